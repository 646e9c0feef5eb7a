import type { CriteriaSet } from '../../criteria/model.ts'
import type { EnterpriseKind } from '../../enterprises/model.ts'
import type { Asked, Paper, PartContent, Question } from '../model.ts'

/** Who applies, as far as it decides what is asked. */
export interface Applying {
  readonly track: string | null
  readonly kind: EnterpriseKind
}

interface AsksWhom {
  readonly tracks?: readonly string[] | undefined
  readonly applicants?: readonly EnterpriseKind[] | undefined
}

/** What names tracks is asked of nobody until a track is chosen. */
const asks = ({ tracks, applicants }: AsksWhom, { track, kind }: Applying): boolean =>
  (tracks === undefined || (track !== null && tracks.includes(track))) &&
  (applicants === undefined || applicants.includes(kind))

export const questionsFor = ({ questions }: Asked, applying: Applying): readonly Question[] =>
  questions.filter(question => asks(question, applying))

export const papersFor = ({ papers }: Asked, applying: Applying): readonly Paper[] =>
  papers.filter(paper => asks(paper, applying))

/** The tracks an applicant chooses among; empty where the set chooses by itself. */
export const tracksOf = ({ tracks }: Pick<CriteriaSet, 'tracks'>) =>
  tracks?.choose === 'declared' ? tracks.list : []

export const PRODUCT_PART = 'product'
export const REPORT_PART = 'report'
export const UNDERTAKINGS_PART = 'undertakings'
export const FIGURES_PART = 'figures'
export const paperItem = (code: string): string => `paper:${code}`

export const contactFields = ['contactName', 'contactPhone', 'contactEmail'] as const

const UNSTORABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/gu

/** Of what was sent, the inputs of this part, each within its length; the rest is nobody's. */
export const contentFrom = (
  inputs: readonly { readonly name: string; readonly longest: number }[],
  typed: Readonly<Record<string, readonly string[]>>,
): PartContent =>
  Object.fromEntries(
    inputs.flatMap(({ name, longest }) => {
      const text = (typed[name]?.at(-1) ?? '')
        .replaceAll('\r\n', '\n')
        .replace(UNSTORABLE, '')
        .slice(0, longest)
      return text.trim() === '' ? [] : [[name, text] as const]
    }),
  )
