import { z } from 'zod'
import { defineJob } from '../platform/jobs.ts'
import { journalHead } from '../platform/journal.ts'
import { checkChain, rerunRound } from './actions.ts'
import { AUDIT, auditedRoundAddress } from './addresses.ts'
import { jobTexts as texts } from './texts/jobs.ts'
import { checkWords } from './texts/words.ts'

const ofRound = z.strictObject({ round: z.string() })

/** Begun again, it calculates once more: each time it is noted. */
export const rerunJob = defineJob<z.output<typeof ofRound>>({
  kind: 'audit.rerun',
  title: ({ round }) => texts.rerun(round),
  input: ofRound,
  run: async (work, { round }, progress) => {
    await progress.tell(0, 1)
    const { isSame } = await rerunRound(work, round)
    await progress.tell(1, 1)
    return { words: isSame ? texts.same : texts.other, href: auditedRoundAddress(round) }
  },
})

const nothing = z.strictObject({})

export const chainJob = defineJob<z.output<typeof nothing>>({
  kind: 'audit.chain',
  title: () => texts.chain,
  input: nothing,
  run: async (work, _, progress) => {
    const total = Number((await journalHead(work.db)).sequence)
    const check = await checkChain(work, entries => progress.tell(Number(entries), total))
    return { words: checkWords(check), href: AUDIT }
  },
})
