import { listUnits } from '../../access/index.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { PAGE_SIZE } from '../../platform/listing.ts'
import type { Work } from '../../platform/work.ts'
import { mayRunRounds } from '../permissions.ts'
import type { Round } from '../store/rounds.ts'
import { type Ballot, loadBallots, type PanelBallots } from './ballots.ts'
import { loadContent } from './content.ts'
import { loadNameOf, loadNames, type NamesOf } from './names.ts'
import { loadRound, type RoundHead } from './round.ts'
import { unitName } from './sheet.ts'
import { type PanelWords, panelWords } from './unit-panels.ts'

/** The secret ballots of one panel, as who enters their counts sees them. */
export interface CountPage extends PanelWords {
  readonly head: RoundHead
  readonly of: PanelBallots
  readonly unit: string
  readonly names: NamesOf
  readonly nameOf: (person: string) => string
  /** Those that wait come first. */
  readonly shown: readonly Ballot[]
  readonly total: number
  readonly page: number
  readonly mayWrite: boolean
  /** Says who sits. */
  readonly maySeat: boolean
}

/** `page`: which of its pages; `also`: ballots that are shown whatever page they are on. */
export const loadCountPage = async (
  work: Work,
  round: Round,
  code: string,
  { page, isAlso }: { readonly page: number; readonly isAlso: (ballot: Ballot) => boolean },
): Promise<CountPage> => {
  const { head, set } = await loadRound(work, round)
  const of = (await loadBallots(work, round, await loadContent(work, round))).find(
    ({ panel }) => panel.code === code,
  )
  if (of === undefined) throw new NotFound('panel with a secret ballot', code)
  if (!of.mayOpen) throw NotAllowed.secret('enter the counts of this panel')
  const ballots = of.ballots.filter(({ mayEnter }) => mayEnter)
  const sorted = [...ballots.filter(({ isDue }) => isDue), ...ballots.filter(({ isDue }) => !isDue)]
  return {
    head,
    of: { ...of, ballots },
    unit: unitName(await listUnits(work.db), set.file, of.unit, work.language),
    ...panelWords(set, code, work.language),
    names: await loadNames(work),
    nameOf: await loadNameOf(work),
    shown: sorted.filter((each, at) => Math.floor(at / PAGE_SIZE) + 1 === page || isAlso(each)),
    total: sorted.length,
    page,
    mayWrite: head.course.state === 'open',
    maySeat: mayRunRounds(work.actor),
  }
}
