export const LOGO = '/logo'
export const VERSIONS = '/logo/versions'

export const previewAddress = (version: number, position: number): string =>
  `${VERSIONS}/${version}/files/${position}`
/** Where anyone reports, and where the office reads it. */
export const MISUSE_REPORT = '/logo/misuse'
export const MISUSE = '/logo/reported-misuse'

/** Of the reports on use: the list of the office, and one of them. */
export const REPORTS = '/logo/reports'
export const reportAddress = (number: number): string => `${REPORTS}/${number}`
export const reportFileAddress = (number: number, position: number): string =>
  `${reportAddress(number)}/files/${position}`
/** Where an enterprise writes that of a year. */
export const reportingAddress = (year: number): string => `/logo/reporting/${year}`
