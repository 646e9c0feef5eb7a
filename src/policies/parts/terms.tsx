import { Scroll } from '../../design/scroll.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { policyAddress } from '../addresses.ts'
import type { ReadPolicy } from '../model.ts'
import { combinationNames } from '../texts/words.ts'
import { texts } from '../texts.ts'
import { Known } from './marks.tsx'

interface TermsProps {
  readonly policy: ReadPolicy
  readonly sources: readonly string[]
  readonly language: Language
}

/** Who or what is left out, and how it stands to other support of the same cost. */
export const Limits = ({ policy: { exclusions, combination }, sources, language }: TermsProps) => (
  <>
    {exclusions.length > 0 && (
      <ul class="lines">
        {exclusions.map(({ words, ground }) => (
          <li>
            {words[language]}
            <Known {...{ ground, sources, language }} />
          </li>
        ))}
      </ul>
    )}
    <h3>{texts.combination[language]}</h3>
    {combination.length === 0 ? (
      <p>
        <Unknown>{texts.noCombination[language]}</Unknown>
      </p>
    ) : (
      <ul class="lines">
        {combination.map(rule => (
          <li>
            <With codes={rule.with} language={language} />:{' '}
            <b>{combinationNames[rule.combination][language]}</b>
            <Known ground={rule.ground} sources={sources} language={language} />
          </li>
        ))}
      </ul>
    )}
  </>
)

const With = ({
  codes,
  language,
}: {
  readonly codes: readonly string[] | null
  readonly language: Language
}) =>
  codes === null
    ? texts.anyOther[language]
    : codes.map((code, at) => (
        <>
          {at > 0 && ', '}
          <a href={policyAddress(code)}>{code}</a>
        </>
      ))

/** The papers that are asked, and where the office can have each without asking. */
export const Papers = ({ policy: { papers }, sources, language }: TermsProps) =>
  papers.length === 0 ? (
    <p>
      <Unknown>{texts.noPapers[language]}</Unknown>
    </p>
  ) : (
    <Scroll of={texts.papers[language]} language={language}>
      <table>
        <caption class="unseen">{texts.papers[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.paper[language]}</th>
            <th scope="col">{texts.held[language]}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ name, ground, heldBy, heldByGround }) => (
            <tr>
              <td>
                {name}
                <Known {...{ ground, sources, language }} />
              </td>
              <td>
                {heldBy ?? texts.fromApplicant[language]}
                <Known ground={heldByGround} sources={sources} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
