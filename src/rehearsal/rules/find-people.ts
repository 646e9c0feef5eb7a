/** Somebody of the sample city, as the imitated VNeID lists them. */
export interface Choosable {
  readonly id: string
  readonly name: string
  /** What they are: roles with their units, or the enterprise they act for. */
  readonly is: string
  readonly isEnterprise: boolean
}

/** Those in whose name, role, unit or enterprise every word of the search occurs, with or without diacritics. */
export const findPeople = (people: readonly Choosable[], search: string): readonly Choosable[] => {
  const words = plain(search)
    .split(' ')
    .filter(word => word !== '')
  return people.filter(({ id, name, is }) => {
    const text = plain(`${name} ${is} ${id}`)
    return words.every(word => text.includes(word))
  })
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
