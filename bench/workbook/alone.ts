import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import { measured } from './usage.ts'

/** The library reads the workbook, and nothing else is done: argument 1, the workbook; 2, where to tell what it took. */
const [, , path = '', to = ''] = process.argv
await measured(to, async () => {
  const workbook = await readXlsx(await readFile(path))
  return (workbook.sheets[0]?.rows.length ?? 0) - 1
})
