import { listPeopleAmong } from '../../access/index.ts'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Field, prefilled, Submit } from '../../design/forms.tsx'
import type { Child } from '../../design/jsx.ts'
import { Page, type Shell } from '../../design/page.tsx'
import {
  type Entry,
  History,
  type Known,
  KnownList,
  type RecordPart,
  RecordParts,
} from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag } from '../../design/tag.tsx'
import { type Day, dayIn, parseDay } from '../../exact/day.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { dossierAddress } from '../../selection/index.ts'
import { recognitionAddress } from '../addresses.ts'
import { getReadable } from '../listed.ts'
import { type RuledRecognition, recognitionIdOf } from '../model.ts'
import { mayKeepRegister } from '../permissions.ts'
import { writtenNumber } from '../rules/decisions.ts'
import { heldAsOn, holderOn } from '../rules/holders.ts'
import { asKnownOn, statusOn } from '../rules/status.ts'
import { type Names, namesOf } from '../store/names.ts'
import { listRecognitions } from '../store/recognitions.ts'
import { registerTexts as texts } from '../texts/register.ts'
import { rulingWords, statusWords, transferWords } from '../texts/words.ts'
import { statusTones } from './register.tsx'

/** What a later room shows on the record of a recognition: its certificates, its licence. */
export type RecognitionPart = (work: Work, recognition: RuledRecognition) => Promise<RecordPart | null>

/** One recognition: what it is, how it stands, and everything that was ruled about it; as it was known on a day, too. */
export const get =
  (menu: Menu, more: readonly RecognitionPart[] = []): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const recognition = await getReadable(work, recognitionIdOf(params.recognition ?? ''))
    const others = await listRecognitions(work.db, { product: recognition.product })
    const knownOn = parseDay(query.get('knownOn') ?? '')
    const known = knownOn === null ? recognition : asKnownOn(recognition, knownOn)
    const people = [...recognition.rulings, ...recognition.transfers].flatMap(({ person }) => person ?? [])
    const page: RecordPage = {
      recognition: known,
      id: recognition.id,
      knownOn,
      others,
      names: await namesOf(work.db, others, [
        recognition.enterprise,
        holderOn(recognition, recognition.transfers, work.today),
      ]),
      people: new Map((await listPeopleAmong(work.db, people)).map(({ id, name }) => [id, name])),
      product: (await namesOf(work.db, [recognition], [])).product(recognition.product)[work.language],
      today: work.today,
      mayKeep: knownOn === null && mayKeepRegister(work.actor),
      more: (await Promise.all(more.map(part => part(work, recognition)))).filter(part => part !== null),
    }
    return html(<RecordView shell={shellOf(visit, menu)} page={page} />)
  }

interface RecordPage {
  /** As it was known; null: it was not. */
  readonly recognition: RuledRecognition | null
  readonly id: string
  readonly knownOn: Day | null
  readonly others: readonly RuledRecognition[]
  readonly names: Names
  readonly people: ReadonlyMap<string, string>
  readonly product: string
  readonly today: Day
  readonly mayKeep: boolean
  readonly more: readonly RecordPart[]
}

const RecordView = ({ shell, page }: { readonly shell: Shell; readonly page: RecordPage }) => {
  const { language } = shell
  const { recognition, knownOn, product } = page
  const status = recognition && statusOn(recognition, recognition.rulings, page.today)
  return (
    <Page shell={shell} title={product} path={[{ href: '/register', label: texts.register[language] }]}>
      <h1>
        {product} {status && <Tag tone={statusTones[status]}>{statusWords[status][language]}</Tag>}
      </h1>
      {knownOn !== null && (
        <p class="notice wait">{texts.knownTitle(formatDay(knownOn, language))[language]}</p>
      )}
      {page.mayKeep && <Ways page={page} language={language} />}
      {recognition === null ? (
        <p class="empty">{texts.notYetKnown[language]}</p>
      ) : (
        <RecordParts
          language={language}
          parts={[
            {
              id: 'what',
              title: texts.what[language],
              body: <KnownList facts={factsOf(recognition, page, language)} />,
            },
            { id: 'life', title: texts.life[language], body: <Life {...{ recognition, page, language }} /> },
            ...page.more,
          ]}
        />
      )}
      <KnownForm page={page} language={language} />
    </Page>
  )
}

interface Of {
  readonly page: RecordPage
  readonly language: Language
}

const Ways = ({ page: { id }, language }: Of) => (
  <ul class="ways">
    {(
      [
        ['ruling', texts.rule],
        ['transfer', texts.pass],
        ['anew', texts.recogniseAnew],
      ] as const
    ).map(([way, label]) => (
      <li>
        <a href={`${recognitionAddress(id)}/${way}`}>{label[language]}</a>
      </li>
    ))}
  </ul>
)

const factsOf = (recognition: RuledRecognition, page: RecordPage, language: Language): readonly Known[] => {
  const { decision, validFrom, validTo, term, honours, dossier, round, enterprise, transfers } = recognition
  const { names, today } = page
  const holder = holderOn(recognition, transfers, today)
  const name = heldAsOn(transfers, today) ?? names.enterprise(holder)[language]
  const fact = (label: { vi: string; en: string }, value: Child): Known => ({ name: label[language], value })
  const firm = (id: string, words: string) => <a href={`/enterprises/${encodeURIComponent(id)}`}>{words}</a>
  return [
    fact(texts.enterprise, firm(holder, name)),
    ...(holder === enterprise
      ? []
      : [fact(texts.grantedTo, firm(enterprise, names.enterprise(enterprise)[language]))]),
    fact(
      texts.decision,
      `${writtenNumber(decision)}, ${decision.issuer}, ${formatDay(decision.decidedOn, language)}`,
    ),
    fact(texts.validFrom, formatDay(validFrom, language)),
    fact(texts.validTo, formatDay(validTo, language)),
    fact(
      texts.term,
      term === null ? (
        texts.noTerm[language]
      ) : (
        <>
          {texts.months(term.months)[language]} {term.isAssumed && <Assumed language={language} />}
        </>
      ),
    ),
    ...honours.map(honour =>
      fact(
        texts.honour,
        honour.rank === null
          ? honour.name[language]
          : texts.rankIn(honour.name[language], formatNumber(String(honour.rank), language))[language],
      ),
    ),
    ...(dossier === null || round === null
      ? []
      : [fact(texts.dossier, <a href={dossierAddress({ id: round }, dossier)}>{dossier}</a>)]),
    ...relatives(recognition, page.others, language),
  ]
}

const relatives = (
  { id, follows }: RuledRecognition,
  others: readonly RuledRecognition[],
  language: Language,
): readonly Known[] =>
  others.flatMap(other => {
    const label = other.id === follows ? texts.follows : other.follows === id ? texts.followedBy : null
    const words = texts.recognitionOf(formatDay(other.decision.decidedOn, language))[language]
    return label === null
      ? []
      : [{ name: label[language], value: <a href={recognitionAddress(other.id)}>{words}</a> }]
  })

const Life = ({ recognition, page, language }: Of & { readonly recognition: RuledRecognition }) => (
  <>
    <p class="quiet">{texts.lifeNote[language]}</p>
    <History entries={entriesOf(recognition, page, language)} />
  </>
)

/** Newest first. */
const entriesOf = (
  { decision, validTo, recordedAt, rulings, transfers }: RuledRecognition,
  { people, today }: RecordPage,
  language: Language,
): readonly Entry[] => {
  const recorded = (at: string) => texts.recordedOn(formatDay(dayIn(Date.parse(at)), language))[language]
  const entry = (day: string, words: Child, reason: string): Entry => ({
    when: formatDay(day, language),
    at: day,
    words,
    ...(reason === '' ? {} : { reason }),
  })
  const ruled = [...rulings, ...transfers].map(each => {
    const words =
      'to' in each
        ? `${transferWords[each.kind][language]}. ${texts.heldBy(each.toName)[language]}`
        : rulingWords[each.kind][language]
    const document = each.document === null ? [] : [texts.byDocument(each.document)[language]]
    return {
      ...entry(each.effectiveOn, words, [each.ground, ...document, recorded(each.recordedAt)].join(' · ')),
      who: (each.person === null ? undefined : people.get(each.person)) ?? texts.program[language],
    }
  })
  const granted = texts.grantedLine(writtenNumber(decision), decision.issuer)[language]
  const ended = validTo <= today ? [entry(validTo, texts.endLine[language], '')] : []
  return [entry(decision.decidedOn, granted, recorded(recordedAt)), ...ruled, ...ended].toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  )
}

const KnownForm = ({ page: { id, knownOn, today }, language }: Of) => (
  <form method="get" action={recognitionAddress(id)} class="known-on">
    <Field filling={prefilled(language)} name="knownOn" label={texts.knownOn[language]}>
      <input type="date" id="field-knownOn" name="knownOn" value={knownOn ?? today} max={today} />
    </Field>
    <Submit isQuiet>{texts.show[language]}</Submit>
    {knownOn !== null && <a href={recognitionAddress(id)}>{texts.now[language]}</a>}
  </form>
)
