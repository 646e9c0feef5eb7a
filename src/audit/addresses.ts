export const AUDIT = '/audit'
export const JOURNAL = '/audit/journal'

export const auditedRoundAddress = (round: string): string => `/audit/rounds/${encodeURIComponent(round)}`

export const drawAddress = (draw: string): string => `/audit/draws/${encodeURIComponent(draw)}`

export const bundleAddress = (bundle: string): string => `/audit/bundles/${encodeURIComponent(bundle)}`

export const entryAddress = (sequence: bigint): string => `${JOURNAL}/${sequence}`

/** The journal of one thing. */
export const journalOf = (subject: string): string => `${JOURNAL}?${new URLSearchParams({ subject })}`
