import { z } from 'zod'
import { FormPage } from '../../design/form-page.tsx'
import { Hidden, SelectField, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { getEnterprise, listEnterprisesByTaxCode } from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { Invalid } from '../../platform/errors.ts'
import { oneOf } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { transferRecognition } from '../actions/transfers.ts'
import { recognitionAddress } from '../addresses.ts'
import { transferInput } from '../model/inputs.ts'
import { transferKinds } from '../model.ts'
import { GroundFields } from '../parts/ground-fields.tsx'
import { holderOn } from '../rules/holders.ts'
import { formTexts as texts } from '../texts/register.ts'
import { transferWords } from '../texts/words.ts'
import { type Editing, editing, pathTo, taking } from './editing.tsx'

/** Passes a recognition on; the enterprise is named by its tax code, or stays the same when it was only renamed. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu)(visit, await editing(visit, { effectiveOn: visit.work.today }))

export const post = (menu: Menu): PageOf =>
  taking({
    schema: transferInput
      .omit({ recognition: true, to: true })
      .extend({ taxCode: z.string().trim().max(40).optional() }),
    act: async ({ work }, { id, ...recognition }, { taxCode, ...input }) => {
      const to =
        taxCode === undefined
          ? holderOn(recognition, recognition.transfers, input.effectiveOn)
          : await bearerOf(work, taxCode)
      return transferRecognition(work, { ...input, to, recognition: id })
    },
    show: show(menu),
  })

const bearerOf = async ({ db, language }: Work, taxCode: string): Promise<EnterpriseId> => {
  const [bearer] = await listEnterprisesByTaxCode(db, [taxCode])
  if (bearer === undefined)
    throw new Invalid([
      { place: 'taxCode', value: taxCode, reason: texts.noSuchEnterprise[language], remedy: '' },
    ])
  return bearer.id
}

const show = (menu: Menu) => async (visit: Visit, of: Editing) => {
  const { language, today, db } = visit.work
  const { recognition, product, filling, saved } = of
  const holder = await getEnterprise(db, holderOn(recognition, recognition.transfers, today))
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.passTitle(product)[language]}
      lead={texts.passLead(holder.nameVi)[language]}
      path={pathTo(of, language)}
      filling={filling}
      saved={saved}
      submit={texts.pass[language]}
      back={recognitionAddress(recognition.id)}
    >
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <SelectField
        filling={filling}
        name="kind"
        label={texts.passKind[language]}
        options={transferKinds.map(value => ({ value, label: transferWords[value][language] }))}
      />
      <TextField
        filling={filling}
        name="taxCode"
        label={texts.to[language]}
        hint={texts.toHint[language]}
        width="middle"
        inputmode="numeric"
        isOptional
      />
      <GroundFields filling={filling} />
    </FormPage>,
    of.status,
  )
}
