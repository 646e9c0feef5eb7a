import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Invalid, NotFound, Refused } from './errors.ts'
import { attempt, readForm } from './forms.ts'

const schema = z.strictObject({
  name: z.string().max(10),
  kind: z.enum(['company', 'household']),
  startsOn: z.iso.date().optional(),
  areas: z.union([z.string(), z.array(z.string())]).optional(),
  staff: z.coerce.number().int().min(1).max(5000).optional(),
  code: z
    .string()
    .refine(code => code.startsWith('A'), {
      params: { vi: 'Mã bắt đầu bằng A.', en: 'The code begins with A.' },
    })
    .optional(),
})

const formOf = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData()
  for (const [field, value] of fields) form.append(field, value)
  return form
}

const sound = [
  ['name', ' Lan '],
  ['kind', 'company'],
] as const

describe('a form', () => {
  test('is read without its outer spaces; what was left empty was not filled in', () => {
    const filled = readForm(formOf([...sound, ['startsOn', '  '], ['staff', '12']]), schema, 'vi')
    expect(filled).toEqual({
      ok: true,
      value: { name: 'Lan', kind: 'company', staff: 12 },
      typed: { name: [' Lan '], kind: ['company'], startsOn: ['  '], staff: ['12'] },
    })
  })

  test('keeps every value of a field that was sent several times', () => {
    const filled = readForm(formOf([...sound, ['areas', 'a'], ['areas', 'b']]), schema, 'vi')
    expect(filled).toMatchObject({ ok: true, value: { areas: ['a', 'b'] } })
  })

  const wrong: readonly (readonly [
    string,
    readonly (readonly [string, string])[],
    readonly [string, string, string],
  ])[] = [
    ['a field is missing', [['kind', 'company']], ['name', 'Cần điền mục này.', 'Fill this in.']],
    ['nothing was chosen', [['name', 'Lan']], ['kind', 'Cần chọn một mục.', 'Choose one.']],
    [
      'a choice that is not offered',
      [
        ['name', 'Lan'],
        ['kind', 'city'],
      ],
      ['kind', 'Lựa chọn này không có trong danh sách.', 'This is not one of the choices.'],
    ],
    [
      'too much was typed',
      [
        ['name', 'x'.repeat(11)],
        ['kind', 'company'],
      ],
      ['name', 'Dài quá: nhiều nhất 10 ký tự.', 'Too long: at most 10 characters.'],
    ],
    [
      'a day that is none',
      [...sound, ['startsOn', '2026-02-30']],
      ['startsOn', 'Ngày chưa đúng, ví dụ 2026-11-21.', 'This is no day; write one such as 2026-11-21.'],
    ],
    ['a number too small', [...sound, ['staff', '0']], ['staff', 'Ít nhất là 1.', 'At least 1.']],
    ['a number too big', [...sound, ['staff', '5001']], ['staff', 'Nhiều nhất là 5000.', 'At most 5000.']],
    [
      'a rule of the schema’s own',
      [...sound, ['code', 'B1']],
      ['code', 'Mã bắt đầu bằng A.', 'The code begins with A.'],
    ],
  ]
  test.each(wrong)('says beside the field, in both languages, that %s', (_, fields, [field, vi, en]) => {
    const problemsIn = (language: 'vi' | 'en') => {
      const filled = readForm(formOf(fields), schema, language)
      return filled.ok ? [] : filled.problems
    }
    expect([problemsIn('vi'), problemsIn('en')]).toEqual([[{ field, words: vi }], [{ field, words: en }]])
  })

  test('loses nothing of what was typed', () => {
    expect(readForm(formOf([['name', 'x'.repeat(11)]]), schema, 'vi').typed).toEqual({
      name: ['x'.repeat(11)],
    })
  })
})

describe('an action that is tried', () => {
  test('gives what it gives', async () => {
    expect(await attempt('vi', async () => 7)).toEqual({ ok: true, value: 7 })
  })

  test('says what it found beside the fields', async () => {
    const problem = { place: 'validTo', value: 'x', reason: 'ngày kết thúc sớm quá', remedy: 'hãy xem lại' }
    const tried = await attempt('vi', () => Promise.reject(new Invalid([problem])))
    expect(tried).toEqual({
      ok: false,
      problems: [{ field: 'validTo', words: 'Ngày kết thúc sớm quá. Hãy xem lại.' }],
    })
  })

  test('says what a rule refuses, with the whole', async () => {
    const refused = new Refused('closed', {}, { vi: 'Đợt đã đóng.', en: 'The round is closed.' })
    const tried = await attempt('en', () => Promise.reject(refused))
    expect(tried).toEqual({ ok: false, problems: [{ field: '', words: 'The round is closed.' }] })
  })

  test('lets everything else through', async () => {
    await expect(attempt('en', () => Promise.reject(new NotFound('round', '7')))).rejects.toThrow(NotFound)
  })
})
