import { Invalid } from '../../platform/errors.ts'
import type { Language } from '../../platform/texts.ts'

export const langOption = { flag: '--lang', value: 'LANG', help: 'vi (default) or en' } as const

export const languageOf = (given: string | true | undefined): Language => {
  if (given === undefined || given === 'vi') return 'vi'
  if (given === 'en') return 'en'
  throw new Invalid([
    { place: '--lang', value: String(given), reason: 'there is no such language', remedy: 'write vi or en' },
  ])
}
