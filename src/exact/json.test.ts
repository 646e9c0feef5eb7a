import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesIn, readJson } from './json.ts'

const problemIn = (text: string) => {
  const reading = readJson(text)
  return reading.ok ? `read as ${JSON.stringify(reading.value)}` : reading.problem
}

describe('what is read', () => {
  test.each([
    ['{}', {}],
    [' [ ] ', []],
    ['\uFEFF{"a": 1}', { a: 1 }],
    ['{"a": [1, -2.5, 1e3, true, false, null, "x"]}', { a: [1, -2.5, 1000, true, false, null, 'x'] }],
    ['"\\u0110\\u1ed3ng \\"x\\" \\\\ \\/ \\b\\f\\n\\r\\t \\ud83d\\ude00"', 'Đồng "x" \\ / \b\f\n\r\t 😀'],
    ['{"constructor": 1, "toString": {"a": 2}}', { constructor: 1, toString: { a: 2 } }],
    ['123456789012345', 123456789012345],
    ['0.123456789012345', 0.123456789012345],
    ['120000000000000000000', 1.2e20],
    ['1.00000000000000000000', 1],
    ['0e999', 0],
    ['1e39', 1e39],
    ['1e-40', 1e-40],
  ])('%s', (text, value) => {
    expect(readJson(text)).toEqual({ ok: true, value })
  })

  test('any JSON value comes back as it was written, unless a number has more than 15 digits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'large' }), value => {
        const text = JSON.stringify(value, undefined, 1)
        const reading = readJson(text)
        if (reading.ok) expect(reading.value).toEqual(JSON.parse(text))
        else expect(reading.problem.reason).toMatch(/digits|surrogate|not allowed/)
      }),
    )
  })

  test('a number that is read is the shortest decimal of what was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.nat(20), (digits, decimals) => {
        const padded = String(digits).padStart(decimals + 1, '0')
        const text = `${padded.slice(0, padded.length - decimals)}.${padded.slice(padded.length - decimals)}0`
        expect(readJson(text)).toEqual({ ok: true, value: Number(text) })
        expect(Number(text)).toBe(Number(`${digits}e-${decimals}`))
      }),
    )
  })
})

describe('what is refused', () => {
  const cut = 'close it; the file may have been cut off'
  const number = 'this is not a number as JSON writes it'
  const digits =
    'write digits with at most one point, such as 12.5 or 0.5, without leading zeros or a plus sign'
  const value = 'write a text in double quotes, a number, true, false, null, {…} or […]'
  const key = 'write "key": value; a decimal has a point: 12.5'
  test.each([
    ['', 1, 1, '', 'the text is empty', 'write a JSON object: {…}'],
    ['\uFEFF \n ', 2, 2, '', 'the text is empty', 'write a JSON object: {…}'],
    ['{"a": 1} x', 1, 10, 'x', 'the text goes on after its end', 'remove what follows the last bracket'],
    [
      '{"a": 1234567890.1234567}',
      1,
      7,
      '1234567890.1234567',
      'the number has 17 significant digits; a JSON number keeps at most 15',
      'write it as text: "1234567890.1234567"',
    ],
    [
      '[1e41]',
      1,
      2,
      '1e41',
      'the number has more than 40 digits before or after the point',
      'write a number nearer to one',
    ],
    [
      '[1.5e-40]',
      1,
      2,
      '1.5e-40',
      'the number has more than 40 digits before or after the point',
      'write a number nearer to one',
    ],
    ['[007]', 1, 2, '007', number, digits],
    ['[1.234.567]', 1, 2, '1.234.567', number, digits],
    ['[5.]', 1, 2, '5.', number, digits],
    ['[.5]', 1, 2, '.5', number, 'write digits first: 0.5, and no plus sign'],
    ['[-]', 1, 2, '-', number, digits],
    ['{"a": 12,5}', 1, 10, '5', 'a key in double quotes is expected here', key],
    ['{a: 1}', 1, 2, 'a', 'a key in double quotes is expected here', key],
    [
      '{"a": 1, "b": 2,\n "a": 1}',
      2,
      2,
      'a',
      'the key "a" is written twice; the first stands at line 1, column 2',
      'keep one of the two',
    ],
    ['{"__proto__": {}}', 1, 2, '__proto__', 'this key is not allowed', 'choose another name'],
    ['{"a" 1}', 1, 6, '1', 'a colon is expected after the key "a"', 'write "a": value'],
    ['{"a": 1 "b": 2}', 1, 9, '"', 'a comma or "}" is expected here', 'put a comma between two entries'],
    [
      '[1,]',
      1,
      4,
      ']',
      'a value is missing, or a comma stands before the closing bracket',
      'remove the comma',
    ],
    [
      '{"a": 1,}',
      1,
      9,
      '}',
      'a value is missing, or a comma stands before the closing bracket',
      'remove the comma',
    ],
    ['[1,,2]', 1, 4, ',', 'a value is missing before this comma', 'write the value, or null'],
    ['{\n "a": [1', 2, 9, '', 'the text ends before this bracket is closed: "[" at line 2, column 7', cut],
    ['{"a": 1, ', 1, 10, '', 'the text ends before this bracket is closed: "{" at line 1, column 1', cut],
    [
      '{"a":',
      1,
      6,
      '',
      'the text ends where a value is expected',
      'write the value; the file may have been cut off',
    ],
    ['{"a": x1}', 1, 7, 'x1', 'a value is expected here', value],
    [
      "{'a': 1}",
      1,
      2,
      "'a'",
      'texts are written between straight double quotes',
      'replace these quotes with "',
    ],
    ['[“a”]', 1, 2, '“a”', 'texts are written between straight double quotes', 'replace these quotes with "'],
    [
      '[True]',
      1,
      2,
      'True',
      'true, false and null are written in small letters',
      'write it in small letters',
    ],
    ['[None]', 1, 2, 'None', 'this word is not JSON', 'write null'],
    ['[NaN]', 1, 2, 'NaN', 'JSON has only finite numbers', 'write null, or leave the entry out'],
    ['{"đ": "ồ", // x\n}', 1, 12, '//', 'JSON has no comments', 'remove the comment'],
    [
      '{"a": "one\ntwo"}',
      1,
      7,
      '"one',
      'the text that begins here is not closed on its line',
      'end it with a double quote; a line break is \\n',
    ],
    ['["a\tb"]', 1, 4, '"a', 'a control character stands inside a text', 'remove it, or write a tab as \\t'],
    [
      '["C:\\data"]',
      1,
      5,
      '\\d',
      'after a backslash one of " \\ / b f n r t or u and four hexadecimal digits is expected',
      'write a backslash itself as \\\\',
    ],
    [
      '["\\ud800"]',
      1,
      2,
      '"\\ud800"',
      'the text holds half a character (a single surrogate)',
      'write the character itself',
    ],
  ])('%j', (text, line, column, shown, reason, remedy) => {
    expect(problemIn(text)).toEqual({ line, column, value: shown, reason, remedy })
  })

  test('brackets a thousand levels deep', () => {
    expect(problemIn('['.repeat(1000))).toEqual({
      line: 1,
      column: 65,
      value: '[',
      reason: 'there are more than 64 levels of brackets here',
      remedy: 'write it flatter',
    })
  })

  test('the prototype of what was read is never changed', () => {
    for (const text of ['{"__proto__": {"x": 1}}', '{"a": {"__proto__": null}}', '{"\\u005f_proto__": 1}']) {
      expect(readJson(text).ok).toBe(false)
    }
    expect(({} as { x?: number }).x).toBe(undefined)
  })

  test('no text of any kind makes it throw, and what it accepts the platform accepts', () => {
    const soup = fc.array(fc.constantFrom(...'{}[]":,.-+0123eE\\u\n tfnabđ/\'“'), { maxLength: 60 })
    fc.assert(
      fc.property(
        soup.map(parts => parts.join('')),
        text => {
          const reading = readJson(text)
          if (reading.ok) expect(reading.value).toEqual(JSON.parse(text))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

test('a path is found at its line and column, a missing one at its nearest parent', () => {
  const place = placesIn('{\n  "dossiers": [\n    {"id": "Đ1", "facts": {"a.b": 1}}\n  ]\n}')
  expect(place([])).toEqual({ line: 1, column: 1 })
  expect(place(['dossiers', 0, 'facts', 'a.b'])).toEqual({ line: 3, column: 35 })
  expect(place(['dossiers', 0, 'facts', 'none', 'value'])).toEqual({ line: 3, column: 27 })
  expect(place(['dossiers', 7])).toEqual({ line: 2, column: 15 })
})
