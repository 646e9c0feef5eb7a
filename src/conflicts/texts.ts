import { formatDay } from '../design/dates.ts'
import { defineTexts, type Language, type Localized } from '../platform/texts.ts'
import type { InterestKind } from './model.ts'
import type { Reason } from './rules.ts'

export const kindNames = defineTexts({
  own: { vi: 'Chủ, người quản lý hoặc làm việc thay mặt', en: 'Owner, manager or acting for it' },
  ownership: { vi: 'Có vốn góp, cổ phần', en: 'Holds a share' },
  employment: { vi: 'Đang hoặc đã làm việc', en: 'Works or worked there' },
  family: { vi: 'Người thân có lợi ích', en: 'A relative has an interest' },
  other: { vi: 'Lợi ích khác', en: 'Another interest' },
}) satisfies Record<InterestKind, Localized>

export const sourceNames = defineTexts({
  declared: { vi: 'tự khai', en: 'stated by the person' },
  found: { vi: 'thấy trong sổ đăng ký', en: 'found in a register' },
  recorded: { vi: 'bộ phận thường trực ghi nhận', en: 'recorded by the office' },
  membership: { vi: 'là người của doanh nghiệp trong hệ thống này', en: 'acts for it in this system' },
})

const REASONS = {
  own: {
    vi: 'là chủ, người quản lý hoặc làm việc thay mặt doanh nghiệp',
    en: 'owns, manages or acts for the enterprise',
  },
  ownership: { vi: 'có vốn góp, cổ phần ở doanh nghiệp', en: 'holds a share of the enterprise' },
  employment: { vi: 'làm việc ở doanh nghiệp', en: 'works at the enterprise' },
  family: {
    vi: 'có người thân có lợi ích ở doanh nghiệp',
    en: 'has a relative with an interest in the enterprise',
  },
  other: { vi: 'có lợi ích khác liên quan tới doanh nghiệp', en: 'has another interest in the enterprise' },
} satisfies Record<InterestKind, Localized>

/** "đã làm việc ở doanh nghiệp (từ 01/02/2021 đến 30/06/2024; tự khai)": one sentence part, in both languages. */
export const reasonWords = (reason: Reason): Localized => ({
  vi: reasonIn(reason, 'vi'),
  en: reasonIn(reason, 'en'),
})

const reasonIn = (reason: Reason, language: Language): string => {
  const { kind, source, isPast } = reason
  const about = [periodWords(reason, language), sourceNames[source][language]].filter(Boolean).join('; ')
  return `${isPast ? texts.formerly[language] : ''}${REASONS[kind][language]} (${about})`
}

export const periodWords = (
  { validFrom, validTo }: Pick<Reason, 'validFrom' | 'validTo'>,
  language: Language,
): string =>
  [
    ...(validFrom === null ? [] : [texts.since(formatDay(validFrom, language))[language]]),
    ...(validTo === null ? [] : [texts.until(formatDay(validTo, language))[language]]),
  ].join(' ')

export const texts = defineTexts({
  formerly: { vi: 'trước đây ', en: 'formerly ' },
  since: (day: string) => ({ vi: `từ ${day}`, en: `from ${day}` }),
  until: (day: string) => ({ vi: `đến trước ${day}`, en: `until ${day}` }),
  mine: { vi: 'Lợi ích của tôi', en: 'My interests' },
  mineTitle: (count: number) =>
    count === 0
      ? { vi: 'Chưa khai lợi ích nào', en: 'No interest is stated' }
      : {
          vi: `Lợi ích của tôi ở ${count} doanh nghiệp`,
          en: count === 1 ? 'My interest in one enterprise' : `My interests in ${count} enterprises`,
        },
  mineLead: {
    vi: 'Hồ sơ của doanh nghiệp mà ông/bà có lợi ích sẽ không hiển thị với ông/bà và ông/bà không chấm hồ sơ đó. Khai sớm thì không phải tính lại điểm.',
    en: 'Dossiers of an enterprise in which you have an interest are not shown to you, and you do not score them. Stated early, nothing has to be calculated again.',
  },
  whatCounts: { vi: 'Khai những gì', en: 'What is to be stated' },
  whatList: (years: number) => ({
    vi: `Doanh nghiệp ông/bà làm chủ, quản lý, có vốn góp; nơi đang làm hoặc nghỉ việc chưa quá ${years} năm; doanh nghiệp mà vợ, chồng, cha, mẹ, con, anh, chị, em ruột làm chủ, quản lý hoặc có vốn góp; lợi ích khác có thể làm ông/bà không khách quan.`,
    en: `Enterprises that you own, manage or hold a share of; where you work, or left less than ${years} years ago; those that your spouse, parents, children, brothers or sisters own, manage or hold a share of; any other interest that could make you partial.`,
  }),
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  enterpriseHint: {
    vi: 'Tên hoặc mã số thuế. Nếu nhiều doanh nghiệp khớp, hệ thống sẽ hỏi lại.',
    en: 'Name or tax code. If several match, you are asked which.',
  },
  whichEnterprise: { vi: 'Doanh nghiệp nào?', en: 'Which enterprise?' },
  choose: { vi: 'Chọn một doanh nghiệp', en: 'Choose an enterprise' },
  severalMatch: {
    vi: 'Nhiều doanh nghiệp khớp. Hãy chọn một.',
    en: 'Several enterprises match. Choose one.',
  },
  noneMatches: {
    vi: 'Không có doanh nghiệp nào như vậy trong hệ thống. Hãy thử mã số thuế hoặc một phần của tên.',
    en: 'No such enterprise is known here. Try the tax code, or a part of the name.',
  },
  tooMany: {
    vi: 'Quá nhiều doanh nghiệp khớp. Hãy gõ tên dài hơn hoặc mã số thuế.',
    en: 'Too many enterprises match. Type more of the name, or the tax code.',
  },
  kind: { vi: 'Lợi ích', en: 'Interest' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Kết thúc ngày', en: 'Ended on' },
  toHint: { vi: 'Để trống nếu còn đến nay.', en: 'Leave empty if it lasts.' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteHint: {
    vi: 'Ví dụ: chức vụ, ai trong gia đình. Chỉ bộ phận thường trực và kiểm toán đọc.',
    en: 'Such as the position, or which relative. Read by the office and auditors alone.',
  },
  add: { vi: 'Thêm lợi ích', en: 'Add an interest' },
  addIt: { vi: 'Khai lợi ích này', en: 'State this interest' },
  source: { vi: 'Nguồn', en: 'Source' },
  when: { vi: 'Thời gian', en: 'When' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  counts: { vi: 'Đang tính', en: 'Counts' },
  over: { vi: 'Đã hết tính', en: 'Counts no more' },
  coming: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  'taken-back': { vi: 'Đã xin rút, chờ quyết định', en: 'Taken back, to be decided' },
  dismissed: { vi: 'Không phải xung đột', en: 'Not a conflict' },
  takeBack: { vi: 'Xin rút', en: 'Take back' },
  takeBackTitle: (enterprise: string) => ({
    vi: `Xin rút lợi ích đã khai: ${enterprise}`,
    en: `Take back an interest: ${enterprise}`,
  }),
  takeBackLead: {
    vi: 'Chỉ rút điều khai nhầm. Lợi ích đã qua thì ghi ngày kết thúc. Đến khi bộ phận thường trực quyết định, lợi ích này vẫn được tính.',
    en: 'Take back only what was stated by mistake. Until the office has decided, it still counts.',
  },
  nothingStated: {
    vi: 'Chưa khai lợi ích nào và sổ đăng ký không ghi gì.',
    en: 'Nothing is stated, and the registers say nothing.',
  },
  ruledBecause: (ground: string) => ({ vi: `Lý do: ${ground}`, en: `Ground: ${ground}` }),
  person: { vi: 'Người', en: 'Person' },
  next: { vi: 'Việc tiếp theo', en: 'Next' },
  all: { vi: 'Lợi ích của mọi người', en: 'Interests of everyone' },
  allTitle: (count: number, waiting: number) => {
    const interests = count === 1 ? 'One interest' : `${count} interests`
    return waiting === 0
      ? { vi: `${count} lợi ích đã ghi nhận`, en: `${interests} on record` }
      : {
          vi: `${count} lợi ích, ${waiting} xin rút chờ quyết định`,
          en: `${interests}, ${waiting} to be decided`,
        }
  },
  allLead: {
    vi: 'Người có lợi ích ở một doanh nghiệp không đọc, không chấm, không đếm được hồ sơ của doanh nghiệp đó. Quyết định ở đây có hiệu lực ngay và kết quả của đợt đang mở được tính lại.',
    en: 'Who has an interest in an enterprise neither reads, scores nor counts its dossiers. What is decided here holds at once, and results of open rounds are calculated again.',
  },
  recordTitle: { vi: 'Ghi nhận lợi ích của một người', en: 'Record somebody’s interest' },
  recordLead: {
    vi: 'Khi biết được từ nguồn khác: phản ánh, giấy tờ, thông tin của cơ quan đăng ký kinh doanh.',
    en: 'When it is learned elsewhere: from a report, a paper, the business register.',
  },
  choosePerson: { vi: 'Chọn một người', en: 'Choose a person' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  decide: { vi: 'Quyết định', en: 'Decide' },
  itCounts: { vi: 'Là xung đột lợi ích', en: 'It is a conflict of interest' },
  itDoesNot: { vi: 'Không phải xung đột lợi ích', en: 'It is no conflict of interest' },
  rulingTitle: (enterprise: string) => ({
    vi: `Quyết định về lợi ích: ${enterprise}`,
    en: `Rule on an interest: ${enterprise}`,
  }),
  rulingLead: {
    vi: 'Khi một lợi ích được hoặc không được tính nữa, kết quả của đợt đang mở được tính lại; cả hai kết quả được lưu.',
    en: 'When an interest begins or ceases to count, results of open rounds are calculated again, and both are kept.',
  },
  foundTitle: (name: string) => ({
    vi: `${name}: cùng một người hay trùng tên?`,
    en: `${name}: the same person, or a namesake?`,
  }),
  foundLead: {
    vi: 'Sổ đăng ký của doanh nghiệp có tên này. Đến khi có quyết định, việc trùng tên chưa được coi là xung đột lợi ích.',
    en: 'A register of the enterprise bears this name. Until it is decided, a name alone is not a conflict of interest.',
  },
  samePerson: { vi: 'Cùng một người: là xung đột lợi ích', en: 'The same person: a conflict of interest' },
  namesake: { vi: 'Người khác, trùng tên', en: 'Another person of the same name' },
  nothingToDecide: {
    vi: 'Trường hợp này đã được quyết định, hoặc sổ đăng ký không còn tên này.',
    en: 'This was decided, or no register bears the name any more.',
  },
  statementTitle: {
    vi: 'Khai xung đột lợi ích trước khi mở hồ sơ',
    en: 'State your interests before you open a dossier',
  },
  statementLead: {
    vi: 'Chưa hồ sơ nào của đợt hiển thị với ông/bà. Xem điều đã ghi nhận, thêm nếu thiếu, rồi xác nhận.',
    en: 'No dossier of the round is shown to you yet. Look at what is on record, add what is missing, then confirm.',
  },
  givenAt: (at: string) => ({
    vi: `Ông/bà đã xác nhận lúc ${at}. Có lợi ích mới thì thêm ở dưới.`,
    en: `You confirmed at ${at}. Add below what is new.`,
  }),
  statedSoFar: { vi: 'Đã ghi nhận', en: 'On record' },
  confirmTitle: { vi: 'Xác nhận', en: 'Confirm' },
  iHaveNone: {
    vi: 'Tôi không có lợi ích nào như trên ở bất kỳ doanh nghiệp nào.',
    en: 'I have no such interest in any enterprise.',
  },
  iHaveThese: {
    vi: 'Ngoài các lợi ích đã ghi nhận, tôi không có lợi ích nào khác như trên.',
    en: 'Beside those on record I have no such interest.',
  },
  confirmNone: { vi: 'Tôi không có lợi ích nào', en: 'I have none' },
  confirmThese: { vi: 'Tôi đã khai đủ', en: 'I have stated all' },
})

export const registerNames = defineTexts({
  representative: { vi: 'Người đại diện trong sổ', en: 'Representative in the register' },
  member: { vi: 'Người của doanh nghiệp', en: 'Acts for the enterprise' },
})
