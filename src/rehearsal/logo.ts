import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../exact/day.ts'
import {
  acceptTerms,
  enterVersion,
  type LogoDuty,
  listLogoDuties,
  listLogoVersions,
  reportLogoUse,
  reportMisuse,
  takeLogoFile,
  useVersion,
} from '../logo/index.ts'
import type { UseReportInput } from '../logo/model/reports.ts'
import { projectRoot } from '../platform/root.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import { roundIdOf } from '../selection/model.ts'
import { acting } from './declarations.ts'
import type { SampleCity } from './model.ts'
import { on } from './past.ts'

const FROM = '2025-01-06'
const FILE = 'spcncl-minh-hoa.svg'

const TERMS = {
  termsVi: [
    'Điều kiện minh họa, không phải quy định của thành phố.',
    '1. Chỉ dùng biểu trưng cho sản phẩm được công nhận, trong thời hạn công nhận còn hiệu lực.',
    '2. Không sửa hình, màu, tỷ lệ; không ghép với nhãn hiệu khác thành một hình.',
    '3. Không dùng theo cách khiến người xem hiểu rằng mọi sản phẩm của doanh nghiệp đều được công nhận.',
    '4. Ngừng dùng khi công nhận hết hiệu lực, bị tạm dừng, bị thu hồi hoặc chuyển cho doanh nghiệp khác.',
    '5. Mỗi năm báo cáo việc sử dụng một lần.',
  ].join('\n'),
  termsEn: [
    'Invented terms; no rules of the city.',
    '1. The logo is used for the recognised product alone, while its recognition is in force.',
    '2. Drawing, colours and proportions are not changed, nor joined with another mark.',
    '3. It is not used as if every product of the enterprise were recognised.',
    '4. Use stops when the recognition ends, is suspended, is revoked or passes to another enterprise.',
    '5. Its use is reported once a year.',
  ].join('\n'),
  source: 'Biểu trưng minh họa do phần mềm vẽ; chưa biết quy định của thành phố',
  isAssumed: true,
}

/** A wordmark of our own, and two enterprises that accepted its terms and took files. */
export const giveLogo = async (work: Work, city: SampleCity): Promise<void> => {
  const bytes = readFileSync(join(projectRoot, 'data', 'logo', FILE))
  const number = await enterVersion(on(work, FROM), TERMS, [{ name: FILE, bytes }], true)
  const reason = 'Bắt đầu dữ liệu minh họa'
  await useVersion(on(work, FROM), number, { validFrom: dayOf(FROM), reason, seen: 0 })
  const [version] = await listLogoVersions(work.db)
  await reportMisuse(
    on(work, '2026-10-14'),
    {
      form: '5f0f7a52-5d0e-4b7e-9a53-0c1d8f1f6a10',
      firm: 'Cửa hàng Đồ điện Hoa Sen (minh họa)',
      place: 'Trên bao bì bán tại chợ, ngày 12/10/2026 (minh họa)',
      body: 'Hộp đèn in biểu trưng nhưng không thấy tên sản phẩm trong danh sách công nhận (minh họa).',
    },
    'rehearsal',
  )
  const granted = await listRecognitions(work.db, { round: roundIdOf('mh-2025') })
  const untroubled = granted.filter(({ rulings, transfers }) => rulings.length + transfers.length === 0)
  for (const enterprise of [...new Set(untroubled.map(each => each.enterprise))].slice(0, 2)) {
    const person = city.people.find(each => each.enterprise === enterprise)
    if (person === undefined || version === undefined) continue
    const doing = acting(work, person, '2025-12-15')
    await acceptTerms(doing, { version: number, digest: version.termsDigest })
    for (const { position } of version.files) await takeLogoFile(doing, position)
  }
}

/**
 * Most reported on 2025, every fifth that it was not used, one too late; every sixth has not, nor whoever is suspended for
 * want of it. One has reported on 2026 already.
 */
export const reportOnLogo = async (work: Work, city: SampleCity): Promise<void> => {
  const granted = await listRecognitions(work.db)
  const troubled = new Set(granted.filter(({ rulings }) => rulings.length > 0).map(each => each.enterprise))
  const owed = async (day: string, year: number) =>
    (await listLogoDuties(on(work, day))).filter(
      duty => duty.year === year && duty.reports.length === 0 && !troubled.has(duty.enterprise),
    )
  const report = async (duty: LogoDuty, day: string, at: number) => {
    const person = city.people.find(({ enterprise }) => enterprise === duty.enterprise)
    const said = at % 5 === 2 ? UNUSED : usedFor(duty.products, at)
    if (person !== undefined) await reportLogoUse(acting(work, person, day), duty.year, said)
  }
  for (const [at, duty] of (await owed('2026-01-12', 2025)).entries())
    if (at % 6 !== 5) await report(duty, at === 1 ? '2026-02-18' : '2026-01-12', at)
  const [early] = (await owed('2026-10-12', 2026)).slice(1)
  if (early !== undefined) await report(early, '2026-10-12', 0)
}

const UNUSED: UseReportInput = { isUsed: false, places: [], products: [], quantities: {}, seen: 0 }

const usedFor = (products: readonly string[], at: number): UseReportInput => ({
  isUsed: true,
  places: at % 2 === 0 ? ['packaging', 'website'] : ['packaging', 'fairs', 'print'],
  products: [...products],
  quantities: Object.fromEntries(products.slice(0, 1).map(product => [product, String(1200 * (at + 3))])),
  details: 'Nhãn trên bao bì và tài liệu giới thiệu sản phẩm (minh họa)',
  seen: 0,
})
