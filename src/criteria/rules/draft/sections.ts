import type { Json } from '../../../exact/json.ts'
import type { PartKind } from './forms.ts'
import { isSame, memberOf } from './json.ts'
import { wholeKeys } from './parts.ts'
import type { DraftProblem } from './problems.ts'

export const sectionNames = [
  'head',
  'basis',
  'variables',
  'gates',
  'criteria',
  'outcome',
  'scorers',
  'more',
] as const
export type SectionName = (typeof sectionNames)[number]

export interface Section {
  readonly name: SectionName
  readonly isEdited: boolean
  readonly problems: number
}

const SECTION_OF: Readonly<Record<PartKind, SectionName>> = {
  head: 'head',
  basis: 'basis',
  variable: 'variables',
  gate: 'gates',
  tracks: 'gates',
  track: 'gates',
  node: 'criteria',
  leaf: 'criteria',
  outcome: 'outcome',
  scorers: 'scorers',
  more: 'more',
}

export const sectionOf = (kind: PartKind): SectionName => SECTION_OF[kind]

const KEYS: Readonly<Record<SectionName, readonly string[]>> = {
  ...wholeKeys,
  head: [...wholeKeys.head, 'format', '$schema'],
  variables: ['variables'],
  gates: ['gates', 'tracks'],
  criteria: ['criteria'],
}

/** Where every section of a draft stands against the version it was begun from. */
export const sectionsOf = (
  origin: Json,
  content: Json,
  problems: readonly DraftProblem[],
): readonly Section[] =>
  sectionNames.map(name => ({
    name,
    isEdited: KEYS[name].some(key => !isSame(memberOf(origin, key), memberOf(content, key))),
    problems: problems.filter(({ part }) => SECTION_OF[part.kind] === name).length,
  }))
