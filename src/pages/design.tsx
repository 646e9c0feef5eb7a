import { Page, type Shell } from '../design/page.tsx'
import { RecordParts } from '../design/record.tsx'
import { type Menu, shellOf } from '../design/shell.ts'
import { Invented } from '../design/tag.tsx'
import { html, type Page as PageOf } from '../platform/pages.ts'
import { ChartsPart } from './design/charts.tsx'
import { ColoursPart } from './design/colours.tsx'
import { FormsPart } from './design/forms.tsx'
import { ListPart } from './design/list.tsx'
import { ActionsPart, TypePart } from './design/marks.tsx'
import { RecordPart } from './design/record.tsx'
import { StatesPart } from './design/states.tsx'
import { StepsPart } from './design/steps.tsx'
import { texts } from './design/texts.ts'

/** Every part that pages are made of, for whoever makes one. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    html(<DesignView shell={shellOf(visit, menu)} query={visit.query} />)

const parts = [
  { id: 'colours', Part: ColoursPart },
  { id: 'type', Part: TypePart },
  { id: 'actions', Part: ActionsPart },
  { id: 'forms', Part: FormsPart },
  { id: 'list', Part: ListPart },
  { id: 'record', Part: RecordPart },
  { id: 'steps', Part: StepsPart },
  { id: 'charts', Part: ChartsPart },
  { id: 'states', Part: StatesPart },
] as const

export const DesignView = ({ shell, query }: { readonly shell: Shell; readonly query: URLSearchParams }) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.title[language]}>
      <h1>
        {texts.title[language]} <Invented language={language} />
      </h1>
      <p class="lead">{texts.lead[language]}</p>
      <RecordParts
        language={language}
        parts={parts.map(({ id, Part }) => ({
          id,
          title: texts[id][language],
          body: <Part language={language} query={query} />,
        }))}
      />
    </Page>
  )
}
