import type { CriteriaSet } from '../model.ts'
import { conditionArticles } from './show/conditions.ts'
import { criteriaArticles } from './show/criteria.ts'
import { basisLines, headLines, noteArticles, variableArticles } from './show/head.ts'
import { outcomeArticles } from './show/outcome.ts'
import { panelArticles } from './show/panels.ts'
import type { Decree, Language } from './show/shape.ts'
import { unitArticles } from './show/units.ts'
import { nameOf, openView } from './show/view.ts'

export type { Decree } from './show/shape.ts'
export { decreeText } from './show/text.ts'

/** The set as a person reads it in a decree; `set` holds the variables of its dictionary too (ReadSet.file). */
export const decree = (set: CriteriaSet, language: Language): Decree => {
  const { view, footnotes } = openView(set, language)
  const { mark } = view.cite(set.status === undefined ? {} : { status: set.status })
  return {
    language,
    code: set.code,
    version: set.version,
    title: nameOf(set.name, language),
    programme: set.programme === undefined ? null : nameOf(set.programme, language),
    mark,
    remark: set.note ?? null,
    head: headLines(view),
    legalBasis: basisLines(view),
    articles: [
      ...conditionArticles(view),
      ...criteriaArticles(view),
      ...outcomeArticles(view),
      ...unitArticles(view),
      ...panelArticles(view),
      ...variableArticles(view),
      ...noteArticles(view),
    ],
    footnotes,
  }
}
