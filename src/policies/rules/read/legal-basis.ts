import { type Day, parseDay } from '../../../exact/day.ts'
import type { LegalBasis } from '../../model.ts'
import type { PolicyFile } from '../file.ts'

type Written = PolicyFile['legalBasis'][number]

/** A statute keyed as documents are; of plain words what can be read off them: number, first day, article. */
export const readLegalBasis = (written: Written): LegalBasis => {
  if (typeof written === 'string') return ofWords(written)
  const { number = null, issuer = null, date, clause = null } = written
  const issuedOn = date === undefined ? null : parseDay(date)
  const words = [issuer === null ? number : `${number ?? ''} (${issuer})`, clause].filter(Boolean).join(', ')
  return { number, issuer, issuedOn, clause, words: written.words ?? words }
}

const NUMBER = /\d{1,4}\/(?:\d{4}\/)?[\p{Lu}\d]+(?:-[\p{Lu}\p{Ll}]+)*/u
const CLAUSE = /(?:khoản \d+ )?Điều \d+[a-z]?/iu

const ofWords = (words: string): LegalBasis => ({
  number: NUMBER.exec(words)?.[0] ?? null,
  issuer: null,
  issuedOn: dayIn(words),
  clause: CLAUSE.exec(words)?.[0] ?? null,
  words,
})

/** The first day in brackets is the day of issue, unless it is said to be the day in force. */
const dayIn = (words: string): Day | null => {
  const [, day = '', month = '', year = ''] = /\((\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(words) ?? []
  return year === '' ? null : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
