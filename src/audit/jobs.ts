import { z } from 'zod'
import { formatNumber } from '../design/format.ts'
import { defineJob } from '../platform/jobs.ts'
import { journalHead } from '../platform/journal.ts'
import type { Language } from '../platform/texts.ts'
import { checkChain, rerunRound } from './actions.ts'
import { AUDIT, auditedRoundAddress, drawAddress } from './addresses.ts'
import { makeBundle } from './bundle/make.ts'
import { jobTexts as texts } from './texts/jobs.ts'
import { checkWords, sizeWords } from './texts/words.ts'

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

const ofDraw = z.strictObject({ draw: z.string(), round: z.string() })

/** Begun again, it writes another file: one that was not finished belongs to nothing. */
export const bundleJob = defineJob<z.output<typeof ofDraw>>({
  kind: 'audit.bundle',
  title: ({ round }) => texts.bundle(round),
  input: ofDraw,
  run: async (work, { draw }, progress) => {
    const { files, size } = await makeBundle(work, draw, progress.tell)
    const words = (language: Language) =>
      texts.bundleDone(formatNumber(String(files), language), sizeWords(size, language))[language]
    return { words: { vi: words('vi'), en: words('en') }, href: `${drawAddress(draw)}#bundle` }
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
