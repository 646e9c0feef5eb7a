/** Units are written in Vietnamese in dictionaries and criteria sets, as the regulations write them. */
const ENGLISH: Readonly<Record<string, string>> = {
  bằng: 'patents',
  'chỉ tiêu': 'indicators',
  đồng: 'VND',
  'đồng/USD': 'VND/USD',
  'gian hàng': 'booths',
  người: 'people',
  nước: 'countries',
  tháng: 'months',
  'đơn vị': 'units',
}

/** A unit in the reader's language; one that is alike in both, such as "kWh" or "m³", or that is not known here, as written. */
export const unitIn = (unit: string, language: 'vi' | 'en'): string =>
  language === 'en' ? (ENGLISH[unit.normalize('NFC')] ?? unit) : unit
