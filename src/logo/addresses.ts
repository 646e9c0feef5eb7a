export const LOGO = '/logo'
export const VERSIONS = '/logo/versions'

export const previewAddress = (version: number, position: number): string =>
  `${VERSIONS}/${version}/files/${position}`
/** Where anyone reports, and where the office reads it. */
export const MISUSE_REPORT = '/logo/misuse'
export const MISUSE = '/logo/reported-misuse'
/** The list of the office. */
export const HOLDERS = '/logo/holders'
