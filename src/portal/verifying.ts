import { createHash } from 'node:crypto'
import { type keysOf, signedWords } from '../certificates/index.ts'
import { canonical } from './register-file.ts'
import { signedPart } from './rules/register-file.ts'

type Keys = ReturnType<typeof keysOf>

export type FileAnswer = 'genuine' | 'altered' | 'unsigned'

/** Of a JSON file of the register, by what it carries itself. */
export const verifyJson = (bytes: Uint8Array, keys: Keys): FileAnswer => {
  const part = signedPart(new TextDecoder().decode(bytes))
  if (part === null) return 'unsigned'
  const words = signedWords(part.signature, keys)
  const { register } = parsed(part.body)
  return words !== null && words === canonical({ register, sha256: sha256(part.body) })
    ? 'genuine'
    : 'altered'
}

/** Of any file of the register, by the signed list that was served beside it. */
export const verifyListed = (bytes: Uint8Array, listed: string, keys: Keys): FileAnswer => {
  const { manifest, signature } = parsed(listed)
  if (typeof signature !== 'string') return 'unsigned'
  const words = signedWords(signature, keys)
  if (words === null || words !== canonical(manifest ?? null)) return 'altered'
  return words.includes(`"sha256":"${sha256(bytes)}"`) ? 'genuine' : 'altered'
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
