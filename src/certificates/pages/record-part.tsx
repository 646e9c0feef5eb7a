import { formatDay } from '../../design/dates.ts'
import type { RecordPart } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import type { Work } from '../../platform/work.ts'
import type { RecognitionId } from '../../recognition/model.ts'
import { certificateAddress } from '../addresses.ts'
import { shownCode } from '../rules/code.ts'
import { listCertificates } from '../store/certificates.ts'
import { texts } from '../texts/office.ts'

/** On the record of a recognition, for those who read it: every certificate that was issued for it, the latest first. */
export const certificatePart = async (
  { db, language }: Work,
  { id }: { readonly id: RecognitionId },
): Promise<RecordPart> => {
  const certificates = await listCertificates(db, { recognitions: [id] })
  const day = (iso: string) => formatDay(iso, language)
  return {
    id: 'certificates',
    title: texts.certificates[language],
    count: certificates.length,
    body: (
      <Rows
        language={language}
        caption={texts.certificates[language]}
        headings={[texts.code[language], texts.state[language], texts.file[language]]}
        rows={certificates}
        cells={({ code, issuedOn, numbering, replacedOn }) => [
          <span class="number">{shownCode(code)}</span>,
          numbering === null
            ? texts.issuedOn(day(issuedOn))[language]
            : texts.numbered(numbering.number, day(numbering.numberedOn))[language],
          replacedOn === null ? (
            <a href={certificateAddress(id)}>{texts.download[language]}</a>
          ) : (
            texts.replacedOn(day(replacedOn))[language]
          ),
        ]}
        empty={texts.states('none')[language]}
      />
    ),
  }
}
