import type { Appearance, Definition, Release, ReleaseContent, Row } from '../model.ts'
import type { ReleasesWritten } from './file.ts'

/** One release as a file that reads back to the same release, to the hash. */
export const fileOf = (release: Release): ReleasesWritten => {
  const { definition, rows, query: _, unit, ...content } = contentOf(release)
  return {
    format: 'chuluc-releases-1',
    asOf: content.asOf,
    definitions: definition === null ? {} : { [definition.code]: definedOf(definition) },
    rows: Object.fromEntries(rows.map(row => [row.key, rowOf(row)])),
    releases: [
      {
        ...content,
        definition: definition?.code ?? null,
        ...(definition === null ? { unit } : {}),
        rows: rows.map(({ key }) => key),
        appeared: release.appearances.map(appearanceOf),
      },
    ],
  }
}

/** Without what stands beside it: hashes, where it appeared, who made it. */
export const contentOf = (release: ReleaseContent): ReleaseContent => {
  const { code, name, definition, scope, asOf, query, value, unit, status, printed, revises, note, rows } =
    release
  return { code, name, definition, scope, asOf, query, value, unit, status, printed, revises, note, rows }
}

const definedOf = ({ code: _, ...definition }: Definition) => definition
const rowOf = ({ key: _, holds, ...row }: Row) => ({ ...row, holds: [...holds] })
const appearanceOf = ({ document, page, address, on }: Appearance) => ({ document, page, address, on })
