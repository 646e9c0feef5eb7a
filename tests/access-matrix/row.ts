/** Everyone who may come: a visitor, and each role as one person of the sample city holds it. */
export const visitors = {
  visitor: null,
  enterprise: 'mh-dn-nguoi-002',
  office: 'mh-nguoi-01',
  scorer: 'mh-nguoi-02',
  'commune-officer': 'mh-nguoi-23',
  'council-member': 'mh-nguoi-10',
  'council-secretary': 'mh-nguoi-09',
  'council-chair': 'mh-nguoi-08',
  leader: 'mh-nguoi-17',
  association: 'mh-nguoi-22',
  inspector: 'mh-nguoi-18',
  auditor: 'mh-nguoi-19',
  administrator: 'mh-nguoi-20',
  buyer: 'mh-nguoi-21',
  'support-officer': 'mh-nguoi-25',
  accountant: 'mh-nguoi-27',
  bank: 'mh-nguoi-31',
} as const
export type Comer = keyof typeof visitors

/**
 * What they get: the status, and of the row's telling words those that are seen, as `200 a b`; `sign-in` where they are
 * asked who they are.
 */
export type Outcome = string

export interface Row {
  /** As in `routes.ts`: `GET /rounds/:round`. */
  readonly route: string
  /** Where exactly: an own object, a foreign one, one that is not there. */
  readonly at: string
  /** A few words that tell what was shown, by a letter. */
  readonly words: Readonly<Record<string, string>>
  /** By outcome, who gets it; `others` are all that no outcome names. */
  readonly gets: Readonly<Record<Outcome, readonly Comer[] | 'others'>>
}

/** What the row says of each, spelled out; throws where it says nothing or two things. */
export const expectedOf = ({ route, at, gets }: Row): Readonly<Record<Comer, Outcome>> => {
  const entries = Object.entries(gets)
  const named = entries.flatMap(([, who]) => (who === 'others' ? [] : who))
  const of = (comer: Comer): Outcome => {
    const found = entries.filter(([, who]) =>
      who === 'others' ? !named.includes(comer) : who.includes(comer),
    )
    const [only, another] = found
    if (only === undefined || another !== undefined)
      throw new Error(`${route} ${at}: ${found.length} expectations for ${comer}`)
    return only[0]
  }
  return Object.fromEntries(comers.map(comer => [comer, of(comer)])) as Record<Comer, Outcome>
}

export const comers = Object.keys(visitors) as readonly Comer[]
