import { defineTexts } from '../../platform/texts.ts'

export const statusNames = defineTexts({
  'in-force': { vi: 'đang hiệu lực', en: 'in force' },
  'to-verify': { vi: 'đang hiệu lực, cần đối chiếu', en: 'in force, to be checked' },
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  'awaiting-decree': { vi: 'chờ nghị định', en: 'waits for its decree' },
  over: { vi: 'đã hết hiệu lực', en: 'no longer in force' },
  'other-city': { vi: 'địa phương khác', en: 'another city' },
})

/** What a state means for who reads of it. */
export const statusSays = defineTexts({
  'in-force': { vi: '', en: '' },
  'to-verify': {
    vi: 'Có con số hoặc ngày cần đối chiếu với văn bản chính thức trước khi áp dụng.',
    en: 'Some number or day is to be checked against the official text before it is applied.',
  },
  'not-yet': { vi: 'Chính sách chưa đến ngày có hiệu lực.', en: 'The policy is not in force yet.' },
  'awaiting-decree': {
    vi: 'Chưa có nghị định hướng dẫn: chưa nhận hồ sơ, chưa hứa hẹn mức hỗ trợ nào.',
    en: 'Its decree is not issued: nothing can be applied for and nothing is promised.',
  },
  over: {
    vi: 'Giữ lại để tra cứu và kiểm tra hỗ trợ trùng; không còn áp dụng.',
    en: 'Kept to be consulted and to find double funding; it is no longer offered.',
  },
  'other-city': {
    vi: 'Chính sách của địa phương khác, chỉ để so sánh; không áp dụng tại Hà Nội.',
    en: 'A policy of another city, kept to compare; it is not offered in Hà Nội.',
  },
})

export const activityNames = defineTexts({
  'industrial-promotion': { vi: 'Khuyến công', en: 'Industrial promotion' },
  'trade-promotion': { vi: 'Xúc tiến thương mại', en: 'Trade promotion' },
  'brand-protection': { vi: 'Bảo hộ thương hiệu, sở hữu trí tuệ', en: 'Brand and intellectual property' },
  consulting: { vi: 'Tư vấn', en: 'Consulting' },
  'digital-transformation': { vi: 'Chuyển đổi số', en: 'Digital transformation' },
  training: { vi: 'Đào tạo', en: 'Training' },
  'science-technology': {
    vi: 'Khoa học, công nghệ, sản xuất thử',
    en: 'Science, technology, trial production',
  },
  'energy-efficiency': { vi: 'Tiết kiệm năng lượng', en: 'Energy efficiency' },
  'cleaner-production': { vi: 'Sản xuất sạch hơn', en: 'Cleaner production' },
  'sustainable-consumption': {
    vi: 'Sản xuất, tiêu dùng bền vững',
    en: 'Sustainable production and consumption',
  },
  'climate-response': { vi: 'Ứng phó biến đổi khí hậu', en: 'Climate response' },
  'interest-subsidy': { vi: 'Hỗ trợ lãi suất', en: 'Interest subsidy' },
  'premises-land-rent': { vi: 'Mặt bằng, tiền thuê đất', en: 'Premises and land rent' },
  'cluster-infrastructure': { vi: 'Hạ tầng cụm công nghiệp', en: 'Cluster infrastructure' },
  unknown: { vi: 'chưa phân loại', en: 'not classified' },
})

export const benefitNames = defineTexts({
  'cost-share': { vi: 'chi phí', en: 'of the cost' },
  'interest-subsidy': { vi: 'hỗ trợ lãi suất', en: 'of interest' },
  'rent-reduction': { vi: 'giảm tiền thuê', en: 'off the rent' },
  'capital-grant': { vi: 'vốn đầu tư', en: 'of the investment' },
  certificate: { vi: 'Giấy xác nhận ưu đãi', en: 'A certificate of incentives' },
  'in-kind': { vi: 'Hỗ trợ bằng hiện vật', en: 'Support in kind' },
})

export const combinationNames = defineTexts({
  never: { vi: 'Không được hưởng cùng', en: 'Never together' },
  'most-favourable': {
    vi: 'Chọn mức có lợi nhất, không hưởng cả hai',
    en: 'The most favourable of them, not both',
  },
  'different-content': {
    vi: 'Chỉ hưởng cùng khi khác nội dung chi',
    en: 'Together only for different costs',
  },
  allowed: { vi: 'Được hưởng cùng', en: 'May be had together' },
})

export const give = defineTexts({
  rate: (rate: string, of: string) => ({ vi: `${rate} ${of}`, en: `${rate} ${of}` }),
  interest: (rate: string, time: string) => ({
    vi: `${rate}/${time} lãi vay`,
    en: `${rate} of interest a ${time}`,
  }),
  rent: (rate: string) => ({ vi: `giảm ${rate} tiền thuê`, en: `${rate} off the rent` }),
  most: (amount: string) => ({ vi: `tối đa ${amount}`, en: `at most ${amount}` }),
  mostFrom: (least: string, most: string) => ({
    vi: `tối đa từ ${least} đến ${most} tùy trường hợp`,
    en: `at most ${least} to ${most}, by case`,
  }),
  mostUnknown: { vi: 'chưa biết mức tối đa', en: 'ceiling not known' },
  rateUnknown: { vi: 'chưa biết tỷ lệ', en: 'rate not known' },
  year: { vi: 'năm', en: 'year' },
  month: { vi: 'tháng', en: 'month' },
  day: { vi: 'ngày', en: 'day' },
})

export const asks = defineTexts({
  not: (name: string) => ({ vi: `Không: ${name}`, en: `Not: ${name}` }),
  other: (value: string) => ({ vi: `khác ${value}`, en: `other than ${value}` }),
  oneOf: (first: string, last: string) => ({ vi: `${first} hoặc ${last}`, en: `${first} or ${last}` }),
  noneOf: (values: string) => ({ vi: `không phải ${values}`, en: `none of ${values}` }),
  above: (value: string) => ({ vi: `trên ${value}`, en: `above ${value}` }),
  atLeast: (value: string) => ({ vi: `từ ${value} trở lên`, en: `${value} or more` }),
  below: (value: string) => ({ vi: `dưới ${value}`, en: `below ${value}` }),
  atMost: (value: string) => ({ vi: `không quá ${value}`, en: `at most ${value}` }),
  between: (from: string, to: string) => ({ vi: `từ ${from} đến ${to}`, en: `from ${from} to ${to}` }),
  allOf: (values: string) => ({ vi: `có đủ ${values}`, en: `all of ${values}` }),
  anyOf: (values: string) => ({ vi: `có ít nhất một trong ${values}`, en: `any of ${values}` }),
  and: { vi: 'và', en: 'and' },
  or: { vi: 'hoặc', en: 'or' },
})

/** What files call by one word: of what support is counted, fields that are not known, figures besides. */
export const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  năm: { vi: 'năm', en: 'year' },
  'doanh nghiệp': { vi: 'doanh nghiệp', en: 'enterprise' },
  'đơn vị tham gia': { vi: 'đơn vị tham gia', en: 'unit taking part' },
  'dự án': { vi: 'dự án', en: 'project' },
  'hợp đồng/năm': { vi: 'hợp đồng, mỗi năm', en: 'contract, each year' },
  'khóa/năm/doanh nghiệp': { vi: 'khóa, mỗi năm, mỗi doanh nghiệp', en: 'course, each year and enterprise' },
  khóa: { vi: 'khóa', en: 'course' },
  'học viên/năm': { vi: 'học viên, mỗi năm', en: 'learner, each year' },
  'cụm công nghiệp': { vi: 'cụm công nghiệp', en: 'industrial cluster' },
  'cơ sở': { vi: 'cơ sở', en: 'establishment' },
  'mô hình': { vi: 'mô hình', en: 'model' },
  'hạng mục của đơn vị chủ trì': { vi: 'hạng mục của đơn vị chủ trì', en: 'item of the host unit' },
  'number of the city document in legalBasis': {
    vi: 'số văn bản của Thành phố',
    en: 'number of the city’s document',
  },
  effectiveFrom: { vi: 'ngày có hiệu lực', en: 'first day in force' },
  effectiveTo: { vi: 'ngày hết hiệu lực', en: 'last day in force' },
  budgetSource: { vi: 'nguồn kinh phí', en: 'budget' },
  documents: { vi: 'giấy tờ cần có', en: 'papers that are asked' },
  agency: { vi: 'cơ quan giải quyết', en: 'agency' },
  desk: { vi: 'đầu mối liên hệ', en: 'desk to call' },
  rate: { vi: 'tỷ lệ hỗ trợ', en: 'rate' },
  ceilingVnd: { vi: 'mức tối đa', en: 'ceiling' },
  loanCapVnd: { vi: 'Khoản vay tối đa', en: 'Loan of at most' },
  rateRange: { vi: 'Tỷ lệ trong khoảng', en: 'Rate from … to' },
  capexShare: { vi: 'Phần chi phí được vay', en: 'Share of the cost that may be borrowed' },
  construction: { vi: 'xây dựng', en: 'construction' },
  technologyEquipment: { vi: 'thiết bị, công nghệ', en: 'equipment and technology' },
  termYearsMax: { vi: 'Số năm tối đa', en: 'Years at most' },
  limits: { vi: 'Giới hạn khác', en: 'Further limits' },
  premisesVndPerMonth: { vi: 'thuê mặt bằng mỗi tháng', en: 'rent of premises a month' },
}
