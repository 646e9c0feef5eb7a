import { z } from 'zod'
import { formatNumber } from '../design/format.ts'
import { defineJob } from '../platform/jobs.ts'
import { surveyRound } from './actions/survey.ts'
import { outreachAddress } from './addresses.ts'
import { texts } from './texts/outreach.ts'

const input = z.strictObject({ round: z.string(), vi: z.string(), en: z.string() })
type Input = z.output<typeof input>

/** Begun again, it makes the list once more: the last one holds. */
export const surveyJob = defineJob<Input>({
  kind: 'calls.survey',
  title: ({ vi, en }) => ({ vi: texts.jobTitle(vi).vi, en: texts.jobTitle(en).en }),
  input,
  run: async (work, { round }, progress) => {
    await progress.tell(0, 1)
    const count = await surveyRound(work, round)
    await progress.tell(1, 1)
    return {
      words: {
        vi: texts.jobDone(formatNumber(String(count), 'vi')).vi,
        en: texts.jobDone(formatNumber(String(count), 'en')).en,
      },
      href: outreachAddress({ id: round }),
    }
  },
})
