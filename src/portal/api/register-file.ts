import { z } from 'zod'
import { defineOperation, named, nothingAsked } from '../../platform/api.ts'
import { Invalid } from '../../platform/errors.ts'
import { askedDays } from '../asked-days.ts'
import { registerFiles } from '../register-file.ts'
import { isSample, maybe, open } from './asked.ts'

const manifest = named(
  'RegisterManifest',
  z.object({
    city: z.string(),
    on: z.string().describe('The day for which holders and standings are said.'),
    known: z.string().describe('What was recorded by the end of this day.'),
    revision: z.string(),
    recognitions: z.int(),
    isSample,
    files: z.array(z.object({ name: z.string(), sha256: z.string(), size: z.int() })),
  }),
)

export const registerFile = defineOperation({
  ...open,
  id: 'getRegisterFile',
  path: '/api/register-file',
  shows: ['/register-file', '/register-file/:name'],
  tag: 'register',
  title: { vi: 'Sổ công nhận thành tệp, có ký số', en: 'The register as a file, signed' },
  about:
    'The files of the register (/register-file/json, csv, xlsx, with the same on and known) with their digests under one signature: a JWS (EdDSA, keys at /.well-known/jwks.json) whose payload is "manifest" as canonical JSON (RFC 8785). How to check it: docs/guides/check-the-register.md.',
  params: nothingAsked,
  query: z.strictObject({ on: z.iso.date().optional(), known: z.iso.date().optional() }),
  answer: z.object({ manifest, signature: maybe.describe('Null: this city has no key that signs.') }),
  example: {},
  answers: async visit => {
    const { db, today } = visit.work
    const days = askedDays(visit)
    if (days === null)
      throw new Invalid([{ place: 'on', value: '', reason: 'no such day', remedy: 'write one from 2000 on' }])
    const { manifest, signature } = await registerFiles(db, { ...days, today })
    return { manifest, signature }
  },
})
