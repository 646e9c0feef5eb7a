/** The form of an English sentence, and the Vietnamese for it. */
export type Sentence = readonly [RegExp, string]
