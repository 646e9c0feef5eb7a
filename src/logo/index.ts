/** The door of logo. */
export { acceptTerms, takeFile as takeLogoFile } from './actions/licence.ts'
export { reportMisuse } from './actions/misuse.ts'
export { tellOfEnds as tellOfLogoEnds } from './actions/reminding.ts'
export { enterVersion, useVersion } from './actions/versions.ts'
export { listVersions as listLogoVersions } from './store/versions.ts'
export { waitingFor } from './waiting.ts'
