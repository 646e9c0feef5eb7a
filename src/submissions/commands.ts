import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import canonicalize from 'canonicalize'
import { readJson } from '../exact/json.ts'
import { problem } from '../exact/problem.ts'
import type { Command, Invocation } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { contentSchema, type SentContent } from './model.ts'
import { agreementOf } from './rules/verifying.ts'
import { sha256 } from './submission.ts'

const submissionVerify: Command = {
  name: 'submission verify',
  summary: 'compare what was sent with its receipt, from files alone',
  usage: 'CONTENT [FILE…]',
  description:
    'Reads the content that a receipt offers for download and prints its SHA-256, which must be the one on the receipt; ' +
    'then says of every other file named whether it was part of what was sent. Needs no database.\n\n' +
    'Exit code 0: the content is whole and every file was part of it. 1: not. 2: the content cannot be read.',
  options: [],
  examples: ['chuluc submission verify HS-mh-2027-00001.json bao-cao-tai-chinh-2025.pdf'],
  run: verify,
}

async function verify({ args, io }: Invocation): Promise<number> {
  const [name, ...files] = args
  if (name === undefined)
    throw new Invalid([problem('CONTENT', '', 'one content is wanted', 'name the JSON of a receipt')])
  const text = (await bytesOf(io.cwd, name)).toString('utf8').trimEnd()
  const content = contentIn(name, text)
  const digest = sha256(text)
  const isCanonical = canonicalize(content) === text
  io.out(`${content.receipt} ${content.sentAt}\nSHA-256 ${digest}\n`)
  if (!isCanonical) io.err('The bytes are not those of canonical JSON: the file was altered.\n')
  const results = await Promise.all(files.map(file => agrees(io.cwd, file, { digest, content })))
  for (const { line } of results) io.out(`${line}\n`)
  return isCanonical && results.every(({ isPart }) => isPart) ? 0 : 1
}

const agrees = async (
  cwd: string,
  file: string,
  { digest, content }: { readonly digest: string; readonly content: SentContent },
) => {
  const agreement = agreementOf(sha256(await bytesOf(cwd, file)), digest, content)
  const isPart = agreement.is === 'file'
  return { isPart, line: `${file}: ${isPart ? `part of it (${agreement.title})` : 'not part of it'}` }
}

const bytesOf = async (cwd: string, name: string): Promise<Buffer> => {
  const bytes = await readFile(resolve(cwd, name)).catch(() => null)
  if (bytes === null)
    throw new Invalid([problem(name, '', 'this file cannot be read', 'name a file that is there')])
  return bytes
}

const contentIn = (name: string, text: string): SentContent => {
  const read = readJson(text)
  const content = read.ok ? contentSchema.safeParse(read.value) : null
  if (content?.success !== true)
    throw new Invalid([
      problem(name, '', 'this is not the content of a receipt', 'download it from the receipt'),
    ])
  return content.data
}

export const submissionCommands: readonly Command[] = [submissionVerify]
