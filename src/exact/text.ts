/** Order by the bytes of UTF-8, which is the order of code points: never by a locale. */
export const compareBytes = (a: string, b: string): number => {
  for (let at = 0; at < a.length && at < b.length; ) {
    const [x = 0, y = 0] = [a.codePointAt(at), b.codePointAt(at)]
    if (x !== y) return x - y
    at += x > 0xffff ? 2 : 1
  }
  return a.length - b.length
}

/** "Sở Công Thương" → "so-cong-thuong": a name as a code of at most 80 letters. */
export const codeOfName = (name: string): string =>
  foldedText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')

/** As people search: without case and without diacritics, "Đồ gỗ" as "do go". */
export const foldedText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')

/** The order of names in Vietnamese. */
export const VIETNAMESE = new Intl.Collator('vi')
