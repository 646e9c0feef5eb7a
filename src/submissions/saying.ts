import type { KnownFact, Variable } from '../facts/model.ts'
import type { SentContent } from './model.ts'
import { contactFields, PRODUCT_PART, papersFor, questionsFor, REPORT_PART } from './rules/asking.ts'
import { contentsOf, type Figure, type Submission } from './submission.ts'

/** What a dossier says as it stands; the receipt adds its number, the moment and the day that counts. */
export type Saying = Omit<
  SentContent,
  'format' | 'receipt' | 'version' | 'onPaper' | 'countsOn' | 'isLate' | 'sentBy' | 'sentAt'
>

export const sayingOf = (submission: Submission): Saying => {
  const { started, round, enterprise, product, asked, applying, parts, figures, undertakings } = submission
  const contents = contentsOf(parts)
  const [about, report] = [contents.get(PRODUCT_PART) ?? {}, contents.get(REPORT_PART) ?? {}]
  return {
    submission: started.id,
    round: { id: round.id, name: round.name, criteriaSet: round.criteriaSet },
    enterprise: { id: enterprise.id, name: enterprise.nameVi, taxCode: enterprise.taxCode },
    product: { id: product.id, name: product.nameVi },
    track: about.track ?? null,
    applicant: about.applicant ?? null,
    contact: Object.fromEntries(
      contactFields.flatMap(name => (about[name] === undefined ? [] : [[name, about[name]]])),
    ),
    answers: questionsFor(asked, applying).flatMap(({ code, name }) => {
      const text = report[code]
      return text === undefined ? [] : [{ code, name, text }]
    }),
    undertakings: undertakings.map(({ variable, given }) => ({
      variable: variable.code,
      name: bothNames(variable),
      given,
    })),
    figures: figures.map(sentFigure),
    papers: papersIn(submission),
  }
}

const papersIn = ({ asked, applying, files }: Submission): SentContent['papers'] =>
  papersFor(asked, applying).map(({ code, name, isRequired }) => ({
    code,
    name,
    isRequired,
    files: files
      .filter(({ paper }) => paper === code)
      .map(({ document: { id, title, fileName, mediaType, size, file } }) => ({
        document: id,
        title,
        fileName,
        mediaType,
        size,
        sha256: file,
      })),
  }))

const sentFigure = ({ key, variable, fact }: Figure): SentContent['figures'][number] => ({
  key,
  name: bothNames(variable),
  value: fact?.value.kind === 'value' ? fact.value.text : null,
  kind: fact?.value.kind ?? 'missing',
  ...evidenceOf(fact),
})

const evidenceOf = (fact: KnownFact | null) => ({
  status: fact?.status ?? null,
  fact: fact?.id ?? null,
  document: fact?.document ?? null,
  page: fact?.page ?? null,
})

const bothNames = ({ nameVi, nameEn }: Variable) => ({ vi: nameVi, en: nameEn ?? nameVi })
