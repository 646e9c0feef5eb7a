/** The door of documents. */
export { type Bounds, type Pressed, press, type TemplateFault } from './press.ts'
export { administrativeFile } from './word/administrative.ts'
export type { AdministrativeText, Annex } from './word/text.ts'
