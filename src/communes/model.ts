/** The words of communes: their borders, as an operator brings them. */

/** In steps of a ten-thousandth of a degree, about eleven metres: eastward, northward. */
export type Point = readonly [number, number]
export const STEPS_IN_DEGREE = 10_000

/** Closed: its last point is its first. Outer rings run clockwise, holes the other way, as they are drawn. */
export type Ring = readonly Point[]

/** Polygons, each an outer ring and the holes in it. */
export type Shape = readonly (readonly Ring[])[]

export interface Border {
  /** A code of the list `communes`. */
  readonly code: string
  readonly shape: Shape
}

/** What was brought by one file. */
export interface BorderSet {
  readonly id: bigint
  readonly source: string
  readonly fileName: string
  /** The actor as the journal names it. */
  readonly importedBy: string
  readonly importedAt: string
}

/** What is wrong in a file of borders, and where: `features[3].geometry.coordinates[0][12]`. */
export type BorderProblem = { readonly at: string; readonly value: string } & (
  | {
      readonly problem:
        | 'not-json'
        | 'not-geojson'
        | 'reference-system'
        | 'no-features'
        | 'no-code'
        | 'no-area'
        | 'no-pair'
        | 'metres'
        | 'swapped'
        | 'outside'
        | 'open-ring'
        | 'short-ring'
        | 'ring-order'
    }
  | { readonly problem: 'unknown-code'; readonly near: string | null }
  | { readonly problem: 'doubled-code'; readonly first: string }
)
