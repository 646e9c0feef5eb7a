import { formatNumber } from '../../design/format.ts'
import type { Child } from '../../design/jsx.ts'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { Assumed, Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { countAddress, panelAddress, roundAddress } from '../addresses.ts'
import type { RoundHead } from '../loading/round.ts'
import type { JudgedTogether } from '../loading/together.ts'
import type { PanelCard, WaitingDossier } from '../loading/unit-panels.ts'
import { countTexts } from '../texts/counts.ts'
import { unitPanelTexts as texts } from '../texts/unit-panels.ts'

interface Props {
  readonly panel: PanelCard
  readonly head: RoundHead
  readonly language: Language
}

/** One panel: who sits, how it is reckoned, and every dossier that waits. */
export const PanelPart = (props: Props & { readonly mayWrite: boolean }) => {
  const { panel, head, mayWrite, language } = props
  const { code, name, isCouncil, hasBallot, members, tooFew, chairless } = panel
  const verb = (members.length === 0 ? texts.seat : texts.reseat)[language]
  const action = mayWrite && !isCouncil ? { href: panelAddress(head, code), label: verb } : null
  return (
    <RecordSection id={`panel-${code}`} title={name} action={action}>
      {isCouncil && (
        <p class="note">
          {texts.ofCouncil[language]} <a href={`${roundAddress(head)}/council`}>{texts.council[language]}</a>
        </p>
      )}
      {tooFew !== null && (
        <p class="problem">{texts.tooFew(formatNumber(String(tooFew), language))[language]}</p>
      )}
      {!isCouncil && chairless > 0 && (
        <p class="problem">{texts.chairless(formatNumber(String(chairless), language))[language]}</p>
      )}
      <Composition {...props} />
      {mayWrite && !isCouncil && hasBallot && members.length > 0 && (
        <p>
          <a href={countAddress(head, code)}>{countTexts.save[language]}</a>
        </p>
      )}
      {!isCouncil && <Waiting {...props} />}
    </RecordSection>
  )
}

const Composition = ({ panel, language }: Props) => {
  const { unit, criteria, members, chair, isCouncil } = panel
  return (
    <KnownList
      facts={[
        ...(isCouncil ? [] : [{ name: texts.unit[language], value: unit.name }]),
        {
          name: texts.criteria[language],
          value: lines(criteria.map(({ code, name }) => [<span class="code">{code}</span>, ` ${name}`])),
        },
        {
          name: texts.rules[language],
          value: lines(
            panel.rules.map(({ text, isAssumed }) => [
              text,
              ' ',
              isAssumed && <Assumed language={language} />,
            ]),
          ),
        },
        {
          name: texts.members[language],
          value:
            members.length === 0 ? (
              <Tag tone="wait">{texts.nobody[language]}</Tag>
            ) : (
              <Members {...{ panel, language }} />
            ),
        },
        { name: texts.chair[language], value: chair ?? texts.noChair[language] },
        { name: texts.decided[language], value: decidedWords(panel, language) },
      ]}
    />
  )
}

const Members = ({ panel, language }: Pick<Props, 'panel' | 'language'>) =>
  lines(
    panel.members.map(({ name, recusedFrom }) => [
      name,
      recusedFrom > 0 && (
        <span class="small quiet">
          : {texts.recusedFrom(formatNumber(String(recusedFrom), language))[language]}
        </span>
      ),
    ]),
  )

const lines = (each: readonly Child[]) => each.map(line => <div>{line}</div>)

const decidedWords = ({ decided, waiting }: PanelCard, language: Language): string => {
  const number = (count: number) => formatNumber(String(count), language)
  return texts.decidedOf(number(decided), number(decided + waiting.length))[language]
}

const Waiting = ({ panel, language }: Props) => (
  <Rows
    language={language}
    caption={texts.waiting(panel.name)[language]}
    headings={[texts.dossier[language], texts.given[language], texts.sitting[language], '']}
    rows={panel.waiting}
    cells={dossier => [
      <>
        {dossier.product} <span class="small quiet">{dossier.enterprise}</span>
      </>,
      <Given dossier={dossier} isOne={panel.criteria.length === 1} language={language} />,
      <Tag tone={dossier.isClosed ? 'done' : 'now'}>
        {(dossier.isClosed ? texts.closed : texts.open)[language]}
      </Tag>,
      <a href={dossier.href}>
        {texts.scores[language]}
        <span class="unseen">: {dossier.product}</span>
      </a>,
    ]}
    empty={texts.allDecided[language]}
  />
)

interface GivenProps {
  readonly dossier: WaitingDossier
  readonly isOne: boolean
  readonly language: Language
}

const Given = ({ dossier, isOne, language }: GivenProps) => (
  <>
    {lines(
      dossier.open.map(cell => [
        !isOne && <span class="code">{cell.code}</span>,
        ' ',
        givenWords(cell, dossier.entitled, language),
        ' ',
        dossier.entitled !== null && cell.needed !== null && dossier.entitled < cell.needed && (
          <Tag tone="no">{texts.neverEnough[language]}</Tag>
        ),
      ]),
    )}
  </>
)

/** "1/3 phiếu, cần ít nhất 2". */
export const givenWords = (
  { counted, needed }: Pick<JudgedTogether, 'counted' | 'needed'>,
  entitled: number | null,
  language: Language,
): string => {
  if (entitled === null) return texts.nobody[language]
  const number = (count: number) => formatNumber(String(count), language)
  const given = texts.ofEntitled(number(counted), number(entitled))[language]
  return needed === null ? given : `${given}, ${texts.atLeast(number(needed))[language]}`
}
