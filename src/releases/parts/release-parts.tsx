import { formatDay, formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { KnownList } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { Tag, Unknown } from '../../design/tag.tsx'
import { sourceName } from '../../indicators/index.ts'
import type { Language } from '../../platform/texts.ts'
import { reconcileAddress, releaseAddress } from '../addresses.ts'
import { madeAgain } from '../hash.ts'
import type { ShownRelease } from '../loading.ts'
import type { Row } from '../model.ts'
import { texts } from '../texts/pages.ts'
import { CounterName } from './release-table.tsx'

interface OfRelease {
  readonly release: ShownRelease
  readonly language: Language
}

/** What was counted, as known when, and in whose place it stands. */
export const Defined = ({
  page: { release, others },
  language,
}: {
  readonly page: { readonly release: ShownRelease; readonly others: readonly ShownRelease[] }
  readonly language: Language
}) => {
  const { definition, revises, printed, note, query } = release
  const later = others.find(other => other.revises?.code === release.code)
  const known = [
    ...(definition === null
      ? [{ name: texts.definition[language], value: <Unknown>{texts.notStated[language]}</Unknown> }]
      : [
          { name: texts.definition[language], value: definition.text[language] },
          { name: texts.formula[language], value: <code>{definition.formula}</code> },
        ]),
    { name: texts.counter[language], value: <CounterName release={release} language={language} /> },
    { name: texts.query[language], value: <code>{query}</code> },
    ...(printed === null ? [] : [{ name: texts.printed[language], value: printed[language] }]),
    ...(note === null ? [] : [{ name: texts.note[language], value: note[language] }]),
    ...(revises === null
      ? []
      : [
          {
            name: texts.revises[language],
            value: (
              <>
                <a href={releaseAddress(revises.code)}>{revises.code}</a>: {revises.reason[language]}{' '}
                <a href={reconcileAddress(revises.code, release.code)}>{texts.compare[language]}</a>
              </>
            ),
          },
        ]),
    ...(later === undefined
      ? []
      : [
          {
            name: texts.revisedBy[language],
            value: <a href={releaseAddress(later.code)}>{later.name[language]}</a>,
          },
        ]),
  ]
  return <KnownList facts={known} />
}

const MOST_ROWS = 50

export const Rows = ({ release: { rows, unit, isClosed }, language }: OfRelease) => {
  if (isClosed) return <p>{texts.closedRows[language]}</p>
  if (rows.length === 0) return <p class="empty">{texts.noRows[language]}</p>
  const more = rows.length - MOST_ROWS
  return (
    <>
      <Scroll of={texts.rows[language]} language={language}>
        <table class="of-figures">
          <thead>
            <tr>
              <th scope="col">{texts.rowName[language]}</th>
              <th scope="col">{texts.years[language]}</th>
              <th scope="col" class="n">
                {unit[language]}
              </th>
              <th scope="col">{texts.source[language]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(row => (
              <RowLine row={row} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {more > 0 && <p class="quiet">{texts.moreRows(formatNumber(String(more), language))[language]}</p>}
    </>
  )
}

const RowLine = ({ row, language }: { readonly row: Row; readonly language: Language }) => (
  <tr>
    <th scope="row">{row.label[language]}</th>
    <td>{row.from === row.to ? row.from : `${row.from}–${row.to}`}</td>
    <td class="n">
      {formatNumber(row.amount, language)}
      {row.forecast !== null && (
        <>
          {' '}
          <Tag tone="assumed">{texts.forecast(formatNumber(row.forecast, language))[language]}</Tag>
        </>
      )}
    </td>
    <td>
      <Source of={row.source} language={language} />
    </td>
  </tr>
)

const Source = ({ of, language }: { readonly of: string | null; readonly language: Language }) => {
  if (of === null) return <span>{texts.register[language]}</span>
  return of.startsWith('http') ? <a href={of}>{new URL(of).host.replace(/^www\./, '')}</a> : <span>{of}</span>
}

/** The proof: made again here and now, and how anyone makes it again without us. */
export const Again = ({ release, language }: OfRelease) => {
  return (
    <>
      {release.isClosed ? (
        <p>{texts.closedAgain[language]}</p>
      ) : (
        <MadeAgain release={release} language={language} />
      )}
      <KnownList
        facts={[
          { name: texts.hash[language], value: <code class="digest">{release.hash}</code> },
          { name: texts.rowsHash[language], value: <code class="digest">{release.rowsHash}</code> },
          ...whoMade(release, language),
        ]}
      />
    </>
  )
}

const MadeAgain = ({ release, language }: OfRelease) => (
  <>
    <p>{againWords(release, madeAgain(release).value)[language]}</p>
    <p>{(release.salt === null ? texts.howAgain : texts.howAgainClosed)[language]}</p>
    <p>
      <a href={`${releaseAddress(release.code)}/file`} download={`${release.code}.json`}>
        {texts.file[language]}
      </a>
    </p>
    <p>
      <code class="digest">
        chuluc figures again {release.code} --file {release.code}.json
      </code>
    </p>
  </>
)

const againWords = (release: ShownRelease, made: string | null) => {
  if (made === null) return texts.unmade
  return made === release.value ? texts.same(made) : texts.missed(made, release.value)
}

const whoMade = ({ kept }: ShownRelease, language: Language) =>
  kept === null
    ? []
    : [
        {
          name: texts.who[language],
          value: [
            formatMoment(kept.preparedAt, language),
            kept.publishedAt === null ? texts.nobodyYet[language] : formatMoment(kept.publishedAt, language),
          ].join(' · '),
        },
      ]

export const Appearances = ({ release: { appearances }, language }: OfRelease) =>
  appearances.length === 0 ? (
    <p class="empty">{texts.notAppeared[language]}</p>
  ) : (
    <ul>
      {appearances.map(({ document, page, address, on }) => (
        <li>
          {address === null ? sourceName(document, language) : <a href={address}>{document}</a>}
          {page !== null && `, ${texts.page(page)[language]}`}
          {on !== null && `, ${formatDay(on, language)}`}
        </li>
      ))}
    </ul>
  )
