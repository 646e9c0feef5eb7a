import { issueCertificate, makeSigningKey, numberCertificate } from '../certificates/index.ts'
import { addDays, type Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import type { RecognitionId, RuledRecognition } from '../recognition/model.ts'
import { roundIdOf } from '../selection/model.ts'
import { on } from './past.ts'

/** Of the sample city's last round one is kept without a certificate; the rest show every answer of the check. */
export const certify = async (work: Work): Promise<void> => {
  await makeSigningKey(on(work, '2023-01-04'), 'Khóa ký đầu tiên (minh họa)')
  const all = await listRecognitions(work.db)
  const of = (round: string) => all.filter(each => each.round === roundIdOf(round))
  const isLast = ({ id, product }: RuledRecognition) =>
    !all.some(each => each.product === product && each.id > id)
  const revoked = of('mh-2023').find(({ rulings }) => rulings.length > 0)
  const expired = of('mh-2023').find(each => each.rulings.length === 0 && isLast(each))
  const recent = of('mh-2025')
  const passed = recent.find(({ transfers }) => transfers.length > 0)
  const ruled = recent.filter(({ rulings }) => rulings.length > 0)
  let number = 0
  for (const recognition of [revoked, expired, passed, ...ruled]) {
    if (recognition === undefined) continue
    const day = addDays(recognition.validFrom, 7)
    await issue(work, recognition.id, day)
    await numberCertificate(on(work, day), { recognition: recognition.id, number: ++number, numberedOn: day })
  }
  const transferred = passed?.transfers[0]
  if (passed !== undefined && transferred !== undefined)
    await issue(
      work,
      passed.id,
      addDays(transferred.effectiveOn, 14),
      'Chuyển sang tên doanh nghiệp mới (minh họa)',
    )
}

const issue = (work: Work, recognition: RecognitionId, day: Day, ground: string | null = null) =>
  issueCertificate(on(work, day), { recognition, ground })
