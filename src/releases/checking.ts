import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPublished } from '../indicators/index.ts'
import { projectRoot } from '../platform/root.ts'
import type { Release } from './model.ts'
import { type Checked, checkText } from './rules/checking/check.ts'
import { type KnownFigure, knownFigures } from './rules/checking/known.ts'

let rows: Promise<Parameters<typeof knownFigures>[1]> | undefined

/** The published rows that ship, with their Vietnamese names; read once. */
const publishedRows = () => {
  rows ??= Promise.all([
    readPublished(),
    readFile(join(projectRoot, 'data', 'published', 'figure-names.json'), 'utf8'),
  ]).then(([{ figures }, text]) => {
    const { names }: { readonly names: Readonly<Record<string, string>> } = JSON.parse(text)
    return figures.map(row => ({ row, vietnamese: names[row.figure] ?? row.figure }))
  })
  return rows
}

/** What a draft may quote: the releases given, published rows, targets. */
export const quotable = async (releases: readonly Release[]): Promise<readonly KnownFigure[]> =>
  knownFigures(releases, await publishedRows())

/** Every figure of a draft with its verdict, as of the year of a day. */
export const checkDraft = async (
  draft: string,
  releases: readonly Release[],
  day: string,
): Promise<readonly Checked[]> => checkText(draft, await quotable(releases), Number(day.slice(0, 4)))
