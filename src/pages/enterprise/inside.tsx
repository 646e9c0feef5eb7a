import { roleNames } from '../../access/index.ts'
import { roles } from '../../access/model.ts'
import { formatDay, formatDays, formatMoment } from '../../design/dates.ts'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { documentKindNames, dutyNames } from '../../enterprises/index.ts'
import type { Document } from '../../enterprises/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { EnterpriseRecord, Inside } from './loading.ts'
import { addressOf } from './sections.tsx'
import { actionNames, readingNames, readingReasons, texts } from './texts.ts'

interface InsideProps {
  readonly record: EnterpriseRecord
  readonly inside: Inside
  readonly language: Language
}

export const DocumentsSection = ({ record, inside, language }: InsideProps) => {
  const at = addressOf(record)
  const add = record.may.edit ? { href: `${at}/documents/add`, label: texts.addDocument[language] } : null
  return (
    <RecordSection id="documents" title={texts.documents[language]} action={add}>
      <Rows
        language={language}
        caption={texts.documents[language]}
        headings={[
          texts.document[language],
          texts.documentKind[language],
          texts.issued[language],
          texts.file[language],
          texts.addedOn[language],
        ]}
        rows={inside.documents}
        cells={document => [
          <a href={`${at}/documents/${encodeURIComponent(document.id)}`}>{document.title}</a>,
          documentKindNames[document.kind][language],
          issuedOf(document, language),
          `${document.fileName}, ${sizeOf(document.size, language)}`,
          <>
            {formatMoment(document.addedAt, language)}
            {record.may.edit && (
              <>
                {' · '}
                <a href={`${at}/documents/${encodeURIComponent(document.id)}/withdraw`}>
                  {texts.withdraw[language]}
                </a>
              </>
            )}
          </>,
        ]}
        empty={texts.noDocuments[language]}
      />
    </RecordSection>
  )
}

const issuedOf = ({ number, issuedOn }: Document, language: Language): string =>
  [number, issuedOn === null ? null : formatDay(issuedOn, language)].filter(Boolean).join(', ') || '–'

const sizeOf = (bytes: number, language: Language): string => {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return `${kilobytes} kB`
  const megabytes = (kilobytes / 1024).toFixed(1)
  return `${language === 'vi' ? megabytes.replace('.', ',') : megabytes} MB`
}

export const PeopleSection = ({ record, inside, language }: InsideProps) => (
  <RecordSection id="people" title={texts.people[language]}>
    <Rows
      language={language}
      caption={texts.people[language]}
      headings={[texts.person[language], texts.duty[language], texts.days[language]]}
      rows={inside.members}
      cells={({ person, duty, validFrom, validTo }) => [
        inside.people.get(person)?.name ?? person,
        dutyNames[duty][language],
        formatDays(validFrom, validTo, language),
      ]}
      empty={texts.noPeople[language]}
    />
    {record.may.edit && (
      <p>
        <a href={`/enterprises/${encodeURIComponent(record.enterprise.id)}/people`}>
          {texts.keepPeople[language]}
        </a>
      </p>
    )}
  </RecordSection>
)

export const HistorySection = ({ inside, language }: InsideProps) => (
  <RecordSection id="history" title={texts.history[language]}>
    <Rows
      language={language}
      caption={texts.history[language]}
      headings={[texts.when[language], texts.who[language], texts.what[language]]}
      rows={inside.history.filter(({ action }) => actionNames[action] !== undefined)}
      cells={({ at, actor, action, payload }) => [
        formatMoment(at, language),
        actorIn(actor, inside, language),
        <>
          {actionNames[action]?.[language]}
          {nameIn(payload?.after) !== null && `: ${nameIn(payload?.after)}`}
          {payload?.reason !== undefined && (
            <span class="quiet"> {texts.because(payload.reason)[language]}</span>
          )}
        </>,
      ]}
      empty={texts.noHistory[language]}
    />
  </RecordSection>
)

const actorIn = (actor: string, { people }: Inside, language: Language): string => {
  if (!actor.startsWith('person:')) return texts.system[language]
  const id = actor.slice('person:'.length)
  return people.get(id)?.name ?? id
}

/** What an entry was about, where its content names it. */
const nameIn = (after: unknown): string | null => {
  if (typeof after !== 'object' || after === null) return null
  if ('title' in after && typeof after.title === 'string') return after.title
  return 'nameVi' in after && typeof after.nameVi === 'string' ? after.nameVi : null
}

export const ReadingsSection = ({ inside, language }: InsideProps) => (
  <RecordSection id="readings" title={texts.readings[language]}>
    <p class="quiet">{texts.readingsLead[language]}</p>
    <Rows
      language={language}
      caption={texts.readings[language]}
      headings={[
        texts.when[language],
        texts.person[language],
        texts.capacity[language],
        texts.seen[language],
        texts.why[language],
      ]}
      rows={inside.readings}
      cells={({ firstAt, person, capacity, what }) => [
        formatMoment(firstAt, language),
        inside.people.get(person)?.name ?? person,
        capacityIn(capacity, inside, language),
        readingNames[what][language],
        readingReasons[what][language],
      ]}
      empty={texts.noReadings[language]}
    />
  </RecordSection>
)

/** `office@so-cong-thuong` as people say it. */
const capacityIn = (capacity: string, { units }: Inside, language: Language): string =>
  capacity
    .split(' ')
    .map(held => {
      const [role = '', unit] = held.split('@')
      const known = roles.find(each => each === role)
      const place = units.find(({ code }) => code === unit)
      const at = (language === 'en' ? place?.nameEn : null) ?? place?.nameVi
      return [known === undefined ? role : roleNames[known][language], at].filter(Boolean).join(', ')
    })
    .join('; ')
