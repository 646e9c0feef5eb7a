import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chuluc, fill, press, title } from './hands.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'
import { smallSet } from './small-set.ts'

/** A whole round, from the criteria set to the published decision, by the pages alone and by nine persons. */

const PERSONS = {
  office: 'mh-nguoi-01',
  science: 'mh-nguoi-04',
  environment: 'mh-nguoi-06',
  chair: 'mh-nguoi-08',
  secretary: 'mh-nguoi-09',
  member: 'mh-nguoi-10',
  leader: 'mh-nguoi-17',
  first: 'mh-dn-nguoi-001',
  second: 'mh-dn-nguoi-002',
} as const
type Who = keyof typeof PERSONS

let visited: Visited
const seen = new Map<Who, { readonly page: Page; readonly complaints: readonly string[] }>()
beforeAll(async () => {
  visited = await visitSampleCity()
  for (const [who, person] of Object.entries(PERSONS)) seen.set(who as Who, await visited.openAs(person))
}, 300_000)
afterAll(() => visited?.close())

const ROUND = '/rounds/vong-thu'
const SITTING = `${ROUND}/council/sittings/1`
/** What the enterprises apply with: the first product of each. */
let applied = ''
let other = ''

const as = (who: Who): Page => {
  const found = seen.get(who)
  if (found === undefined) throw new Error(`${who} has not signed in`)
  return found.page
}
const stateNoInterest = (page: Page) => press(page, 'Tôi không có lợi ích nào')

test('the office puts a criteria set in force, opens a round under it and announces its call', async () => {
  const page = as('office')
  await page.goto('/criteria-drafts')
  await fill(page, { code: 'rut-gon', name: 'Bộ tiêu chí rút gọn' })
  await press(page, 'Bắt đầu soạn')
  const draft = page.url()
  await page.getByRole('link', { name: 'Sửa dạng JSON' }).click()
  await fill(page, { json: JSON.stringify(smallSet) })
  await press(page, 'Lưu')
  await page.goto(draft)
  await page.getByRole('link', { name: 'Đưa vào áp dụng' }).click()
  await fill(page, { version: '2026', effectiveFrom: '2026-09-01', ground: 'Quyết định 12/QĐ-UBND' })
  await press(page, 'Đưa vào áp dụng')
  expect(await title(page)).toBe('Bộ tiêu chí rút gọn')

  await page.goto('/rounds/new')
  await fill(page, {
    code: 'vong-thu',
    nameVi: 'Đợt xét chọn thử',
    nameEn: 'Trial round',
    set: 'rut-gon 2026',
    period: '2025',
    opens: '2026-10-20',
    closes: '2026-11-02',
    verification: '2026-11-09',
    sitting: '2026-11-12',
    publication: '2026-11-13',
    'comments-until': '2026-11-24',
  })
  await press(page, 'Mở đợt xét chọn')
  await page.goto(`${ROUND}/call/edit`)
  await fill(page, { textVi: 'Mời tham gia.', textEn: 'Apply.', desk: 'Sở Công Thương', graceDays: '0' })
  await press(page, 'Lưu')
  await page.getByRole('link', { name: 'Công bố', exact: true }).click()
  await press(page, 'Công bố')
  expect(await title(page)).toContain('Thông báo: Đợt xét chọn thử')
})

test('two enterprises make and send their dossiers; one is given back and sends the part again', async () => {
  applied = await apply(as('first'), 'Đáp ứng các điều kiện, căn cứ kèm theo')
  other = await apply(as('second'), 'Đáp ứng')
  const [office, second] = [as('office'), as('second')]
  await openDossier(office, other)
  await office.getByRole('link', { name: 'Trả lại để bổ sung' }).click()
  await office.getByLabel('Báo cáo chứng minh').check()
  await fill(office, { words: 'Nêu rõ căn cứ' })
  await press(office, 'Trả lại để bổ sung')

  await second.goto('/notices')
  await second.getByRole('link', { name: other }).first().click()
  await second.getByRole('link', { name: 'Báo cáo chứng minh' }).first().click()
  await fill(second, { evidence: 'Đáp ứng; căn cứ: công bố hợp quy số 7' })
  await press(second, 'Lưu và tiếp tục')
  await second.goto(`${addressOfDossier(second)}/check`)
  await press(second, 'Gửi phần bổ sung')
  expect(await title(second)).toBe('Biên nhận HS-vong-thu-00003')

  for (const product of [applied, other]) {
    await openDossier(office, product)
    await fill(office, { 'verdict:product': 'fine', 'verdict:report': 'fine' })
    await press(office, 'Ghi kết quả')
  }
  await office.goto(`${ROUND}/submissions?state=complete`)
  expect(await office.locator('tbody tr').count()).toBe(2)
})

const apply = async (page: Page, evidence: string): Promise<string> => {
  await page.goto(`${ROUND}/apply`)
  await press(page, 'Lập hồ sơ')
  const product = /^Hồ sơ: (.+) Đang soạn$/.exec(await title(page))?.[1] ?? ''
  const dossier = addressOfDossier(page)
  await page.goto(`${dossier}/parts/product`)
  await fill(page, { contactName: 'Lê Hoa', contactPhone: '0912345678' })
  await press(page, 'Lưu và tiếp tục')
  await fill(page, { summary: 'Sản xuất tại Hà Nội', evidence })
  await press(page, 'Lưu và tiếp tục')
  await page.goto(`${dossier}/check`)
  await press(page, 'Gửi hồ sơ')
  expect(await title(page)).toMatch(/^Biên nhận HS-vong-thu-0000\d$/)
  return product
}

const addressOfDossier = (page: Page): string => /^.*\/apply\/[^/?]+/.exec(page.url())?.[0] ?? ''

const openDossier = async (page: Page, product: string): Promise<void> => {
  await page.goto(`${ROUND}/submissions`)
  await page.getByRole('row').getByRole('link', { name: product }).click()
}

test('two departments say what interests they have, score what is theirs and sign', async () => {
  await visited.moveTo('2026-11-04')
  for (const [who, points] of [
    ['science', ['30', '20']],
    ['environment', ['24', '10']],
  ] as const) {
    const page = as(who)
    await page.goto(`${ROUND}/scores`)
    await stateNoInterest(page)
    for (const [row, product] of [applied, other].entries()) {
      const field = page.getByRole('row').filter({ hasText: product }).locator('[name^="given/"]')
      await field.fill(points[row] ?? '')
      const answered = page.waitForResponse(answer => answer.request().method() === 'POST')
      await field.press('Enter')
      expect((await answered).status()).toBe(200)
    }
    await page.reload()
    await press(page, 'Xác nhận bảng chấm điểm')
    expect(await title(page)).toMatch(/^Bảng chấm điểm: Sở /)
  }
})

test('the council is composed and convened, sits, gives its sheets in secret of each other and closes', async () => {
  const [office, chair, secretary, member] = [as('office'), as('chair'), as('secretary'), as('member')]
  await office.goto(`${ROUND}/council/compose`)
  await fill(office, { number: '15', issuer: 'UBND thành phố', issuedOn: '2026-11-02', from: '2026-11-02' })
  await fill(office, { 'person-1': PERSONS.chair, 'person-2': PERSONS.secretary, 'person-3': PERSONS.member })
  await fill(office, { 'votes-2': 'no' })
  await press(office, 'Thành lập hội đồng')
  await office.getByRole('link', { name: 'Triệu tập phiên họp' }).click()
  await fill(office, { place: 'Phòng họp số 2' })
  await press(office, 'Triệu tập phiên họp')

  await visited.moveTo('2026-11-12')
  for (const page of [secretary, chair, member]) {
    await page.goto(SITTING)
    await page.getByRole('link', { name: 'Khai lợi ích liên quan' }).click()
    await stateNoInterest(page)
    expect(new URL(page.url()).pathname).toBe(SITTING)
    await press(page, 'Tôi có mặt')
  }
  await secretary.goto(SITTING)
  await press(secretary, 'Khai mạc phiên họp')
  for (const [page, points] of [
    [chair, ['24', '12']],
    [member, ['25', '13']],
  ] as const) {
    await page.goto(`${SITTING}/sheet`)
    for (const [row, product] of [applied, other].entries())
      await page
        .getByRole('row')
        .filter({ hasText: product })
        .locator('[name^="given/"]')
        .fill(points[row] ?? '')
    await press(page, 'Gửi mọi phiếu đã đủ')
    expect(await title(page)).toBe('Phiếu của tôi đã gửi đủ')
  }
  await secretary.goto(SITTING)
  for (const done of [1, 2]) {
    await press(secretary, /^Đưa ra bàn: /)
    await press(secretary, 'Kết thúc chấm điểm')
    await secretary.getByRole('heading', { level: 1, name: `xong ${done} trên 2 nội dung` }).waitFor()
  }
  await press(secretary, 'Bế mạc phiên họp')
  expect(await title(secretary)).toBe('Phiên thứ 1 đã bế mạc: xong 2 trên 2 nội dung')
})

test('the proposed list is published, commented and answered; the leader decides, and all read the result', async () => {
  const [office, second, leader] = [as('office'), as('second'), as('leader')]
  await visited.moveTo('2026-11-13')
  await office.goto(`${ROUND}/proposed/publish`)
  await press(office, 'Công khai danh sách đề xuất')
  await second.goto(`${ROUND}/proposed`)
  expect(await second.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining('78,50')])
  await second.getByRole('link', { name: 'Gửi ý kiến góp ý' }).click()
  await fill(second, { body: 'Đề nghị công khai căn cứ chấm điểm.' })
  await press(second, 'Gửi ý kiến góp ý')
  expect(await title(second)).toBe('Đã tiếp nhận ý kiến số 1')
  const { page: visitor } = await visited.open()
  await commentByMail(visitor)
  expect(await title(visitor)).toBe('Đã tiếp nhận ý kiến số 2')

  await visited.moveTo('2026-11-25')
  await office.goto(`${ROUND}/comments/paper`)
  await fill(office, { sender: 'Hội người tiêu dùng', sentOn: '2026-11-24', body: 'Đề nghị nêu rõ căn cứ.' })
  await press(office, 'Lưu và lấy số')
  expect(await title(office)).toMatch(/^Ý kiến số 3 /)
  await press(office, 'Ghép')
  await office.goto(`${ROUND}/comments/2`)
  await fill(office, { reason: 'Ngoài phạm vi của đợt xét chọn.' })
  await press(office, 'Không tiếp thu, nêu lý do')
  await office.goto(`${ROUND}/decision`)
  expect(await title(office)).toBe('Chưa quyết định được: còn 1 việc')
  await office.goto(`${ROUND}/comments/1`)
  await fill(office, { reply: 'Căn cứ đã công khai cùng phần giải thích.', effect: 'none' })
  await press(office, 'Trả lời')
  await visitor.reload()
  expect(await visitor.locator('main').textContent()).toContain('Ngoài phạm vi của đợt xét chọn.')
  await office.goto(`${ROUND}/decision`)
  await press(office, 'Trình lãnh đạo')

  await leader.goto('/home')
  await leader.getByRole('link', { name: 'Xem và quyết định' }).click()
  await press(leader, 'Phê duyệt danh sách')
  expect(await title(leader)).toBe('Đã có quyết định')
  await office.goto(`${ROUND}/decision`)
  await fill(office, { number: '6789/QĐ-UBND', issuedOn: '2026-11-25', issuer: 'UBND thành phố' })
  await press(office, 'Ghi văn bản')

  const { page: anybody } = await visited.open()
  await anybody.goto(ROUND)
  const rows = (await anybody.locator('tbody tr').allInnerTexts()).map(row => row.replace(/\s+/g, ' '))
  expect(rows.filter(row => row.includes('78,50'))).toEqual([expect.stringContaining(applied)])
  expect(await anybody.locator('main').textContent()).not.toContain(other)
  await second.goto('/notices')
  await second.getByRole('link', { name: 'Lý do chỉ doanh nghiệp xem được' }).first().click()
  await second.waitForURL(/\/rounds\/vong-thu\/vong-thu-/)
  expect(await second.locator('main').textContent()).toContain('42,50')
})

/** A visitor without an account: received once the link in the mail was followed. */
const commentByMail = async (visitor: Page): Promise<void> => {
  await visitor.goto(`${ROUND}/comments/new`)
  await fill(visitor, { body: 'Đề nghị xét thêm sản phẩm của làng nghề.', email: 'nguoi-dan@example.vn' })
  await press(visitor, 'Gửi ý kiến góp ý')
  const { page: administrator } = await visited.openAs('mh-nguoi-20')
  await administrator.goto('/outbox')
  const letter = administrator.getByRole('row').filter({ hasText: 'nguoi-dan@example.vn' }).getByRole('link')
  await visitor.goto((await letter.getAttribute('href')) ?? '')
  await press(visitor, 'Xác nhận và gửi ý kiến')
}

test('the office recognises what was approved, by that decision and not twice', async () => {
  const office = as('office')
  await office.goto('/home')
  const waiting = office
    .getByRole('listitem')
    .filter({ hasText: 'Ghi công nhận từ quyết định: Đợt xét chọn thử' })
  await waiting.getByRole('link').first().click()
  expect(await title(office)).toBe('1 hồ sơ của Đợt xét chọn thử có thể ghi công nhận')
  expect(await office.locator('main [name="number"]').inputValue()).toBe('6789')
  await fill(office, { months: '24' })
  await press(office, 'Ghi công nhận')
  expect(await title(office)).toBe('Đã ghi 1 công nhận từ đợt này')
  expect(await office.getByRole('button', { name: 'Ghi công nhận' }).count()).toBe(0)

  const { page: anybody } = await visited.open()
  await anybody.goto('/recognitions?year=2026')
  const rows = (await anybody.locator('tbody tr').allInnerTexts()).map(row => row.replace(/\s+/g, ' '))
  expect(rows.filter(row => row.includes(applied))).toEqual([
    expect.stringMatching(/6789\/QĐ-UBND 25\/11\/2026 25\/11\/2028 còn hiệu lực$/),
  ])
})

test('nothing complained on the way, and the exported round is run again to the same bytes', async () => {
  expect([...seen.values()].flatMap(({ complaints }) => complaints)).toEqual([])
  await visited.stop()
  const file = join(visited.store, 'vong-thu.json')
  const env = { CHULUC_STORE: visited.store }
  expect(chuluc(['round', 'export', 'vong-thu', '-o', file], env).code).toBe(0)
  expect(chuluc(['round', 'rerun', file], env).out).toBe(readFileSync(file, 'utf8'))
}, 180_000)
