import { foldedText } from '../../../exact/text.ts'

/** Without case and marks, letter for letter: a place in it is the same place in the text. */
export const foldedKeeping = (text: string): string =>
  [...text]
    .map(letter => (foldedText(letter).length === letter.length ? foldedText(letter) : letter.toLowerCase()))
    .join('')

/** What a number counts, by the words of either language. */
export const units = [
  'product',
  'enterprise',
  'point',
  'percent',
  'vnd',
  'usd',
  'cluster',
  'hectare',
  'booth',
  'project',
  'country',
  'person',
  'job',
  'facility',
  'deal',
  'village',
] as const
export type Unit = (typeof units)[number]

/** Folded; the first that stands nearest wins. */
const unitWords: Readonly<Record<Unit, RegExp>> = {
  point: /\bdiem (?:phan tram|%)|\b(?:percentage|per ?cent|%) points?\b|\bpp\b/,
  percent: /%|\bphan tram\b|\bper ?cent\b/,
  vnd: /\bdong\b|\bvnd\b/,
  usd: /\busd\b|\bdo la\b|\bdollars?\b|\bus\$/,
  product: /\bsan pham\b|\bproducts?\b|\bspcn?cl\b/,
  enterprise: /\bdoanh nghiep\b|\benterprises?\b|\bfirms?\b|\bcompan(?:y|ies)\b|\bbusinesses\b|\bdn\b/,
  cluster: /\bcum cong nghiep\b|\bccn\b|\bcum\b|\bclusters?\b/,
  hectare: /\bha\b(?! noi)|\bhec-?ta\b|\bhectares?\b/,
  booth: /\bgian hang\b|\bbooths?\b/,
  project: /\bdu an\b|\bprojects?\b/,
  country: /\bnuoc\b|\bquoc gia\b|\bcountries\b/,
  person: /\bnguoi\b|\bcan bo\b|\bpeople\b|\bpersons?\b|\bmanagers?\b/,
  job: /\blao dong\b|\bviec lam\b|\bjobs?\b/,
  facility: /\bco so\b|\bfacilit(?:y|ies)\b/,
  deal: /\bluot gop von\b|\bdeals?\b/,
  village: /\blang nghe\b|\bcraft villages?\b/,
}

/** As units stand in the published rows. */
export const unitOf = (word: string): Unit | null =>
  units.find(unit => unitWords[unit].test(foldedText(word))) ?? null

/** The unit that is named first in a stretch of folded text; from the right where the number comes after it. */
export const unitIn = (folded: string, from: 'left' | 'right'): Unit | null => {
  const found = units.flatMap(unit =>
    [...folded.matchAll(new RegExp(unitWords[unit], 'g'))].map(({ index, 0: word }) => ({
      unit,
      at: index,
      length: word.length,
    })),
  )
  const order = from === 'left' ? 1 : -1
  return found.toSorted((a, b) => order * (a.at - b.at) || b.length - a.length)[0]?.unit ?? null
}

/** What a sentence speaks of. A figure of these subjects is looked for where the sentence has them. */
const subjects: Readonly<Record<string, RegExp>> = {
  recognised:
    /\bcong nhan\b|\bcong nghiep chu luc\b|\bchu luc\b|\brecogni[sz]\w*|\bkey (?:industrial )?products?\b|\bkey-product\b|\bhonou?r\w*|\bton vinh\b|\bdanh hieu\b/,
  registered:
    /\bdang ky xet chon\b|\bdang ky tham gia\b|\bregistered for selection\b|\bapplied\b|\bentries\b/,
  first: /\blan dau\b|\bfirst time\b|\bmoi tham gia\b/,
  support: /\bcong nghiep ho tro\b|\bcnht\b|\bsupport(?:ing)?[- ]industr\w+/,
  exports: /\bxuat khau\b|\bexport\w*/,
  imports: /\bnhap khau\b|\bimports?\b/,
  revenue: /\bdoanh thu\b|\brevenue\b|\bturnover\b|\bsales\b/,
  production:
    /\bgia tri san xuat\b|\bproduction value\b|\bindustrial (?:production|output)\b|\bsan xuat cong nghiep\b|\bin manufacturing\b|\bche bien\b/,
  manufacturing: /\bche bien,? che tao\b|\bmanufacturing\b/,
  index: /\bchi so\b|\biip\b|\bindex\b/,
  economy: /\bgrdp\b|\btang truong kinh te\b|\beconomic growth\b/,
  growth: /\btang\b|\bgrowth\b|\bgrew\b|\bincreas\w+|\brise\b/,
  share: /\bchiem\b|\bty trong\b|\bty le\b|\bshare\b|\baccount\w* for\b|\bdong gop\b/,
  fdi: /\bfdi\b|\bdau tu nuoc ngoai\b|\bforeign (?:direct )?invest\w+/,
  cluster: /\bcum cong nghiep\b|\bclusters?\b|\bccn\b/,
  begun: /\bkhoi cong\b|\bground broken\b|\bbroke ground\b|\bstarted\b|\bwhose works are to start\b/,
  booths: /\bgian hang\b|\bbooths?\b/,
  fair: /\bhoi cho\b|\btrien lam\b|\bfair\b|\bexhibition\b/,
  benefit: /\bthu huong\b|\bho tro cua thanh pho\b|\bbenefit\w*/,
  standard: /\bquoc te\b|\binternational standard\b/,
  budget: /\bkinh phi\b|\bngan sach\b|\bbudget\b/,
  trained: /\bdao tao\b|\btap huan\b|\btrained\b/,
  newFirms: /\bdang ky moi\b|\bdoanh nghiep moi\b|\bthanh lap moi\b|\bnewly registered\b|\bnew enterprises\b/,
  top: /\btop\b/,
  titles: /\bcon hieu luc\b|\bvalid titles?\b/,
  different: /\bkhac nhau\b|\bdifferent\b|\bdistinct\b/,
}

export const subjectsIn = (folded: string): ReadonlySet<string> =>
  new Set(Object.keys(subjects).filter(subject => subjects[subject]?.test(folded)))

/** A number of all that was reached until then, whatever year stands beside it. */
export const speaksOfAll = (folded: string): boolean =>
  /\bluy ke\b|\bcong don\b|\btong (?:so|cong)\b|\bden nay\b|\btinh den\b|\bsau \S+ nam\b|\bcumulative\w*|\bin total\b|\bso far\b|\bto date\b|\bafter \S+ years\b|\bsince\b/.test(
    folded,
  )

/** What is asked for and not reached yet. */
export const speaksOfTarget = (folded: string): boolean =>
  /\bmuc tieu\b|\bphan dau\b|\bchi tieu\b|\bdu kien\b|\bke hoach\b|\bse co\b|\bdat ra\b|\btarget\w*|\baims?\b|\bplan(?:s|ned)?\b|\bto reach\b|\bexpect\w*|\bstriv\w+/.test(
    folded,
  )
