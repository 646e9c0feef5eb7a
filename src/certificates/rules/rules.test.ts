import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Claims, Code } from '../model.ts'
import { newCode, readCode, shownCode } from './code.ts'
import { cutName, issueProblem, secondsOf } from './issuing.ts'
import { statementIn, typedIn } from './reading.ts'
import { answerOf, answerOffline, type Reading } from './verdict.ts'

const LETTERS = '023456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc
  .array(fc.nat(30), { minLength: 9, maxLength: 9 })
  .map(values => newCode(() => values.pop() ?? 0))

describe('a code', () => {
  test('is read as it is printed, and as people type it', () => {
    fc.assert(
      fc.property(codes, code => {
        expect(readCode(shownCode(code))).toBe(code)
        expect(readCode(` ${[...code.toLowerCase()].join(' ')} `)).toBe(code)
        expect(readCode(code.replaceAll('0', 'o').replaceAll('V', 'u'))).toBe(code)
        expect(readCode(`${code.slice(0, 3)}–${code.slice(3)}`)).toBe(code)
      }),
    )
  })

  test('one wrong letter is always noticed', () => {
    fc.assert(
      fc.property(codes, fc.nat(9), fc.constantFrom(...LETTERS), (code, at, letter) => {
        const wrong = code.slice(0, at) + letter + code.slice(at + 1)
        expect(readCode(wrong)).toBe(letter === code[at] ? code : null)
      }),
    )
  })

  test('two letters that changed places are always noticed', () => {
    fc.assert(
      fc.property(codes, fc.nat(9), fc.nat(9), (code, one, other) => {
        const letters = [...code]
        ;[letters[one], letters[other]] = [letters[other] ?? '', letters[one] ?? '']
        const swapped = letters.join('')
        expect(readCode(swapped)).toBe(swapped === code ? code : null)
      }),
    )
  })

  test.each([
    '',
    '0',
    '1234567890',
    'ABCDEFGHIJ',
    'x'.repeat(5000),
    '００００００００００',
    'Đ'.repeat(10),
    '../../etc',
  ])('is none: %.20s', typed => {
    const read = readCode(typed)
    expect(read === null || /^[02-9A-HJKMNP-TV-Z]{10}$/.test(read)).toBe(true)
  })
})

const code = '0000000000' as Code
const other = '2000000008' as Code
const claims: Claims = {
  iss: 'https://a.example',
  jti: code,
  iat: 0,
  nbf: secondsOf(dayOf('2026-01-01')),
  exp: secondsOf(dayOf('2028-01-01')),
  product: 'Đèn',
  holder: 'Công ty Đèn',
  decision: '1/QĐ',
  decided: dayOf('2026-01-01'),
}
const signed: Reading = { kind: 'signed', claims }
const here = { code, status: 'in-force', isSuperseded: false } as const
const bare = { code, reading: null, isIssuedFile: null }

test.each([
  ['a code of ours', bare, here, 'in-force'],
  ['its term has not begun', bare, { ...here, status: 'not-yet' }, 'not-yet'],
  ['suspended', bare, { ...here, status: 'suspended' }, 'suspended'],
  ['revoked', bare, { ...here, status: 'revoked' }, 'revoked'],
  ['expired', bare, { ...here, status: 'expired' }, 'expired'],
  ['another was issued', bare, { ...here, isSuperseded: true }, 'superseded'],
  [
    'another was issued, and the recognition revoked',
    bare,
    { ...here, status: 'revoked', isSuperseded: true },
    'revoked',
  ],
  [
    'another was issued, and it is suspended',
    bare,
    { ...here, status: 'suspended', isSuperseded: true },
    'superseded',
  ],
  ['a code that nobody issued', bare, null, 'not-ours'],
  ['nothing that is a code', { ...bare, code: null }, null, 'unreadable'],
  ['a statement of ours', { ...bare, code: null, reading: signed }, here, 'in-force'],
  [
    'the statement of one paper under the code of another',
    { ...bare, code: other, reading: signed },
    { ...here, code: other },
    'altered',
  ],
  [
    'a statement whose certificate is in no register',
    { ...bare, code: null, reading: signed },
    null,
    'not-ours',
  ],
  ['a signature that does not fit', { ...bare, reading: { kind: 'altered' } as const }, here, 'altered'],
  ['a key that is not of ours', { ...bare, reading: { kind: 'foreign' } as const }, here, 'not-ours'],
  ['no statement at all', { ...bare, reading: { kind: 'unreadable' } as const }, here, 'unreadable'],
  ['the file that was issued', { code, reading: signed, isIssuedFile: true }, here, 'in-force'],
  [
    'another file with a genuine statement',
    { code: null, reading: signed, isIssuedFile: false },
    here,
    'altered',
  ],
  [
    'another file, and the recognition is revoked',
    { code: null, reading: signed, isIssuedFile: false },
    { ...here, status: 'revoked' },
    'altered',
  ],
] as const)('the check says of %s', (_, shown, registered, answer) => {
  expect(answerOf(shown, registered)).toBe(answer)
})

test.each([
  ['2025-12-31', 'not-yet'],
  ['2026-01-01', 'in-force'],
  ['2027-12-31', 'in-force'],
  ['2028-01-01', 'expired'],
])('without the register, on %s: %s', (day, answer) => {
  expect(answerOffline(signed, dayOf(day))).toBe(answer)
})

test.each([
  [{ decisionNumber: null }, 'number-blank'],
  [{ status: 'suspended' }, 'not-holding'],
  [{ status: 'revoked' }, 'not-holding'],
  [{ status: 'expired' }, 'not-holding'],
  [{ status: 'not-yet' }, null],
  [{}, null],
  [{ hasCertificate: true }, 'issued-already'],
  [{ hasCertificate: true, ground: 'Sửa tên' }, null],
  [{ ground: 'Sửa tên' }, 'nothing-to-replace'],
] as const)('issuing with %o: %s', (change, problem) => {
  const plain = { status: 'in-force', decisionNumber: '1', hasCertificate: false, ground: null } as const
  expect(issueProblem({ ...plain, ...change })).toBe(problem)
})

const statement = `${'a'.repeat(20)}.${'b'.repeat(30)}.${'c'.repeat(86)}`
test.each([
  ['7KQ2M-9TX4A', { code: '7KQ2M-9TX4A', statement: null }],
  [statement, { code: null, statement }],
  [` https://a.example/check/7KQ2M-9TX4A?s=${statement}&lang=en `, { code: '7KQ2M-9TX4A', statement }],
  [`/check/%E0%A4%A?s=${statement}`, { code: '%E0%A4%A', statement }],
  ['https://a.example/check/7KQ2M-9TX4A', { code: '7KQ2M-9TX4A', statement: null }],
  ['', { code: '', statement: null }],
])('what is typed is read: %.40s', (text, typed) => {
  expect(typedIn(text)).toEqual(typed)
})

test('bytes of any kind are looked through for a statement without harm', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => statementIn(bytes) === null))
  expect(statementIn(Buffer.from(`%PDF-1.7 /Keywords (chuluc, eyJ${statement})`))).toBe(`eyJ${statement}`)
})

test('only names that are too long for a QR code are cut', () => {
  expect(cutName('Ộ'.repeat(90))).toBe('Ộ'.repeat(90))
  expect(cutName('Ộ'.repeat(91))).toBe(`${'Ộ'.repeat(89)}…`)
})
