import type { Random } from './random.ts'

/** What is put where it does not belong. */
const WORDS: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    ';',
    '"',
    '""',
    "'",
    '\\',
    '\\u',
    '\\ud800',
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\uFEFF',
  ],
  ...[
    '<',
    '>',
    '</',
    '&',
    '&amp;',
    '&#x110000;',
    ']]>',
    '<!--',
    '<![CDATA[',
    '/>',
    '="',
    '<c r="XFD9">',
    '<v>1e999</v>',
  ],
  ...[
    '0',
    '-0',
    '-',
    '1e400',
    '1e-400',
    '1E5',
    '0.30000000000000004',
    '12345678901234567890',
    '1.234.567',
    '12,5',
    '0x1F',
  ],
  ...[
    'NaN',
    'null',
    'true',
    'None',
    'n/a',
    '?',
    'không',
    '#N/A',
    '#',
    '@',
    '@-1',
    '@2024',
    'id',
    '__proto__',
    'constructor',
  ],
  ...[
    '2026-02-30',
    '21/11/2026',
    '𝄞',
    'ế'.normalize('NFD'),
    '\u202E',
    'x'.repeat(300),
    '['.repeat(200),
    '//',
    '1/0',
    '.',
  ],
]

/** A text with a few faults, mostly one or two, or none. */
export const mutateText = (random: Random, text: string): string => {
  let mutated = text
  for (let faults = random.below(random.oneIn(3) ? 7 : 3); faults > 0; faults--)
    mutated = mutateOnce(random, mutated)
  return mutated
}

const mutateOnce = (random: Random, text: string): string => {
  const at = random.below(text.length + 1)
  const length = random.oneIn(4) ? random.below(text.length) : random.below(8)
  const before = text.slice(0, at)
  const span = text.slice(at, at + length)
  const after = text.slice(at + length)
  switch (random.below(6)) {
    case 0:
      return before + after
    case 1:
      return before + random.pick(WORDS) + span + after
    case 2:
      return before + random.pick(WORDS) + after
    case 3:
      return text.length > 200_000 ? text : before + span + span + after
    case 4:
      return before + [...span].reverse().join('') + after
    default:
      return random.oneIn(8) ? before : before + String.fromCharCode(random.below(0x3000)) + after
  }
}

/** Bytes of which some are others, or which end too soon. */
export const mutateBytes = (random: Random, bytes: Uint8Array): Uint8Array => {
  const mutated = Uint8Array.from(bytes)
  for (let faults = random.below(5); faults > 0; faults--) {
    mutated[random.below(mutated.length)] = random.below(256)
  }
  return random.oneIn(5) ? mutated.subarray(0, random.below(mutated.length + 1)) : mutated
}

const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e21,
    1e308,
    5e-324,
    1234567890123456,
    '',
    'x',
    '12,5',
    '1e5',
    'n/a',
    '?',
  ],
  ...[
    [],
    {},
    [[]],
    { value: 1 },
    { band: 'x' },
    { unknown: true, value: 1 },
    'x'.repeat(5000),
    '2026-02-30',
    '__proto__',
  ],
]

/** A tree of JSON with another value, or another key, at some of its places. */
export const mutateJson = (random: Random, value: unknown): unknown => {
  if (random.oneIn(120)) return random.pick(VALUES)
  if (Array.isArray(value)) return value.map(each => mutateJson(random, each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (random.oneIn(120)) return []
      return [[random.oneIn(120) ? random.pick(WORDS) : key, mutateJson(random, each)]]
    }),
  )
}
