import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { foldedText } from '../../../exact/text.ts'
import { projectRoot } from '../../../platform/root.ts'
import { readShippedFieldWords } from '../../field-words.ts'
import { readProse } from './reading.ts'
import { similarityOf, THRESHOLD } from './similarity.ts'
import { apartReasons, tokensOf } from './words.ts'

const note = z.strictObject({ vi: z.string(), en: z.string() })
const overlapping = z.tuple([z.string(), z.string(), z.literal('overlap')])
const apart = z.tuple([z.string(), z.string(), z.literal('apart'), z.enum(apartReasons)])
const schema = z.strictObject({
  format: z.literal('chuluc-labelled-overlaps-1'),
  rule: note,
  split: note,
  families: z.array(
    z.strictObject({
      code: z.string(),
      split: z.enum(['train', 'held-out']),
      sources: z.array(z.url()),
      statements: z.record(z.string(), z.string()),
      pairs: z.array(z.union([overlapping, apart])),
    }),
  ),
})

const path = join(projectRoot, 'data', 'plans', 'labelled-overlaps.json')
const { families } = schema.parse(JSON.parse(await readFile(path, 'utf8')))
const field = await readShippedFieldWords()

const pairs = families.flatMap(({ split, statements, pairs }) =>
  pairs.map(([a, b, label]) => {
    const [one, other] = [statements[a] ?? '', statements[b] ?? '']
    return { split, one, other, isOverlap: label === 'overlap' }
  }),
)
type Pair = (typeof pairs)[number]
type Score = (pair: Pair) => number

const scores = new Map(
  pairs.map(pair => [
    pair,
    similarityOf(readProse(pair.one, field), readProse(pair.other, field), field).score,
  ]),
)
const ours: Score = pair => scores.get(pair) ?? 0

/** The plainest measure there is: shared words among all words. */
const jaccard: Score = ({ one, other }) => {
  const [a, b] = [new Set(tokensOf(one)), new Set(tokensOf(other))]
  const shared = [...a].filter(word => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

const halfOf = (split: Pair['split']): readonly Pair[] => pairs.filter(pair => pair.split === split)

const f1 = (half: readonly Pair[], score: Score, threshold: number): number => {
  const found = half.filter(pair => score(pair) >= threshold)
  const right = found.filter(({ isOverlap }) => isOverlap).length
  return (2 * right) / (found.length + half.filter(({ isOverlap }) => isOverlap).length)
}

/** The middle of the thresholds that do best on this half, to two decimals. */
const bestThreshold = (half: readonly Pair[], score: Score): number => {
  const cuts = [0, ...new Set(half.map(score))].sort((a, b) => a - b)
  const values = cuts.map(cut => f1(half, score, cut))
  const best = values.indexOf(Math.max(...values))
  return Math.round(((cuts[best - 1] ?? 0) + (cuts[best] ?? 0)) * 50) / 100
}

test('at least 160 pairs are labelled, in families of which each is whole in one half', () => {
  const homes = families.flatMap(({ code, statements }) =>
    Object.values(statements).map(text => [foldedText(text), code] as const),
  )
  expect(pairs.length).toBeGreaterThanOrEqual(160)
  expect(families.map(({ split }, at) => [split, at % 2 === 0])).toEqual(
    families.map((_, at) => (at % 2 === 0 ? ['train', true] : ['held-out', false])),
  )
  expect(new Map(homes).size).toBe(homes.length)
  expect(pairs.filter(({ one, other }) => one === '' || other === '')).toEqual([])
})

test('the threshold is the one that the training half gives', () => {
  expect(bestThreshold(halfOf('train'), ours)).toBe(THRESHOLD)
})

test('on the held-out half F1 is at least 0.9, and well above shared words alone', () => {
  const [train, heldOut] = [halfOf('train'), halfOf('held-out')]
  const reached = f1(heldOut, ours, THRESHOLD)
  const baseline = f1(heldOut, jaccard, bestThreshold(train, jaccard))
  process.stdout.write(
    `held-out half, ${heldOut.length} pairs: F1 ${reached.toFixed(3)}, shared words alone ${baseline.toFixed(3)}\n`,
  )
  expect(reached).toBeGreaterThanOrEqual(0.9)
  expect(reached).toBeGreaterThan(baseline + 0.1)
})

test('reading without marks, in capitals or the other way round gives the same score', () => {
  const plain = (text: string) => foldedText(text).toUpperCase()
  for (const { one, other } of pairs) {
    const [a, b] = [readProse(one, field), readProse(other, field)]
    const [c, d] = [readProse(plain(one), field), readProse(plain(other), field)]
    const score = similarityOf(a, b, field).score
    expect([similarityOf(b, a, field).score, similarityOf(c, d, field).score]).toEqual([score, score])
  }
})
