import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, pageOf, pageQuery } from '../platform/api.ts'
import { misuseFor } from './actions/misuse.ts'
import { checkLogo, LONGEST_QUESTION } from './checking.ts'
import { holdersFor } from './holding.ts'
import type { NamedLicence } from './licences.ts'
import { dutyStates, usePlaces } from './model/reports.ts'
import { misuseStepKinds, standings } from './model.ts'
import { ownLogo } from './owning.ts'
import { mayOpenOwnLogo, mayReadLicences } from './permissions.ts'
import { dutiesFor, type NamedDuty, ownDuties } from './reporting.ts'
import { licenceWords } from './texts/check.ts'

const checkedProduct = named(
  'LogoProduct',
  z.object({
    product: z.string(),
    name: localized,
    standing: z.enum(standings),
    since: z.string().nullable(),
    until: z.string().nullable().describe('The first day on which it may not be used any more.'),
    words: localized,
  }),
)

const productOf = (licence: NamedLicence) => ({
  product: licence.product,
  name: licence.productName,
  standing: licence.standing,
  since: licence.since,
  until: licence.until,
  words: licenceWords(licence),
})

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
          products: z.array(checkedProduct),
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
        products: licences.map(productOf),
      })),
    }
  },
})

const useReport = named(
  'LogoUseReport',
  z.object({
    enterprise: z.string(),
    name: localized,
    year: z.int(),
    dueOn: z.string(),
    state: z.enum(dutyStates),
    report: z
      .object({
        number: z.int(),
        receivedOn: z.string(),
        isUsed: z.boolean(),
        places: z.array(z.enum(usePlaces)),
        details: z.string().nullable(),
        changes: z.string().nullable(),
        products: z.array(
          z.object({
            product: z.string(),
            name: localized,
            quantity: z.string().nullable().describe('Of what bears the logo. Null: not known.'),
          }),
        ),
        pictures: z.int(),
      })
      .nullable()
      .describe('The last one sent. Null: none was.'),
  }),
)

const dutyOf = ({ enterprise, name, year, dueOn, state, reports, productName }: NamedDuty) => {
  const last = reports.at(-1)
  if (last === undefined) return { enterprise, name, year, dueOn, state, report: null }
  const products = last.lines.map(line => ({ ...line, name: productName(line.product) }))
  return { enterprise, name, year, dueOn, state, report: { ...last, products, pictures: last.files.length } }
}

const ownLogoShape = named(
  'OwnLogo',
  z.object({
    mayUse: z.boolean(),
    version: z.int().nullable().describe('In force today. Null: the city has given no logo.'),
    acceptedAt: z.string().nullable().describe('When the terms of that version were accepted.'),
    products: z.array(checkedProduct),
    reports: z.array(useReport).describe('Owed for a year, the latest first.'),
  }),
)

const own = defineOperation({
  id: 'ownLogo',
  path: '/api/logo',
  tag: 'logo',
  title: { vi: 'Quyền dùng biểu trưng của doanh nghiệp', en: 'What the enterprise may use the logo for' },
  about:
    'For the enterprise in whose name the key reads. Files are taken on the page, once the terms are accepted.',
  may: mayOpenOwnLogo,
  scope: 'read:own',
  shows: ['/logo', '/logo/reports/:number'],
  params: nothingAsked,
  query: nothingAsked,
  answer: ownLogoShape,
  example: {},
  answers: async ({ work }) => {
    const { mayUse, version, accepted, licences } = await ownLogo(work)
    return {
      mayUse,
      version: version?.number ?? null,
      acceptedAt: accepted?.at ?? null,
      products: licences.map(productOf),
      reports: (await ownDuties(work)).map(dutyOf),
    }
  },
})

const reportedMisuse = named(
  'ReportedLogoMisuse',
  z.object({
    number: z.int(),
    firm: z.string(),
    place: z.string(),
    body: z.string(),
    receivedOn: z.string(),
    steps: z.array(z.object({ kind: z.enum(misuseStepKinds), words: z.string(), onDay: z.string() })),
  }),
)

const misuse = defineOperation({
  id: 'listReportedLogoMisuse',
  path: '/api/office/logo-misuse',
  tag: 'logo',
  title: { vi: 'Phản ánh dùng sai biểu trưng', en: 'Reported misuse of the logo' },
  about: 'The latest first, each with what became of it. Who reported is on the page alone.',
  may: mayReadLicences,
  scope: 'read:office',
  shows: ['/logo/reported-misuse', '/logo/reported-misuse/:number'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(reportedMisuse),
  example: {},
  answers: async ({ work }, { query: { page, size } }) => {
    const all = await misuseFor(work)
    return { items: all.slice((page - 1) * size, page * size), total: all.length, page, size }
  },
})

const logoHolder = named(
  'LogoHolder',
  z.object({
    enterprise: z.string(),
    name: localized,
    mayUse: z.boolean(),
    until: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    downloads: z.int(),
    products: z.array(checkedProduct),
  }),
)

const holders = defineOperation({
  id: 'listLogoHolders',
  path: '/api/office/logo',
  tag: 'logo',
  title: { vi: 'Quyền dùng biểu trưng của các doanh nghiệp', en: 'Who may use the logo' },
  about: 'Every enterprise that holds or held a recognition, by name, as it stands today.',
  may: mayReadLicences,
  scope: 'read:office',
  shows: ['/logo/holders'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(logoHolder),
  example: {},
  answers: async ({ work }, { query: { page, size } }) => {
    const all = await holdersFor(work)
    const items = all.slice((page - 1) * size, page * size).map(({ id, licences, ...holder }) => ({
      ...holder,
      enterprise: id,
      products: licences.map(productOf),
    }))
    return { items, total: all.length, page, size }
  },
})

const reports = defineOperation({
  id: 'listLogoReports',
  path: '/api/office/logo-reports',
  tag: 'logo',
  title: { vi: 'Báo cáo sử dụng biểu trưng', en: 'Reports on the use of the logo' },
  about:
    'One row for each enterprise and year in which it might use the logo, sent or not; the latest year first.',
  may: mayReadLicences,
  scope: 'read:office',
  shows: ['/logo/reports', '/logo/reports/:number'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(useReport),
  example: {},
  answers: async ({ work }, { query: { page, size } }) => {
    const all = await dutiesFor(work)
    const items = all.slice((page - 1) * size, page * size).map(dutyOf)
    return { items, total: all.length, page, size }
  },
})

export const operations = [check, own, holders, misuse, reports]
