import { expect, test } from 'vitest'
import { pagesOf } from '../../design/testing-pages.ts'
import { addProduct, addSite } from '../../enterprises/index.ts'
import { productInput, siteInput } from '../../enterprises/model/inputs.ts'
import { statementsOf } from '../../platform/testing.ts'
import type { Work } from '../../platform/work.ts'
import { asFirm, declared, entitlementsWork } from '../testing.ts'
import * as entitlement from './entitlement.tsx'
import * as own from './own.tsx'

const pages = (work: Work) =>
  pagesOf(asFirm(work), {
    'GET /entitlements': own.get([]),
    'GET /entitlements/:policy': entitlement.get([]),
  })

test('what is not known is asked; what follows from it is explained', async () => {
  const work = await entitlementsWork()
  const before = (await pages(work).read('/entitlements')).seen
  expect(before).toContain('Quy mô doanh nghiệp: chưa xác định Điều 5 Nghị định 80/2021/NĐ-CP')
  expect(before).toContain('Khai những điều này trước')
  expect(before).toContain('Chưa có chính sách nào mà doanh nghiệp đạt mọi điều kiện.')
  expect(before).not.toContain('Doanh nghiệp đạt mọi điều kiện.')
  await declared(work, 'enterprise.insuredEmployees', '40', '2025')
  await declared(work, 'enterprise.revenue', '20000000000', '2025')
  await declared(work, 'enterprise.totalCapital', '9000000000', '2025')
  const after = (await pages(work).read('/entitlements')).seen
  expect(after).toContain('Quy mô doanh nghiệp: nhỏ Điều 5 Nghị định 80/2021/NĐ-CP')
  const machines = (await pages(work).read('/entitlements/KC-MAY-MOC')).seen
  expect(machines).toContain('Có trong kế hoạch khuyến công năm đã duyệt nêu khi lập hồ sơ, dự án')
  expect(machines).toContain('UBND duyệt kế hoạch năm giả định')
  const one = (await pages(work).read('/entitlements/DNNVV-TU-VAN')).seen
  expect(one).toContain('Điều kiện Đạt Quy mô doanh nghiệp là một trong: siêu nhỏ, nhỏ, vừa nguồn')
  expect(one).toContain('Hiện nay: nhỏ · suy ra theo Điều 5 Nghị định 80/2021/NĐ-CP')
})

test('as many statements for thirty products and sites as for one', async () => {
  const work = await entitlementsWork()
  const counted = () =>
    statementsOf(() =>
      pages(work)
        .read('/entitlements')
        .then(() => undefined),
    )
  await pages(work).read('/entitlements')
  const few = (await counted()).length
  for (let at = 0; at < 30; at++) {
    await addProduct(work, productInput.parse({ id: `sp-${at}`, enterprise: 'den', nameVi: `Đèn ${at}` }))
    await addSite(
      work,
      siteInput.parse({
        id: `cs-${at}`,
        enterprise: 'den',
        kind: 'factory',
        places: [{ address: `Số ${at}` }],
      }),
    )
  }
  await pages(work).read('/entitlements')
  expect((await counted()).length).toBe(few)
})
