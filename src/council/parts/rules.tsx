import { formatDay } from '../../design/dates.ts'
import { KnownList } from '../../design/record.tsx'
import { Assumed } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Decree, Quorum, VoteRule, WorkingRules } from '../model.ts'
import { councilTexts as texts } from '../texts/council.ts'

export const quorumWords = (quorum: Quorum, language: Language): string => {
  if ('members' in quorum) return texts.soMany(quorum.members)[language]
  return 'share' in quorum
    ? texts.atLeast(String(quorum.share))[language]
    : texts.moreThan(String(quorum.moreThan))[language]
}

export const majorityWords = ({ needs, of }: VoteRule, language: Language): string =>
  `${texts[needs][language]} ${texts[of === 'present' ? 'present' : 'ofMembers'][language]}`

export const decreeWords = ({ number, symbol, issuer, issuedOn }: Decree, language: Language): string =>
  texts.decree(number, symbol, formatDay(issuedOn, language), issuer)[language]

/** How a council works, each rule in words. */
export const Rules = ({ rules, language }: { readonly rules: WorkingRules; readonly language: Language }) => {
  const { quorum, vote, noticeDays, isAssumed } = rules
  return (
    <>
      {isAssumed && (
        <p>
          <Assumed language={language} />
        </p>
      )}
      <KnownList
        facts={[
          { name: texts.quorum[language], value: quorumWords(quorum, language) },
          { name: texts.majority[language], value: majorityWords(vote, language) },
          { name: texts.ballot[language], value: texts[vote.ballot][language] },
          {
            name: texts.tie[language],
            value: texts[vote.chairBreaksTie ? 'chairDecides' : 'notCarried'][language],
          },
          { name: texts.notice[language], value: texts.days(noticeDays)[language] },
        ]}
      />
    </>
  )
}
