import { describe, expect, it } from 'vitest'
import { gate, type Parts, resultOf } from './testing/kit.ts'
import { products } from './testing/worlds.ts'

type Truth = boolean | null
const ANSWERS: readonly Truth[] = [true, false, null]

/** One judged gate a track, each answered true, false or not yet. */
const tracked = (choose: 'declared' | 'first', count: number): Parts => ({
  passMark: { points: 0 },
  tracks: {
    choose,
    list: Array.from({ length: count }, (_, at) => ({
      code: `T${at + 1}`,
      name: { vi: `T${at + 1}` },
      gates: [gate(`G${at + 1}`, null)],
    })),
  },
})

const answered = (answers: readonly Truth[]) =>
  Object.fromEntries(answers.map((answer, at) => [`G${at + 1}`, answer]))

const outcomeWord = (holds: Truth): string => (holds === null ? 'unknown' : holds ? 'pass' : 'fail')

describe('a gate', () => {
  it.each([
    ['p', { p: true }, true],
    ['p', { p: false }, false],
    ['p', {}, null],
    ['p && x > 0', { p: false }, false],
    ['p || x > 0', { p: true }, true],
    ['x / y > 0', { x: 1, y: 0 }, null],
  ])('%s with %o holds: %s', (rule, facts: Record<string, boolean | number>, holds) => {
    const { gates, outcome } = resultOf({ gates: [gate('G', rule)], passMark: { points: 0 } }, { facts })
    expect([gates[0]?.holds, outcome]).toEqual([holds, outcomeWord(holds)])
  })

  it.each([
    ['holds', true],
    ['fails', false],
    ['unknown', null],
  ])('not applicable, of which the set says "%s"', (notApplicable, holds) => {
    const gates = [gate('G', 'x / y > 0', { notApplicable })]
    const found = (facts: Record<string, number>) => resultOf({ gates }, { facts }).gates[0]?.holds
    expect([found({ x: 1, y: 0 }), found({ x: 1 })]).toEqual([holds, null])
  })

  it.each(ANSWERS)('judged %s takes that from who judges it', answer => {
    const { gates } = resultOf({ gates: [gate('G', null, { clause: 'Điều 3' })] }, { judged: { G: answer } })
    expect(gates).toEqual([
      { code: 'G', holds: answer, why: { by: 'judgement', clause: 'Điều 3', judged: answer } },
    ])
  })

  it.each(products([ANSWERS, ANSWERS]))('%s and another %s: all must hold', (a, b) => {
    const gates = [gate('G1', null), gate('G2', null)]
    const { outcome } = resultOf(
      { gates, passMark: { points: 0 } },
      { judged: { G1: a ?? null, G2: b ?? null } },
    )
    const holds = a === false || b === false ? false : a === null || b === null ? null : true
    expect(outcome).toBe(outcomeWord(holds))
  })
})

describe('tracks of which the first to hold counts', () => {
  /** The outcome, and the track: the first that holds, unless an earlier one is not known to fail. */
  const right = (answers: readonly Truth[]): readonly [string, string | null] => {
    const first = answers.indexOf(true)
    if (first < 0) return [outcomeWord(answers.includes(null) ? null : false), null]
    return ['pass', answers.slice(0, first).includes(null) ? null : `T${first + 1}`]
  }

  it.each([1, 2, 3])('every pattern of %d tracks', count => {
    const found = products(Array.from({ length: count }, () => ANSWERS)).map(answers => {
      const { outcome, track } = resultOf(tracked('first', count), { judged: answered(answers) })
      return [answers, outcome, track]
    })
    expect(found).toEqual(
      products(Array.from({ length: count }, () => ANSWERS)).map(answers => [answers, ...right(answers)]),
    )
  })

  it('in the words of semantics: an earlier one unknown, a later one holds: the gates hold, the track is null', () => {
    const { outcome, track } = resultOf(tracked('first', 3), { judged: { G1: false, G2: null, G3: true } })
    expect([outcome, track]).toEqual(['pass', null])
  })

  it('what a dossier says of its track is not used', () => {
    const { outcome, track } = resultOf(tracked('first', 2), { track: 'T2', judged: { G1: true, G2: false } })
    expect([outcome, track]).toEqual(['pass', 'T1'])
  })

  it('the gates of all tracks are shown with their track', () => {
    const { gates } = resultOf(tracked('first', 2), { judged: { G1: true } })
    expect(gates.map(({ code, track, holds }) => [code, track, holds])).toEqual([
      ['G1', 'T1', true],
      ['G2', 'T2', null],
    ])
  })

  it('stand beside the common gates', () => {
    const outcomes = ANSWERS.map(
      answer =>
        resultOf({ ...tracked('first', 1), gates: [gate('G', null)] }, { judged: { G: answer, G1: true } })
          .outcome,
    )
    expect(outcomes).toEqual(['pass', 'fail', 'unknown'])
  })
})

describe('a declared track', () => {
  it.each([1, 2, 3])('of %d: its gates alone apply', count => {
    for (const answers of products(Array.from({ length: count }, () => ANSWERS)))
      answers.forEach((answer, at) => {
        const { outcome, track, gates } = resultOf(tracked('declared', count), {
          track: `T${at + 1}`,
          judged: answered(answers),
        })
        expect([outcome, track, gates.map(({ code }) => code)]).toEqual([
          outcomeWord(answer),
          `T${at + 1}`,
          [`G${at + 1}`],
        ])
      })
  })

  it.each(ANSWERS)('that is not named leaves its gates unknown, though each were %s', answer => {
    const { outcome, track, gates } = resultOf(tracked('declared', 2), { judged: { G1: answer, G2: answer } })
    expect([outcome, track, gates]).toEqual(['unknown', null, []])
  })

  it('that is not named does not save a dossier whose common gate fails', () => {
    const set = { ...tracked('declared', 1), gates: [gate('G', null)] }
    expect(resultOf(set, { judged: { G: false, G1: true } }).outcome).toBe('fail')
  })
})
