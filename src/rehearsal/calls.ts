import { announceCall, saveCall } from '../calls/index.ts'
import { callInput } from '../calls/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import type { SampleCity } from './model.ts'

const on = (work: Work, day: string): Work => ({ ...work, today: dayOf(day), now: `${day}T03:00:00.000Z` })

const DESK = `Cơ quan thường trực Chương trình (minh họa), Sở Công Thương
Phòng tiếp nhận, tầng 2, tòa nhà minh họa
Giờ tiếp nhận: 8 giờ đến 16 giờ 30, thứ Hai đến thứ Sáu`

const TARGET = {
  productsFrom: '30',
  productsTo: '40',
  targetSource:
    'https://hanoitimes.vn/high-tech-industries-to-make-up-over-70p-of-hanoi-s-key-industrial-output.959477.html',
}

/** The calls of the rounds that run: announced as they opened, that of the first changed once since. */
export const announceCalls = async (work: Work, city: SampleCity): Promise<void> => {
  for (const { input, closedOn } of city.rounds) {
    const { opens } = input.calendar
    if (closedOn !== null || opens === undefined) continue
    const written = { version: '0', textVi: textVi(input.name.vi), textEn: textEn(input.name.en), desk: DESK }
    await announced(on(work, opens), input.id, { ...written, ...TARGET })
    if (input.period !== '2025' || opens > '2026-05') continue
    await announced(on(work, '2026-05-04'), input.id, {
      ...written,
      ...TARGET,
      version: '1',
      graceDays: '3',
      reason: 'Bổ sung số ngày còn tiếp nhận hồ sơ gửi qua bưu chính (minh họa)',
    })
  }
}

const announced = async (work: Work, round: string, given: Readonly<Record<string, string>>): Promise<void> =>
  announceCall(work, round, await saveCall(work, round, callInput.parse(given)))

const textVi = (
  name: string,
): string => `${name}: thành phố mời doanh nghiệp, hợp tác xã và hộ kinh doanh có sản phẩm công nghiệp, sản phẩm công nghiệp hỗ trợ tham gia xét chọn.

Mỗi sản phẩm là một hồ sơ; một doanh nghiệp được gửi nhiều hồ sơ. Số liệu đã khai hằng năm được lấy vào hồ sơ, không phải khai lại.`

const textEn = (
  name: string,
): string => `${name}: the city invites enterprises, co-operatives and household producers with industrial products to apply.

Each product is a dossier of its own; an enterprise may send several. Figures declared in the yearly declaration are taken over and need not be declared again.`
