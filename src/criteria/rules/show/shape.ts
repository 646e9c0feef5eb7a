/** A criteria set as a person reads it in a decree. Text is ready to be shown; numbers are written out. */

export type Language = 'vi' | 'en'

export interface Decree {
  readonly language: Language
  readonly code: string
  readonly version: string
  readonly title: string
  readonly programme: string | null
  readonly mark: Mark | null
  /** What the set says of itself: how complete it is, what it waits for. */
  readonly remark: string | null
  /** Validity, reference period, which facts count, kinds of applicant. */
  readonly head: readonly Line[]
  readonly legalBasis: readonly Line[]
  readonly articles: readonly Article[]
  /** Remarks and sources, each once; a line points to its own by number, counted from 1. */
  readonly footnotes: readonly Footnote[]
}

/** How a part is known, where that is less than read in a source. */
export interface Mark {
  readonly status: 'inferred' | 'assumed' | 'unknown'
  readonly text: string
}

export interface Footnote {
  readonly note: string | null
  readonly source: string | null
}

/** What every shown part may carry. */
export interface Cited {
  readonly clause: string | null
  readonly mark: Mark | null
  readonly footnote: number | null
}

export interface Line extends Cited {
  /** The code of what the line is about: "G1", "C4", "product.revenue". */
  readonly label: string | null
  readonly text: string
  /** The expression in words: "Doanh thu ≥ 100 tỷ đồng"; null where there is none, or it cannot be read. */
  readonly words: string | null
  /** The expression as the set has it. */
  readonly formula: string | null
  readonly details: readonly string[]
}

export type Article =
  | { readonly kind: 'lines'; readonly heading: string; readonly lines: readonly Line[] }
  | {
      readonly kind: 'groups'
      readonly heading: string
      readonly intro: string
      readonly groups: readonly { readonly head: Line; readonly lines: readonly Line[] }[]
    }
  | { readonly kind: 'table'; readonly heading: string; readonly rows: readonly Row[] }

/** A row of the criteria table; `depth` is 0 at the top. */
export interface Row extends Line {
  readonly kind: 'node' | 'computed' | 'banded' | 'judged' | 'unscored'
  readonly depth: number
  /** The most points, written out; null where they are not known. */
  readonly max: string | null
  readonly scorer: string | null
  readonly bandLists: readonly BandList[]
}

export interface BandList {
  /** The kinds of applicant that the list serves; null: everyone, or everyone without a list of their own. */
  readonly applicant: string | null
  readonly bands: readonly BandRow[]
}

export interface BandRow extends Cited {
  readonly code: string | null
  /** The name of the band, or its ends in words. */
  readonly text: string
  /** The ends in words, also where the band has a name; null where it has no ends. */
  readonly ends: string | null
  readonly points: string
}
