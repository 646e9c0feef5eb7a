/** Persons and how they sign in are the administrator's; who wrote a comment is the office's. */
const PERSONAL = /^(?:access\.(?:person|login|invitation|key|role)|notices\.)/
const BY_WRITERS: ReadonlySet<string> = new Set(['write comment', 'receive comment', 'enter paper comment'])

/** Whether what an entry holds is for auditors to read; who did what on what, and when, always is. */
export const isPayloadShown = ({
  action,
  kind,
}: {
  readonly action: string
  readonly kind: string
}): boolean => !PERSONAL.test(kind) && !BY_WRITERS.has(action)
