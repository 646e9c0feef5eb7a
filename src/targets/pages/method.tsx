import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { BackTest } from '../model/progress.ts'
import { loadMethod, type Method } from '../progress.ts'
import { methodSteps, progressTexts, methodTexts as texts } from '../texts/progress.ts'

/** How likelihood is found, and how right that has been. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<MethodView shell={shellOf(visit, menu)} method={await loadMethod(visit.work)} />)

export const MethodView = ({ shell, method }: { readonly shell: Shell; readonly method: Method }) => {
  const { language } = shell
  return (
    <Page
      shell={{ ...shell, isSample: false }}
      title={texts.title[language]}
      description={texts.lead[language]}
    >
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <RecordParts
        language={language}
        parts={[
          {
            id: 'steps',
            title: texts.steps[language],
            body: (
              <ol>
                {methodSteps.map(step => (
                  <li>{step[language]}</li>
                ))}
              </ol>
            ),
          },
          { id: 'tried', title: texts.tried[language], body: <Tried shell={shell} method={method} /> },
        ]}
      />
      <p class="ways">
        <a href="/targets">{progressTexts.allTargets[language]}</a>
      </p>
    </Page>
  )
}

const ENOUGH = 10

const Tried = ({
  shell: { language, isSample },
  method: { published, declared },
}: {
  readonly shell: Shell
  readonly method: Method
}) => (
  <>
    <p>{texts.brierNote[language]}</p>
    <Scroll of={texts.tried[language]} language={language}>
      <table>
        <thead>
          <tr>
            {[texts.what, texts.series, texts.forecasts, texts.covered, texts.brier, texts.peer].map(
              (heading, at) => (
                <th scope="col" class={at === 0 ? undefined : 'n'}>
                  {heading[language]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          <TriedRow name={texts.published[language]} tried={published} language={language} />
          <TriedRow
            name={texts.declared[language]}
            tried={declared}
            language={language}
            isSample={isSample}
          />
        </tbody>
      </table>
    </Scroll>
    {published.names.length > 0 && (
      <p class="quiet">{texts.names(published.names.map(name => name[language]).join('; '))[language]}</p>
    )}
  </>
)

const TriedRow = ({
  name,
  tried,
  language,
  isSample = false,
}: {
  readonly name: string
  readonly tried: BackTest
  readonly language: Shell['language']
  readonly isSample?: boolean
}) => (
  <tr>
    <th scope="row">
      {name} {isSample && <Invented language={language} />}
      {tried.forecasts < ENOUGH && <small class="quiet">{texts.few[language]}</small>}
    </th>
    <td class="n">{tried.series}</td>
    <td class="n">{tried.forecasts}</td>
    <td class="n">{tried.covered}</td>
    <td class="n">{tried.brier === null ? '–' : formatNumber(tried.brier, language)}</td>
    <td class="n">{tried.peer === null ? '–' : formatNumber(tried.peer, language)}</td>
  </tr>
)
