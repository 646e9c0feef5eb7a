import { addDocument, registerMany } from '../enterprises/index.ts'
import { batchInput, documentInput } from '../enterprises/model/inputs.ts'
import type { Work } from '../platform/work.ts'
import type { SampleCity } from './model.ts'

const GROUND = 'dữ liệu minh họa'
const WITH_DOCUMENTS = 12

/** What every register has: an enterprise entered twice under a name written otherwise, and documents sent as files. */
export const enterRecords = async (work: Work, city: SampleCity): Promise<void> => {
  const twice = city.enterprises.find(({ kind }) => kind === 'company')
  if (twice !== undefined)
    await registerMany(
      work,
      batchInput.parse({
        enterprises: [
          {
            id: 'mh-dn-trung-01',
            kind: 'company',
            taxCode: null,
            nameVi: twice.nameVi.replace('Công ty cổ phần', 'CTCP'),
            isSample: true,
            source: `Hồ sơ giấy số 07/TN (${GROUND})`,
          },
        ],
        products: [
          { id: 'mh-dn-trung-01-sp-1', enterprise: 'mh-dn-trung-01', nameVi: 'Sản phẩm ghi trên giấy' },
        ],
      }),
    )
  for (const { id } of city.enterprises.slice(0, WITH_DOCUMENTS)) await saveDocuments(work, id)
}

const saveDocuments = async (work: Work, enterprise: string): Promise<void> => {
  const statements = documentInput.parse({
    enterprise,
    kind: 'financial-statement',
    title: `Báo cáo tài chính năm 2025 (${GROUND})`,
    number: '01/BCTC',
    issuedOn: '2026-03-15',
  })
  await addDocument(work, statements, {
    name: 'bao-cao-tai-chinh-2025.pdf',
    bytes: samplePdf([
      'Bao cao tai chinh nam 2025',
      `Doanh nghiep ${enterprise}`,
      'DU LIEU MINH HOA: khong co that',
    ]),
  })
}

/** One page with a few lines of plain letters. */
const samplePdf = (lines: readonly string[]): Uint8Array => {
  const text = lines.map((line, at) => `${at === 0 ? '72 760 Td' : '0 -24 Td'} (${line}) Tj`).join(' ')
  const stream = `BT /F1 14 Tf ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
