import { spawn } from 'node:child_process'
import { Refused } from './errors.ts'
import { defineTexts } from './texts.ts'

/** Asks about a file before it is kept; throws where it may not be. */
export type Scan = (path: string) => Promise<void>

const texts = defineTexts({
  infected: {
    vi: 'Phần mềm quét mã độc không cho nhận tệp này nên tệp không được lưu. Hãy kiểm tra máy và gửi tệp khác.',
    en: 'The virus scanner refused this file, so it was not kept. Check your computer and send another file.',
  },
  unanswered: {
    vi: 'Hiện không quét được mã độc nên tệp chưa được lưu; những gì đã lưu trước vẫn còn. Hãy gửi lại sau ít phút.',
    en: 'The virus scanner does not answer, so the file was not kept; what was saved before is safe. Send it again in a few minutes.',
  },
})

const LONGEST_MS = 45_000

/**
 * `CHULUC_SCAN`: a command that is given the path of a file as its last word. Exit code 0: the file is kept; 1: it is
 * refused; anything else, no such program, or no answer within 45 seconds: it is refused as not scanned. Empty: nothing is
 * scanned.
 */
export const scanBy = (command: string | undefined, longestMs = LONGEST_MS): Scan => {
  const [program, ...words] = (command ?? '').split(/\s+/).filter(word => word !== '')
  if (program === undefined) return async () => undefined
  return async path => {
    const code = await exitOf(program, [...words, path], longestMs)
    if (code === 1) throw new Refused('file-infected', {}, texts.infected)
    if (code !== 0) throw new Refused('scanner-silent', {}, texts.unanswered)
  }
}

/** Null: it could not be run, or was ended. Killed and not asked to end, for one that hangs may not hear. */
const exitOf = (program: string, words: readonly string[], timeout: number): Promise<number | null> =>
  new Promise(resolve => {
    const scanner = spawn(program, words, { stdio: 'ignore', timeout, killSignal: 'SIGKILL' })
    scanner.once('error', () => resolve(null))
    scanner.once('exit', resolve)
  })
