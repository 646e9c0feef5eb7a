import { z } from 'zod'
import type { PersonId } from '../access/model.ts'
import type { Day } from '../exact/day.ts'

/** The words of notices. */

interface Said {
  readonly vi: string
  readonly en: string
}

/** What one person is told. */
export interface Notice {
  readonly person: PersonId
  /** What it is about, such as `dossier-returned`: small letters and dashes. */
  readonly kind: string
  /** With the kind, what is told once: the id of the thing, and the day or turn where it can happen again. */
  readonly key: string
  readonly says: Said
  /** The page it leads to. */
  readonly href: string
  /** Set: a deadline, which nobody can silence. */
  readonly dueOn: Day | null
}

/** A mail to somebody the city knows by an address alone: a comment to be confirmed, a receipt. */
export interface Letter {
  readonly address: string
  readonly says: Said
  readonly href: string
}

export const wishes = ['everything', 'deadlines'] as const
/** What a person wants by mail. */
export type Wish = (typeof wishes)[number]

export const wishInput = z.strictObject({ wants: z.enum(wishes) })
