import type { CriteriaSet } from '../criteria/model.ts'
import { formatDay } from '../design/dates.ts'
import type { AdministrativeText } from '../documents/index.ts'
import type { ProposedProduct, Round } from '../selection/index.ts'
import type { DecisionDocument } from './store/lists.ts'

interface Deciding {
  readonly round: Round
  readonly set: CriteriaSet
  readonly products: readonly ProposedProduct[]
  /** Null: number, day and issuer are not recorded yet, and stay blank. */
  readonly document: DecisionDocument | null
}

const BLANK = '……………'
const BLANK_DAY = 'ngày …… tháng …… năm ………'
const CITY = 'Ủy ban nhân dân thành phố'

/** The draft of the decision with its annex: what is known is filled in, the rest is left for those who draft it. */
export const decisionText = ({ round, set, products, document }: Deciding): AdministrativeText => {
  const issuer =
    document === null ? `${CITY} ${BLANK}` : document.issuer.replace(/^UBND\b/, 'Ủy ban nhân dân')
  const [number = null, symbol = 'QĐ-UBND'] = document?.number.split('/', 2) ?? []
  const enterprises = new Set(products.map(({ enterpriseId, enterprise }) => enterpriseId ?? enterprise.vi))
  return {
    issuer: { above: null, name: issuer },
    number,
    symbol,
    place: null,
    issuedOn: document?.issuedOn ?? null,
    type: 'QUYẾT ĐỊNH',
    about: `Về việc công nhận ${kindOf(set)}, ${lowered(round.name.vi)}`,
    authority: issuer.toUpperCase(),
    grounds: groundsOf(set),
    resolves: 'QUYẾT ĐỊNH:',
    articles: [
      {
        paragraphs: [
          `Công nhận ${products.length} sản phẩm của ${enterprises.size} doanh nghiệp có tên trong Phụ lục kèm theo Quyết định này là ${kindOf(set)}.`,
          `Thời hạn công nhận: ${set.term?.months ?? BLANK} tháng${isAssumed(set) ? ' (giả định)' : ''}, kể từ ngày Quyết định này có hiệu lực.`,
        ],
      },
      {
        paragraphs: [
          'Cơ quan thường trực cấp giấy chứng nhận cho các sản phẩm được công nhận và công bố kết quả theo quy định.',
        ],
      },
      {
        paragraphs: [
          'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, thủ trưởng các đơn vị liên quan và các doanh nghiệp có tên trong Phụ lục chịu trách nhiệm thi hành Quyết định này.',
        ],
      },
    ],
    signature: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
    signer: null,
    recipients: ['Như Điều 3', 'Các doanh nghiệp có tên trong Phụ lục', `Lưu: VT, ${BLANK}`],
    annexes: [
      {
        title: `Danh sách ${kindOf(set)}`,
        reference: `(Kèm theo Quyết định số ${number ?? BLANK}/${symbol} ${document === null ? BLANK_DAY : `ngày ${formatDay(document.issuedOn, 'vi')}`})`,
        columns: COLUMNS,
        rows: products.map((product, at) => rowOf(product, at, set)),
      },
    ],
    isSample: round.isSample,
  }
}

const COLUMNS = [
  { heading: 'TT', width: 7, isCentred: true },
  { heading: 'Tên sản phẩm', width: 35 },
  { heading: 'Doanh nghiệp', width: 31 },
  { heading: 'Nhóm ngành', width: 15 },
  { heading: 'Ghi chú', width: 12, isCentred: true },
]

const rowOf = ({ product, enterprise, sector, result }: ProposedProduct, at: number, set: CriteriaSet) => [
  String(at + 1).padStart(2, '0'),
  product.vi,
  enterprise.vi,
  sector?.vi ?? '',
  (set.honours ?? [])
    .filter(({ code }) => result.honours.includes(code))
    .map(({ name }) => name.vi)
    .join('; '),
]

/** "Sản phẩm công nghiệp chủ lực thành phố Hà Nội" → in the middle of a sentence. */
const kindOf = ({ programme, name }: CriteriaSet): string => lowered((programme ?? name).vi)

const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** Laws by their names, other documents whole; of the submission only what is known: nothing. */
const groundsOf = ({ legalBasis }: CriteriaSet): readonly string[] => [
  'Căn cứ Luật Tổ chức chính quyền địa phương',
  ...legalBasis.map(({ number, issuer, date, title }) =>
    [
      `Căn cứ ${typeOf(number)} số ${number}`,
      date === undefined ? '' : `${date.length === 10 ? ' ngày' : ''} ${formatDay(date, 'vi')}`,
      issuer === undefined ? '' : ` của ${issuer}`,
      title === undefined ? '' : ` về việc ${lowered(title)}`,
    ].join(''),
  ),
  `Theo đề nghị của cơ quan thường trực tại Tờ trình số ${BLANK}/TTr-${BLANK} ${BLANK_DAY}`,
]

/** By the symbol after the number, as article 7 of Decree 30 abbreviates them. */
const TYPES: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
}

const typeOf = (number: string): string =>
  TYPES[/\/(?:\d{4}\/)?([\p{L}]+)/u.exec(number)?.[1] ?? ''] ?? 'Quyết định'

const isAssumed = ({ term }: CriteriaSet): boolean => term?.status === 'assumed'
