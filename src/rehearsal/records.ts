import { addDocument, registerMany } from '../enterprises/index.ts'
import { batchInput, documentInput } from '../enterprises/model/inputs.ts'
import type { Work } from '../platform/work.ts'
import type { SampleCity } from './model.ts'
import { plainPdf } from './pdf.ts'

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

/** Of those who were judged in the last closed round, the files that their figures name. */
export const enterStatements = async (work: Work, city: SampleCity): Promise<void> => {
  const judged = city.rounds.find(({ input }) => input.id === 'mh-2025')?.dossiers ?? []
  for (const enterprise of new Set(judged.map(dossier => dossier.enterprise)))
    await addDocument(
      work,
      documentInput.parse({
        enterprise,
        kind: 'financial-statement',
        title: 'Báo cáo tài chính 2024 (minh họa)',
        issuedOn: '2025-03-15',
      }),
      { name: 'bao-cao-tai-chinh-2024.pdf', bytes: statementsOf(enterprise, 2024) },
    )
}

const statementsOf = (enterprise: string, year: number): Uint8Array =>
  plainPdf(`Bao cao tai chinh nam ${year} - ${enterprise} - DU LIEU MINH HOA`, PAGES)

const PAGES = 14

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
    bytes: statementsOf(enterprise, 2025),
  })
}
