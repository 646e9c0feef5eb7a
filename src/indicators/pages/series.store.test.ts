import { beforeEach, expect, test } from 'vitest'
import { pagesOf } from '../../design/testing-pages.ts'
import { testWork } from '../../platform/testing.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { loadPublished } from '../actions.ts'
import { readPublished } from '../files.ts'
import * as indicator from './indicator.tsx'
import * as series from './series.tsx'
import * as seriesImport from './series-import.tsx'

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const auditor: Actor = { kind: 'person', id: 'kt', name: 'KT', roles: [{ role: 'auditor', unit: null }] }
const HEAD = 'series,period,value,unit,growth,published_on,source,note'
const GOOD = `${HEAD}
exports-city,2024,18500000000,USD,,2025-01-14,https://example.test/2024,
exports-city,2023,16800000000,USD,,2025-01-14,https://example.test/2024,công bố chính thức
`

let work: Work
beforeEach(async () => {
  work = await testWork()
})

const pages = (actor: Actor = office) =>
  pagesOf(
    { ...work, actor },
    {
      'GET /indicators/:code': indicator.get([], async () => null),
      'GET /series': series.get([]),
      'POST /series': series.post([]),
      'GET /series/template': series.template,
      'GET /series/:import': seriesImport.get([]),
      'POST /series/:import': seriesImport.post([]),
      'GET /series/:import/original': seriesImport.original,
    },
  )

const send = async (text: string, name = 'xuat-khau.csv'): Promise<string> => {
  const { status, to } = await pages().send('/series', { file: new File([text], name) })
  expect(status).toBe(303)
  return to ?? ''
}

test('before any number is known every series says so, in both languages', async () => {
  const { seen } = await pages().read('/series')
  expect(seen).toMatch(
    /Xuất khẩu hàng hóa của thành phố exports-city Thống kê thành phố Hà Nội chưa biết – USD 0 – .* Chưa có tệp nào\./,
  )
  const english = (await pages().read('/series?lang=en')).seen
  expect(english).toMatch(/exports-city .* not known – .* No file yet\./)
  expect(english).not.toMatch(/chưa biết|Chưa có/)
})

test('a series stands with its latest number, period, unit, how many are known and when it was published', async () => {
  await loadPublished(work, await readPublished())
  expect((await pages().read('/series?q=exports-city')).seen).toMatch(
    /exports-city Thống kê thành phố Hà Nội 2023 16\.700\.000\.000 USD 9 30\/12\/2023/,
  )
  expect((await pages().read('/series?q=exports-city&lang=en')).seen).toMatch(/2023 16,700,000,000 USD/)
  expect((await pages().read('/series?q=khong-co-chuoi-nay')).seen).toContain('Không có chuỗi nào như vậy.')
})

test('a file is looked at beside what is known, entered as a further vintage, and undone', async () => {
  await loadPublished(work, await readPublished())
  const at = await send(GOOD)
  const preview = (await pages().read(at)).seen
  expect(preview).toContain('2 số sẽ được nhập')
  expect(preview).toMatch(/Xuất khẩu hàng hóa của thành phố 2024 18\.500\.000\.000 USD mới – /)
  expect(preview).toMatch(/2023 16\.800\.000\.000 USD công bố lại 16\.700\.000\.000/)
  expect((await pages().read('/series?q=exports-city')).seen).not.toContain('18.500.000.000')

  expect(await pages().send(at, { deed: 'confirm' })).toMatchObject({ status: 303, to: at })
  expect((await pages().read(`${at}?lang=en`)).seen).toMatch(
    /2 numbers were entered .*2024 18,500,000,000 .*2023 16,800,000,000/,
  )
  const listed = (await pages().read('/series?q=exports-city')).seen
  expect(listed).toMatch(/2024 18\.500\.000\.000 USD .* 14\/01\/2025 .*xuat-khau\.csv .* đã nhập/)

  expect(await pages().send(at, { deed: 'undo', ground: 'Nhầm tệp' })).toMatchObject({ status: 303 })
  expect((await pages().read(at)).seen).toMatch(/đã hoàn tác .*2024 18\.500\.000\.000/)
  expect((await pages().read('/series?q=exports-city')).seen).toMatch(/2023 16\.700\.000\.000/)
})

test('what was entered is still shown when later numbers would make it doubtful', async () => {
  const at = await send(`${HEAD}\nexports-city,2024,18500000000,USD,10,2025-01-14,https://example.test/a,\n`)
  await pages().send(at, { deed: 'confirm' })
  const later = await send(`${HEAD}\nexports-city,2023,10000000000,USD,,2025-06-01,https://example.test/b,\n`)
  await pages().send(later, { deed: 'confirm' })
  expect((await pages().read(at)).seen).toMatch(/Đã nhập 1 số .*2024 18\.500\.000\.000/)
})

test('a refused file says row, column, what it says and what to do, in both languages, and loses nothing', async () => {
  const text = `${GOOD}exports-city,2022,nhiều,USD,,2025-01-14,https://example.test/2024,\niip-growth,2024,105.4,%,,2025-01-14,https://example.test/2024,\n`
  const at = await send(text, 'sai.csv')
  const { seen } = await pages().read(at)
  expect(seen).toContain('2 chỗ cần xem lại, chưa nhập số nào')
  expect(seen).toMatch(/4 Giá trị nhiều sai /)
  expect(seen).toMatch(/5 Giá trị 105\.4 cần giải thích .* mức tăng là 5\.4%\. .* ghi lý do ở cột “Ghi chú”/)
  const english = (await pages().read(`${at}?lang=en`)).seen
  expect(english).toMatch(/2 points to mend, nothing was entered/)
  expect(english).toMatch(/5 Value 105\.4 to be explained .* the growth is 5\.4%/)
  expect(english).not.toMatch(/Giá trị|cần giải thích/)
  const refused = await pages().send(at, { deed: 'confirm' })
  expect([refused.status, refused.seen.includes('chưa nhập số nào')]).toEqual([409, true])
  expect((await pages().read(`${at}/original`)).seen).toContain('exports-city,2022,nhiều,USD')
  expect((await pages().read('/series?q=exports-city')).seen).toMatch(/chưa biết .*sai\.csv .* chờ xác nhận/)

  expect(await pages().send(at, { deed: 'drop' })).toMatchObject({ status: 303, to: '/series' })
  expect((await pages().read(at)).seen).toMatch(/đã bỏ .*4 Giá trị nhiều/)
})

test('no file, and a file that is no table, are answered with what is wanted', async () => {
  const nothing = await pages().send('/series', { file: new File([], 'trong.csv') })
  expect([nothing.status, nothing.seen.includes('Hãy chọn một tệp.')]).toEqual([422, true])
  const at = await send('\u0000\u0001', 'anh.png')
  expect((await pages().read(at)).seen).toMatch(/cả tệp – – sai /)
})

test('who reads along sees files and rows, and no way to enter', async () => {
  const at = await send(GOOD)
  const { read } = pages(auditor)
  expect((await read('/series')).seen).not.toContain('Nhập tệp mới')
  const { seen } = await read(at)
  expect([seen.includes('18.500.000.000'), /Nhập các số này|Bỏ tệp này/.test(seen)]).toEqual([true, false])
})

test('a picture leaves years that nobody knows open, and an article without an address is told by what it is', async () => {
  await loadPublished(work, await readPublished())
  const { seen } = await pages().read('/indicators/iip-growth')
  expect(seen).toMatch(/2016 2017 2018 2019 2020 2021 2022 2023 /)
  expect(seen).toMatch(/9 tháng 2023 3,93 – bài tổng quan mùa thu 2023/)
  expect((await pages().read('/indicators/iip-growth?lang=en')).seen).toContain('an overview of autumn 2023')
})
