/** The door of documents. */
export type { TemplateKind } from './model.ts'
export { press } from './press.ts'
export { templateInUse } from './templates.ts'
export { administrativeFile } from './word/administrative.ts'
export type { AdministrativeText } from './word/text.ts'
