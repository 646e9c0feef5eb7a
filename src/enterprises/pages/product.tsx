import { z } from 'zod'
import {
  ChoiceField,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { addProduct } from '../actions/descriptions.ts'
import { editProduct, withdrawProduct } from '../actions/edits.ts'
import { editProductInput, productInput, withdrawProductInput } from '../model/inputs.ts'
import { type Code, type Enterprise, type EnterpriseId, type Product, productIdOf } from '../model.ts'
import { listCodes } from '../store/codes.ts'
import { versionOf } from '../store/edits.ts'
import { getProduct } from '../store/products.ts'
import { formTexts as texts } from '../texts/forms.ts'
import {
  FormPage,
  loadForEditing,
  pathTo,
  recordAddress,
  type SavedByOthers,
  statusOf,
} from './form-page.tsx'

export const getAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { enterprise } = await loadForEditing(visit.work, visit.params.enterprise ?? '')
    return show(menu, visit, { enterprise, product: null, filling: prefilled(visit.work.language) }, 200)
  }

export const postAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { id, enterprise } = await loadForEditing(visit.work, visit.params.enterprise ?? '')
    return save(menu, visit, { enterprise, product: null }, (work, form) =>
      addProduct(work, productInput.parse({ ...partsOf(form), enterprise: id })),
    )
  }

export const getEdit =
  (menu: Menu): PageOf =>
  async visit => {
    const { enterprise, product } = await loadProduct(visit)
    const filling = fillingOf(
      product,
      await versionOf(visit.work.db, 'product', product.id),
      visit.work.language,
    )
    return show(menu, visit, { enterprise, product, filling }, 200)
  }

export const postEdit =
  (menu: Menu): PageOf =>
  async visit => {
    const { enterprise, product } = await loadProduct(visit)
    return save(menu, visit, { enterprise, product }, (work, form) => {
      const { version } = form
      return editProduct(work, editProductInput.parse({ ...partsOf(form), id: product.id, version }))
    })
  }

type Saving = (work: Work, form: z.output<typeof formSchema>) => Promise<unknown>

/** Reads the form and saves it, or shows it again with what is wrong and what somebody else saved meanwhile. */
const save = async (menu: Menu, visit: Visit, shown: Omit<Shown, 'filling'>, saving: Saving) => {
  const { work } = visit
  const { language } = work
  const filled = readForm(await visit.form(), formSchema, language)
  if (!filled.ok) return show(menu, visit, { ...shown, filling: { ...filled, language } }, 422)
  const done = await attempt(language, () => saving(work, filled.value))
  if (done.ok) return redirect(`${recordAddress(shown.enterprise.id)}#products`)
  const saved = shown.product === null ? null : await savedSince(work, shown.product, filled.value.version)
  const typed = saved === null ? filled.typed : { ...filled.typed, version: [saved.version] }
  const filling = { typed, problems: done.problems.map(atField), language }
  return show(menu, visit, { ...shown, saved: saved?.values ?? null, filling }, statusOf(done.problems))
}

export const getWithdraw =
  (menu: Menu): PageOf =>
  async visit => {
    const found = await loadProduct(visit)
    return showWithdraw(menu, visit, { ...found, filling: prefilled(visit.work.language) }, 200)
  }

export const postWithdraw =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const found = await loadProduct(visit)
    const filled = readForm(await visit.form(), withdrawProductInput.omit({ id: true }), work.language)
    if (!filled.ok)
      return showWithdraw(menu, visit, { ...found, filling: { ...filled, language: work.language } }, 422)
    await withdrawProduct(work, { id: found.product.id, ground: filled.value.ground })
    return redirect(`${recordAddress(found.enterprise.id)}#products`)
  }

const loadProduct = async ({
  work,
  params,
}: Visit): Promise<{ readonly enterprise: Enterprise; readonly product: Product }> => {
  const { id, enterprise } = await loadForEditing(work, params.enterprise ?? '')
  const product = await getProduct(work.db, productIdOf(params.product ?? ''))
  if (product.enterprise !== id) throw new NotFound('product', product.id)
  return { enterprise, product }
}

const formSchema = z.object({
  nameVi: z.string().max(500),
  nameEn: z.string().max(500).optional(),
  sectorGroup: z.string().max(80).optional(),
  supportingAreas: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform(areas => (areas === undefined ? [] : [areas].flat())),
  version: z.coerce.number().int().positive().optional(),
})

const partsOf = ({ nameVi, nameEn, sectorGroup, supportingAreas }: z.output<typeof formSchema>) => ({
  nameVi,
  nameEn: nameEn ?? null,
  sectorGroup: sectorGroup ?? null,
  supportingAreas,
})

const atField = <P extends { readonly field: string }>(problem: P): P => ({
  ...problem,
  field: problem.field.replace(/\[\d+\]$/, ''),
})

const fillingOf = (
  { nameVi, nameEn, sectorGroup, supportingAreas }: Product,
  version: number,
  language: Language,
): Filling => {
  const filling = prefilled(language, {
    nameVi,
    nameEn: nameEn ?? '',
    sectorGroup: sectorGroup ?? '',
    version: String(version),
  })
  return { ...filling, typed: { ...filling.typed, supportingAreas } }
}

const savedSince = async ({ db, language }: Work, product: Product, version: number | undefined) => {
  const now = await versionOf(db, 'product', product.id)
  if (now === version) return null
  const values: SavedByOthers = [
    { label: texts.productName[language], value: product.nameVi },
    { label: texts.nameEn[language], value: product.nameEn ?? '' },
    { label: texts.sectorGroup[language], value: product.sectorGroup ?? '' },
    { label: texts.supportingAreas[language], value: product.supportingAreas.join(', ') },
  ]
  return { version: String(now), values }
}

interface Shown {
  readonly enterprise: Enterprise
  /** Null for one that is to be added. */
  readonly product: Product | null
  readonly filling: Filling
  readonly saved?: SavedByOthers | null
}

const show = async (
  menu: Menu,
  visit: Visit,
  { enterprise, product, filling, saved = null }: Shown,
  status: number,
): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const codes = await listCodes(work.db, 'sector-groups', 'supporting-industry-areas')
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={(product === null ? texts.addProduct : texts.editProduct(product.nameVi))[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={recordAddress(enterprise.id)}
    >
      {product !== null && <Hidden name="version" value={filling.typed.version?.[0] ?? ''} />}
      <TextField filling={filling} name="nameVi" label={texts.productName[language]} />
      <TextField filling={filling} name="nameEn" label={texts.nameEn[language]} isOptional />
      <SelectField
        filling={filling}
        name="sectorGroup"
        label={texts.sectorGroup[language]}
        options={optionsOf(codes, 'sector-groups', language)}
        empty={texts.notKnown[language]}
      />
      <ChoiceField
        filling={filling}
        name="supportingAreas"
        label={texts.supportingAreas[language]}
        options={optionsOf(codes, 'supporting-industry-areas', language)}
        isMultiple
        isOptional
      />
      {product !== null && <WithdrawLink enterprise={enterprise.id} product={product} language={language} />}
    </FormPage>,
    status,
  )
}

interface WithdrawLinkProps {
  readonly enterprise: EnterpriseId
  readonly product: Product
  readonly language: Language
}

const WithdrawLink = ({ enterprise, product, language }: WithdrawLinkProps) => (
  <p>
    <a href={`${recordAddress(enterprise)}/products/${encodeURIComponent(product.id)}/withdraw`}>
      {texts.withdrawProduct[language]}
    </a>
  </p>
)

export const optionsOf = (codes: readonly Code[], list: string, language: Language) =>
  codes
    .filter(code => code.list === list)
    .map(({ code, nameVi, nameEn }) => ({
      value: code,
      label: (language === 'en' ? nameEn : null) ?? nameVi,
    }))

const showWithdraw = (
  menu: Menu,
  visit: Visit,
  { enterprise, product, filling }: { enterprise: Enterprise; product: Product; filling: Filling },
  status: number,
) => {
  const { language } = visit.work
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={`${texts.withdrawProduct[language]}: ${product.nameVi}`}
      lead={texts.withdrawProductLead[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      submit={texts.withdraw[language]}
      back={recordAddress(enterprise.id)}
    >
      <TextArea filling={filling} name="ground" label={texts.ground[language]} />
    </FormPage>,
    status,
  )
}
