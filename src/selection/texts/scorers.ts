import { defineTexts } from '../../platform/texts.ts'

export const scorerTexts = defineTexts({
  scorers: { vi: 'Người chấm cạnh nhau', en: 'Scorers side by side' },
  title: (count: number) =>
    count === 0
      ? { vi: 'Không thấy ai chấm khác rõ', en: 'Nobody is seen to score otherwise' }
      : {
          vi: `${count} người chấm khác rõ những người còn lại`,
          en: count === 1 ? 'One person scores clearly otherwise' : `${count} people score clearly otherwise`,
        },
  lead: {
    vi: 'So mỗi người với những người khác cùng chấm một hồ sơ, một tiêu chí. Đơn vị là phần trăm điểm tối đa.',
    en: 'Everyone beside the others who judged the same dossier on the same criterion, in percent of the maximum.',
  },
  changesNothing: {
    vi: 'Chỉ để suy nghĩ: không phiếu nào bị điều chỉnh, kết quả không đổi. Chấm khác không có nghĩa là chấm sai.',
    en: 'For thought alone: no sheet is adjusted and no result changes. To score otherwise is not to score wrongly.',
  },
  noPanels: {
    vi: 'Ở đợt này mỗi tiêu chí do một đơn vị chấm, không có gì để so.',
    en: 'In this round one unit judges each criterion: there is nothing to compare.',
  },
  noSheets: { vi: 'Chưa có hồ sơ nào được hai người chấm.', en: 'No dossier has two sheets yet.' },
  panel: { vi: 'Cùng chấm', en: 'Panel' },
  mean: { vi: 'trung bình', en: 'mean' },
  low: { vi: 'từ', en: 'from' },
  high: { vi: 'đến', en: 'to' },
  scorer: { vi: 'Người chấm', en: 'Scorer' },
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
  severity: { vi: 'Chặt hay rộng tay', en: 'Severity' },
  spread: { vi: 'Độ trải của điểm', en: 'Spread' },
  leaning: { vi: 'Nghiêng về ngành mình', en: 'Leaning to own sector' },
  ownSector: { vi: 'Ngành mình', en: 'Own sector' },
  severityBelow: { vi: 'chặt tay hơn', en: 'stricter' },
  severityAbove: { vi: 'rộng tay hơn', en: 'more generous' },
  spreadBelow: { vi: 'trải hẹp hơn', en: 'narrower' },
  spreadAbove: { vi: 'trải rộng hơn', en: 'wider' },
  leaningBelow: { vi: 'chặt hơn với ngành mình', en: 'stricter with own sector' },
  leaningAbove: { vi: 'nghiêng về ngành mình', en: 'leans to own sector' },
  both: { vi: 'không khác rõ', en: 'no clear difference' },
  tooFew: (count: string) => ({
    vi: `chưa đủ dữ liệu để nói (${count} hồ sơ)`,
    en: `too little data to say (${count} dossiers)`,
  }),
  tooFewOfSector: (count: string) => ({
    vi: `chưa đủ dữ liệu để nói (${count} hồ sơ cùng ngành)`,
    en: `too little data to say (${count} of the sector)`,
  }),
  noSector: { vi: 'không ghi nhận ngành nào', en: 'no sector is recorded' },
  ofSector: (names: string) => ({ vi: `ngành ${names}`, en: `sector ${names}` }),
  between: (low: string, high: string) => ({ vi: `${low} đến ${high}`, en: `${low} to ${high}` }),
  method: { vi: 'Cách tính', en: 'How it is counted' },
  methodSeverity: {
    vi: 'điểm của người đó trừ trung bình điểm của những người khác trên cùng hồ sơ và tiêu chí, chia cho điểm tối đa. Một hồ sơ tính một lần, lấy trung bình các tiêu chí của nó.',
    en: 'what they gave less the mean of what the others gave the same dossier on the same criterion, over the maximum. A dossier counts once, by the mean of its criteria.',
  },
  methodSpread: {
    vi: 'khoảng cách từ điểm của người đó đến trung bình của chính họ, trừ khoảng cách tương ứng của những người khác cùng hồ sơ.',
    en: 'how far their points lie from their own mean, less the same of the others on the same dossier.',
  },
  methodLeaning: {
    vi: 'độ lệch ở hồ sơ cùng ngành trừ độ lệch ở hồ sơ khác. Ngành của một người là ngành của doanh nghiệp trong đợt mà người đó có lợi ích đã ghi nhận; hồ sơ của chính doanh nghiệp ấy thì họ không được chấm.',
    en: 'the deviation on dossiers of their sector less that on the others. Their sector is that of enterprises of the round in which an interest of theirs is recorded; the dossiers of those they do not judge.',
  },
  methodInterval: (dossiers: string, ofSector: string) => ({
    vi: `Khoảng 95 % theo phân phối Student (hiệu hai trung bình: theo Welch), mỗi hồ sơ là một quan sát. Dưới ${dossiers} hồ sơ, hoặc dưới ${ofSector} hồ sơ mỗi bên khi so ngành, thì không kết luận. “Khác rõ” là cả khoảng nằm về một phía của 0.`,
    en: `Intervals of 95 % by Student's distribution (of two means: by Welch), each dossier an observation. Below ${dossiers} dossiers, or ${ofSector} on either side of a sector, nothing is said. “Clearly” means that the whole interval lies on one side of nothing.`,
  }),
  methodChance: {
    vi: 'Trong hai mươi người chấm hoàn toàn bình thường, vẫn có khoảng một người khác rõ chỉ do ngẫu nhiên.',
    en: 'Of twenty people with nothing special about them about one will seem clearly different, by chance.',
  },
})
