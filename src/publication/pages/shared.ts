import type { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import type { Filling } from '../../design/forms.tsx'
import type { Menu } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { getRound, loadRound, type Round, type RoundHead } from '../../selection/index.ts'

/** The round of the address, as its pages show it. */
export const roundIn = async ({
  work,
  params,
}: Visit): Promise<{ readonly round: Round; readonly head: RoundHead }> => {
  const round = await getRound(work.db, params.round ?? '')
  return { round, head: (await loadRound(work, round)).head }
}

/** A page with what was typed in its form. */
export type Show = (visit: Visit, menu: Menu, filling: Filling, status: number) => Promise<Response>

interface Taking<Input, Done> {
  readonly schema: z.ZodType<Input>
  readonly act: (visit: Visit, round: Round, input: Input) => Promise<Done>
  /** Where what came of it is shown. */
  readonly next: (head: RoundHead, done: Done, visit: Visit) => string
  readonly show: Show
}

/** Reads the form of a page, does what it asks and leads on; else shows it again as it was typed. */
export const taking =
  <Input, Done>(menu: Menu, { schema, act, next, show }: Taking<Input, Done>): PageOf =>
  async visit => {
    const { language } = visit.work
    const { round, head } = await roundIn(visit)
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => act(visit, round, filled.value))
    if (done.ok) return redirect(next(head, done.value, visit))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

/** A number in an address: anything else is that of nothing. */
export const numberIn = (text: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0
