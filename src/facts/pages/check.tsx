import { ErrorSummary, Hidden, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { attempt, type FieldProblem, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { sendDeclaration } from '../actions/declarations.ts'
import { type Declaration, loadDeclaration } from '../declaration.ts'
import { askId } from '../parts/ask.tsx'
import { evidenceWords, lastWords, nameIn, remarkOf, sectionName, valueWords } from '../parts/words.ts'
import type { FieldState, SectionState } from '../rules/declaring/answers.ts'
import { isAnswered, isUnconfirmed, isWrong, maySend, standingOf } from '../rules/declaring/standing.ts'
import { changeTexts, declaringRefusals, texts } from '../texts/declaring.ts'
import { addressOf, receiptAddress } from './addresses.ts'

/** Everything on one page before it is sent: what is said, what is missing, what was odd. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<CheckView shell={shellOf(visit, menu)} declaration={await loaded(visit)} problems={[]} />)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const checked = oneOf(typedIn(await visit.form()), 'checked')
    const sending = { enterprise: enterpriseIdOf(params.enterprise ?? ''), year: params.year ?? '', checked }
    const sent = await attempt(work.language, () => sendDeclaration(work, sending))
    if (sent.ok) return redirect(receiptAddress(sent.value))
    const declaration = await loaded(visit)
    return html(
      <CheckView shell={shellOf(visit, menu)} declaration={declaration} problems={sent.problems} />,
      409,
    )
  }

const loaded = ({ work, params }: Visit): Promise<Declaration> =>
  loadDeclaration(work, enterpriseIdOf(params.enterprise ?? ''), params.year ?? '')

interface CheckProps {
  readonly shell: Shell
  readonly declaration: Declaration
  /** Why sending was refused. */
  readonly problems: readonly FieldProblem[]
}

export const CheckView = ({ shell, declaration, problems }: CheckProps) => {
  const { language } = shell
  const { year, sections, receipts, checked, declarer } = declaration
  const standing = standingOf(sections)
  const isReady = maySend(standing, receipts.length > 0)
  return (
    <Page
      shell={shell}
      title={texts.checkTitle(year)[language]}
      path={[
        { href: '/declarations', label: texts.declarations[language] },
        { href: addressOf(declaration), label: texts.declareYear(year)[language] },
      ]}
    >
      <h1>{texts.checkTitle(year)[language]}</h1>
      <p class="lead">
        <b>{nameIn(declarer.enterprise, language)}</b>. {texts.checkLead[language]}
      </p>
      <ErrorSummary filling={{ problems, typed: {}, language }} />
      <ToMend declaration={declaration} language={language} />
      <Missing declaration={declaration} language={language} />
      {sections.map(section => (
        <Answers declaration={declaration} section={section} language={language} />
      ))}
      <form method="post" action={addressOf(declaration, 'check')} class="send">
        <Hidden name="checked" value={checked} />
        {isReady ? (
          <>
            <p>{texts.undertake[language]}</p>
            <Submit>{texts.send[language]}</Submit>
          </>
        ) : (
          <p class="waiting">{declaringRefusals[whyNot(standing)][language]}</p>
        )}
      </form>
    </Page>
  )
}

const whyNot = ({ wrong, unconfirmed }: ReturnType<typeof standingOf>): 'notReady' | 'nothingToSend' =>
  wrong + unconfirmed > 0 ? 'notReady' : 'nothingToSend'

interface Listing {
  readonly declaration: Declaration
  readonly language: Language
}

const fieldsWhere = ({ sections }: Declaration, is: (state: FieldState) => boolean) =>
  sections.flatMap(section => section.fields.filter(is).map(state => ({ section, state })))

const ToMend = ({ declaration, language }: Listing) => {
  const { wrong, unconfirmed } = standingOf(declaration.sections)
  const found = fieldsWhere(declaration, state => isWrong(state) || isUnconfirmed(state))
  if (found.length === 0) return null
  return (
    <section class={wrong > 0 ? 'problems' : 'problems remarks'}>
      <h2>
        {[
          wrong > 0 && texts.mustMend(wrong)[language],
          unconfirmed > 0 && texts.mustConfirm(unconfirmed)[language],
        ]
          .filter(Boolean)
          .join(' · ')}
      </h2>
      <ul>
        {found.map(({ section, state }) => (
          <li>
            <a href={`${addressOf(declaration, section.section.id)}#${askId(state.field.key)}`}>
              {nameIn(state.field.variable, language)}
            </a>
            : {remarkOf(state, language)?.words}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Missing = ({ declaration, language }: Listing) => {
  const found = fieldsWhere(declaration, state => !isAnswered(state) && state.problem === null)
  if (found.length === 0) return null
  return (
    <details class="missing-figures">
      <summary>{texts.missing(found.length)[language]}</summary>
      <p class="hint">{texts.missingLead[language]}</p>
      <ul>
        {found.map(({ section, state }) => (
          <li>
            <a href={`${addressOf(declaration, section.section.id)}#${askId(state.field.key)}`}>
              {nameIn(state.field.variable, language)}
            </a>{' '}
            <span class="quiet">{sectionName(section.section, language)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface AnswersProps extends Listing {
  readonly section: SectionState
}

const Answers = ({ declaration, section, language }: AnswersProps) => {
  const name = sectionName(section.section, language)
  const fields = section.fields.filter(isAnswered)
  return fields.length === 0 ? null : (
    <section class="checked">
      <div class="checked-head">
        <h2>{name}</h2>
        <a href={addressOf(declaration, section.section.id)}>
          {texts.edit[language]}
          <span class="unseen"> {name}</span>
        </a>
      </div>
      <Scroll of={name} language={language}>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{texts.figure[language]}</th>
              <th scope="col" class="n">
                {texts.value[language]}
              </th>
              <th scope="col" class="n">
                {texts.lastYear(String(Number(declaration.year) - 1))[language]}
              </th>
              <th scope="col">{texts.evidence[language]}</th>
              <th scope="col">{texts.change[language]}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(state => (
              <Answer state={state} year={declaration.year} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

interface AnswerProps {
  readonly state: FieldState
  readonly year: string
  readonly language: Language
}

const Answer = ({ state, year, language }: AnswerProps) => {
  const { field, said, known, change, typed, jump, isConfirmed } = state
  const value = said ?? known?.value
  return (
    <tr>
      <th scope="row">{nameIn(field.variable, language)}</th>
      <td class={value?.kind === 'value' ? 'n' : 'n unknown-mark'} data-label={texts.value[language]}>
        {value === undefined ? '' : valueWords(field.variable, value, language)}
      </td>
      <td class="n quiet" data-label={texts.lastYear(String(Number(year) - 1))[language]}>
        {lastWords(state, language)}
      </td>
      <td data-label={texts.evidence[language]}>{evidenceWords(state, language)}</td>
      <td data-label={texts.change[language]}>
        <ChangeOf state={state} language={language} />
        {change === 'corrected' && typed.reason !== '' && <span class="quiet"> {typed.reason}</span>}
        {jump !== null && isConfirmed && (
          <span class="quiet">
            {' · '}
            {typed.because === '' ? texts.confirmed[language] : texts.explained(typed.because)[language]}
          </span>
        )}
      </td>
    </tr>
  )
}

const ChangeOf = ({
  state: { change },
  language,
}: {
  readonly state: FieldState
  readonly language: Language
}) =>
  change === 'none' ? (
    <span class="quiet">{changeTexts.kept[language]}</span>
  ) : (
    <Tag tone={change === 'first' ? 'now' : 'wait'}>{changeTexts[change][language]}</Tag>
  )
