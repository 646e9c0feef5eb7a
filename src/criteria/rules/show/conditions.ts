import type { Gate, Track } from '../../model.ts'
import { inWords } from './expressions.ts'
import type { Article, Line } from './shape.ts'
import { lineOf, nameOf, type View } from './view.ts'
import { WORDS } from './words.ts'

/** The conditions, common ones first, then those of each track. */
export const conditionArticles = (view: View): readonly Article[] => {
  const { set, language } = view
  const common: Article = {
    kind: 'lines',
    heading: WORDS.conditions[language],
    lines: set.gates.map(gate => gateLine(view, gate)),
  }
  return [...(set.gates.length > 0 ? [common] : []), ...trackArticles(view)]
}

const trackArticles = (view: View): readonly Article[] => {
  const { tracks } = view.set
  if (tracks === undefined) return []
  const intro = tracks.choose === 'declared' ? WORDS.declaredTracks : WORDS.firstTrack
  return [
    {
      kind: 'groups',
      heading: WORDS.tracks[view.language],
      intro: intro[view.language],
      groups: tracks.list.map(track => ({
        head: trackLine(view, track),
        lines: track.gates.map(gate => gateLine(view, gate)),
      })),
    },
  ]
}

const trackLine = (view: View, track: Track): Line =>
  lineOf(view, { label: track.code, text: nameOf(track.name, view.language), from: track })

const gateLine = (view: View, gate: Gate): Line => {
  const spoken = gate.rule === undefined ? null : inWords(gate.rule, view.variables, view.language)
  return lineOf(view, {
    label: gate.code,
    text: nameOf(gate.name, view.language),
    words: spoken?.words ?? null,
    formula: gate.rule ?? null,
    details: [...judgeOf(view, gate), ...notApplicableOf(view, gate)],
    from: gate,
  })
}

const judgeOf = ({ language }: View, { judged, scoredBy }: Gate): readonly string[] => {
  if (judged !== true) return []
  return [scoredBy === undefined ? WORDS.judgedGate[language] : WORDS.judgedBy(scoredBy)[language]]
}

const notApplicableOf = ({ language }: View, { notApplicable }: Gate): readonly string[] => {
  if (notApplicable === undefined || notApplicable === 'unknown') return []
  return [(notApplicable === 'holds' ? WORDS.gateHolds : WORDS.gateFails)[language]]
}
