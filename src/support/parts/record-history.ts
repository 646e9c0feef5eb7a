import { formatMoment } from '../../design/dates.ts'
import { formatMoney } from '../../design/format.ts'
import type { Entry } from '../../design/record.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Record } from '../loading.ts'
import { texts } from '../texts/pages.ts'
import { formNames, stepNames } from '../texts/words.ts'

const money = (amount: bigint, language: Language): string => formatMoney(String(amount), 'VND', language)

/** Every dated row, the newest first. */
export const entriesOf = ({ story, doer }: Record, language: Language): readonly Entry[] => {
  const { steps, proposals, exceptions, commitment, acceptance, payments, releases, recoveries } = story
  const sum = (lines: readonly { readonly amountVnd: bigint }[]) =>
    money(
      lines.reduce((total, { amountVnd }) => total + amountVnd, 0n),
      language,
    )
  const entry = (at: string, byWhom: string, says: string, reason?: string | null): Entry => ({
    at,
    when: formatMoment(at, language),
    words: says,
    who: doer(byWhom),
    ...(reason == null ? {} : { reason }),
  })
  return [
    ...steps.map(each => entry(each.at, each.byWhom, stepNames[each.kind][language], each.words)),
    ...proposals.map(each =>
      entry(each.proposedAt, each.proposedBy, texts.proposed(sum(each.lines))[language], each.words),
    ),
    ...exceptions.map(each =>
      entry(each.requestedAt, each.requestedBy, texts.exceptionStep[language], each.reason),
    ),
    ...(commitment === null
      ? []
      : [
          entry(
            commitment.approvedAt,
            commitment.approvedBy,
            texts.approved(sum(commitment.fundings))[language],
          ),
        ]),
    ...(acceptance === null
      ? []
      : [entry(acceptance.at, acceptance.byWhom, texts.acceptedStep(acceptance.document)[language])]),
    ...payments.map(each =>
      entry(
        each.at,
        each.byWhom,
        texts.paidStep(sum([each]), formNames[each.form][language], each.document)[language],
      ),
    ),
    ...recoveries.map(each =>
      entry(
        each.askedAt,
        each.askedBy,
        texts.askedBackStep(sum([each]), each.document)[language],
        each.ground,
      ),
    ),
    ...recoveries.flatMap(({ answer, amountVnd }) =>
      answer === null
        ? []
        : [
            entry(
              answer.at,
              answer.byWhom,
              (answer.isAgreed ? texts.recoveredStep(money(amountVnd, language)) : texts.droppedStep)[
                language
              ],
            ),
          ],
    ),
    ...releases.map(each =>
      entry(each.at, each.byWhom, texts.releasedStep(sum([each]))[language], each.reason),
    ),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
