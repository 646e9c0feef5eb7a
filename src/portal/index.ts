/** The door of portal. */
export { publishedLists } from './published.ts'
