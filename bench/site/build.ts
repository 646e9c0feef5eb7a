import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')

/** The pages are .tsx, which Node does not run: the entry is built as the server is. Answers its address. */
export const builtEntry = async (): Promise<string> => {
  const outDir = join(root, 'var', 'bench-site')
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { ssr: join(import.meta.dirname, 'entry.ts'), target: 'node24', outDir, emptyOutDir: true },
  })
  return pathToFileURL(join(outDir, 'entry.js')).href
}
