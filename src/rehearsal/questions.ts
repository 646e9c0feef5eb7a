import type { Actor } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { answerQuestion, askQuestion, forwardQuestion } from '../questions/index.ts'
import { findDossier } from '../selection/index.ts'
import { acting, OFFICE } from './declarations.ts'
import type { SampleCity } from './model.ts'
import { plainPdf } from './pdf.ts'

const ROUND = 'mh-2026'
const CODE = 'C9'
const ASKER = { unit: 'so-cong-thuong', dossiers: ['mh-2026-030', 'mh-2026-031', 'mh-2026-032'] } as const

/** What a scorer asked about three dossiers: one question is answered, one waits for the enterprise, one for the office. */
export const askSome = async (work: Work, city: SampleCity): Promise<void> => {
  const [first, second, third] = await Promise.all(ASKER.dossiers.map(id => findDossier(work.db, id)))
  if (first === undefined || second === undefined || third === undefined) return
  const answered = await ask(
    work,
    city,
    first.id,
    'Văn bằng bảo hộ nhãn hiệu ghi trong hồ sơ còn hiệu lực không?',
  )
  await forward(work, answered, 'Đề nghị cho biết số và ngày hết hiệu lực của văn bằng bảo hộ nhãn hiệu.')
  const person = city.people.find(({ enterprise }) => enterprise === first.enterprise)
  if (person !== undefined)
    await answerQuestion(acting(work, person, '2026-10-16'), ROUND, answered, {
      words: 'Văn bằng còn hiệu lực đến 31/12/2029 (dữ liệu minh họa).',
      enclosed: {
        upload: { name: 'van-bang-bao-ho.pdf', bytes: plainPdf('Van bang bao ho (minh hoa)', 2) },
        page: '2',
      },
    })
  const waiting = await ask(work, city, second.id, 'Nhãn hiệu đã đăng ký ở nước nào ngoài Việt Nam?')
  await forward(work, waiting, 'Đề nghị nêu các nước đã bảo hộ nhãn hiệu của sản phẩm.')
  await ask(work, city, third.id, 'Sản phẩm có bán dưới nhãn hiệu của bên đặt hàng không?')
}

const ask = (work: Work, city: SampleCity, dossier: string, words: string): Promise<string> =>
  askQuestion(on(work, scorerIn(city), '2026-10-13'), ROUND, { dossier, code: CODE, words })

const forward = (work: Work, question: string, words: string): Promise<void> =>
  forwardQuestion(on(work, OFFICE, '2026-10-14'), ROUND, question, { words, dueOn: dayOf('2026-10-24') })

const scorerIn = ({ people }: SampleCity): Actor => {
  const found = people.find(({ roles }) =>
    roles.some(({ role, unit }) => role === 'scorer' && unit === ASKER.unit),
  )
  if (found === undefined) throw new Error('the sample city has nobody who asks')
  return { kind: 'person', id: found.id, name: found.name, roles: [{ role: 'scorer', unit: ASKER.unit }] }
}

const on = (work: Work, actor: Actor, day: string): Work => ({
  ...work,
  actor,
  today: dayOf(day),
  now: `${day}T03:10:00.000Z`,
})
