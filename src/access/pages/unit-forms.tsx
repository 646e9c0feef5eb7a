import type { z } from 'zod'
import { FormPage, type SavedByOthers, statusOf } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { addUnit, correctUnit, endUnit } from '../actions/units.ts'
import {
  correctUnitInput,
  endUnitInput,
  newUnitInput,
  type Unit,
  type UnitCard,
  unitKinds,
} from '../model.ts'
import { getUnitCard, listUnitCards } from '../store/units.ts'
import { kindNames, texts } from '../texts/units.ts'
import { nameIn, UNITS, unitAddress } from './units.tsx'

export const getAdd =
  (menu: Menu): PageOf =>
  visit =>
    showAdd(menu, visit, prefilled(visit.work.language), 200)

export const postAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), newUnitInput, language)
    if (!filled.ok) return showAdd(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => addUnit(work, filled.value))
    if (done.ok) return redirect(unitAddress(done.value))
    return showAdd(menu, visit, { ...done, typed: filled.typed, language }, statusOf(done.problems))
  }

const showAdd = (menu: Menu, visit: Visit, filling: Filling, status: number) => {
  const { language } = filling
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.add[language]}
      path={[{ href: UNITS, label: texts.units[language] }]}
      filling={filling}
      submit={texts.save[language]}
      back={UNITS}
    >
      <SelectField
        filling={filling}
        name="kind"
        label={texts.kind[language]}
        empty="–"
        options={unitKinds.map(kind => ({ value: kind, label: kindNames[kind][language] }))}
      />
      <NameFields filling={filling} />
      <TextField
        filling={filling}
        name="validFrom"
        type="date"
        label={texts.from[language]}
        hint={texts.fromHint[language]}
        width="short"
        isOptional
      />
      <TextField
        filling={filling}
        name="code"
        label={texts.code[language]}
        hint={texts.codeHint[language]}
        width="middle"
        isOptional
      />
    </FormPage>,
    status,
  )
}

const NameFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextField filling={filling} name="nameVi" label={texts.name[language]} />
      <TextField filling={filling} name="nameEn" label={texts.nameEn[language]} isOptional />
      <TextField
        filling={filling}
        name="contact"
        label={texts.contact[language]}
        hint={texts.contactHint[language]}
        isOptional
      />
      <TextField
        filling={filling}
        name="source"
        label={texts.source[language]}
        hint={texts.sourceHint[language]}
      />
    </>
  )
}

/** What differs between correcting a unit and ending it. */
interface Change<Input> {
  readonly schema: z.ZodType<Input>
  readonly valuesOf: (unit: UnitCard, visit: Visit) => Readonly<Record<string, string>>
  readonly act: (visit: Visit, input: Input) => Promise<void>
  readonly savedOf: (unit: UnitCard, units: readonly Unit[], language: Language) => SavedByOthers
  readonly View: (props: ViewProps) => ReturnType<typeof FormPage>
}

interface ViewProps {
  readonly menu: Menu
  readonly visit: Visit
  readonly unit: UnitCard
  readonly units: readonly UnitCard[]
  readonly filling: Filling
  readonly saved: SavedByOthers | null
}

const getChange =
  <Input,>(change: Change<Input>) =>
  (menu: Menu): PageOf =>
  async visit => {
    const unit = await getUnitCard(visit.work.db, visit.params.unit ?? '')
    const values = { ...change.valuesOf(unit, visit), version: String(unit.version) }
    return showChange(change, { menu, visit, unit, filling: prefilled(visit.work.language, values) }, 200)
  }

const postChange =
  <Input,>(change: Change<Input>) =>
  (menu: Menu): PageOf =>
  async visit => {
    const { db, language } = visit.work
    const { code } = await getUnitCard(db, visit.params.unit ?? '')
    const form = await visit.form()
    form.set('code', code)
    const filled = readForm(form, change.schema, language)
    const done = filled.ok ? await attempt(language, () => change.act(visit, filled.value)) : filled
    if (done.ok) return redirect(unitAddress(code))
    const unit = await getUnitCard(db, code)
    const isStale = filled.ok && oneOf(filled.typed, 'version') !== String(unit.version)
    const typed = isStale ? { ...filled.typed, version: [String(unit.version)] } : filled.typed
    const filling = { typed, problems: done.problems, language }
    return showChange(
      change,
      { menu, visit, unit, filling, isStale },
      filled.ok ? statusOf(done.problems) : 422,
    )
  }

interface Shown extends Omit<ViewProps, 'units' | 'saved'> {
  readonly isStale?: boolean
}

const showChange = async <Input,>(
  { savedOf, View }: Change<Input>,
  { isStale = false, ...shown }: Shown,
  status: number,
): Promise<Response> => {
  const { db, language } = shown.visit.work
  const units = await listUnitCards(db)
  const saved = isStale ? savedOf(shown.unit, units, language) : null
  return html(View({ ...shown, units, saved }), status)
}

const CorrectView = ({ menu, visit, unit, filling, saved }: ViewProps) => {
  const { language } = filling
  const name = nameIn(unit, language)
  return (
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.correctOf(name)[language]}
      path={pathTo(unit, language)}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={unitAddress(unit.code)}
    >
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <NameFields filling={filling} />
    </FormPage>
  )
}

const EndView = ({ menu, visit, unit, units, filling, saved }: ViewProps) => {
  const { language } = filling
  const { compare } = VIETNAMESE
  const others = units
    .filter(({ code }) => code !== unit.code)
    .map(each => ({ value: each.code, label: nameIn(each, language) }))
    .toSorted((a, b) => compare(a.label, b.label))
  return (
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.endOf(nameIn(unit, language))[language]}
      lead={texts.endLead[language]}
      path={pathTo(unit, language)}
      filling={filling}
      saved={saved}
      submit={texts.end[language]}
      back={unitAddress(unit.code)}
    >
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <TextField
        filling={filling}
        name="validTo"
        type="date"
        label={texts.endOn[language]}
        hint={texts.endOnHint[language]}
        width="short"
      />
      <SelectField
        filling={filling}
        name="successor"
        label={texts.after[language]}
        empty={texts.nobodyAfter[language]}
        options={others}
        isOptional
      />
      <TextArea
        filling={filling}
        name="reason"
        label={texts.reason[language]}
        hint={texts.reasonHint[language]}
      />
    </FormPage>
  )
}

const pathTo = (unit: Unit, language: Language) => [
  { href: UNITS, label: texts.units[language] },
  { href: unitAddress(unit.code), label: nameIn(unit, language) },
]

const correcting: Change<z.output<typeof correctUnitInput>> = {
  schema: correctUnitInput,
  valuesOf: ({ nameVi, nameEn, contact, source }) => ({
    nameVi,
    nameEn: nameEn ?? '',
    contact: contact ?? '',
    source,
  }),
  act: ({ work }, input) => correctUnit(work, input),
  savedOf: ({ nameVi, nameEn, contact, source }, _units, language) => [
    { label: texts.name[language], value: nameVi },
    { label: texts.nameEn[language], value: nameEn ?? '' },
    { label: texts.contact[language], value: contact ?? '' },
    { label: texts.source[language], value: source },
  ],
  View: CorrectView,
}

const ending: Change<z.output<typeof endUnitInput>> = {
  schema: endUnitInput,
  valuesOf: ({ validTo, successor }, { work }) => ({
    validTo: validTo ?? work.today,
    successor: successor ?? '',
  }),
  act: ({ work }, input) => endUnit(work, input),
  savedOf: ({ validTo, successor }, units, language) => [
    { label: texts.endOn[language], value: validTo ?? '' },
    {
      label: texts.after[language],
      value: units.find(({ code }) => code === successor)?.nameVi ?? '',
    },
  ],
  View: EndView,
}

export const getCorrect = getChange(correcting)
export const postCorrect = postChange(correcting)
export const getEnd = getChange(ending)
export const postEnd = postChange(ending)
