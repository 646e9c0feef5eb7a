import { formatDay } from '../../design/dates.ts'
import { KnownList } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { Assumed, Tag, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ShownSectors } from '../loading.ts'
import type { PriorityList, PriorityPeriod, PrioritySector } from '../model.ts'
import { changed, type Stretch } from '../rules/on.ts'
import { periodText, scopeNames, texts } from '../texts.ts'

interface Of {
  readonly shown: ShownSectors
  readonly language: Language
}

export const SectorTable = ({ shown: { sectors, stretches }, language }: Of) => (
  <Scroll of={texts.sectors[language]} language={language}>
    <table class="targets sectors">
      <thead>
        <tr>
          <th scope="col">{texts.sector[language]}</th>
          {stretches.map(({ from, to }) => (
            <th scope="col">{periodText(from, to, language)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sectors.map(sector => (
          <tr>
            <th scope="row">{sector.name[language]}</th>
            {stretches.map(stretch => (
              <td>
                <NamedBy stretch={stretch} sector={sector} language={language} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

interface Cell {
  readonly stretch: Stretch
  readonly sector: PrioritySector
  readonly language: Language
}

const NamedBy = ({ stretch, sector, language }: Cell) => {
  const by = stretch.named.get(sector)
  if (by !== undefined) return <>{by.map(({ document }) => document.number).join(', ')}</>
  if (stretch.named.size === 0) return <Unknown>{texts.notKnown[language]}</Unknown>
  return <span class="quiet">{texts.notNamed[language]}</span>
}

export const Changes = ({ shown: { stretches }, language }: Of) => (
  <KnownList
    facts={stretches.slice(1).map((after, at) => ({
      name: periodText(after.from, after.to, language),
      value: <Changed before={stretches[at] ?? after} after={after} language={language} />,
    }))}
  />
)

interface Two {
  readonly before: Stretch
  readonly after: Stretch
  readonly language: Language
}

const Changed = ({ before, after, language }: Two) => {
  if (after.named.size === 0) return <Unknown>{texts.notKnown[language]}</Unknown>
  const { added, gone } = changed(before, after)
  return (
    <>
      {texts.added[language]}: {namesOf(added, language)}.
      <br />
      {texts.gone[language]}: {namesOf(gone, language)}.
    </>
  )
}

const namesOf = (sectors: readonly PrioritySector[], language: Language): string =>
  sectors.length === 0 ? texts.none[language] : sectors.map(({ name }) => name[language]).join('; ')

export const Documents = ({ shown: { lists }, language }: Of) => (
  <Scroll of={texts.documents[language]} language={language}>
    <table class="targets sectors">
      <thead>
        <tr>
          <th scope="col">{texts.document[language]}</th>
          <th scope="col">{texts.period[language]}</th>
          <th scope="col">{texts.named[language]}</th>
          <th scope="col">{texts.source[language]}</th>
        </tr>
      </thead>
      <tbody>
        {lists.flatMap(list =>
          list.periods.map((period, at) => (
            <tr>
              {at === 0 && <DocumentCell list={list} language={language} />}
              <td>{periodText(period.from, period.to, language)}</td>
              <td class="asked">
                <PeriodSectors period={period} language={language} />
              </td>
              {at === 0 && (
                <td rowspan={list.periods.length}>
                  <a href={list.source} rel="noreferrer">
                    {URL.parse(list.source)?.hostname ?? list.source}
                  </a>
                </td>
              )}
            </tr>
          )),
        )}
      </tbody>
    </table>
  </Scroll>
)

const DocumentCell = ({ list, language }: { readonly list: PriorityList; readonly language: Language }) => {
  const { number, issuer, issuedOn, name, clause } = list.document
  return (
    <th scope="row" rowspan={list.periods.length}>
      {number}
      <small>
        {name[language]}. {issuer},{' '}
        {issuedOn === null ? texts.dayUnknown[language] : formatDay(issuedOn, language)};{' '}
        {clause ?? texts.clauseUnknown[language]}; {scopeNames[list.scope][language]}
      </small>
    </th>
  )
}

const PeriodSectors = ({
  period,
  language,
}: {
  readonly period: PriorityPeriod
  readonly language: Language
}) => (
  <>
    {period.sectors === null ? (
      <Unknown>{texts.notKnown[language]}</Unknown>
    ) : (
      namesOf(period.sectors, language)
    )}{' '}
    {period.status === 'inferred' && <Tag tone="assumed">{texts.inferred[language]}</Tag>}
    {period.note !== null && <small>{period.note[language]}</small>}
  </>
)

export const Ties = ({ shown: { sectors, names }, language }: Of) => (
  <Scroll of={texts.ways[language]} language={language}>
    <table class="targets sectors">
      <thead>
        <tr>
          <th scope="col">{texts.sector[language]}</th>
          <th scope="col">{texts.tiedTo[language]}</th>
        </tr>
      </thead>
      <tbody>
        {sectors.map(sector => {
          const nameOf = (code: string) => names.get(code)?.[language] ?? code
          const tied = [
            ...[...sector.groups, ...sector.areas].map(nameOf),
            ...sector.industries.map(code => `VSIC ${code}`),
            ...(sector.within.length > 0
              ? [texts.partOf(sector.within.map(nameOf).join('; '))[language]]
              : []),
          ]
          return (
            <tr>
              <th scope="row">{sector.name[language]}</th>
              <td>
                {tied.length > 0 ? tied.join('; ') : <Unknown>{texts.untied[language]}</Unknown>}{' '}
                {tied.length > 0 && sector.status === 'assumed' && <Assumed language={language} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </Scroll>
)
