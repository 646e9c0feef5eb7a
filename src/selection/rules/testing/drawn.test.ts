import { describe, expect, it } from 'vitest'
import { type Results, resultsSchema } from '../../model.ts'
import { type Case, drawCase } from './dossiers.ts'
import { drawBySeed, drawFrom, noting } from './draw.ts'
import { scored } from './scored.ts'

const cases = Array.from({ length: 600 }, (_, seed) => drawCase(drawBySeed(seed)))
const results = cases.map(scored)

/** How many of the cases have in them what the pattern says. */
const count = (pattern: RegExp, of: readonly (Case | Results)[]): number =>
  of.filter(each => pattern.test(JSON.stringify(each))).length

describe('made-up cases', () => {
  it.each([
    ['an empty list of choices makes the simplest', []],
    ['any choices make a case', [5, 17, 99, 3, 42, 88, 61]],
  ])('%s', (_, choices) => {
    expect(scored(drawCase(drawFrom(choices))).results).toHaveLength(1)
  })

  it('are made again by the choices that made them', () => {
    const choices: number[] = []
    const one = drawCase(noting(drawBySeed(11), choices))
    expect(drawCase(drawFrom(choices))).toEqual(one)
  })

  it.each([
    ['a declared track', /"choose":"declared"/],
    ['the first track that holds', /"choose":"first"/],
    ['a judged gate', /"judged":true/],
    ['verified facts alone', /"factsCount":\["verified"\]/],
    ['bands by kind of applicant', /"bandsFor"/],
    ['a domain', /"domain"/],
    ['a cut', /"overflow":"clip"/],
    ['each rounding', /"half-up".*"half-even"|"half-even".*"down"/],
    ['a minimum in points', /"minimum":\{"points"/],
    ['a minimum as a share', /"minimum":\{"share"/],
    ['a class bound to pass', /"bindToPass":true/],
    ['tie keys by points', /"ties":\[\{"points"/],
    ['tie keys by value', /"ties":\[\{"value"/],
    ['seats', /"seats"/],
    ['so many of one enterprise', /"perEnterprise"/],
    ['a lot', /"atCut":"lot"/],
    ['lots drawn', /"lots"/],
    ['an earlier period', /@-1/],
    ['a conversion', /exportsUsd.* \* rateUsd/],
    ['a contested fact', /"contested"/],
    ['a fact that does not apply', /"notApplicable":true/],
    ['a preview', /"preview":true/],
    ['a period of the round', /"options":\{"period"/],
  ])('hold often enough: %s', (_, pattern) => {
    expect(count(pattern, cases)).toBeGreaterThan(10)
  })

  it.each([
    ['a pass', /"outcome":"pass"/],
    ['a failure', /"outcome":"fail"/],
    ['an open outcome', /"outcome":"unknown"/],
    ['a class', /"class":"/],
    ['an honour', /"honours":\["/],
    ['a seat', /"seat":true/],
    ['a seat lost', /"seat":false/],
    ['a decided rank', /"rank":[1-5]/],
    ['a range of ranks', /"rankRange":\[/],
    ['a sum cut', /"clipped":true/],
    ['a minimum missed', /"met":false/],
    ['a minimum met', /"met":true/],
    ['something missing', /"missing":\["/],
    ['a fraction without end', /"value":"-?\d+\/\d+"/],
  ])('lead often enough to %s', (_, pattern) => {
    expect(count(pattern, results)).toBeGreaterThan(10)
  })

  it('lead to results of the published shape', () => {
    expect(results.map(each => resultsSchema.safeParse(each).error ?? null).filter(Boolean)).toEqual([])
  })
})
