import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesIn, readJson } from './json.ts'
import { type JsonPart, readJsonList } from './json-list.ts'

/** The bytes of a text in pieces of the given lengths, over and over. */
async function* inPieces(bytes: Uint8Array, lengths: readonly number[] = [7]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const partsOf = async (
  text: string | Uint8Array,
  { elements = 'read', lengths }: { elements?: 'read' | 'pass over'; lengths?: readonly number[] } = {},
): Promise<JsonPart[]> => {
  const bytes = typeof text === 'string' ? utf8(text) : text
  const parts: JsonPart[] = []
  for await (const part of readJsonList(inPieces(bytes, lengths), { key: 'list', elements })) parts.push(part)
  return parts.filter(({ part }) => part !== 'list')
}

const problemsOf = async (text: string | Uint8Array, lengths = [7]) =>
  (await partsOf(text, { lengths })).flatMap(part =>
    part.part === 'problem' ? [{ at: part.path, ...part.problem }] : [],
  )

/** The whole file again, out of its parts. */
const together = (parts: readonly JsonPart[]): unknown => {
  const whole: Record<string, unknown> = {}
  const list: unknown[] = []
  for (const part of parts) {
    if (part.part === 'member') whole[part.key] = part.value
    if (part.part === 'element') list.push(part.value)
  }
  return list.length === 0 ? whole : { ...whole, list }
}

describe('what is read', () => {
  test('the members of the head and the elements, in the order of the file, with their places', async () => {
    const text = '\uFEFF{"period": "2025",\n "list": [ {"id": "Đ1"},\n  2, [] ], "lots": {"a": 1}}'
    const parts = await partsOf(text)
    expect(parts.map(({ part, ...rest }) => [part, 'value' in rest ? rest.value : null])).toEqual([
      ['member', '2025'],
      ['element', { id: 'Đ1' }],
      ['element', 2],
      ['element', []],
      ['member', { a: 1 }],
    ])
    const places = parts.map(part => ('placeOf' in part ? part.placeOf(['id']) : null))
    expect(places.slice(0, 3)).toEqual([
      { line: 1, column: 12 },
      { line: 2, column: 19 },
      { line: 3, column: 3 },
    ])
  })

  test('only the head, when the elements are passed over', async () => {
    const parts = await partsOf('{"list": [{"a": "]}"}, {"b": [1]}], "period": "2025"}', {
      elements: 'pass over',
    })
    expect(parts.map(part => (part.part === 'member' ? [part.key, part.value] : part))).toEqual([
      ['period', '2025'],
    ])
  })

  const { value: json } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false, 0, -1, 1e21, 123456789012345, ''),
      fc.integer().map(eighths => eighths / 8),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter(key => key !== '__proto__'),
        tie('value'),
      ),
    ),
  }))
  const list = fc.record(
    { list: fc.array(json, { minLength: 1 }), period: fc.string(), lots: json },
    { requiredKeys: ['list'] },
  )
  const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

  test('is what the reader of whole texts reads, at the same places, however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.constantFrom(0, 1, '\t'), pieces, async (value, indent, lengths) => {
        const text = JSON.stringify(value, undefined, indent)
        const whole = readJson(text)
        const parts = await partsOf(text, { lengths })
        expect(whole).toEqual({ ok: true, value: together(parts) })
        for (const part of parts) {
          if (part.part !== 'element') continue
          expect(part.placeOf([])).toEqual(placesIn(text)(['list', part.index]))
        }
      }),
    )
  })
})

describe('what is refused', () => {
  const broken = fc
    .tuple(
      fc.record({ list: fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }), lots: fc.jsonValue() }),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...'{}[]":,0e.\\ntxđ ', '\n', '1234567890123456'))),
    )
    .map(([value, edits]) => {
      const characters = [...JSON.stringify(value, undefined, 1)]
      for (const [at, put] of edits) characters[1 + (at % (characters.length - 1))] = put
      return characters.join('')
    })

  test('is what the reader of whole texts refuses, with the same first problem', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async text => {
        const whole = readJson(text)
        const [first] = await problemsOf(text)
        if (whole.ok) expect(first).toBe(undefined)
        else expect(first).toEqual({ at: first?.at, ...whole.problem })
      }),
      { numRuns: 2000 },
    )
  })

  test.each([[[7]], [[1000]]])(
    'an element with a doubtful number or key is told, and the reading goes on',
    async lengths => {
      const text =
        '{"list": [\n {"a": 1.2345678901234567},\n {"b": 1, "b": 2},\n {"c": 1},\n {"__proto__": 1},\n ["\\ud800"],\n 1e400]}'
      expect((await problemsOf(text, lengths)).map(({ at, line, reason }) => [at, line, reason])).toEqual([
        [['list', 0], 2, 'the number has 17 significant digits; a JSON number keeps at most 15'],
        [['list', 1], 3, 'the key "b" is written twice; the first stands at line 3, column 3'],
        [['list', 3], 5, 'this key is not allowed'],
        [['list', 4], 6, 'the text holds half a character (a single surrogate)'],
        [['list', 5], 7, 'the number has more than 40 digits before or after the point'],
      ])
      expect((await partsOf(text)).filter(({ part }) => part === 'element')).toHaveLength(1)
    },
  )

  test.each([
    ['', 'the text is empty', 'write {"list": [ … ]}'],
    ['[1]', 'the file is not a JSON object with the list "list"', 'write {"list": [ … ]}'],
    ['\uFEFFxyz', 'the file is not a JSON object with the list "list"', 'write {"list": [ … ]}'],
  ])('%j', async (text, reason, remedy) => {
    expect(await problemsOf(text)).toEqual([
      { at: [], line: 1, column: 1, value: text.replace('\uFEFF', '').replace('[1]', '['), reason, remedy },
    ])
  })

  test('a file that is not UTF-8', async () => {
    const latin = Uint8Array.from(
      [...'{"list": [\n"'].map(c => c.charCodeAt(0)).concat(0xd0, 0x20, 0x22, 0x5d, 0x7d),
    )
    expect(await problemsOf(latin)).toEqual([
      {
        at: ['list', 0],
        line: 2,
        column: 2,
        value: '"\uFFFD "',
        reason: 'these characters are not UTF-8',
        remedy: 'save the file as UTF-8',
      },
    ])
    expect((await problemsOf(Uint8Array.from([0xff, 0xfe, 0x7b, 0])))[0]?.reason).toBe('the file is UTF-16')
  })

  test('a value that does not end', async () => {
    const endless = new Uint8Array(33 * 1024 * 1024).fill(0x61)
    endless.set(utf8('{"list": ["'))
    const parts = await partsOf(endless, { lengths: [1024 * 1024] })
    expect(parts.map(part => (part.part === 'problem' ? part.problem.reason : part))).toEqual([
      'what begins here is longer than 32 MB',
    ])
  })
})
