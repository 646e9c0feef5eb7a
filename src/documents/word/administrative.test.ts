import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { administrativeFile } from './administrative.ts'
import type { AdministrativeText } from './text.ts'

const text: AdministrativeText = {
  issuer: { above: null, name: 'Ủy ban nhân dân thành phố' },
  number: null,
  symbol: 'QĐ-UBND',
  place: null,
  issuedOn: null,
  type: 'QUYẾT ĐỊNH',
  about: 'Về việc công nhận sản phẩm',
  authority: 'ỦY BAN NHÂN DÂN THÀNH PHỐ',
  grounds: ['Căn cứ Luật', 'Theo đề nghị của Giám đốc Sở Công Thương'],
  resolves: 'QUYẾT ĐỊNH:',
  articles: [{ paragraphs: ['Công nhận.', 'Thời hạn 24 tháng.'] }, { paragraphs: ['Thi hành.'] }],
  signature: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  signer: null,
  recipients: ['Như Điều 2', 'Lưu: VT, KT'],
  annexes: [
    {
      title: 'Danh sách',
      reference: '(Kèm theo Quyết định)',
      columns: [
        { heading: 'TT', width: 10, isCentred: true },
        { heading: 'Sản phẩm', width: 90 },
      ],
      rows: Array.from({ length: 60 }, (_, at) => [String(at + 1), `ĐỒ GỖ ƯỞ ${at} & <b>`]),
    },
  ],
  isSample: false,
}

const partsOf = async (given: AdministrativeText) => {
  const files = unzipSync(await administrativeFile(given))
  return { body: strFromU8(files['word/document.xml'] ?? new Uint8Array()), names: Object.keys(files), files }
}

/** Each paragraph with words: how it is set, and what it says. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p (?:[^>]*)>(.*?)<\/w:p>/gs)].flatMap(([whole]) => {
    const words = [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, said]) => said).join('')
    if (words === '') return []
    const first = whole.slice(whole.indexOf('<w:r>'))
    return [
      [
        /<w:jc w:val="(\w+)"/.exec(whole)?.[1] ?? 'left',
        `${Number(/<w:sz w:val="(\d+)"/.exec(first)?.[1]) / 2}`,
        `${/<w:b\/>/.test(first) ? 'b' : ''}${/<w:i\/>/.test(first) ? 'i' : ''}`,
        words,
      ].join('|'),
    ]
  })

test('every part has the place, size and style of Decree 30', async () => {
  const { body } = await partsOf(text)
  expect(paragraphsOf(body).slice(0, 23)).toEqual([
    'center|12|b|ỦY BAN NHÂN DÂN THÀNH PHỐ',
    'center|13||Số:         /QĐ-UBND',
    'center|12|b|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'center|13|b|Độc lập - Tự do - Hạnh phúc',
    'center|13|i|……………, ngày     tháng     năm 20  ',
    'center|14|b|QUYẾT ĐỊNH',
    'center|14|b|Về việc công nhận sản phẩm',
    'center|14|b|ỦY BAN NHÂN DÂN THÀNH PHỐ',
    'both|14|i|Căn cứ Luật;',
    'both|14|i|Theo đề nghị của Giám đốc Sở Công Thương.',
    'center|14|b|QUYẾT ĐỊNH:',
    'both|14|b|Điều 1. Công nhận.',
    'both|14||Thời hạn 24 tháng.',
    'both|14|b|Điều 2. Thi hành./.',
    'left|12|bi|Nơi nhận:',
    'left|11||- Như Điều 2;',
    'left|11||- Lưu: VT, KT.',
    'center|14|b|TM. ỦY BAN NHÂN DÂN',
    'center|14|b|CHỦ TỊCH',
    'center|14|b|Phụ lục',
    'center|14|b|DANH SÁCH',
    'center|14|i|(Kèm theo Quyết định)',
    'center|12|b|TT',
  ])
})

test('A4 upright, margins of 20, 20, 30 and 15 mm, pages counted in each section and not on its first page', async () => {
  const { body } = await partsOf(text)
  const sections = [...body.matchAll(/<w:sectPr[ >].*?<\/w:sectPr>/gs)].map(([section]) => section)
  expect(sections).toHaveLength(2)
  for (const section of sections) {
    expect(section).toContain('w:w="11906" w:h="16838" w:orient="portrait"')
    expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(section).toContain('<w:titlePg/>')
    expect(section).toContain('<w:pgNumType w:start="1"/>')
  }
})

test('what ends a section takes no room, so that it makes no page of its own', async () => {
  const { body } = await partsOf(text)
  const [end = ''] = /<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr/s.exec(body) ?? []
  expect(end).toContain('<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>')
})

test('sixty rows of an annex: the heading is repeated, no row is broken, names stay as they are', async () => {
  const { body } = await partsOf(text)
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(body.match(/<w:tr>.*?<w:cantSplit\/>/gs)?.length).toBeGreaterThanOrEqual(61)
  expect(paragraphsOf(body).at(-1)).toBe('left|12||ĐỒ GỖ ƯỞ 59 &amp; &lt;b&gt;')
})

test('number, place and day once they are given: a zero before days below 10, and before months 1 and 2 alone', async () => {
  const lineOn = async (day: string) => {
    const given = { ...text, number: '15', place: 'Hà Nội', issuedOn: dayOf(day) }
    return paragraphsOf((await partsOf(given)).body).filter((_, at) => at === 1 || at === 4)
  }
  expect(await lineOn('2026-02-05')).toEqual([
    'center|13||Số: 15/QĐ-UBND',
    'center|13|i|Hà Nội, ngày 05 tháng 02 năm 2026',
  ])
  expect((await lineOn('2026-06-15'))[1]).toBe('center|13|i|Hà Nội, ngày 15 tháng 6 năm 2026')
})

test('invented data says so at the head of every page', async () => {
  const { files, names } = await partsOf({ ...text, isSample: true })
  const heads = names.filter(name => /^word\/header\d+\.xml$/.test(name))
  expect(heads).toHaveLength(4)
  for (const head of heads) expect(strFromU8(files[head] ?? new Uint8Array())).toContain('DỮ LIỆU MINH HỌA')
})
