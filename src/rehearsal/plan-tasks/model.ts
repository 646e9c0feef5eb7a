/** What the sample city sets itself to do in 2026: invented, like the rest of it. */

export interface SampleTask {
  readonly number: string
  readonly goal: 'cong-nhan' | 'ho-tro' | 'thi-truong' | 'cum'
  readonly group: string
  readonly title: string
  readonly lead: string
  readonly with?: readonly string[]
  readonly for?: object
  readonly purpose?: string
  readonly days: readonly [string, string]
  readonly moves?: string
  /** Day and percentage of each report; `!` closes the task, `?` still waits, `<` came back. */
  readonly reports?: readonly string[]
}
