import { describe, expect, it } from 'vitest'
import { exactOf } from '../exact/number.ts'
import { bandAt, bandText, coverageFaults, inOrder, isInBand, type NumericBand } from './bands.ts'

/** "[0,10)" holds 0 and not 10; "(..,5]" is open below. */
const band = (text: string): NumericBand => {
  const [, left = '', low = '', high = '', right = ''] = /^([[(])(.*),(.*)([\])])$/.exec(text) ?? []
  return {
    low: low === '..' ? null : { at: exactOf(low), inside: left === '[' },
    high: high === '..' ? null : { at: exactOf(high), inside: right === ']' },
  }
}
const bands = (text: string): readonly NumericBand[] => inOrder(text.split(' ').map(band))
const EVERYTHING = '(..,..)'

describe('bands', () => {
  it.each([
    ['(..,0) [0,10) [10,..)', EVERYTHING],
    ['(..,0] (0,10] (10,..)', EVERYTHING],
    ['[10,..) (..,0) [0,10)', EVERYTHING],
    ['(..,0) [0,0] (0,..)', EVERYTHING],
    ['(..,..)', EVERYTHING],
    ['[0,0.5] (0.5,1]', '[0,1]'],
    ['(0,0.5] (0.5,1)', '(0,1)'],
    ['[0,1) [1,..)', '[0,..)'],
    ['(..,0) [0,1]', '(..,1]'],
  ])('%s cover %s once', (text, domain) => {
    expect(coverageFaults(bands(text), band(domain))).toEqual([])
  })

  const below = 'leave the lower end of the lowest band open, or give a "domain"'
  const above = 'leave the upper end of the highest band open, or give a "domain"'
  it.each([
    ['(..,0) [1,..)', EVERYTHING, ['there is a gap between the bands (… below 0) and (from 1 …)']],
    ['(..,0) (0,..)', EVERYTHING, ['there is a gap between the bands (… below 0) and (above 0 …)']],
    ['(..,0] [0,..)', EVERYTHING, ['the bands (… up to 0) and (from 0 …) overlap']],
    ['(..,1) [0,..)', EVERYTHING, ['the bands (… below 1) and (from 0 …) overlap']],
    ['(..,..) [0,1)', EVERYTHING, ['the bands (… …) and (from 0 below 1) overlap']],
    [
      '(..,10] [0,1) [5,..)',
      EVERYTHING,
      [
        'the bands (… up to 10) and (from 0 below 1) overlap',
        'the bands (… up to 10) and (from 5 …) overlap',
      ],
    ],
    ['[0,1) [1,..)', EVERYTHING, [`no band holds the numbers below 0; ${below}`]],
    ['(..,0) [0,1)', EVERYTHING, [`no band holds the numbers above 1; ${above}`]],
    ['(0,1]', '[0,1]', [`no band holds the numbers below 0; ${below}`]],
    ['[0,1)', '[0,1]', [`no band holds the numbers above 1; ${above}`]],
    ['(..,1]', '[0,1]', ['the lowest band begins below the domain']],
    ['[0,..)', '[0,1]', ['the highest band ends above the domain']],
    [
      '[-1,2]',
      '[0,1]',
      ['the lowest band begins below the domain', 'the highest band ends above the domain'],
    ],
    ['(..,0) [0,0) [0,..)', EVERYTHING, ['the band (from 0 below 0) holds no number']],
    ['(..,0) [5,3] (0,..)', EVERYTHING, ['the band (from 5 up to 3) holds no number']],
  ])('%s do not cover %s once', (text, domain, faults) => {
    expect(coverageFaults(bands(text), band(domain))).toEqual(faults)
  })

  it('that are not there cover nothing', () => {
    expect(coverageFaults([], band(EVERYTHING))).toEqual(['there are no bands'])
  })

  it('hold a value by their ends', () => {
    const list = bands('(..,0) [0,0.5] (0.5,1) [1,1] (1,..)')
    const found = (value: string) => {
      const at = bandAt(list, exactOf(value))
      expect(list.filter(each => isInBand(each, exactOf(value)))).toEqual([at])
      return at === undefined ? null : bandText(at)
    }
    expect(['-0.1', '0', '0.5', '0.500000000000000000001', '0.999', '1', '1.1'].map(found)).toEqual([
      '(… below 0)',
      '(from 0 up to 0.5)',
      '(from 0 up to 0.5)',
      '(above 0.5 below 1)',
      '(above 0.5 below 1)',
      '(from 1 up to 1)',
      '(above 1 …)',
    ])
  })

  it('hold nothing outside their domain', () => {
    expect(['-1', '2'].map(value => bandAt(bands('[0,1) [1,2)'), exactOf(value)))).toEqual([
      undefined,
      undefined,
    ])
  })
})
