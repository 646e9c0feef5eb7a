import { z } from 'zod'
import { type Filling, Hidden, prefilled, SelectField, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, oneOf, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { addSite } from '../actions/descriptions.ts'
import { editSite } from '../actions/edits.ts'
import { editSiteInput, siteInput } from '../model/inputs.ts'
import { type Enterprise, type Place, type Site, siteIdOf, siteKinds } from '../model.ts'
import { listCodes } from '../store/codes.ts'
import { versionOf } from '../store/edits.ts'
import { getSite, listPlaces } from '../store/sites.ts'
import { formTexts as texts } from '../texts/forms.ts'
import { siteKindNames } from '../texts/pages.ts'
import {
  FormPage,
  loadForEditing,
  pathTo,
  recordAddress,
  type SavedByOthers,
  statusOf,
} from './form-page.tsx'
import { optionsOf } from './product.tsx'

export const getAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { enterprise } = await loadForEditing(visit.work, visit.params.enterprise ?? '')
    return show(menu, visit, { enterprise, site: null, filling: prefilled(visit.work.language) }, 200)
  }

export const getEdit =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { enterprise, site, places } = await loadSite(visit)
    const version = await versionOf(work.db, 'site', site.id)
    const filling = prefilled(work.language, valuesOf(site, places, version))
    return show(menu, visit, { enterprise, site, filling }, 200)
  }

export const postAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { id, enterprise } = await loadForEditing(visit.work, visit.params.enterprise ?? '')
    return save(menu, visit, { enterprise, site: null }, (work, parts) =>
      addSite(work, siteInput.parse({ ...parts, enterprise: id })),
    )
  }

export const postEdit =
  (menu: Menu): PageOf =>
  async visit => {
    const { enterprise, site } = await loadSite(visit)
    return save(menu, visit, { enterprise, site }, (work, parts, version) =>
      editSite(work, editSiteInput.parse({ ...parts, id: site.id, version })),
    )
  }

type Saving = (work: Work, parts: z.output<typeof partsSchema>, version: number) => Promise<unknown>

/** Reads the form with as many places as it holds, saves it, or shows it again with what is wrong. */
const save = async (menu: Menu, visit: Visit, shown: Omit<Shown, 'filling'>, saving: Saving) => {
  const { work } = visit
  const { language } = work
  const filled = readForm(await visit.form(), formSchema, language)
  const { typed } = filled
  if (!filled.ok) return show(menu, visit, { ...shown, filling: { ...filled, language } }, 422)
  const places = placesIn(typed)
  if (places.length === 0) {
    const problems = [{ field: fieldOf(0, 'address'), words: texts.addressMissing[language] }]
    return show(menu, visit, { ...shown, filling: { typed, problems, language } }, 422)
  }
  const read = partsSchema.safeParse({ ...filled.value, places: places.map(({ place }) => place) })
  if (!read.success) {
    const problems = read.error.issues.map(({ path }) => ({
      field: path[0] === 'places' ? fieldOf(Number(path[1]), String(path[2] ?? '')) : String(path[0] ?? ''),
      words: texts.unreadable[language],
    }))
    return show(menu, visit, { ...shown, filling: { typed, problems, language } }, 422)
  }
  const version = Number(oneOf(typed, 'version'))
  const done = await attempt(language, () => saving(work, read.data, version))
  if (done.ok) return redirect(`${recordAddress(shown.enterprise.id)}#sites`)
  const problems = done.problems.map(problem => ({
    ...problem,
    field: problem.field.replace(/^places\[(\d+)\]\.(\w+)$/, (_, at, name) =>
      fieldOf(places[Number(at)]?.at ?? 0, name),
    ),
  }))
  const saved = shown.site === null ? null : await savedSince(work, shown.site, version)
  const next = saved === null ? typed : { ...typed, version: [saved.version] }
  return show(
    menu,
    visit,
    { ...shown, saved: saved?.values ?? null, filling: { typed: next, problems, language } },
    statusOf(problems),
  )
}

const loadSite = async ({ work, params }: Visit) => {
  const { id, enterprise } = await loadForEditing(work, params.enterprise ?? '')
  const site = await getSite(work.db, siteIdOf(params.site ?? ''))
  if (site.enterprise !== id) throw new NotFound('site', site.id)
  const places = (await listPlaces(work.db, [id])).filter(place => place.site === site.id)
  return { enterprise, site, places }
}

const savedSince = async (work: Work, site: Site, version: number) => {
  const now = await versionOf(work.db, 'site', site.id)
  if (now === version) return null
  const places = (await listPlaces(work.db, [site.enterprise])).filter(place => place.site === site.id)
  const { language } = work
  const values: SavedByOthers = [
    { label: texts.siteKind[language], value: siteKindNames[site.kind][language] },
    ...places.map((place, at) => ({
      label: texts.place(at + 1)[language],
      value: [place.address, place.commune, place.validFrom, place.validTo].filter(Boolean).join(', '),
    })),
  ]
  return { version: String(now), values }
}

const formSchema = z.object({
  kind: z.enum(siteKinds),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
})
const partsSchema = siteInput.pick({ kind: true, validFrom: true, validTo: true, places: true })

const MOST_PLACES = 20
const PARTS = ['address', 'commune', 'inCraftVillage', 'validFrom', 'validTo'] as const
const fieldOf = (at: number, name: string): string => `place-${at}-${name}`

/** Those with an address, with where in the form they stand. */
const placesIn = (typed: Typed) =>
  Array.from({ length: MOST_PLACES }, (_, at) => {
    const [address, commune, craft, validFrom, validTo] = PARTS.map(name =>
      oneOf(typed, fieldOf(at, name)).trim(),
    )
    const inCraftVillage = craft === 'yes' ? true : craft === 'no' ? false : null
    const days = { validFrom: validFrom || null, validTo: validTo || null }
    return { at, place: { address: address ?? '', commune: commune || null, inCraftVillage, ...days } }
  }).filter(({ place }) => place.address !== '')

const valuesOf = (
  site: Site,
  places: readonly Place[],
  version: number,
): Readonly<Record<string, string>> => ({
  kind: site.kind,
  validFrom: site.validFrom ?? '',
  validTo: site.validTo ?? '',
  version: String(version),
  ...Object.fromEntries(
    places.flatMap((place, at) => [
      [fieldOf(at, 'address'), place.address],
      [fieldOf(at, 'commune'), place.commune ?? ''],
      [
        fieldOf(at, 'inCraftVillage'),
        place.inCraftVillage === null ? '' : place.inCraftVillage ? 'yes' : 'no',
      ],
      [fieldOf(at, 'validFrom'), place.validFrom ?? ''],
      [fieldOf(at, 'validTo'), place.validTo ?? ''],
    ]),
  ),
})

interface Shown {
  readonly enterprise: Enterprise
  /** Null for one that is to be added. */
  readonly site: Site | null
  readonly filling: Filling
  readonly saved?: SavedByOthers | null
}

const show = async (
  menu: Menu,
  visit: Visit,
  { enterprise, site, filling, saved = null }: Shown,
  status: number,
): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const communes = optionsOf(await listCodes(work.db, 'communes'), 'communes', language)
  const filledPlaces = placesIn(filling.typed).length
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={(site === null ? texts.addSite : texts.editSite)[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={recordAddress(enterprise.id)}
    >
      {site !== null && <Hidden name="version" value={oneOf(filling.typed, 'version')} />}
      <SelectField
        filling={filling}
        name="kind"
        label={texts.siteKind[language]}
        options={siteKinds.map(kind => ({ value: kind, label: siteKindNames[kind][language] }))}
      />
      <TextField
        filling={filling}
        name="validFrom"
        label={texts.validFrom[language]}
        type="date"
        width="middle"
        isOptional
      />
      <TextField
        filling={filling}
        name="validTo"
        label={texts.validTo[language]}
        hint={texts.validToHint[language]}
        type="date"
        width="middle"
        isOptional
      />
      <p class="quiet">{texts.placeHint[language]}</p>
      {Array.from({ length: Math.min(MOST_PLACES, filledPlaces + 1) }, (_, at) => (
        <PlaceFields at={at} filling={filling} communes={communes} language={language} />
      ))}
    </FormPage>,
    status,
  )
}

interface PlaceFieldsProps {
  readonly at: number
  readonly filling: Filling
  readonly communes: readonly { readonly value: string; readonly label: string }[]
  readonly language: Language
}

const PlaceFields = ({ at, filling, communes, language }: PlaceFieldsProps) => (
  <fieldset class="field-group">
    <legend>{texts.place(at + 1)[language]}</legend>
    <TextField filling={filling} name={fieldOf(at, 'address')} label={texts.address[language]} />
    <SelectField
      filling={filling}
      name={fieldOf(at, 'commune')}
      label={texts.commune[language]}
      options={communes}
      empty={texts.notKnown[language]}
    />
    <SelectField
      filling={filling}
      name={fieldOf(at, 'inCraftVillage')}
      label={texts.craftVillage[language]}
      options={[
        { value: 'yes', label: texts.yes[language] },
        { value: 'no', label: texts.no[language] },
      ]}
      empty={texts.notKnown[language]}
    />
    <TextField
      filling={filling}
      name={fieldOf(at, 'validFrom')}
      label={texts.placeFrom[language]}
      type="date"
      width="middle"
      isOptional
    />
    <TextField
      filling={filling}
      name={fieldOf(at, 'validTo')}
      label={texts.placeTo[language]}
      type="date"
      width="middle"
      isOptional
    />
  </fieldset>
)
