import { describe, expect, test } from 'vitest'
import { type Day, dayOf } from '../../exact/day.ts'
import { type Code, enterpriseIdOf, type Place, type Site, siteIdOf } from '../model.ts'
import { communeOn, hasHeadOfficeTwice, placeOn, siteProblems } from './sites.ts'

const july = dayOf('2025-07-01')

const commune = (code: string, from: Day | null, to: Day | null): Code => ({
  list: 'communes',
  code,
  nameVi: code,
  nameEn: null,
  parent: null,
  validFrom: from,
  validTo: to,
  source: 'test',
})
/** The same code names two communes, one after the other. */
const communes = [
  commune('cu', null, july),
  commune('moi', july, null),
  commune('00004', null, july),
  { ...commune('00004', july, null), nameVi: 'another name' },
]

const site = (days: Partial<Site> = {}): Site => ({
  id: siteIdOf('s'),
  enterprise: enterpriseIdOf('e'),
  kind: 'factory',
  validFrom: null,
  validTo: null,
  ...days,
})
const place = (days: Partial<Place> = {}): Place => ({
  site: siteIdOf('s'),
  address: 'Lô 1',
  commune: null,
  inCraftVillage: null,
  validFrom: null,
  validTo: null,
  ...days,
})

describe('a site and its places', () => {
  test('a factory that never moved lies in the old commune until 2025-07-01 and in the new one from then', () => {
    const places = [place({ commune: 'cu', validTo: july }), place({ commune: 'moi', validFrom: july })]
    expect(siteProblems(site(), places, communes)).toEqual([])
    const on = (day: string) => placeOn(site(), places, dayOf(day))?.commune
    expect([on('2025-06-30'), on('2025-07-01')]).toEqual(['cu', 'moi'])
  })

  test.each<[string, Partial<Site>, Place[], object[]]>([
    ['an unknown commune may be left open', {}, [place()], []],
    [
      'a commune that is in no list',
      {},
      [place({ commune: 'xa' })],
      [{ problem: 'commune-unknown', place: 0, commune: 'xa' }],
    ],
    [
      'a commune beyond its last day',
      { validFrom: dayOf('2015-01-01') },
      [place({ commune: 'cu' })],
      [{ problem: 'commune-not-then', place: 0, commune: 'cu', from: null, to: july }],
    ],
    [
      'a commune before its first day',
      {},
      [place({ commune: 'moi' })],
      [{ problem: 'commune-not-then', place: 0, commune: 'moi', from: july, to: null }],
    ],
    ['a site that closed in time', { validTo: dayOf('2024-01-01') }, [place({ commune: 'cu' })], []],
    ['one code for two communes, a place in each', {}, [place({ commune: '00004', validTo: july })], []],
    [
      'one code for two communes does not carry a place over the change',
      {},
      [place({ commune: '00004' })],
      [{ problem: 'commune-not-then', place: 0, commune: '00004', from: july, to: null }],
    ],
    [
      'two places on one day',
      {},
      [place({ validTo: july }), place({ validFrom: dayOf('2025-06-30') })],
      [{ problem: 'places-overlap', place: 1, other: 0 }],
    ],
    [
      'a place before the site',
      { validFrom: july },
      [place({ validFrom: dayOf('2025-06-30') })],
      [{ problem: 'place-outside-site', place: 0 }],
    ],
    [
      'a place after the site',
      { validTo: july },
      [place({ validTo: dayOf('2025-07-02') })],
      [{ problem: 'place-outside-site', place: 0 }],
    ],
    [
      'an end before the beginning',
      { validFrom: july, validTo: july },
      [place()],
      [{ problem: 'site-period' }, { problem: 'place-period', place: 0 }],
    ],
  ])('%s', (_, days, places, problems) => {
    expect(siteProblems(site(days), places, communes)).toEqual(problems)
  })

  test('a site that does not work that day lies nowhere', () => {
    expect(placeOn(site({ validTo: july }), [place()], july)).toBeNull()
  })

  test("another site's place is not its place", () => {
    expect(placeOn(site(), [place({ site: siteIdOf('other') })], july)).toBeNull()
  })

  test('the commune of a place is named as the list names it that day', () => {
    const named = (day: Day) => communeOn(place({ commune: '00004' }), communes, day)?.nameVi
    expect([named(dayOf('2025-06-30')), named(july)]).toEqual(['00004', 'another name'])
    expect(communeOn(place({ commune: 'cu' }), communes, july)).toBeNull()
    expect(communeOn(place(), communes, july)).toBeNull()
  })
})

test.each<[string, Partial<Site>, boolean]>([
  ['a head office beside one in force', {}, true],
  ['a head office from the day the other ends', { validFrom: july }, false],
  ['a factory', { kind: 'factory' }, false],
])('two head offices on one day: %s', (_, days, twice) => {
  const former = site({ kind: 'head-office', validTo: july })
  expect(hasHeadOfficeTwice(site({ kind: 'head-office', ...days }), [former, site()])).toBe(twice)
})
