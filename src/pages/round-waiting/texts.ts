import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  waiting: { vi: 'Việc đang chờ', en: 'What waits' },
  title: (count: number, late: number) => ({
    vi:
      count === 0
        ? 'Không có việc nào đang chờ'
        : `${count.toLocaleString('vi')} việc đang chờ, ${late === 0 ? 'không việc nào quá hạn' : `${late.toLocaleString('vi')} việc quá hạn`}`,
    en:
      count === 0
        ? 'Nothing waits'
        : `${count === 1 ? 'One thing waits' : `${count.toLocaleString('en')} things wait`}, ${late === 0 ? 'none is late' : `${late.toLocaleString('en')} late`}`,
  }),
  lead: {
    vi: 'Mọi việc chờ, quá hạn và còn thiếu của đợt: đến lượt ai, từ ngày nào, hạn ngày nào. Mở từng dòng để làm ở đúng chỗ.',
    en: 'All that waits, is late or missing in the round: whose turn it is, since when and until when. Each row opens where it is done.',
  },
  task: { vi: 'Mọi việc đang chờ', en: 'All that waits' },
  ofRound: (round: string) => ({ vi: `Mọi việc đang chờ: ${round}`, en: `All that waits: ${round}` }),
  kind: { vi: 'Việc', en: 'What' },
  about: { vi: 'Về', en: 'About' },
  note: { vi: 'Chi tiết', en: 'Detail' },
  turn: { vi: 'Đến lượt', en: 'Whose turn' },
  since: { vi: 'Từ ngày', en: 'Since' },
  due: { vi: 'Hạn', en: 'Due' },
  late: { vi: 'Quá hạn', en: 'Late' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  all: { vi: 'Tất cả', en: 'All' },
  searchHint: { vi: 'tên, số, hoặc donvi:SKHCN quahan:có', en: 'name, number, or unit:SKHCN late:yes' },
  empty: { vi: 'Đợt này không có việc nào đang chờ.', en: 'Nothing waits in this round.' },
  nothingFound: { vi: 'Không có việc nào khớp.', en: 'Nothing matches.' },
  fileName: { vi: 'viec-dang-cho', en: 'waiting' },
})
