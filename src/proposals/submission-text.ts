import { formatDay } from '../design/dates.ts'
import { formatNumber } from '../design/format.ts'
import type { AdministrativeText } from '../documents/index.ts'
import type { Localized } from '../platform/texts.ts'
import type { ShownProposal } from './loading.ts'
import type { CitedFigure, Ground } from './model.ts'
import { stanceNames, texts } from './texts/words.ts'

/** What a cited figure is called. */
type Naming = (of: CitedFigure['of']) => { readonly name: Localized; readonly unit: Localized } | undefined

/** The draft of the submission report in Vietnamese, as it goes to the city; what is not known stays blank. */
export const submissionText = (proposal: ShownProposal, namesOf: Naming): AdministrativeText => ({
  issuer: { above: 'Ủy ban nhân dân thành phố Hà Nội', name: 'Sở Công Thương' },
  number: null,
  symbol: 'TTr-SCT',
  place: 'Hà Nội',
  issuedOn: null,
  type: 'TỜ TRÌNH',
  about: `về đề xuất chính sách: ${proposal.title}`,
  authority: 'Kính gửi: Ủy ban nhân dân thành phố Hà Nội',
  grounds: [],
  resolves: 'NỘI DUNG TRÌNH',
  articles: [
    { paragraphs: ['Nội dung đề xuất.', proposal.words] },
    { paragraphs: ['Căn cứ.', ...proposal.grounds.map(ground => groundText(ground, namesOf))] },
    { paragraphs: [`Lấy ý kiến: ${counted(proposal)}. Ý kiến từng nơi ở phụ lục kèm theo.`] },
    { paragraphs: ['Kiến nghị.', proposal.steps.findLast(({ step }) => step === 'submitted')?.words ?? ''] },
  ],
  signature: ['GIÁM ĐỐC'],
  signer: null,
  recipients: ['Như trên', 'Lưu: VT'],
  annexes: [
    {
      title: 'Tổng hợp ý kiến',
      reference: '(Kèm theo Tờ trình)',
      columns: [
        { heading: 'TT', width: 8, isCentred: true },
        { heading: 'Nơi được lấy ý kiến', width: 32 },
        { heading: 'Ý kiến', width: 20 },
        { heading: 'Nội dung', width: 40 },
      ],
      rows: proposal.asked.map(({ name, opinion, dueOn }, at) => [
        String(at + 1),
        name,
        opinion === null ? `chưa trả lời (hạn ${formatDay(dueOn, 'vi')})` : stanceNames[opinion.stance].vi,
        opinion?.words ?? '',
      ]),
    },
  ],
  isSample: proposal.isSample,
})

const counted = ({ asked, given, late }: ShownProposal): string =>
  `${given} trên ${asked.length} nơi đã trả lời${late === 0 ? '' : `, ${late} nơi quá hạn chưa trả lời`}`

const groundText = ({ kind, words, enterprises, figure, source }: Ground, namesOf: Naming): string => {
  const from = source === null ? '' : ` Nguồn: ${source}.`
  if (figure === null || kind === 'obstacle') {
    const many =
      enterprises === null
        ? texts.concernedUnknown.vi
        : texts.concerned(formatNumber(String(enterprises), 'vi')).vi
    return `Vướng mắc: ${words} (${many}).${from}`
  }
  const named = namesOf(figure.of)
  const value = `${formatNumber(figure.value, 'vi')} ${named?.unit.vi ?? ''}`.trim()
  return `Số liệu: ${named?.name.vi ?? figure.of.code} ${value}, ${figure.of.kind === 'release' ? 'đã công bố, dẫn' : 'tại'} ngày ${formatDay(figure.knownOn, 'vi')}: ${words}.${from}`
}
