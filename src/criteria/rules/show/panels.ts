import type { CriteriaSet, Panel } from '../../model.ts'
import { roundingText } from './criteria.ts'
import type { Article, Language, Line } from './shape.ts'
import { lineOf, nameOf, openView, type View } from './view.ts'

type Both = Readonly<Record<Language, string>>

/** How several people judge together: whose sheets, how they are combined, how many must be there, how they vote. */
export const panelArticles = (view: View): readonly Article[] => {
  const { panels = [] } = view.set
  return panels.length === 0
    ? []
    : [
        {
          kind: 'lines',
          heading: PANELS.heading[view.language],
          lines: panels.flatMap(panel => panelLines(view, panel)),
        },
      ]
}

/** How one panel combines its sheets, its quorum and its vote, each a line, without the head that names it. */
export const panelRules = (set: CriteriaSet, panel: Panel, language: Language): readonly Line[] =>
  panelLines(openView(set, language).view, panel).slice(1)

const panelLines = (view: View, panel: Panel): readonly Line[] => {
  const { language, set } = view
  const { combine, quorum, vote } = panel
  const gates = panel.criteria.filter(code => isGate(set, code))
  const criteria = panel.criteria.filter(code => !gates.includes(code)).join(', ')
  const name = nameOf(panel.name, language)
  const head = lineOf(view, {
    label: panel.code,
    text: PANELS.panel(name, unitName(view, panel))[language],
    from: panel,
  })
  const sheets =
    combine === undefined
      ? []
      : [
          lineOf(view, {
            text: PANELS.sheets(criteria, combinationText(combine, language))[language],
            details: roundingText(combine.rounding, language),
            from: combine,
          }),
        ]
  const votes =
    vote === undefined
      ? []
      : [
          lineOf(view, {
            text: PANELS.vote(gates.join(', '), PANELS[vote.needs][language], PANELS[vote.of][language])[
              language
            ],
            details: [
              PANELS[vote.ballot][language],
              ...(vote.chairBreaksTie === true ? [PANELS.chairBreaksTie[language]] : []),
            ],
            from: vote,
          }),
        ]
  const present = lineOf(view, { text: quorumText(quorum, language), from: quorum })
  return [head, ...sheets, present, ...votes]
}

const unitName = ({ set, language }: View, { unit }: Panel): string => {
  const found = set.units?.find(({ code }) => code === unit)
  return found === undefined ? unit : nameOf(found.name, language)
}

const isGate = ({ gates, tracks }: CriteriaSet, code: string): boolean =>
  [gates, ...(tracks?.list ?? []).map(track => track.gates)].flat().some(gate => gate.code === code)

type Combination = NonNullable<Panel['combine']>

const combinationText = ({ by, drop = 0 }: Combination, language: Language): string =>
  by === 'trimmed-mean' ? PANELS.trimmed(String(drop))[language] : PANELS[by][language]

const quorumText = (quorum: Panel['quorum'], language: Language): string => {
  if ('members' in quorum) return PANELS.quorumMembers(String(quorum.members))[language]
  const of =
    'share' in quorum
      ? PANELS.atLeast(shareText(quorum.share, language))
      : PANELS.moreThan(shareText(quorum.moreThan, language))
  return PANELS.quorum(of[language])[language]
}

const shareText = (share: string | number, language: Language): string =>
  language === 'vi' ? String(share).replace('.', ',') : String(share)

const PANELS = {
  heading: { vi: 'Chấm điểm và biểu quyết tập thể', en: 'What several people judge together' },
  panel: (name: string, unit: string): Both => ({
    vi:
      name === unit ? `${name}: từng thành viên chấm riêng` : `${name} (${unit}): từng thành viên chấm riêng`,
    en: name === unit ? `${name}: each member judges apart` : `${name} (${unit}): each member judges apart`,
  }),
  sheets: (codes: string, how: string): Both => ({
    vi: `Điểm ${codes} là ${how}`,
    en: `The points of ${codes} are ${how}`,
  }),
  mean: { vi: 'trung bình cộng của các phiếu chấm', en: 'the mean of the sheets' },
  median: {
    vi: 'trung vị của các phiếu chấm; khi số phiếu chẵn, lấy trung bình cộng hai phiếu ở giữa',
    en: 'the median of the sheets; of an even number, the mean of the two in the middle',
  },
  trimmed: (drop: string): Both => ({
    vi: `trung bình cộng của các phiếu chấm, sau khi bỏ ${drop} phiếu cao nhất và ${drop} phiếu thấp nhất`,
    en: `the mean of the sheets without the ${drop} highest and the ${drop} lowest`,
  }),
  atLeast: (share: string): Both => ({ vi: `ít nhất ${share}`, en: `at least ${share}` }),
  moreThan: (share: string): Both => ({ vi: `trên ${share}`, en: `more than ${share}` }),
  quorum: (of: string): Both => ({
    vi: `Có kết quả khi ${of} số thành viên được tham gia hồ sơ đó đã chấm hoặc biểu quyết (không tính người phải từ chối tham gia)`,
    en: `It counts once ${of} of those who may judge the dossier have done so (recused members left out)`,
  }),
  quorumMembers: (count: string): Both => ({
    vi: `Có kết quả khi ít nhất ${count} thành viên được tham gia hồ sơ đó đã chấm hoặc biểu quyết (không tính người phải từ chối tham gia)`,
    en: `It counts once at least ${count} of those who may judge the dossier have done so (recused members left out)`,
  }),
  vote: (codes: string, needs: string, of: string): Both => ({
    vi: `${codes} đạt khi ${needs} ${of} tán thành`,
    en: `${codes} holds when ${needs} of ${of} are in favour`,
  }),
  'more-than-half': { vi: 'trên một nửa', en: 'more than half' },
  'two-thirds': { vi: 'ít nhất hai phần ba', en: 'at least two thirds' },
  present: { vi: 'số người biểu quyết', en: 'those who vote' },
  members: { vi: 'số thành viên được tham gia hồ sơ đó', en: 'those who may judge the dossier' },
  open: { vi: 'Biểu quyết công khai', en: 'Open vote' },
  secret: { vi: 'Bỏ phiếu kín', en: 'Secret ballot' },
  chairBreaksTie: {
    vi: 'Số phiếu tán thành và không tán thành bằng nhau thì theo ý kiến của người chủ trì',
    en: 'Where as many are in favour as against, the side of the chair decides',
  },
} as const
