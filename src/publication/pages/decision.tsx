import { statusOf } from '../../design/form-page.tsx'
import type { Filling } from '../../design/forms.tsx'
import { prefilled } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import type { Round, RoundHead } from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import {
  approveList,
  explainChanges,
  recordDocument,
  seenOf,
  sendBackList,
  submitList,
} from '../actions/decision.ts'
import { ensureWithoutInterest } from '../actions/ensure.ts'
import { decisionAddress } from '../addresses.ts'
import { decisionInput, documentInput, submitInput } from '../model.ts'
import { type DecisionPage, DecisionView } from '../parts/decision.tsx'
import { mayAnswer, mayDecide } from '../permissions.ts'
import { hadEffect } from '../rules/changes.ts'
import { type RoundStanding, standingOf } from '../standing.ts'
import { findDocument } from '../store/lists.ts'
import { texts } from '../texts/decision.ts'
import { roundIn, type Show, taking } from './shared.ts'

/** The leader's page: what is proposed, what changed since it was published, what is left; then the decision. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

/** The leader approves the list, or sends it back with what is to be made clear. */
export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: decisionInput,
    act: ({ work }, round, { verb, words, seen }): Promise<unknown> =>
      verb === 'approve'
        ? approveList(work, round.id, { words: words ?? null, seen })
        : sendBackList(work, round.id, { words: words ?? '', seen }),
    next: decisionAddress,
    show,
  })

export const submit = (menu: Menu): PageOf =>
  taking(menu, {
    schema: submitInput,
    act: ({ work }, round, { words }) => submitList(work, round.id, words ?? null),
    next: decisionAddress,
    show,
  })

export const recordPaper = (menu: Menu): PageOf =>
  taking(menu, {
    schema: documentInput,
    act: ({ work }, round, document) => recordDocument(work, round.id, document),
    next: decisionAddress,
    show,
  })

/** One field for each product that changed: `ground-…`; those left empty are explained another time. */
export const explain =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { round, head } = await roundIn(visit)
    const typed = typedIn(await visit.form())
    const grounds = Object.entries(typed).flatMap(([field, [words = '']]) =>
      field.startsWith(GROUND) && words.trim() !== ''
        ? [[field.slice(GROUND.length), words.trim().slice(0, MOST)] as const]
        : [],
    )
    const done = await attempt(work.language, () =>
      explainChanges(work, round.id, Object.fromEntries(grounds)),
    )
    if (done.ok) return redirect(decisionAddress(head))
    const filling = { typed, problems: done.problems, language: work.language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

const GROUND = 'ground-'
const MOST = 2000

const show: Show = async (visit, menu, filling, status) => {
  const { round, head } = await roundIn(visit)
  const page = await decisionPage(visit.work, { round, head, filling })
  return html(<DecisionView shell={shellOf(visit, menu)} page={page} />, status)
}

interface Loading {
  readonly round: Round
  readonly head: RoundHead
  readonly filling: Filling
}

export const decisionPage = async (work: Work, { round, head, filling }: Loading): Promise<DecisionPage> => {
  await ensureWithoutInterest(work)
  const standing = await standingOf(work, round)
  const approved = standing.turns.findLast(({ kind }) => kind === 'approved') ?? null
  const isOpen = stateOn(round.turns, work.today) === 'open'
  return {
    head,
    filling,
    standing,
    isOpen,
    approved,
    document: approved && ((await findDocument(work.db, approved.id)) ?? null),
    changes: shownChanges(standing, approved?.changes ?? standing.changes, work),
    seen: seenOf(standing),
    mayAnswer: mayAnswer(work.actor),
    mayDecide: mayDecide(work.actor),
  }
}

/** Each change with what explains it: a comment on that product, or a ground that was given. */
const shownChanges = (
  { snapshot, proposal, comments, grounds }: RoundStanding,
  changes: RoundStanding['changes'],
  { language }: Work,
): DecisionPage['changes'] => {
  const products = new Map(
    [...(snapshot?.products ?? []), ...proposal.products].map(each => [each.dossier, each]),
  )
  return changes.map(change => {
    const given = grounds.findLast(({ dossier }) => dossier === change.dossier)
    const comment = comments.findLast(({ dossier, steps }) => dossier === change.dossier && hadEffect(steps))
    const byComment = comment && texts.whyByComment(String(comment.number))[language]
    const follows = change.kind === 'moved' ? texts.follows[language] : null
    return {
      ...change,
      product: products.get(change.dossier)?.product[language] ?? change.dossier,
      ground: given?.words ?? byComment ?? follows,
    }
  })
}
