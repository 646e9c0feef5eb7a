import { certificateAddress } from '../../certificates/index.ts'
import { formatDay, formatDays, formatMoment } from '../../design/dates.ts'
import { type Known, KnownList, RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { Tag, type Tone, Unknown } from '../../design/tag.tsx'
import { kindNames, siteKindNames } from '../../enterprises/index.ts'
import type { Code, Place, Product, Site } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { RuledRecognition, Status } from '../../recognition/model.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import { statusOn } from '../../recognition/rules/status.ts'
import type { EnterpriseRecord } from './loading.ts'
import { texts } from './texts.ts'

export interface PartProps {
  readonly record: EnterpriseRecord
  readonly language: Language
  readonly today: Day
}

export const addressOf = ({ enterprise }: Pick<EnterpriseRecord, 'enterprise'>): string =>
  `/enterprises/${encodeURIComponent(enterprise.id)}`

export const nameIn = (codes: readonly Code[], list: string, code: string, language: Language): string => {
  const found = codes.find(each => each.list === list && each.code === code)
  return (language === 'en' ? found?.nameEn : null) ?? found?.nameVi ?? code
}

export const AboutSection = ({ record, language }: PartProps) => {
  const { enterprise, inside, may } = record
  const edit = may.edit ? { href: `${addressOf(record)}/edit`, label: texts.edit[language] } : null
  return (
    <RecordSection id="about" title={texts.about[language]} action={edit}>
      <KnownList
        facts={[
          { name: texts.taxCode[language], value: <TaxCode record={record} language={language} /> },
          ...formerCodesIn(inside, language),
          { name: texts.kind[language], value: kindNames[enterprise.kind][language] },
          ...given(texts.nameEn[language], enterprise.nameEn),
          { name: texts.industries[language], value: <Industries record={record} language={language} /> },
          ...given(texts.representative[language], inside?.contact.representative),
          ...given(texts.phone[language], inside?.contact.phone),
          ...given(texts.caretaker[language], inside?.people.get(inside.caretaker ?? '')?.name),
          ...given(texts.source[language], enterprise.source),
          ...(inside?.intakes ?? []).map(({ paper, receivedOn }) => ({
            name: texts.paper[language],
            value: texts.paperOf(paper, formatDay(receivedOn, language))[language],
          })),
        ]}
      />
    </RecordSection>
  )
}

const given = (name: string, value: string | null | undefined): readonly Known[] =>
  value === null || value === undefined ? [] : [{ name, value }]

const formerCodesIn = (inside: EnterpriseRecord['inside'], language: Language): readonly Known[] =>
  (inside?.formerTaxCodes ?? []).map(({ taxCode, until, ground }) => ({
    name: texts.formerTaxCode[language],
    value: texts.formerTaxCodeOf(taxCode, formatDay(until, language), ground)[language],
  }))

const Industries = ({ record: { industries, codes }, language }: Omit<PartProps, 'today'>) =>
  industries.length === 0 ? (
    <Unknown>{texts.notKnown[language]}</Unknown>
  ) : (
    <ul>
      {industries.map(({ list, code, isMain }) => (
        <li>
          {codeAndName(code, nameIn(codes, list, code, language))}{' '}
          <span class="quiet">({list.replace('vsic-', 'VSIC ')})</span>{' '}
          {isMain && <Tag tone="plain">{texts.mainIndustry[language]}</Tag>}
        </li>
      ))}
    </ul>
  )

/** A list that is known in part may lack the name. */
const codeAndName = (code: string, name: string): string => (name === code ? code : `${code} ${name}`)

const TaxCode = ({ record, language }: Omit<PartProps, 'today'>) => {
  const { taxCode } = record.enterprise
  if (record.isTaxCodeHidden) return <span class="quiet">{texts.hidden[language]}</span>
  return taxCode === null ? (
    <Unknown>{texts.notKnown[language]}</Unknown>
  ) : (
    <span class="number">{taxCode}</span>
  )
}

export const SitesSection = ({ record, language }: PartProps) => {
  const { sites, places, may } = record
  const rows = sites.flatMap((site): readonly { site: Site; place: Place | null }[] => {
    const own = places.filter(place => place.site === site.id)
    return own.length === 0 ? [{ site, place: null }] : own.toReversed().map(place => ({ site, place }))
  })
  const add = may.edit ? { href: `${addressOf(record)}/sites/add`, label: texts.addSite[language] } : null
  return (
    <RecordSection id="sites" title={texts.sites[language]} action={add}>
      <Rows
        language={language}
        caption={texts.sites[language]}
        headings={[
          texts.site[language],
          texts.place[language],
          texts.commune[language],
          texts.days[language],
        ]}
        rows={rows}
        cells={({ site, place }) => [
          <SiteName record={record} site={site} language={language} />,
          place === null ? '–' : <PlaceWords place={place} language={language} />,
          communeIn(record, place, language),
          daysOf(place ?? site, language),
        ]}
        empty={texts.noSites[language]}
      />
    </RecordSection>
  )
}

const SiteName = ({ record, site, language }: Omit<PartProps, 'today'> & { readonly site: Site }) => {
  const name = siteKindNames[site.kind][language]
  if (!record.may.edit) return <>{name}</>
  return <a href={`${addressOf(record)}/sites/${encodeURIComponent(site.id)}`}>{name}</a>
}

const PlaceWords = ({ place, language }: { readonly place: Place; readonly language: Language }) => (
  <>
    {place.address}
    {place.inCraftVillage === true && <span class="quiet"> ({texts.craftVillage[language]})</span>}
  </>
)

const communeIn = ({ codes }: EnterpriseRecord, place: Place | null, language: Language) =>
  place === null || place.commune === null ? (
    <Unknown>{texts.notKnown[language]}</Unknown>
  ) : (
    nameIn(codes, 'communes', place.commune, language)
  )

const daysOf = ({ validFrom, validTo }: Pick<Site, 'validFrom' | 'validTo'>, language: Language): string =>
  formatDays(validFrom, validTo, language) || texts.always[language]

export const ProductsSection = ({ record, language, today }: PartProps) => {
  const { products, codes, may } = record
  const add = may.edit
    ? { href: `${addressOf(record)}/products/add`, label: texts.addProduct[language] }
    : null
  return (
    <RecordSection id="products" title={texts.products[language]} action={add}>
      <Rows
        language={language}
        caption={texts.products[language]}
        headings={[
          texts.product[language],
          texts.sectorGroup[language],
          texts.supportingAreas[language],
          texts.title[language],
        ]}
        rows={products}
        cells={product => [
          <ProductName record={record} product={product} />,
          product.sectorGroup === null ? (
            <Unknown>{texts.notKnown[language]}</Unknown>
          ) : (
            nameIn(codes, 'sector-groups', product.sectorGroup, language)
          ),
          product.supportingAreas
            .map(area => nameIn(codes, 'supporting-industry-areas', area, language))
            .join('; ') || '–',
          <Standing
            recognition={record.recognitions.findLast(({ product: id }) => id === product.id)}
            today={today}
            language={language}
          />,
        ]}
        empty={texts.noProducts[language]}
      />
    </RecordSection>
  )
}

const ProductName = ({
  record,
  product: { id, nameVi },
}: {
  readonly record: EnterpriseRecord
  readonly product: Product
}) =>
  record.may.edit ? (
    <a href={`${addressOf(record)}/products/${encodeURIComponent(id)}`}>{nameVi}</a>
  ) : (
    <span>{nameVi}</span>
  )

const STANDING: Readonly<Record<Status, { readonly tone: Tone; readonly words: Localized }>> = {
  'in-force': { tone: 'done', words: texts.inForce },
  'not-yet': { tone: 'now', words: texts.notYet },
  suspended: { tone: 'wait', words: texts.suspended },
  revoked: { tone: 'no', words: texts.revoked },
  expired: { tone: 'plain', words: texts.expired },
}

interface StandingProps {
  readonly recognition: RuledRecognition | undefined
  readonly today: Day
  readonly language: Language
}

const Standing = ({ recognition, today, language }: StandingProps) => {
  if (recognition === undefined) return <>–</>
  const { tone, words } = STANDING[statusOn(recognition, recognition.rulings, today)]
  return <Tag tone={tone}>{words[language]}</Tag>
}

export const DossiersSection = ({ record, language }: PartProps) => {
  const { dossiers, rounds, products } = record
  return (
    <RecordSection id="dossiers" title={texts.dossiers[language]}>
      <Rows
        language={language}
        caption={texts.dossiers[language]}
        headings={[texts.round[language], texts.product[language], texts.receivedOn[language]]}
        rows={dossiers}
        cells={({ id, round, product, receivedAt }) => [
          <a href={`/rounds/${encodeURIComponent(round)}/${encodeURIComponent(id)}`}>
            {rounds.find(each => each.id === round)?.name[language] ?? round}
          </a>,
          products.find(each => each.id === product)?.nameVi ?? product,
          formatMoment(receivedAt, language),
        ]}
        empty={texts.noDossiers[language]}
      />
    </RecordSection>
  )
}

export const RecognitionsSection = ({ record, language, today }: PartProps) => (
  <RecordSection id="recognitions" title={texts.recognitions[language]}>
    <Rows
      language={language}
      caption={texts.recognitions[language]}
      headings={[
        texts.product[language],
        texts.decision[language],
        texts.term[language],
        texts.status[language],
        texts.certificate[language],
      ]}
      rows={record.recognitions.toReversed()}
      cells={recognition => [
        record.products.find(({ id }) => id === recognition.product)?.nameVi ?? recognition.product,
        `${writtenNumber(recognition.decision)}, ${formatDay(recognition.decision.decidedOn, language)}`,
        formatDays(recognition.validFrom, recognition.validTo, language),
        <Standing recognition={recognition} today={today} language={language} />,
        record.certified.has(recognition.id) ? (
          <a href={certificateAddress(recognition.id)}>{texts.takeCertificate[language]}</a>
        ) : (
          '–'
        ),
      ]}
      empty={texts.noRecognitions[language]}
    />
  </RecordSection>
)
