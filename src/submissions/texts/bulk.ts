import { defineTexts } from '../../platform/texts.ts'

/** What is done with several dossiers at once. */
export const bulkTexts = defineTexts({
  remind: { vi: 'Nhắc bổ sung', en: 'Remind of the supplement' },
  complete: { vi: 'Nhận là đầy đủ', en: 'Accept as complete' },
  title: (count: string) => ({ vi: `${count} hồ sơ đã chọn`, en: `${count} dossiers chosen` }),
  lead: {
    vi: 'Chưa có gì thay đổi. Xem từng hồ sơ rồi xác nhận.',
    en: 'Nothing has changed yet. Look at each dossier, then confirm.',
  },
  wouldRemind: (day: string) => ({
    vi: `báo cho doanh nghiệp: bổ sung đến ${day}`,
    en: `its enterprise is told: supplement until ${day}`,
  }),
  wouldComplete: (items: string) => ({
    vi: `${items} mục chưa kiểm tra được ghi là đạt`,
    en: `${items} items that nobody looked at are noted as fine`,
  }),
  would: { vi: 'Sẽ thực hiện', en: 'What would happen' },
  nothing: { vi: 'giữ nguyên', en: 'stays as it is' },
  counted: (change: string, left: string) => ({
    vi: `${change} hồ sơ sẽ được thực hiện, ${left} hồ sơ giữ nguyên.`,
    en: `${change} would change, ${left} stay as they are.`,
  }),
  doIt: (verb: string, count: string) => ({ vi: `${verb}: ${count} hồ sơ`, en: `${verb}: ${count}` }),
  done: (count: string) => ({ vi: `Đã thực hiện với ${count} hồ sơ.`, en: `Done with ${count} dossiers.` }),
  nothingChosen: {
    vi: 'Chưa chọn hồ sơ nào. Quay lại danh sách và đánh dấu.',
    en: 'Nothing was chosen. Go back to the list and tick some.',
  },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  gone: { vi: 'không còn trong đợt này', en: 'is not in this round' },
  sentMeanwhile: {
    vi: 'doanh nghiệp vừa gửi lại, hãy xem bản mới',
    en: 'its enterprise has just sent it again; look at what is new',
  },
  'not-returned': { vi: 'không đang chờ bổ sung', en: 'no supplement is waited for' },
  'not-sent': { vi: 'chưa gửi', en: 'was not sent' },
  wanting: { vi: 'có mục chưa đạt', en: 'something is wanting' },
  returned: { vi: 'đang chờ bổ sung', en: 'waits for a supplement' },
  'not-standing': { vi: 'đã rút hoặc bị loại', en: 'was withdrawn or excluded' },
  already: { vi: 'đã đầy đủ', en: 'is complete already' },
})
