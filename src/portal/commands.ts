import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { keysOf, listKeys } from '../certificates/index.ts'
import { problem } from '../exact/problem.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { type FileAnswer, verifyJson, verifyListed } from './verifying.ts'

const verifyCommand: Command = {
  name: 'register verify',
  summary: 'check a file of the register that was taken away',
  usage: 'FILE [--manifest FILE] [--keys FILE]',
  description:
    'Says whether the file is as the city signed it. A JSON file carries its signature; for CSV and Excel give the signed ' +
    'list that is served beside them. With --keys (saved from /.well-known/jwks.json) no store is needed.\n\n' +
    'Exit code 0: genuine. 4: altered, or signed by none of these keys. 5: it bears no signature. 2: wrong words.',
  options: [
    { flag: '--manifest', value: 'FILE', help: 'the signed list of files' },
    { flag: '--keys', value: 'FILE', help: 'public keys (JWKS); without it, those of the store' },
  ],
  examples: [
    'chuluc register verify so-cong-nhan-2026-11-21.json --keys jwks.json',
    'chuluc register verify so-cong-nhan-2026-11-21.xlsx --manifest manifest.json --keys jwks.json',
  ],
  run: verify,
}

export const portalCommands: readonly Command[] = [verifyCommand]

const said: Readonly<Record<FileAnswer, { readonly words: string; readonly code: number }>> = {
  genuine: { words: 'Đúng như thành phố đã ký', code: 0 },
  altered: { words: 'Đã bị sửa, hoặc không do thành phố này ký', code: 4 },
  unsigned: { words: 'Không có chữ ký', code: 5 },
}

async function verify({ args, options, io }: Invocation): Promise<number> {
  const [given = ''] = args
  if (args.length !== 1) throw wrong('FILE', args.join(' '), 'One file is needed.')
  const read = (path: string) =>
    readFile(resolve(io.cwd, path)).catch(() => {
      throw wrong('FILE', path, 'There is no such file.')
    })
  const bytes = await read(given)
  const keys = await keysFrom(options.keys, read)
  const answer =
    typeof options.manifest === 'string'
      ? verifyListed(bytes, String(await read(options.manifest)), keys)
      : verifyJson(bytes, keys)
  io.out(`${said[answer].words}\n`)
  return said[answer].code
}

const jwks = z.object({ keys: z.array(z.object({ kid: z.string(), x: z.string().length(43) })) })

const keysFrom = async (given: string | true | undefined, read: (path: string) => Promise<Buffer>) => {
  if (typeof given !== 'string') return keysOf(await withWork(({ db }) => listKeys(db)))
  const found = jwks.safeParse(jsonIn(String(await read(given))))
  if (!found.success) throw wrong('--keys', given, 'This is no file of keys.')
  return keysOf(found.data.keys.map(key => ({ ...key, madeAt: '' })))
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const wrong = (place: string, value: string, reason: string): Invalid =>
  new Invalid([problem(place, value, reason, 'See: chuluc help register verify')])
