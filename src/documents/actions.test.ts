import { expect, test } from 'vitest'
import { Invalid } from '../platform/errors.ts'
import { outcomeOf, testWork } from '../platform/testing.ts'
import type { Actor } from '../platform/work.ts'
import { sendTemplate, useTemplate } from './actions.ts'
import type { TemplateKind } from './model.ts'
import { sourceOf, templateInUse, versionsOf } from './templates.ts'

const kind: TemplateKind = {
  code: 'certificate',
  name: { vi: 'Giấy', en: 'Paper' },
  samples: [{ product: 'Đèn' }, { product: 'ĐÈN RẤT DÀI '.repeat(20) }],
}
const sound = '#set text(font: "Tinos")\n#json(bytes(sys.inputs.data)).product\n'
const office: Actor = { kind: 'person', id: 'an', name: 'An', roles: [{ role: 'office', unit: null }] }
const sent = (source: string) => ({ source, note: 'Chức danh người ký' })

test('the template of the program is used until another is sent and put in use', async () => {
  const work = { ...(await testWork()), actor: office }
  const shipped = await templateInUse(work, kind.code)
  expect(shipped.source).toContain('GIẤY CHỨNG NHẬN')
  expect(await sendTemplate(work, kind, sent(sound))).toBe(1)
  expect((await templateInUse(work, kind.code)).name).toBe(shipped.name)
  await useTemplate(work, kind, { number: 1, ground: 'Mẫu của thành phố', seen: 0 })
  expect((await templateInUse(work, kind.code)).source).toBe(sound)
  await useTemplate(work, kind, { number: 0, ground: 'Quay lại', seen: 1 })
  expect((await templateInUse(work, kind.code)).name).toBe(shipped.name)
  const { templates, turns, used } = await versionsOf(work, kind)
  expect([templates.map(({ number }) => number), turns.map(({ number }) => number), used]).toEqual([
    [1, 0],
    [0, 1],
    0,
  ])
})

test.each([
  [
    '#set text(font: "Tinos")\n#nothing',
    'Dòng 2, cột 2: không có tên “nothing”; kiểm tra lại cách viết, hoặc thêm dấu ngoặc kép nếu là chữ. Nguyên văn của trình dựng: “unknown variable: nothing”',
  ],
  ['#import "@preview/a:1.0.0"', 'Dòng 1, cột 10: mẫu không được dùng gói bên ngoài (@…)'],
  [
    '#set text(font: "Tinos")\n#assert(json(bytes(sys.inputs.data)).product.len() < 50, message: "dài")',
    'Dòng 2, cột 2: mẫu không nhận dữ liệu này: dài. Nguyên văn của trình dựng: “assertion failed: dài”',
  ],
])('a broken template is refused with its line and reason, and not kept: %.40s', async (source, reason) => {
  const work = { ...(await testWork()), actor: office }
  const refused = await sendTemplate(work, kind, sent(source)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Invalid)
  expect(refused instanceof Invalid && refused.problems).toEqual([
    { place: 'file', value: '', reason, remedy: '' },
  ])
  expect((await versionsOf(work, kind)).templates).toHaveLength(1)
})

test('nobody else replaces templates; what is stale, there already or not there is refused', async () => {
  const work = { ...(await testWork()), actor: office }
  const use = (number: number, seen: number, actor: Actor = office) =>
    outcomeOf(useTemplate({ ...work, actor }, kind, { number, ground: 'x', seen }))
  const leader: Actor = { kind: 'person', id: 'b', name: 'B', roles: [{ role: 'leader', unit: null }] }
  expect(await use(0, 0, leader)).toBe('403')
  expect(await outcomeOf(sendTemplate({ ...work, actor: leader }, kind, sent(sound)))).toBe('403')
  await sendTemplate(work, kind, sent(sound))
  expect(await use(1, 7)).toBe('stale')
  expect(await use(0, 0)).toBe('used-already')
  expect(await use(5, 0)).toBe('There is no template certificate 5.')
  expect(await outcomeOf(sourceOf(work.db, kind.code, 5))).toBe('There is no template certificate 5.')
})
