import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked } from '../platform/api.ts'
import { checkLogo, LONGEST_QUESTION } from './checking.ts'
import { standings } from './model.ts'
import { licenceWords } from './texts/check.ts'

const checkedLogo = named(
  'CheckedLogo',
  z.object({
    onDay: z.string().describe('The civil day in Asia/Ho_Chi_Minh for which this is said.'),
    mayUse: z.boolean().describe('Whether anybody that was found may use the logo for some product.'),
    isMore: z.boolean().describe('More products fit than are looked at: ask with more words.'),
    firms: z
      .array(
        z.object({
          enterprise: localized,
          isSample: z.boolean(),
          mayUse: z.boolean(),
          products: z.array(
            z.object({
              product: z.string(),
              name: localized,
              standing: z.enum(standings),
              since: z.string().nullable(),
              until: z.string().nullable().describe('The first day on which it may not be used any more.'),
              words: localized,
            }),
          ),
        }),
      )
      .describe('Empty: nothing of this name or code was ever recognised.'),
  }),
)

/** Asked behind the question mark: addresses are logged without it. */
const check = defineOperation({
  id: 'checkLogo',
  path: '/api/logo/check',
  tag: 'logo',
  title: { vi: 'Doanh nghiệp có được dùng biểu trưng không', en: 'May a firm use the logo' },
  about: 'By the name of a firm, its tax code, or a product. Nothing of the question is kept.',
  may: everyone,
  scope: 'read:public',
  shows: ['/logo/check'],
  params: nothingAsked,
  query: z.strictObject({ q: z.string().trim().min(1).max(LONGEST_QUESTION) }),
  answer: checkedLogo,
  example: { q: 'đèn' },
  answers: async ({ work }, { query: { q } }) => {
    const { onDay, firms, isMore } = await checkLogo(work, q)
    return {
      onDay,
      isMore,
      mayUse: firms.some(({ mayUse }) => mayUse),
      firms: firms.map(({ name, isSample, mayUse, licences }) => ({
        enterprise: name,
        isSample,
        mayUse,
        products: licences.map(({ product, productName, standing, since, until }) => ({
          product,
          name: productName,
          standing,
          since,
          until,
          words: licenceWords({ standing, since, until }),
        })),
      })),
    }
  },
})

export const operations = [check]
