import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCertificates } from '../../src/certificates/index.ts'
import type { Certificate } from '../../src/certificates/model.ts'
import { shownCode } from '../../src/certificates/rules/code.ts'
import { listRecognitions } from '../../src/recognition/index.ts'
import { isTitle } from '../../src/recognition/rules/status.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** A citizen holds papers and asks which of them are worth something: on an old telephone, without script. */

let visited: Visited
let revoked: Certificate
let good: Certificate
beforeAll(async () => {
  visited = await visitSampleCity()
  const { db } = visited.city.database
  const today = visited.city.clock.today()
  const recognitions = new Map((await listRecognitions(db)).map(each => [each.id, each]))
  const find = (isWanted: (kinds: readonly string[], holds: boolean) => boolean) => async () => {
    const found = (await listCertificates(db)).find(({ recognition, replacedOn }) => {
      const of = recognitions.get(recognition)
      if (of === undefined || replacedOn !== null) return false
      return isWanted(
        of.rulings.map(({ kind }) => kind),
        isTitle(of, of.rulings, today),
      )
    })
    if (found === undefined) throw new Error('the sample city lacks such a certificate')
    return found
  }
  revoked = await find(kinds => kinds.includes('revoked'))()
  good = await find((_, holds) => holds)()
})
afterAll(() => visited?.close())

const h1 = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

test('by the QR code of a revoked certificate, by a code that is typed, and by a file; and no trace is left', async () => {
  const { page, complaints } = await visited.open({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  })
  await page.goto(`/check/${shownCode(revoked.code)}?s=${revoked.statement}`)
  expect(await h1(page)).toBe('Công nhận đã bị thu hồi')
  await page.getByText(revoked.productName, { exact: true }).waitFor()
  await page.getByText(/^đã bị thu hồi từ 06\/05\/2024$/).waitFor()

  await page.getByLabel('Mã tra cứu').fill(` ${[...good.code.toLowerCase()].join(' ')} `)
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  expect(await h1(page)).toBe('Giấy chứng nhận đang có hiệu lực')

  const pdf = Buffer.from(await visited.city.files.get(good.file))
  const send = async (buffer: Buffer) => {
    await page
      .getByLabel('Hoặc gửi tệp PDF của giấy chứng nhận')
      .setInputFiles({ name: 'giay.pdf', mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: 'Gửi và kiểm tra' }).click()
    return h1(page)
  }
  expect(await send(pdf)).toBe('Giấy chứng nhận đang có hiệu lực')
  expect(await send(Buffer.concat([pdf, Buffer.from('\n%')]))).toBe('Giấy này đã bị sửa')

  await page.getByRole('link', { name: 'English' }).click()
  expect(await h1(page)).toBe('Check a certificate')
  expect([await page.context().cookies(), complaints]).toEqual([[], []])
})
