import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { parseDay } from '../exact/day.ts'
import { problem } from '../exact/problem.ts'
import { systemClock } from '../platform/clock.ts'
import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import type { Answer } from './model.ts'
import { statementIn, type Typed, typedIn } from './rules/reading.ts'
import { answerOffline } from './rules/verdict.ts'
import { keysOf, readStatement } from './statement.ts'
import { answerWords } from './texts/answers.ts'

const verifyCommand: Command = {
  name: 'certificate verify',
  summary: 'check a certificate: a PDF file, a code, or what a QR code holds',
  usage: 'FILE|TEXT [--keys FILE [--on DAY]] [--json]',
  description:
    'Asks the register of the store: in force, not yet, suspended, revoked, expired, superseded, altered, not ours, or ' +
    'unreadable, and the day this is said for. Compare product and enterprise with the paper.\n\n' +
    'With --keys nothing but the file of keys is needed (the one that the city serves at /.well-known/jwks.json): the ' +
    'signature and the term are checked as signed, for today or the day that --on gives. What was ruled since then, and ' +
    'whether the rest of a file was altered, only the register knows.\n\n' +
    'Exit code 0: in force. 3: genuine, and not in force. 4: altered, not ours, or unreadable. 2: wrong words.',
  options: [
    { flag: '--keys', value: 'FILE', help: 'public keys (JWKS); without it, the store is asked' },
    { flag: '--on', value: 'DAY', help: 'with --keys: the day to check for, such as 2026-11-21' },
    { flag: '--json', help: 'the answer as JSON' },
  ],
  examples: [
    'chuluc certificate verify giay-chung-nhan.pdf',
    'chuluc certificate verify 7KQ2M-9TX4A',
    'chuluc certificate verify "https://…/check/7KQ2M-9TX4A?s=eyJ…" --keys jwks.json --json',
  ],
  run: verify,
}

const keyCommand: Command = {
  name: 'certificate key',
  summary: 'make a key that signs certificates from now on',
  usage: '--ground TEXT',
  description:
    'Draws a pair of keys (Ed25519). The private half goes into the folder that CHULUC_SIGNING_KEYS names and nowhere ' +
    'else; the public half into the store, and so to /.well-known/jwks.json. The keys before it sign no more; what they ' +
    'signed is checked as before.',
  options: [
    { flag: '--ground', value: 'TEXT', help: 'why: the first key, a yearly change, a key that was lost' },
  ],
  examples: ['chuluc certificate key --ground "Thay khóa hằng năm"'],
  run: makeKey,
}

export const certificateCommands: readonly Command[] = [verifyCommand, keyCommand]

/** Of a file that is no certificate at all. */
const LARGEST = 20_000_000

async function verify({ args, options, io }: Invocation): Promise<number> {
  const [given = ''] = args
  if (args.length !== 1 || given.trim() === '')
    throw wrong(
      'FILE|TEXT',
      args.join(' '),
      'One file or text is needed.',
      'Put a text with spaces in quotes.',
    )
  const bytes = await fileIn(resolve(io.cwd, given))
  const said =
    typeof options.keys === 'string'
      ? await offline({ given, bytes, keys: resolve(io.cwd, options.keys), on: options.on })
      : await online(given, bytes)
  io.out(options.json === true ? `${JSON.stringify(said)}\n` : `${linesOf(said).join('\n')}\n`)
  return exitCode(said.answer)
}

const exitCode = (answer: Answer): number => {
  if (answer === 'in-force') return 0
  return answer === 'altered' || answer === 'not-ours' || answer === 'unreadable' ? 4 : 3
}

interface Said {
  readonly answer: Answer
  readonly onDay: string
  /** `signature`: nothing but what was signed. */
  readonly by: 'code' | 'statement' | 'file' | 'signature'
  readonly product: string | null
  readonly holder: string | null
  readonly code: string | null
}

async function online(given: string, bytes: Uint8Array | null): Promise<Said> {
  // Loaded only here: a check without the store starts without one.
  const { checkFile, checkText } = await import('./checking.ts')
  const checked = await withWork(work =>
    bytes === null ? checkText(work, typedIn(given)) : checkFile(work, bytes),
  )
  const { answer, onDay, by, entry, certificate } = checked
  return {
    answer,
    onDay,
    by,
    product: entry?.product.vi ?? null,
    holder: entry?.holder.name.vi ?? null,
    code: certificate?.code ?? null,
  }
}

interface Offline {
  readonly given: string
  readonly bytes: Uint8Array | null
  readonly keys: string
  readonly on: string | true | undefined
}

const jwks = z.object({ keys: z.array(z.object({ kid: z.string(), x: z.string().length(43) })) })

async function offline({ given, bytes, keys, on }: Offline): Promise<Said> {
  const day = on === undefined ? systemClock.today() : parseDay(String(on))
  if (day === null) throw wrong('--on', String(on), 'This is no day.', 'Write one such as 2026-11-21.')
  const typed: Typed = bytes === null ? typedIn(given) : { code: null, statement: statementIn(bytes) }
  if (typed.statement === null && bytes === null)
    throw wrong(
      'TEXT',
      given,
      'Without the register a code alone says nothing.',
      'Give what the QR code holds.',
    )
  const read = keysOf((await keysIn(keys)).map(key => ({ ...key, madeAt: '' })))
  const reading =
    typed.statement === null ? ({ kind: 'unreadable' } as const) : readStatement(typed.statement, read)
  const claims = reading.kind === 'signed' ? reading.claims : null
  return {
    answer: answerOffline(reading, day),
    onDay: day,
    by: 'signature',
    product: claims?.product ?? null,
    holder: claims?.holder ?? null,
    code: claims?.jti ?? null,
  }
}

async function keysIn(path: string): Promise<readonly { readonly kid: string; readonly x: string }[]> {
  const read = jwks.safeParse(await readJson(path))
  if (read.success) return read.data.keys
  throw wrong(
    '--keys',
    path,
    'This is no file of keys.',
    'Save what the city serves at /.well-known/jwks.json.',
  )
}

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}

/** Null: no file of this name; then it is the text itself. */
async function fileIn(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return null
  if (found.size > LARGEST)
    throw wrong('FILE', path, 'The file is too large.', 'A certificate has some 60 kB.')
  return readFile(path)
}

const linesOf = ({ answer, onDay, by, product, holder, code }: Said): readonly string[] => [
  `${answerWords[answer].title.vi} (${onDay})`,
  ...(product === null ? [] : [`Sản phẩm: ${product}`]),
  ...(holder === null ? [] : [`Doanh nghiệp: ${holder}`]),
  ...(code === null ? [] : [`Mã tra cứu: ${code.slice(0, 5)}-${code.slice(5)}`]),
  ...(by === 'signature'
    ? ['Chỉ kiểm tra chữ ký và thời hạn đã ký; việc tạm dừng, thu hồi về sau phải tra sổ công nhận.']
    : []),
]

async function makeKey({ options, io }: Invocation): Promise<number> {
  const { ground } = options
  if (typeof ground !== 'string' || ground.trim() === '')
    throw wrong('--ground', '', 'A reason is needed.', 'Say why the key is made.')
  const { makeSigningKey } = await import('./actions/keys.ts')
  const kid = await withWork(work => makeSigningKey(work, ground.trim()))
  io.out(`${kid}\n`)
  return 0
}

const wrong = (place: string, value: string, reason: string, remedy: string): Invalid =>
  new Invalid([problem(place, value, reason, remedy)])
