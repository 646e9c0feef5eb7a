import type { Problem } from '../../exact/problem.ts'
import type { DossierInput } from '../model.ts'

/** A dossier out of a file, its form checked; whether its values suit a criteria set is for the rules to say. */
export interface Entry {
  readonly dossier: DossierInput
  /** The place to give to the rules: `dossiers[3]`. */
  readonly place: string
  /** The line of the file, or the row of the sheet, on which it begins. */
  readonly line: number
  /** A place that begins with `place`, as a person finds it: with its line, or as the cell of a workbook. */
  locate(place: string): string
}

/** What a source yields: entries, and between them what keeps a row or an element from being one. */
export type Found = { readonly entry: Entry } | { readonly problem: Problem }

/** What stands in a dossiers file beside its dossiers. */
export interface Head {
  readonly period: string | null
  readonly lots: ReadonlyMap<string, number>
  /** As in an entry, of the places `period` and `lots…`. */
  locate(place: string): string
}

/** A file of one format: its head is known at once, its dossiers come one at a time. */
export interface Source {
  readonly head: Head
  readonly found: AsyncIterable<Found>
}

export type SourceOpening =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Problems as they are met: the first hundred are kept, the others counted. */
export interface Problems {
  readonly list: readonly Problem[]
  readonly count: number
  add(problem: Problem): void
}

const MOST_SHOWN = 100

export const collectProblems = (): Problems => {
  const list: Problem[] = []
  let count = 0
  return {
    list,
    get count() {
      return count
    },
    add(problem) {
      if (++count <= MOST_SHOWN) list.push(problem)
    },
  }
}
