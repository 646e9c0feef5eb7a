import { z } from 'zod'
import { defineSent, named, nothingAsked } from '../../platform/api.ts'
import { Invalid } from '../../platform/errors.ts'
import { checkCodes, MOST_CODES, MOST_CODES_WITH_KEY } from '../checking-codes.ts'
import { codeAnswers } from '../rules/tax-codes.ts'
import { isSample, maybe, open, status, validTo } from './asked.ts'
import { decision } from './recognitions.ts'

const checkedCode = named(
  'CheckedTaxCode',
  z.object({
    typed: z.string(),
    taxCode: maybe.describe('As it is written; null: it is none.'),
    answer: z
      .enum(codeAnswers)
      .describe('How the best of its recognitions stands. "none" is the same for codes that nobody has.'),
    expectedCheckDigit: maybe.describe('With which it would be a code; null: not known.'),
    recognitions: z.array(
      z.object({
        id: z.string(),
        product: z.string(),
        productVi: z.string(),
        productEn: maybe,
        enterprise: z.string(),
        enterpriseVi: z.string(),
        enterpriseEn: maybe,
        decision,
        validFrom: z.string(),
        validTo,
        status,
        isSample,
      }),
    ),
  }),
)

export const taxCodeChecks = defineSent({
  ...open,
  id: 'checkTaxCodes',
  path: '/api/tax-code-checks',
  shows: ['/tax-code-check'],
  tag: 'register',
  title: { vi: 'Tra cứu theo mã số thuế', en: 'Check tax codes' },
  about:
    `Which recognitions the holders of these tax codes have on the day. Nothing of the list is kept or logged. At most ` +
    `${MOST_CODES} codes; with a key ${MOST_CODES_WITH_KEY}.`,
  params: nothingAsked,
  query: nothingAsked,
  body: {
    schema: z.strictObject({
      taxCodes: z.array(z.string().max(60)).min(1).max(MOST_CODES_WITH_KEY),
    }),
    example: { taxCodes: ['0100109106', '0100109107'] },
  },
  answer: z.object({
    onDay: z.string().describe('The civil day in Asia/Ho_Chi_Minh for which this is said.'),
    items: z.array(checkedCode).describe('In the order in which they were sent.'),
  }),
  example: {},
  answers: async ({ work, key }, { taxCodes }) => {
    if (key === null) ensureFew(taxCodes.length)
    const typed = taxCodes.map((typed, at) => ({ line: at + 1, typed }))
    const checked = await checkCodes(work.db, typed, work.today)
    return {
      onDay: work.today,
      items: checked.map(({ line: _, expected, recognitions, ...rest }) => ({
        ...rest,
        expectedCheckDigit: expected,
        recognitions: recognitions.map(({ holder, holderVi, holderEn, ...held }) => ({
          ...held,
          enterprise: holder,
          enterpriseVi: holderVi,
          enterpriseEn: holderEn,
        })),
      })),
    }
  },
})

const ensureFew = (count: number): void => {
  if (count <= MOST_CODES) return
  const remedy = `send at most ${MOST_CODES} at once, or bring a key`
  throw new Invalid([{ place: 'taxCodes', value: String(count), reason: 'too many codes', remedy }])
}
