import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import type { Problem } from '../../exact/problem.ts'
import type { DossierInput } from '../model.ts'
import { type Opening, openDossiers } from './open.ts'

/** A set with a variable of every type, judged, banded and computed leaves, tracks, applicants and lots. */
export const setOfEverything = (): ReadSet => {
  const named = (vi: string) => ({ vi })
  const read = readCriteriaSet({
    format: 'chuluc-criteria-1',
    code: 'everything',
    version: '1',
    name: named('Bộ thử'),
    legalBasis: [],
    period: '2025',
    applicants: [{ code: 'household', name: named('Hộ sản xuất') }],
    variables: {
      revenue: { name: named('Doanh thu'), type: 'money', currency: 'VND' },
      'product.exports': { name: named('Xuất khẩu'), type: 'money', currency: 'USD' },
      ratio: { name: named('Tỷ lệ'), type: 'number', unit: '%' },
      workers: { name: named('Lao động'), type: 'integer', unit: 'người' },
      clean: { name: named('Chấp hành môi trường'), type: 'boolean' },
      grade: { name: named('Hạng'), type: 'choice', choices: [{ code: 'A, "1"' }, { code: '2' }] },
      founded: { name: named('Ngày thành lập'), type: 'date' },
      brand: { name: named('Nhãn hiệu'), type: 'text' },
      C: { name: named('Trùng mã'), type: 'number' },
      lot: { name: named('Trùng tên cột'), type: 'number' },
    },
    gates: [
      { code: 'G1', name: named('Sạch'), rule: 'clean && founded <= "2026-01-01" && grade != "2"' },
      { code: 'G2', name: named('Được xác nhận'), judged: true },
      { code: 'G3', name: named('Có nhãn'), rule: 'brand != "" && C + lot >= 0 && product.exports >= 0' },
    ],
    tracks: {
      choose: 'declared',
      list: [
        {
          code: 'NEW',
          name: named('Mới'),
          gates: [{ code: 'G4', name: named('Ít người'), rule: 'workers < 50' }],
        },
      ],
    },
    criteria: [
      {
        code: 'A',
        name: named('Tăng trưởng'),
        value: 'revenue / revenue@-1 + ratio',
        bands: [
          { below: '1', points: 5 },
          { from: '1', points: 50 },
        ],
        notApplicable: 0,
      },
      {
        code: 'B',
        name: named('Mẫu mã'),
        status: 'assumed',
        bands: [
          { code: 'plain', name: named('đơn giản'), points: 5 },
          { code: 'fine', name: named('đẹp'), points: 25 },
        ],
      },
      { code: 'C', name: named('Ý nghĩa'), max: 15, step: '0.5' },
    ],
    seats: { count: 2, atCut: 'lot' },
    passMark: { points: 10 },
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.set
}

/** A file in a directory of its own, there while the body runs. */
export const withFile = async <T>(
  name: string,
  content: string | Uint8Array,
  body: (path: string) => Promise<T>,
): Promise<T> => {
  const directory = await mkdtemp(join(tmpdir(), 'chuluc-files-'))
  try {
    const path = join(directory, name)
    await writeFile(path, content)
    return await body(path)
  } finally {
    await rm(directory, { recursive: true })
  }
}

export interface Everything {
  readonly period: string | null
  readonly lots: Readonly<Record<string, number>>
  readonly dossiers: readonly DossierInput[]
  readonly problems: readonly Problem[]
}

/** Reads a file to its end. */
export const readAll = (
  name: string,
  content: string | Uint8Array,
  set: ReadSet = setOfEverything(),
): Promise<Everything> => withFile(name, content, async path => allOf(await openDossiers(path, set)))

const allOf = async (opening: Opening): Promise<Everything> => {
  if (!opening.ok) return { period: null, lots: {}, dossiers: [], problems: opening.problems }
  const { file } = opening
  const dossiers: DossierInput[] = []
  for await (const { dossier } of file.entries) dossiers.push(dossier)
  return { period: file.period, lots: Object.fromEntries(file.lots), dossiers, problems: file.problems.list }
}

/** A problem in one line. */
export const told = ({ place, value, reason, remedy }: Problem): string =>
  `${place} | ${value} | ${reason} | ${remedy}`

/** Names and contents of the parts of a ZIP; `says` is the size that its directory states, if not the true one. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly says?: number
}

/** A ZIP of deflated parts, as a workbook is one. */
export const zipOf = (parts: readonly ZipPart[]): Uint8Array => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, says } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(says ?? plain.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name))
    files.push(file)
    at += file.length
  }
  return Buffer.concat([...files, ...directory, endOfZip(parts.length, Buffer.concat(directory).length, at)])
}

const endOfZip = (count: number, length: number, at: number): Buffer => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}

const OPEN_XML = 'http://schemas.openxmlformats.org'
const RELATIONS = `${OPEN_XML}/officeDocument/2006/relationships`

/** A small workbook, with one shared text and one style for dates, around the XML of its only sheet. */
export const workbookParts = (sheet: string): readonly ZipPart[] => [
  { name: '[Content_Types].xml', content: `<Types xmlns="${OPEN_XML}/package/2006/content-types"/>` },
  {
    name: '_rels/.rels',
    content: `<Relationships xmlns="${OPEN_XML}/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Hồ sơ" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships xmlns="${OPEN_XML}/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  },
  { name: 'xl/sharedStrings.xml', content: '<sst><si><t>id</t></si></sst>' },
  {
    name: 'xl/styles.xml',
    content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  },
  { name: 'xl/worksheets/sheet1.xml', content: sheet },
]
