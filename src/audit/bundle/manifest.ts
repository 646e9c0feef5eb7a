import { z } from 'zod'

export const MANIFEST = 'MANIFEST.json'
export const SUMS = 'SHA256SUMS'

const localized = z.strictObject({ vi: z.string(), en: z.string() })
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What a bundle holds: canonical JSON, the last file in it. */
export const manifestSchema = z.strictObject({
  format: z.literal('chuluc-evidence-1'),
  asOf: z.iso.datetime(),
  round: z.string(),
  frozen: digest,
  draw: z.string(),
  seed: z.string(),
  dossiers: z.array(z.string()),
  /** From which entry of the journal to which the headers are in it, and the hash of the last. */
  journal: z.strictObject({ from: z.string(), to: z.string(), head: digest }),
  files: z.array(z.strictObject({ path: z.string(), size: z.int(), sha256: digest, what: localized })),
  /** Named files that are not in it, and why. */
  leftOut: z.array(z.strictObject({ what: z.string(), why: localized })),
})
export type Manifest = z.output<typeof manifestSchema>
