import { html as markup } from 'hono/html'
import type { Failure } from './failures.ts'
import { html, type Visit } from './pages.ts'
import { defineTexts } from './texts.ts'

/** How a failure is shown; the shell hands in its own. */
export type FailurePage = (failure: Failure, visit: Visit) => Promise<Response> | Response

const texts = defineTexts({
  number: { vi: 'Mã yêu cầu', en: 'Request number' },
})

/** Without any design: for a server that was given no page of its own. */
export function bareFailurePage(failure: Failure, visit: Visit): Promise<Response> {
  const { language } = visit.work
  const title = failure.title[language]
  const problems = failure.problems.map(
    each => markup`<li>${each.place}: ${each.value} ${each.reason} ${each.remedy}</li>`,
  )
  return html(
    markup`<html lang="${language}"><head><title>${title}</title></head><body><h1>${title}</h1>
<p>${failure.words[language]}</p><ul>${problems}</ul>
<p>${texts.number[language]}: ${visit.requestNumber}</p></body></html>`,
    failure.status,
  )
}
