/** Words that stand where a version stands in addresses, and dots that an address would swallow. */
const RESERVED = ['compare', 'new', 'edit', 'drafts', 'versions', '.', '..']

/** Whether a version of a set cannot bear this name, because a page already does. */
export const isReservedVersion = (name: string): boolean => RESERVED.includes(name.trim().toLowerCase())
