import type { Appearance, Definition, Release, ReleaseContent, Row } from '../model.ts'
import type { ReleasesWritten } from './file.ts'

/** One release as a file that reads back to the same release, to the hash. */
export const fileOf = (release: Release): ReleasesWritten => {
  const { definition, rows, query: _, unit, salt = null, ...content } = contentOf(release)
  return {
    format: 'chuluc-releases-1',
    asOf: content.asOf,
    definitions: definition === null ? {} : { [definition.code]: definedOf(definition) },
    rows: Object.fromEntries(rows.map(row => [row.key, rowOf(row)])),
    releases: [
      {
        ...content,
        salt,
        definition: definition?.code ?? null,
        ...(definition === null ? { unit } : {}),
        rows: rows.map(({ key }) => key),
        appeared: release.appearances.map(appearanceOf),
      },
    ],
  }
}

/** Without what stands beside it: hashes, where it appeared, who made it. */
export const contentOf = (
  release: ReleaseContent,
): Omit<ReleaseContent, 'salt'> & { readonly salt?: string } => {
  const { code, name, definition, scope, asOf, query, value, unit, status, printed, revises, note } = release
  const { rows, salt } = release
  const content = {
    code,
    name,
    definition,
    scope,
    asOf,
    query,
    value,
    unit,
    status,
    printed,
    revises,
    note,
    rows,
  }
  // Releases from before there were salts keep their hash.
  return { ...content, ...(salt === null ? {} : { salt }) }
}

const definedOf = ({ code: _, ...definition }: Definition) => definition
const rowOf = ({ key: _, holds, ...row }: Row) => ({ ...row, holds: [...holds] })
const appearanceOf = ({ document, page, address, on }: Appearance) => ({ document, page, address, on })
