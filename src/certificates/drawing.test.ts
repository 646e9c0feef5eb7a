import { expect, test } from 'vitest'
import { readQr } from '../design/testing.ts'
import { checkAddress, qrPicture } from './drawing.ts'
import type { Code } from './model.ts'
import { typedIn } from './rules/reading.ts'

test('a telephone reads from the printed picture the address with the code and the whole statement', () => {
  const statement = `${'h'.repeat(40)}.${'b'.repeat(420)}.${'s'.repeat(86)}`
  const address = checkAddress('https://congnghiep.thanhpho.gov.vn', '7KQ2M9TX4A' as Code, statement)
  const read = readQr(qrPicture(address)) ?? ''
  expect(read).toBe(address)
  expect(typedIn(read)).toEqual({ code: '7KQ2M-9TX4A', statement })
})
