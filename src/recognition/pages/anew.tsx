import { z } from 'zod'
import { formatDay } from '../../design/dates.ts'
import { FormPage } from '../../design/form-page.tsx'
import { Hidden, TextArea } from '../../design/forms.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, Unknown } from '../../design/tag.tsx'
import { noteReadings } from '../../enterprises/index.ts'
import { oneOf } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { recogniseAnew } from '../actions/anew.ts'
import { recognitionAddress } from '../addresses.ts'
import { type FreshFigures, freshFigures } from '../fresh.ts'
import { sourcedTerm } from '../terms.ts'
import { formTexts as texts } from '../texts/register.ts'
import { DecisionFields, decisionFields, decisionIn, termIn } from './decision-fields.tsx'
import { type Editing, editing, pathTo, taking } from './editing.tsx'

/** Recognises anew: the form starts from the last decision, and what changed since stands above it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const before = await editing(visit)
    const { decision, validTo, term } = before.recognition
    const sourced = await sourcedTerm(visit.work, before.recognition.round)
    const values = {
      symbol: decision.symbol,
      issuer: decision.issuer,
      decidedOn: visit.work.today,
      validFrom: validTo,
      months: String(sourced ?? term?.months ?? ''),
    }
    return show(menu)(visit, await editing(visit, values))
  }

export const post = (menu: Menu): PageOf =>
  taking({
    schema: z.strictObject({
      ...decisionFields,
      ground: z.string().trim().min(1).max(2000),
      version: z.string().max(40).optional(),
    }),
    act: async ({ work }, { id, round }, { ground, version, months, validFrom, ...given }) =>
      recogniseAnew(work, {
        recognition: id,
        decision: decisionIn(given),
        validFrom,
        term: termIn(months, await sourcedTerm(work, round)),
        ground,
        version,
      }),
    show: show(menu),
  })

const show = (menu: Menu) => async (visit: Visit, of: Editing) => {
  const { work } = visit
  const { language } = work
  const { recognition, product, filling, saved } = of
  await noteReadings(work, [recognition.enterprise], 'dossier')
  const fresh = await freshFigures(work, recognition)
  const sourced = await sourcedTerm(work, recognition.round)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.anewTitle(product)[language]}
      lead={texts.anewLead(formatDay(recognition.validTo, language))[language]}
      path={pathTo(of, language)}
      filling={filling}
      saved={saved}
      submit={texts.anew[language]}
      back={recognitionAddress(recognition.id)}
    >
      <RecordSection id="changed" title={texts.changed[language]}>
        {fresh === null ? (
          <p class="quiet">{texts.noDossier[language]}</p>
        ) : (
          <ThenAndNow fresh={fresh} language={language} />
        )}
      </RecordSection>
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <DecisionFields filling={filling} sourced={sourced} language={language} />
      <TextArea
        filling={filling}
        name="ground"
        label={texts.ground[language]}
        hint={texts.groundHint[language]}
      />
    </FormPage>,
    of.status,
  )
}

const ThenAndNow = ({ fresh, language }: { readonly fresh: FreshFigures; readonly language: Language }) => (
  <>
    <p class="quiet">{texts.changedNote(fresh.was, fresh.is)[language]}</p>
    <Scroll of={texts.changed[language]} language={language}>
      <table class="differences">
        <thead>
          <tr>
            {[texts.figure, texts.before(fresh.was), texts.nowKnown(fresh.is), texts.status].map(heading => (
              <th scope="col">{heading[language]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fresh.figures.map(({ name, before, now }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{before ?? <Unknown>{texts.missing[language]}</Unknown>}</td>
              <td>{now ?? <Unknown>{texts.missing[language]}</Unknown>}</td>
              <td>
                {before === now ? (
                  texts.same[language]
                ) : (
                  <Tag tone={now === null ? 'unknown' : 'now'}>{texts.differs[language]}</Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </>
)
