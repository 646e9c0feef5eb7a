import type { Day } from '../../exact/day.ts'

/** A document in the layout of Decree 30/2020/NĐ-CP, part by part; what is null is left blank to be filled in. */
export interface AdministrativeText {
  readonly issuer: { readonly above: string | null; readonly name: string }
  readonly number: string | null
  /** `QĐ-UBND`. */
  readonly symbol: string
  readonly place: string | null
  readonly issuedOn: Day | null
  /** `QUYẾT ĐỊNH`. */
  readonly type: string
  /** Trích yếu. */
  readonly about: string
  /** Who decides: `CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ`. */
  readonly authority: string
  /** Căn cứ, without the marks at their ends. */
  readonly grounds: readonly string[]
  /** `QUYẾT ĐỊNH:` before the articles. */
  readonly resolves: string
  readonly articles: readonly Article[]
  /** `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly signature: readonly string[]
  readonly signer: string | null
  /** Nơi nhận, without dashes; the last names the archive. */
  readonly recipients: readonly string[]
  readonly annexes: readonly Annex[]
  /** Invented data says so on every page. */
  readonly isSample: boolean
}

export interface Article {
  /** Its first paragraph follows "Điều 1." on the same line. */
  readonly paragraphs: readonly string[]
}

export interface Annex {
  readonly title: string
  /** "(Kèm theo Quyết định số …)". */
  readonly reference: string
  readonly columns: readonly AnnexColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface AnnexColumn {
  readonly heading: string
  /** In hundredths of the table. */
  readonly width: number
  readonly isCentred?: boolean
}
