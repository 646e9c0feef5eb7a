import { expect, test } from 'vitest'
import { QrCode } from './qr.tsx'
import { readQr } from './testing.ts'

test.each([
  'otpauth://totp/Ch%E1%BB%A7%20L%E1%BB%B1c:mh-nguoi-01@example.vn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ch%E1%BB%A7%20L%E1%BB%B1c&digits=6&period=30',
  'x',
  'a'.repeat(800),
])('a reader reads back exactly what was written: %.40s', async text => {
  expect(readQr(await (<QrCode text={text} label="mã" />).toString())).toBe(text)
})

test('it obeys the content policy, is named for who cannot see it, and lets nothing out of its text', async () => {
  const svg = await (<QrCode text={'<script>"&'} label={'a "b" <c>'} />).toString()
  expect(svg).not.toMatch(/style|<script|on\w+=/)
  expect(svg).toContain('role="img" aria-label="a &quot;b&quot; &lt;c&gt;"')
  expect(readQr(svg)).toBe('<script>"&')
})
