import { defineTexts } from '../../platform/texts.ts'
import { DAYS_TO_ANSWER } from '../rules/needs.ts'

export const notices = defineTexts({
  entered: (contract: string) => ({
    vi: `Doanh nghiệp đã nhập khoản vay theo hợp đồng ${contract}: chờ ngân hàng xác nhận.`,
    en: `An enterprise entered its loan of contract ${contract}: it waits for the bank.`,
  }),
  'sent-anew': (contract: string) => ({
    vi: `Lịch dư nợ của hợp đồng ${contract} đã được gửi lại: chờ ngân hàng xác nhận.`,
    en: `The schedule of contract ${contract} was sent anew: it waits for the bank.`,
  }),
  confirmed: (contract: string) => ({
    vi: `Ngân hàng đã xác nhận khoản vay theo hợp đồng ${contract}.`,
    en: `The bank confirmed the loan of contract ${contract}.`,
  }),
  rejected: (contract: string) => ({
    vi: `Ngân hàng không xác nhận khoản vay theo hợp đồng ${contract}: xem lý do, sửa và gửi lại.`,
    en: `The bank did not confirm the loan of contract ${contract}: see why, mend it and send it anew.`,
  }),
  quarter: (contract: string) => ({
    vi: `Ngân hàng đã xác nhận dư nợ và lãi một quý của hợp đồng ${contract}.`,
    en: `The bank confirmed balances and interest of a quarter of contract ${contract}.`,
  }),
})

export const needNotices = defineTexts({
  shown: {
    vi: 'Một doanh nghiệp đồng ý cho ngân hàng xem nhu cầu vốn: chờ trả lời.',
    en: 'An enterprise lets the bank see a financing need: it waits for an answer.',
  },
  answered: {
    vi: 'Một ngân hàng đã trả lời nhu cầu vốn của doanh nghiệp.',
    en: 'A bank answered the financing need of the enterprise.',
  },
  bankLate: {
    vi: `Một nhu cầu vốn đã chờ ngân hàng trả lời quá ${DAYS_TO_ANSWER} ngày. Từ chối cũng là một trả lời.`,
    en: `A financing need has waited for the bank for more than ${DAYS_TO_ANSWER} days. A no is an answer too.`,
  },
  seekerLate: {
    vi: `Quá ${DAYS_TO_ANSWER} ngày chưa ngân hàng nào trả lời nhu cầu vốn. Doanh nghiệp có thể cho thêm ngân hàng xem.`,
    en: `For more than ${DAYS_TO_ANSWER} days no bank has answered the financing need. You may let more banks see it.`,
  },
})
