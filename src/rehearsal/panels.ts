import type { Work } from '../platform/work.ts'
import { enterSheet, type SheetGiven, seatPanel } from '../selection/index.ts'
import { roundIdOf } from '../selection/model.ts'
import type { SampleCity, SampleDossier, SampleRound } from './model.ts'

/** The round that a council judges by individual sheets, under the version of the set that says how. */
const TOGETHER = { round: 'mh-2026', version: '2025-gia-dinh-2', panel: 'hoi-dong' } as const
export const SHEET = 'C6.2'
export const VOTE = 'G2d'
/** Judged in a sitting that is over; the first is of an enterprise in which a member has an interest, the last a start-up. */
export const HELD: readonly string[] = ['mh-2026-012', 'mh-2026-056']
/** On the agenda of the sitting that is under way. */
export const TODAY: readonly string[] = ['mh-2026-004', 'mh-2026-007']
const MOST = 10

/** As it was invented, but for what the council judges together; its last product applies as a start-up. */
export const judgedTogether = (round: SampleRound): SampleRound =>
  round.input.id !== TOGETHER.round
    ? round
    : {
        ...round,
        input: {
          ...round.input,
          criteriaSet: { ...round.input.criteriaSet, version: TOGETHER.version },
        },
        dossiers: round.dossiers.map((dossier, at) => ({
          ...dossier,
          track: at === round.dossiers.length - 1 ? 'STARTUP' : dossier.track,
          judged: dossier.judged.filter(({ code }) => code !== SHEET && code !== VOTE),
        })),
      }

/** The council sits down, and two thirds of the sheets come in: of some dossiers all, of some enough, of some few. */
export const giveSheets = async (work: Work, city: SampleCity): Promise<void> => {
  const round = city.rounds.find(({ input }) => input.id === TOGETHER.round)
  if (round === undefined) return
  const id = roundIdOf(TOGETHER.round)
  const ofCouncil = (role: string) =>
    city.people.filter(({ roles }) => roles.length === 1 && roles.some(held => held.role === role))
  const chair = ofCouncil('council-chair')[0]?.id ?? null
  const members = [...(chair === null ? [] : [chair]), ...ofCouncil('council-member').map(({ id }) => id)]
  await seatPanel(work, id, TOGETHER.panel, { members, chair })
  for (const [at, by] of members.entries()) await enterSheet(work, id, sheetOf(round, by, at))
}

const sheetOf = (round: SampleRound, by: string, member: number): SheetGiven => ({
  by,
  entries: round.dossiers
    .filter((_, at) => member < (SHEETS[at % SHEETS.length] ?? 0))
    .filter(({ id }) => !HELD.includes(id) && !TODAY.includes(id))
    .map(dossier => ({
      dossier: dossier.id,
      code: SHEET,
      given: pointsBy(dossier, member),
      note: null,
      reason: null,
      version: '',
    })),
})

/** How many members have handed in their sheet on a dossier, one dossier after the other. */
const SHEETS = [8, 5, 3] as const

/** One of them gives less than the others throughout, so that the page of scorers side by side has something to show. */
const STRICT = 2

/** About what one judge would have given, half a point more or less by member and dossier. */
export const pointsBy = ({ id, judged }: SampleDossier, member: number): string => {
  const own = judged.find(({ code }) => code === SHEET)?.given
  const halves = typeof own === 'string' ? Math.round(Number(own) * 2) : 6
  const chance = (Math.imul(Number(id.slice(-3)) * 16 + member + 1, 0x9e3779b1) >>> 16) % 3
  const lean = member === STRICT ? chance - 2 : chance - 1
  const given = Math.min(MOST, Math.max(0, halves + lean))
  return `${Math.trunc(given / 2)}${given % 2 === 0 ? '' : '.5'}`
}
