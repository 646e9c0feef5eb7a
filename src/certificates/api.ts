import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import { defineOperation, localized, named, nothingAsked, pageOf, pageQuery } from '../platform/api.ts'
import { checkText } from './checking.ts'
import { answers } from './model.ts'
import { mayReadCertificates } from './permissions.ts'
import { shownCode } from './rules/code.ts'
import { typedIn } from './rules/reading.ts'
import { listRows, rowStates } from './store/rows.ts'
import { answerWords } from './texts/answers.ts'

const checkedCertificate = named(
  'CheckedCertificate',
  z.object({
    answer: z.enum(answers),
    words: localized,
    onDay: z.string().describe('The civil day in Asia/Ho_Chi_Minh for which this is said.'),
    code: z.string().nullable(),
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    register: z
      .object({
        product: localized,
        enterprise: localized,
        taxCode: z.string().nullable(),
        status: z.enum(['not-yet', 'in-force', 'suspended', 'revoked', 'expired']),
        decision: z.object({
          number: z.string().nullable(),
          symbol: z.string(),
          issuer: z.string(),
          decidedOn: z.string(),
        }),
        validFrom: z.string(),
        validTo: z.string().describe('The first day on which it no longer holds.'),
        isSample: z.boolean(),
      })
      .nullable()
      .describe('What to compare with the paper. Null: no certificate of this city.'),
  }),
)

/** Asked behind the question mark: addresses are logged without it. */
const check = defineOperation({
  id: 'checkCertificate',
  path: '/api/check',
  tag: 'certificates',
  title: { vi: 'Kiểm tra giấy chứng nhận', en: 'Check a certificate' },
  about:
    'By its code, its signed statement, or the whole address that its QR code holds. Nothing of the check is kept. ' +
    'How the statement is checked without this address: docs/guides/check-a-certificate.md.',
  may: everyone,
  scope: 'read:public',
  shows: ['/check', '/check/:code'],
  params: nothingAsked,
  query: z.strictObject({
    text: z.string().min(1).max(4000).describe('A code, a statement, or an address.'),
  }),
  answer: checkedCertificate,
  example: { text: '7KQ2M-9TX4A' },
  answers: async ({ work }, { query: { text } }) => {
    const { answer, onDay, certificate, entry } = await checkText(work, typedIn(text))
    return {
      answer,
      words: answerWords[answer].title,
      onDay,
      code: certificate === null ? null : shownCode(certificate.code),
      number: certificate?.numbering?.number ?? null,
      issuedOn: certificate?.issuedOn ?? null,
      register: entry && {
        product: entry.product,
        enterprise: entry.holder.name,
        taxCode: entry.holder.taxCode,
        status: entry.status,
        decision: entry.recognition.decision,
        validFrom: entry.recognition.validFrom,
        validTo: entry.recognition.validTo,
        isSample: entry.isSample,
      },
    }
  },
})

const certificateRow = named(
  'CertificateRow',
  z.object({
    recognition: z.string(),
    product: z.string(),
    holder: z.string(),
    decision: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    status: z.enum(['not-yet', 'in-force', 'suspended', 'revoked', 'expired']),
    state: z.enum(rowStates).describe('Of the latest certificate; none: nothing was issued.'),
    code: z.string().nullable(),
    issuedOn: z.string().nullable(),
    number: z.int().nullable(),
    numberedOn: z.string().nullable(),
  }),
)

const list = defineOperation({
  id: 'listCertificates',
  path: '/api/office/certificates',
  tag: 'certificates',
  title: { vi: 'Giấy chứng nhận của các công nhận', en: 'Certificates of recognitions' },
  about: 'Every recognition with its latest certificate.',
  may: mayReadCertificates,
  scope: 'read:office',
  shows: ['/certificates'],
  params: nothingAsked,
  query: pageQuery.extend({ state: z.enum(rowStates).optional() }),
  answer: pageOf(certificateRow),
  example: {},
  answers: async ({ work }, { query: { page, size, state = null } }) => {
    const { isFrom } = await recusalOf(work)
    const asked = { day: work.today, state, limit: size, offset: (page - 1) * size }
    const { rows, total } = await listRows(work.db, asked)
    return { items: rows.filter(({ holderId }) => !isFrom(holderId)), total, page, size }
  },
})

export const operations = [check, list]
