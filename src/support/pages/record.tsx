import { formatMoment } from '../../design/dates.ts'
import { formatMoney, formatNumber, formatPercent } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList, type RecordPart, RecordParts } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag, Unknown } from '../../design/tag.tsx'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Actor } from '../../platform/work.ts'
import { policyAddress } from '../../policies/index.ts'
import { paperAddress, SUPPORT } from '../addresses.ts'
import { type Record, recordFor } from '../loading.ts'
import type { Funding } from '../model.ts'
import { nameIn } from '../names.ts'
import { budgetName } from '../naming.ts'
import { Deeds, type Tried } from '../parts/deeds.tsx'
import { Costs, invoiceName } from '../parts/record-costs.tsx'
import { entriesOf } from '../parts/record-history.ts'
import { texts } from '../texts/pages.ts'
import { activityNames, likenessNames, stateNames, stateTones, stepNames, words } from '../texts/words.ts'

/** The whole story of one application: costs, who decides next, what may be twice, money, history. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

export const idIn = ({ params: { application = '' } }: Visit): bigint => {
  if (!/^\d{1,18}$/.test(application)) throw new NotFound('application', application)
  return BigInt(application)
}

export const show = async (
  visit: Visit,
  menu: Menu,
  tried: Tried | null,
  status: number,
): Promise<Response> => {
  const record = await recordFor(visit.work, idIn(visit))
  const { actor } = visit.work
  return html(<RecordView shell={shellOf(visit, menu)} record={record} actor={actor} tried={tried} />, status)
}

interface ViewProps {
  readonly shell: Shell
  readonly record: Record
  readonly actor: Actor
  readonly tried: Tried | null
}

export const RecordView = ({ shell, record, actor, tried }: ViewProps) => {
  const { language } = shell
  const { story, state, enterpriseName } = record
  const title = texts.record(String(story.id), enterpriseName)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: SUPPORT, label: texts.caption[language] }]}>
      <h1>{title}</h1>
      <p>
        <Tag tone={stateTones[state]}>{stateNames[state][language]}</Tag>{' '}
        {story.isSample && <Invented language={language} />}
      </p>
      <p class="lead">{story.purpose}</p>
      {story.bar !== null && (
        <p class="notice wait">
          {texts.barred[language]} <span lang="vi">{story.bar}</span>
        </p>
      )}
      <RecordParts
        language={language}
        parts={[
          part('next', <Deeds record={record} actor={actor} language={language} tried={tried} />),
          part('costs', <Costs record={record} language={language} />),
          part('files', <Files record={record} language={language} />),
          part('duplicates', <Duplicates record={record} language={language} />),
          part('money', <Money record={record} language={language} />),
          ...(story.exceptions.length === 0
            ? []
            : [part('exceptions', <Exceptions record={record} language={language} />)]),
          part('about', <About record={record} language={language} />),
          part('history', <History entries={entriesOf(record, language)} />),
        ].map(each => ({ ...each, title: texts[each.title][language] }))}
      />
    </Page>
  )
}

type PartName = 'next' | 'costs' | 'files' | 'duplicates' | 'money' | 'exceptions' | 'about' | 'history'
const part = (id: PartName, body: RecordPart['body']) => ({ id, title: id, body })

interface Props {
  readonly record: Record
  readonly language: Language
}

const money = (amount: bigint, language: Language): string => formatMoney(String(amount), 'VND', language)
const number = (amount: bigint, language: Language): string => formatNumber(String(amount), language)

const About = ({ record, language }: Props) => {
  const { programme, cycle, story, unitName, taxCode, enterpriseName } = record
  const { association, choiceReason, insteadOf } = story
  return (
    <KnownList
      facts={[
        {
          name: texts.enterprise[language],
          value: <a href={`/enterprises/${encodeURIComponent(story.enterprise)}`}>{enterpriseName}</a>,
        },
        { name: texts.cycle[language], value: `${nameIn(programme, language)}: ${nameIn(cycle, language)}` },
        { name: texts.unit[language], value: unitName(programme.unit) },
        {
          name: texts.policy[language],
          value: (
            <a href={policyAddress(cycle.policy, cycle.policyVersion)}>{record.policyName(cycle.policy)}</a>
          ),
        },
        { name: texts.activity[language], value: activityNames[cycle.activity][language] },
        { name: texts.rate[language], value: formatPercent(cycle.rate, language) },
        {
          name: texts.ceiling[language],
          value:
            cycle.ceilingVnd === null ? (
              <Unknown>{words.unknown[language]}</Unknown>
            ) : (
              money(cycle.ceilingVnd, language)
            ),
        },
        { name: texts.taxCode[language], value: taxCode ?? '–' },
        ...(association === null
          ? []
          : [{ name: texts.association[language], value: unitName(association) }]),
        ...(choiceReason === null
          ? []
          : [
              {
                name: texts.choice[language],
                value: texts.instead(insteadOf.map(record.policyName).join('; '), choiceReason)[language],
              },
            ]),
      ]}
    />
  )
}

const Files = ({ record: { story, costs, doer }, language }: Props) => {
  const invoiceOf = (id: bigint | null) => costs.find(({ invoice }) => invoice.id === id)
  return (
    <Rows
      language={language}
      caption={texts.files[language]}
      headings={(['fileName', 'fileOf', 'fileDay'] as const).map(each => texts[each][language])}
      rows={story.enclosures}
      empty={texts.noFiles[language]}
      cells={({ id, fileName, step, invoice, at, byWhom }) => {
        const told = invoiceOf(invoice)
        return [
          <a href={paperAddress(story.id, id)}>{fileName}</a>,
          told === undefined
            ? stepNames[step][language]
            : `${texts.invoice[language]} ${invoiceName(told, language)}`,
          `${formatMoment(at, language)}, ${doer(byWhom)}`,
        ]
      }}
    />
  )
}

const Duplicates = ({ record, language }: Props) => {
  const found = record.costs.flatMap(told => told.near.map(near => ({ told, near })))
  if (found.length === 0) return <p class="quiet">{texts.noDuplicates[language]}</p>
  return (
    <ul>
      {found.map(({ told, near }) => (
        <li>
          <Tag tone="wait">
            {
              texts.likeInvoice(
                invoiceName(told, language),
                invoiceName(near, language),
                near.why.map(why => likenessNames[why][language]).join('; '),
              )[language]
            }
          </Tag>
        </li>
      ))}
    </ul>
  )
}

const Money = ({ record, language }: Props) => {
  const { commitment, proposals } = record.story
  const proposal = proposals.at(-1)
  if (proposal === undefined) return <p class="quiet">{texts.noMoney[language]}</p>
  const itemOf = (costLine: bigint) => record.costs.find(({ cost }) => cost.id === costLine)?.cost.item ?? ''
  const budget = record.budgets.find(({ id }) => id === proposal.budgetLine)
  const nothing = { releasedVnd: 0n, paidVnd: 0n }
  const lines: readonly Omit<Funding, 'id'>[] =
    commitment?.fundings ?? proposal.lines.map(line => ({ ...line, ...nothing }))
  return (
    <>
      {budget !== undefined && <p>{budgetName(budget, language)}</p>}
      <Rows
        language={language}
        caption={texts.money[language]}
        figures={[1, 2, 3]}
        headings={(['item', 'proposedVnd', 'paidVnd', 'releasedVnd', 'permission'] as const).map(
          each => texts[each][language],
        )}
        rows={lines}
        cells={({ costLine, amountVnd, paidVnd, releasedVnd, exception, combination }) => [
          itemOf(costLine),
          number(amountVnd, language),
          number(paidVnd, language),
          number(releasedVnd, language),
          exception !== null
            ? texts.byException[language]
            : combination !== null
              ? texts.byCombination[language]
              : words.none[language],
        ]}
      />
    </>
  )
}

const Exceptions = ({ record, language }: Props) => (
  <ul>
    {record.story.exceptions.map(({ costLine, requestedBy, approvedBy, reason }) => {
      const item = record.costs.find(({ cost }) => cost.id === costLine)?.cost.item ?? ''
      const agreed =
        approvedBy === null ? texts.notAgreed[language] : texts.agreedBy(record.doer(approvedBy))[language]
      return (
        <li>
          {texts.exceptionSays(item, record.doer(requestedBy), agreed)[language]}
          <p class="quiet">{reason}</p>
        </li>
      )
    })}
  </ul>
)
