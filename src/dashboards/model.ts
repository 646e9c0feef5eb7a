/** The words of dashboards: figures of the city as pictures, each titled by what was found in it. */

interface Words {
  readonly vi: string
  readonly en: string
}

export interface ChartSeries {
  readonly name: Words
  /** What it is compared with is drawn more quietly. */
  readonly kind: 'main' | 'beside'
  /** Exact decimals, one for each label; null: not known, or withheld, which leaves a gap. */
  readonly values: readonly (string | null)[]
}

export interface DashboardChart {
  /** In its address: `recognised-by-year`. */
  readonly code: string
  /** The finding, not the subject. */
  readonly title: Words
  readonly drawnAs: 'columns' | 'bars'
  readonly unit: Words
  readonly labels: readonly Words[]
  readonly series: readonly ChartSeries[]
  readonly source: Words
  /** What goes into it and what does not. */
  readonly definition: Words
  /** Where the rows behind it are read in one step; null: not by this reader. */
  readonly rowsAt: string | null
  /** Made of the city's own records, which a sample city invents; else of what public sources print. */
  readonly isOwn: boolean
  /** What is missing in the picture, and why. */
  readonly gaps: Words | null
  /** What is written where a number is missing, unless nobody knows it. */
  readonly gap?: Words
}
