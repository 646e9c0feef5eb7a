import { announceCall, markGuests, noteContact, planSession, saveCall, surveyRound } from '../calls/index.ts'
import { callInput, contactInput, sessionInput } from '../calls/model.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
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

const ids = (city: SampleCity, from: number, to: number) =>
  city.enterprises.slice(from, to).map(({ id }) => enterpriseIdOf(id))

/** Two rounds of reaching out: that of spring, whose dossiers have come, and that of the round that receives now. */
export const reachOut = async (work: Work, city: SampleCity): Promise<void> => {
  await surveyRound(on(work, '2026-04-10'), 'mh-2026')
  await session(on(work, '2026-04-20'), 'mh-2026', {
    heldOn: '2026-05-12',
    place: 'Cụm công nghiệp minh họa số 1',
    guests: ids(city, 0, 24),
    came: ids(city, 0, 17),
  })
  await session(on(work, '2026-04-20'), 'mh-2026', {
    heldOn: '2026-05-15',
    place: 'Làng nghề minh họa số 2',
    guests: ids(city, 60, 80),
    came: ids(city, 60, 71),
  })
  for (const [at, enterprise] of ids(city, 0, 90).entries())
    if (at % 3 === 0)
      await contact(on(work, '2026-05-04'), 'mh-2026', enterprise, {
        contactedOn: '2026-05-04',
        way: at % 2 === 0 ? 'phone' : 'visit',
        outcome: at % 4 === 0 ? 'will-apply' : 'considers',
      })
  await surveyRound(on(work, city.today), 'mh-2027')
  await session(on(work, city.today), 'mh-2027', {
    heldOn: '2026-10-29',
    place: 'Cụm công nghiệp minh họa số 3',
    guests: ids(city, 20, 34),
    came: [],
  })
  for (const [at, enterprise] of ids(city, 20, 34).entries())
    await contact(on(work, '2026-10-12'), 'mh-2027', enterprise, {
      contactedOn: '2026-10-12',
      way: 'phone',
      outcome: at % 3 === 0 ? 'needs-help' : 'considers',
      nextStep:
        at % 2 === 0 ? 'Gọi lại sau khi doanh nghiệp xem thông báo' : 'Gửi hướng dẫn khai số liệu sản phẩm',
      nextOn: at % 2 === 0 ? '2026-10-19' : '2026-10-26',
    })
}

/** Somebody of the office, who noted what was said. */
const OFFICIAL = {
  kind: 'person',
  id: 'mh-nguoi-01',
  name: 'mh-nguoi-01',
  roles: [{ role: 'office', unit: 'so-cong-thuong' }],
} as const

const contact = (work: Work, round: string, enterprise: string, given: Readonly<Record<string, string>>) =>
  noteContact({ ...work, actor: OFFICIAL }, { round, enterprise, input: contactInput.parse(given) })

interface SampleSession {
  readonly heldOn: string
  readonly place: string
  readonly guests: ReturnType<typeof ids>
  readonly came: ReturnType<typeof ids>
}

const session = async (
  work: Work,
  round: string,
  { heldOn, place, guests, came }: SampleSession,
): Promise<void> => {
  const topic = 'Cách lập hồ sơ, khai số liệu của sản phẩm (minh họa)'
  const id = await planSession(work, round, sessionInput.parse({ heldOn, place, topic }))
  await markGuests(work, { round, session: id, enterprises: guests, mark: 'invited' })
  if (came.length === 0) return
  const absent = guests.filter(guest => !came.includes(guest))
  await markGuests(on(work, heldOn), { round, session: id, enterprises: came, mark: 'attended' })
  await markGuests(on(work, heldOn), { round, session: id, enterprises: absent, mark: 'absent' })
}
