import { ColumnChart } from '../../design/charts.tsx'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Child } from '../../design/jsx.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag, Unknown } from '../../design/tag.tsx'
import type { Reconciled } from '../../indicators/model.ts'
import { html, json, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Counts } from '../../recognition/rules/counting.ts'
import { RELEASES } from '../../releases/index.ts'
import { type HowWeCount, loadHowWeCount } from '../how-we-count.ts'
import { Contradictions } from '../parts/contradictions.tsx'
import { counterWords, countingTexts as texts } from '../texts/counting.ts'
import { texts as portalTexts } from '../texts.ts'

/** What each counter counts, our own counts, and the real history with what nobody can explain. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const counted = await loadHowWeCount(visit.work)
    if (visit.query.get('format') === 'json') return json(counted)
    return html(<HowWeCountView shell={shellOf(visit, menu)} counted={counted} />)
  }

const counters = ['events', 'products', 'enterprises', 'titles', 'enterpriseYears'] as const

export const HowWeCountView = ({
  shell,
  counted,
}: {
  readonly shell: Shell
  readonly counted: HowWeCount
}) => {
  const { language } = shell
  const of = { counted, language }
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <RecordParts
        language={language}
        parts={[
          { id: 'counters', title: texts.counters[language], body: <Counters {...of} /> },
          {
            id: 'register',
            title: texts.ours[language],
            body: <OurYears {...of} isSample={shell.isSample} />,
          },
          { id: 'published', title: texts.published[language], body: <PublishedYears {...of} /> },
          { id: 'sums', title: texts.reconciled[language], body: <Sums {...of} /> },
          {
            id: 'contradictions',
            title: texts.contradictions[language],
            body: <Contradictions found={counted.contradictions} language={language} />,
          },
        ]}
      />
      <p class="ways">
        <a href="/figures">{texts.figures[language]}</a>{' '}
        <a href="/targets">{portalTexts.targets[language]}</a>{' '}
        <a href={RELEASES}>{texts.releases[language]}</a>{' '}
        <a href="/how-we-count?format=json">{texts.json[language]}</a>{' '}
        <a href="/api#countRegister">{texts.program[language]}</a>
      </p>
    </Page>
  )
}

interface Of {
  readonly counted: HowWeCount
  readonly language: Language
}

const Table = ({
  of,
  language,
  headings,
  children,
}: {
  readonly of: string
  readonly language: Language
  readonly headings: readonly string[]
  readonly children?: Child
}) => (
  <Scroll of={of} language={language}>
    <table>
      <thead>
        <tr>
          {headings.map((heading, at) => (
            <th scope="col" class={at === 0 ? undefined : 'n'}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </Scroll>
)

const Counters = ({ counted, language }: Of) => (
  <dl class="counters">
    {counters.map(counter => {
      const { name, counts, grows } = counterWords[counter]
      return (
        <div>
          <dt>{name[language]}</dt>
          <dd>
            <b class="counted">{number(counted.ours[counter], language)}</b>{' '}
            <span class="quiet">{texts.oursOn(formatDay(counted.asOf, language))[language]}</span>
            <p>{counts[language]}</p>
            <p class="quiet">{grows[language]}</p>
          </dd>
        </div>
      )
    })}
  </dl>
)

const number = (value: number, language: Language): string => formatNumber(String(value), language)

const OurYears = ({ counted, language, isSample }: Of & { readonly isSample: boolean }) =>
  counted.yearEnds.length === 0 ? (
    <p class="empty">{texts.nothing[language]}</p>
  ) : (
    <>
      <p class="quiet">
        {isSample && <Invented language={language} />} {texts.yearEndsNote[language]}
      </p>
      <Table
        of={texts.yearEnds[language]}
        language={language}
        headings={[texts.year[language], ...counters.map(counter => counterWords[counter].name[language])]}
      >
        {counted.yearEnds.map(year => (
          <tr>
            <th scope="row">{year.year}</th>
            {counters.map((counter: keyof Counts) => (
              <td class="n">{number(year[counter], language)}</td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  )

const PublishedYears = ({ counted, language }: Of) => {
  const { published } = counted
  const labels = published.map(({ period }) => period.replace('-', '–'))
  return (
    <>
      <p class="quiet">{texts.publishedNote[language]}</p>
      <Table
        of={texts.published[language]}
        language={language}
        headings={[
          texts.period,
          texts.products,
          texts.enterprises,
          texts.since,
          texts.printed,
          texts.enterpriseYears,
        ].map(heading => heading[language])}
      >
        {published.map((year, at) => (
          <tr>
            <th scope="row">{labels[at]}</th>
            {[
              year.products,
              year.enterprises,
              year.productsSince,
              year.printedSince ?? year.claimedSince,
              year.enterpriseYears,
            ].map(value => (
              <td class="n">{orUnknown(value, language)}</td>
            ))}
          </tr>
        ))}
      </Table>
      <ColumnChart
        title={chartTitle(counted, language)}
        unit={texts.chartUnit[language]}
        source={texts.source[language]}
        labels={labels}
        series={[
          {
            name: texts.computed[language],
            kind: 'main',
            values: published.map(({ productsSince }) => productsSince),
          },
          {
            name: texts.byOthers[language],
            kind: 'beside',
            values: published.map(({ printedSince, claimedSince }) => printedSince ?? claimedSince),
          },
        ]}
        language={language}
      />
    </>
  )
}

/** The finding: how much of what is claimed the results of the years do not make. */
const chartTitle = ({ sums }: HowWeCount, language: Language): string => {
  const found = sums.find(({ sum }) => sum.code === 'products-2018-2024')
  return (
    found?.outcome === 'unexplained' ? texts.chart(found.total, found.whole, found.gap) : texts.chartPlain
  )[language]
}

const orUnknown = (value: string | null, language: Language): Child =>
  value === null ? <Unknown>{portalTexts.unknown[language]}</Unknown> : formatNumber(value, language)

const Sums = ({ counted: { sums, implied, distinct }, language }: Of) => (
  <>
    <ul class="sums">
      {sums.map(found => (
        <li>
          <Sum found={found} language={language} />
        </li>
      ))}
    </ul>
    {implied !== null && <p>{texts.implied(implied.implied, implied.printed)[language]}</p>}
    {distinct !== null && <p>{texts.distinct(distinct.enterprises, distinct.enterpriseYears)[language]}</p>}
  </>
)

const Sum = ({ found, language }: { readonly found: Reconciled; readonly language: Language }) => {
  const { sum } = found
  return (
    <>
      <b>{language === 'en' ? sum.nameEn : sum.nameVi}</b>{' '}
      <span class="quiet">
        ({(sum.counts === 'enterprise-years' ? texts.countsYears : texts.countsEvents)[language]})
      </span>
      <p>
        <Finding found={found} language={language} />
      </p>
    </>
  )
}

const Finding = ({ found, language }: { readonly found: Reconciled; readonly language: Language }) => {
  if (found.outcome === 'unknown') return <Unknown>{texts.missing[language]}</Unknown>
  const parts = found.parts.map(part => formatNumber(part, language)).join(' + ')
  if (found.outcome === 'adds-up')
    return (
      <>
        <span class="number">
          {parts} = {formatNumber(found.whole, language)}
        </span>{' '}
        <Tag tone="done">{texts.addsUp[language]}</Tag>
      </>
    )
  const [total, whole] = [formatNumber(found.total, language), formatNumber(found.whole, language)]
  return (
    <>
      <span class="number">
        {parts} = {total}
      </span>
      . {texts.stated(total, whole)[language]} <Tag tone="wait">{texts.gap(found.gap)[language]}</Tag>
    </>
  )
}
