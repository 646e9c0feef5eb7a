import { z } from 'zod'
import { personIdOf } from '../access/model.ts'
import { isSystem } from '../access/permissions.ts'
import { officePeople, peopleOf } from '../enterprises/index.ts'
import { tell } from '../notices/index.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { actorName, record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import type { FollowKind, Found } from './model/validation.ts'
import { mayAnswerAboutFigures, mayAskAboutFigures } from './permissions.ts'
import { isToRemind, keyOf, keyOfFound, settledNow, sinceSettled } from './rules/validation/follow.ts'
import { listFollowUps, saveFollowUps } from './store/validation.ts'
import { noticeWords, refusals } from './texts/validation.ts'
import { type Finding, findAll, loadFindings } from './validation-loading.ts'

export const followInput = z.object({
  rule: z.string().min(1).max(80),
  subject: z.string().min(1).max(80),
  year: z.coerce.number().int().min(1900).max(2200),
  words: z.string().trim().min(1).max(1000),
})
export type FollowInput = z.output<typeof followInput>

/** The office asks who can mend it; they are told once, and reminded while nobody answers. */
export const askAbout = async (work: Work, input: FollowInput): Promise<void> => {
  if (!mayAskAboutFigures(work.actor)) throw new NotAllowed(refusals.mayNotAsk[work.language])
  const finding = await findingOf(work, input)
  if (finding.state === 'asked') throw new Refused('asked', {}, refusals.asked)
  await inTransaction(work, async work => {
    await save(work, finding, 'asked', input.words)
    await tellMenders(work, [finding], 'asked')
  })
}

/** Who can mend it says why it is so, where a rule may be explained, or what they do about it. */
export const answerAbout = async (work: Work, input: FollowInput): Promise<void> => {
  const finding = await findingOf(work, input)
  if (!mayAnswerAboutFigures(work.actor, finding)) throw new NotAllowed(refusals.notYours[work.language])
  await inTransaction(work, async work => {
    await save(work, finding, 'answered', input.words)
    const office = [...(await officePeople(work)).keys()]
    const asked = finding.rows.findLast(({ kind }) => kind === 'asked')?.by.replace(/^person:/, '')
    await tell(
      work,
      office
        .filter(person => person === asked)
        .map(person => noticeOf(personIdOf(person), finding, 'answered', work.now)),
    )
  })
}

const findingOf = async (work: Work, { rule, subject, year }: FollowInput): Promise<Finding> => {
  const key = keyOf({ rule, subject, year })
  const found = (await loadFindings(work)).find(each => keyOf(keyOfFound(each)) === key)
  if (found === undefined) throw new NotFound('finding', key)
  return found
}

const save = async (work: Work, finding: Found, kind: FollowKind, words: string | null): Promise<void> => {
  const row = { ...keyOfFound(finding), kind, words, by: actorName(work.actor), at: work.now }
  await saveFollowUps(work.db, [row])
  record(work, {
    action: kind === 'asked' ? 'ask about figures' : 'explain figures',
    subject: { kind: 'indicators.finding', id: keyOf(row) },
    after: row,
  })
}

const noticeOf = (
  person: ReturnType<typeof personIdOf>,
  finding: Found,
  kind: 'asked' | 'answered' | 'reminded',
  now: string,
) => ({
  person,
  kind: `figures-${kind}`,
  key: `${keyOf(keyOfFound(finding))} ${now}`,
  says: noticeWords[kind](finding.rule.name, String(finding.year)),
  href: '/validation',
  dueOn: null,
})

const tellMenders = async (
  work: Work,
  findings: readonly Found[],
  kind: 'asked' | 'reminded',
): Promise<void> => {
  const people = await peopleOf(
    work,
    findings.map(({ enterprise }) => enterprise),
  )
  const menders = (finding: Found) =>
    finding.turn === 'enterprise'
      ? people(finding.enterprise)
      : [...finding.left, ...finding.right].flatMap(({ verifiedBy }) =>
          verifiedBy?.startsWith('person:') ? [personIdOf(verifiedBy.slice('person:'.length))] : [],
        )
  await tell(
    work,
    findings.flatMap(finding =>
      [...new Set(menders(finding))].map(person => noticeOf(person, finding, kind, work.now)),
    ),
  )
}

/** What a day brings: what is found no more is settled, who has not answered is reminded; once, however often it is asked. */
export const followFindings = async (work: Work): Promise<void> => {
  if (!isSystem(work.actor)) throw new NotAllowed('follow findings')
  const rows = await listFollowUps(work.db)
  if (rows.length === 0) return
  const found = await findAll(work)
  const since = sinceSettled(rows)
  const due = found.filter(each => isToRemind(since.get(keyOf(keyOfFound(each))) ?? [], work.now))
  const own = { words: null, by: actorName(work.actor), at: work.now }
  const settled = settledNow(rows, found).map(key => ({ ...key, ...own, kind: 'settled' as const }))
  const reminded = due.map(each => ({ ...keyOfFound(each), ...own, kind: 'reminded' as const }))
  if (settled.length + reminded.length === 0) return
  await inTransaction(work, async work => {
    await saveFollowUps(work.db, [...settled, ...reminded])
    await tellMenders(work, due, 'reminded')
  })
}
