/** The door of logo. */
export { acceptTerms, takeFile as takeLogoFile } from './actions/licence.ts'
export { reportMisuse } from './actions/misuse.ts'
export { remindOfReports as remindOfLogoReports, tellOfEnds as tellOfLogoEnds } from './actions/reminding.ts'
export { reportUse as reportLogoUse } from './actions/reports.ts'
export { enterVersion, useVersion } from './actions/versions.ts'
export { allDuties as listLogoDuties, type NamedDuty as LogoDuty } from './reporting.ts'
export { listVersions as listLogoVersions } from './store/versions.ts'
export { waitingFor } from './waiting.ts'
