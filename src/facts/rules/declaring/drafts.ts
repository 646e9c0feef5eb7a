import { type Draft, inputName, partsOfField, SECTION_DOCUMENT } from './answers.ts'
import { fieldsOf, type Section } from './form.ts'

/** A page that was opened saves again and again; it must not take its own last save for somebody else's. */
export interface Save {
  /** The version the page was opened with, or that its last answered save made; 0: nothing was saved. */
  readonly version: number
  readonly editor: string
  readonly sequence: number
}

/** Whether somebody else saved since this page last knew. */
export const isStale = (save: Save, stored: Save | null): boolean => {
  if (stored === null) return save.version > 0
  if (save.version === stored.version) return false
  return save.editor !== stored.editor || save.sequence < stored.sequence
}

/** The most that may be typed in one input. */
const LONGEST = 2000
const UNSTORABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/gu

/** Of what was sent, the inputs of this section; the rest is nobody's. */
export const draftFrom = (section: Section, typed: Readonly<Record<string, readonly string[]>>): Draft => {
  const names = [
    SECTION_DOCUMENT,
    ...fieldsOf(section).flatMap(({ key }) => partsOfField.map(part => inputName(key, part))),
  ]
  return Object.fromEntries(
    names.flatMap(name => {
      const text = (typed[name]?.at(-1) ?? '').replace(UNSTORABLE, '').slice(0, LONGEST)
      return text === '' ? [] : [[name, text] as const]
    }),
  )
}
