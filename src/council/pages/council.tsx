import { within } from '../../access/permissions.ts'
import { formatDay, formatDays } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { Empty } from '../../design/tasks.tsx'
import { addDays } from '../../exact/day.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import { councilAddress, sittingAddress } from '../addresses.ts'
import type { Decree, Member, WorkingRules } from '../model.ts'
import { loadCouncilNames, type Names } from '../names.ts'
import { decreeWords, Rules } from '../parts/rules.tsx'
import { mayCompose, mayConvene, maySeeRoom } from '../permissions.ts'
import { standingOf } from '../reading.ts'
import { inOrder, membersOn } from '../rules/composition.ts'
import { type SittingState, stateOf } from '../rules/sitting.ts'
import { type Council, findCouncil } from '../store/councils.ts'
import { listEvents, listItems, listSittings, type Sitting } from '../store/sittings.ts'
import { councilTexts as texts } from '../texts/council.ts'
import { partNames } from '../texts/notices.ts'
import { pathTo } from './path.ts'

/** The council of a round: who sits in it by which decision, how it works, its sittings. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(
      <CouncilView
        shell={shellOf(visit, menu)}
        page={await loadCouncil(visit.work, visit.params.round ?? '')}
      />,
    )

export interface SittingRow extends Sitting {
  readonly phase: SittingState['phase']
  readonly dossiers: number
  readonly points: number
}

export interface CouncilPage {
  readonly round: Round
  readonly names: Names
  readonly mayCompose: boolean
  readonly mayConvene: boolean
  readonly maySeeRoom: boolean
  readonly council: {
    readonly decrees: readonly Decree[]
    readonly rules: WorkingRules
    readonly sitting: readonly Member[]
    readonly former: readonly Member[]
    readonly sittings: readonly SittingRow[]
  } | null
}

export const loadCouncil = async (outer: Work, id: string): Promise<CouncilPage> => {
  const round = await getRound(outer.db, id)
  const work = within(outer, round.programme)
  const council = await findCouncil(work.db, round.id)
  const isOpen = stateOn(round.turns, work.today) === 'open'
  const members = council === undefined ? [] : currentMembers(council, work)
  const me = standingOf(work, members, { present: new Map() })
  return {
    round,
    names: await loadCouncilNames(work),
    mayCompose: isOpen && mayCompose(work.actor),
    mayConvene: isOpen && council !== undefined && mayConvene(work.actor, me),
    maySeeRoom: maySeeRoom(work.actor, me),
    council:
      council === undefined
        ? null
        : {
            decrees: council.decrees,
            rules: council.rules,
            sitting: members,
            former: council.members.filter(({ to }) => to !== null && to <= work.today),
            sittings: await sittingRows(work, round),
          },
  }
}

/** Before its term begins, those who will sit. */
const currentMembers = ({ members }: Council, { today }: Work): readonly Member[] => {
  const now = membersOn(members, today)
  return now.length > 0 ? now : inOrder(members.filter(({ from }) => from > today))
}

const sittingRows = async (work: Work, round: Round): Promise<readonly SittingRow[]> => {
  const sittings = await listSittings(work.db, [round.id])
  const ids = sittings.map(({ id }) => id)
  const [items, events] = await Promise.all([listItems(work.db, ids), listEvents(work.db, ids)])
  return sittings.map(sitting => {
    const own = items.filter(item => item.sitting === sitting.id)
    const dossiers = own.filter(({ dossier }) => dossier !== null).length
    const { phase } = stateOf(events.filter(event => event.sitting === sitting.id))
    return { ...sitting, phase, dossiers, points: own.length - dossiers }
  })
}

interface ViewProps {
  readonly shell: Shell
  readonly page: CouncilPage
}

export const CouncilView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { council, round } = page
  const title = council === null ? texts.titleNone[language] : titleOf(council.sitting, language)
  return (
    <Page shell={shell} title={title} path={pathTo(round, language)}>
      <h1>{title}</h1>
      {council === null ? (
        <Empty
          action={
            page.mayCompose && (
              <a class="button" href={`${councilAddress(round.id)}/compose`}>
                {texts.compose[language]}
              </a>
            )
          }
        >
          {texts.noneLead[language]}
        </Empty>
      ) : (
        <Composed page={page} council={council} language={language} />
      )}
    </Page>
  )
}

const titleOf = (members: readonly Member[], language: Language): string => {
  const substitutes = members.filter(({ part }) => part === 'substitute').length
  return texts.title(members.length - substitutes, substitutes)[language]
}

interface ComposedProps {
  readonly page: CouncilPage
  readonly council: NonNullable<CouncilPage['council']>
  readonly language: Language
}

const Composed = ({ page, council, language }: ComposedProps) => {
  const [first, ...later] = council.decrees
  return (
    <>
      <p class="lead">
        {first !== undefined && texts.lead(decreeWords(first, language))[language]}{' '}
        {later.map(decree => texts.amended(decreeWords(decree, language))[language]).join(' ')}
      </p>
      {page.mayConvene && (
        <p class="ways-in">
          <a class="button" href={`${councilAddress(page.round.id)}/convene`}>
            {texts.convene[language]}
          </a>
        </p>
      )}
      <RecordSection id="sittings" title={texts.sittings[language]}>
        <Sittings page={page} sittings={council.sittings} language={language} />
      </RecordSection>
      <RecordSection id="members" title={texts.members[language]}>
        <Members page={page} members={council.sitting} mayReplace={page.mayCompose} language={language} />
      </RecordSection>
      {council.former.length > 0 && (
        <RecordSection id="former" title={texts.former[language]}>
          <Members page={page} members={council.former} mayReplace={false} language={language} />
        </RecordSection>
      )}
      <RecordSection id="rules" title={texts.rules[language]}>
        <Rules rules={council.rules} language={language} />
      </RecordSection>
    </>
  )
}

interface MembersProps {
  readonly page: CouncilPage
  readonly members: readonly Member[]
  readonly mayReplace: boolean
  readonly language: Language
}

const Members = ({ page, members, mayReplace, language }: MembersProps) => {
  const { names, round, council } = page
  const all = [...(council?.sitting ?? []), ...(council?.former ?? [])]
  const votes = ({ votes, standsInFor }: Member): string => {
    const member = all.find(({ id }) => id === standsInFor)
    if (member !== undefined) return texts.votesInstead(names.person(member.person))[language]
    return texts[votes ? 'votes' : 'votesNot'][language]
  }
  const headings = [
    texts.name[language],
    texts.part[language],
    texts.unit[language],
    texts.vote[language],
    texts.term[language],
    ...(mayReplace ? [texts.change[language]] : []),
  ]
  return (
    <Rows
      language={language}
      caption={texts.members[language]}
      headings={headings}
      rows={members}
      cells={member => [
        <b>{names.person(member.person)}</b>,
        partNames[member.part][language],
        names.unit(member.unit),
        votes(member),
        formatDays(member.from, member.to === null ? null : addDays(member.to, -1), language),
        ...(mayReplace
          ? [
              <a href={`${councilAddress(round.id)}/members/${encodeURIComponent(member.id)}`}>
                {texts.replace[language]}
                <span class="unseen">: {names.person(member.person)}</span>
              </a>,
            ]
          : []),
      ]}
    />
  )
}

const TONES = { convened: 'wait', open: 'now', closed: 'done' } as const
const STATES = { convened: 'convened', open: 'isOpen', closed: 'closed' } as const

interface SittingsProps {
  readonly page: CouncilPage
  readonly sittings: readonly SittingRow[]
  readonly language: Language
}

const Sittings = ({ page, sittings, language }: SittingsProps) => (
  <Rows
    language={language}
    caption={texts.sittings[language]}
    headings={[
      texts.sittings[language],
      texts.when[language],
      texts.place[language],
      texts.agenda[language],
      texts.state[language],
    ]}
    rows={sittings}
    cells={({ number, day, begins, place, dossiers, points, phase }) => [
      <SittingLink page={page} number={number} phase={phase} language={language} />,
      texts.at(begins, formatDay(day, language))[language],
      place,
      texts.dossiersAnd(dossiers, points)[language],
      <Tag tone={TONES[phase]}>{texts[STATES[phase]][language]}</Tag>,
    ]}
    empty={texts.noSittings[language]}
  />
)

/** Who does not sit in the room reads what came of it. */
const SittingLink = ({
  page,
  number,
  phase,
  language,
}: {
  readonly page: CouncilPage
  readonly number: number
  readonly phase: SittingState['phase']
  readonly language: Language
}) => {
  const address = sittingAddress(page.round.id, number)
  const words = texts.sitting(number)[language]
  if (page.maySeeRoom) return <a href={address}>{words}</a>
  return phase === 'closed' ? <a href={`${address}/minutes`}>{words}</a> : <span>{words}</span>
}
