import { FormPage } from '../../design/form-page.tsx'
import { ChoiceField, Hidden } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { oneOf } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import { ruleOnRecognition } from '../actions/rulings.ts'
import { recognitionAddress } from '../addresses.ts'
import { rulingInput } from '../model/inputs.ts'
import { GroundFields } from '../parts/ground-fields.tsx'
import { rulingsFor, statusOn } from '../rules/status.ts'
import { formTexts as texts } from '../texts/register.ts'
import { rulingWords, statusWords } from '../texts/words.ts'
import { type Editing, editing, pathTo, taking } from './editing.tsx'

/** Suspends, reinstates or revokes, with its ground and its document. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu)(visit, await editing(visit, { effectiveOn: visit.work.today }))

export const post = (menu: Menu): PageOf =>
  taking({
    schema: rulingInput.omit({ recognition: true }),
    act: ({ work }, { id }, input) => ruleOnRecognition(work, { ...input, recognition: id }),
    show: show(menu),
  })

const show = (menu: Menu) => async (visit: Visit, of: Editing) => {
  const { work } = visit
  const { language, today } = work
  const { recognition, product, filling, saved } = of
  const status = statusOn(recognition, recognition.rulings, today)
  const kinds = rulingsFor(status)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.ruleTitle(product)[language]}
      lead={texts.ruleLead(statusWords[status][language])[language]}
      path={pathTo(of, language)}
      filling={filling}
      saved={saved}
      submit={texts.rule[language]}
      back={recognitionAddress(recognition.id)}
    >
      {kinds.length === 0 && <p class="notice wait">{texts.over[language]}</p>}
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.kind[language]}
        options={(kinds.length === 0 ? (['revoked'] as const) : kinds).map(value => ({
          value,
          label: rulingWords[value][language],
        }))}
      />
      <GroundFields filling={filling} />
    </FormPage>,
    of.status,
  )
}
