/** What somebody holds up to be checked, as text: a code, a statement, or the whole address that a QR code holds. */
export interface Typed {
  readonly code: string | null
  readonly statement: string | null
}

const STATEMENT = /[\w-]{10,400}\.[\w-]{10,2400}\.[\w-]{86}(?![\w-])/
/** More is no address of ours. */
const LONGEST = 4000

export const typedIn = (text: string): Typed => {
  const trimmed = text.trim().slice(0, LONGEST)
  const statement = STATEMENT.exec(trimmed)?.[0] ?? null
  const inAddress = /\/check\/([^/?#\s]{1,60})/.exec(trimmed)?.[1]
  if (inAddress !== undefined) return { code: decoded(inAddress), statement }
  return statement === null ? { code: trimmed, statement: null } : { code: null, statement }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The statement that a PDF of ours carries among its keywords, in plain bytes. Null: none is to be found. */
export const statementIn = (bytes: Uint8Array): string | null =>
  /eyJ[\w-]{10,400}\.[\w-]{10,2400}\.[\w-]{86}(?![\w-])/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ??
  null

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')
