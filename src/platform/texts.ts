export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages. */
export type Localized = Readonly<Record<Language, string>>

type Text = Localized | ((...parameters: never[]) => Localized)

/**
 * The texts of a room: `defineTexts({ late: (days: number) => ({ vi: `quá hạn ${days} ngày`, en: `…` }) })`.
 * A text that lacks a language does not compile.
 */
export function defineTexts<const T extends Readonly<Record<string, Text>>>(texts: T): T {
  return texts
}

export function isLanguage(value: unknown): value is Language {
  return languages.some(language => language === value)
}
