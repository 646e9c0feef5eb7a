import { formatDay } from '../../design/dates.ts'
import { Assumed, Tag, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { wordIn } from '../../policies/index.ts'
import type { PolicyFact } from '../../policies/model.ts'
import type { Change, ChangeSet } from '../../policies/rules/judge/changes.ts'
import { requirementWords } from '../../policies/rules/judge/words.ts'
import { entitlementAddress } from '../addresses.ts'
import type { EnterpriseRecords } from '../model.ts'
import type { Asked, OwnPolicy } from '../own.ts'
import type { SayingPlace } from '../places.ts'
import { amountWords, eachWords } from '../texts/amount.ts'
import { texts } from '../texts/own.ts'

export interface PolicyProps {
  readonly policy: OwnPolicy
  readonly records: EnterpriseRecords
  readonly facts: ReadonlyMap<string, PolicyFact>
  readonly language: Language
}

/** Its name, the text it stands on, and for which plant or product it is. */
export const PolicyName = (props: PolicyProps) => {
  const { policy, judged } = props.policy
  return (
    <>
      <a class="policy-name" href={entitlementAddress(policy.code)}>
        {policy.name[props.language]}
      </a>
      {judged.article !== null && (
        <span class="quiet policy-line" lang="vi">
          {judged.article}
        </span>
      )}
      <PolicyPlace {...props} />
    </>
  )
}

/** For which plant or product the answer is. */
export const PolicyPlace = ({ policy: { alternative }, records, language }: PolicyProps) => {
  const site = records.sites.find(({ id }) => id === alternative.plant)
  const product = records.products.find(({ id }) => id === alternative.product)
  return (
    <>
      {site?.place != null && <span class="policy-line">{texts.forPlant(site.place.address)[language]}</span>}
      {product !== undefined && (
        <span class="policy-line">{texts.forProduct(nameIn(product, language))[language]}</span>
      )}
    </>
  )
}

const nameIn = (named: { readonly nameVi: string; readonly nameEn: string | null }, language: Language) =>
  language === 'en' ? (named.nameEn ?? named.nameVi) : named.nameVi

/** What it gives, what of that is not known, and how long it holds. */
export const PolicyAmount = ({ policy: { policy, judged, since }, language }: PolicyProps) => (
  <>
    {amountWords(judged.amount, policy.benefit, language)}
    {judged.amount.per !== null && (
      <span class="quiet"> {eachWords(wordIn(judged.amount.per, language))[language]}</span>
    )}
    {policy.validity === 'to-verify' && (
      <span class="policy-line">
        <Tag tone="assumed">{texts.toVerify[language]}</Tag>
      </span>
    )}
    {(since !== null || policy.effectiveTo !== null) && (
      <span class="quiet policy-line">
        {[
          since === null ? '' : texts.sinceDay(formatDay(since, language))[language],
          policy.effectiveTo === null
            ? ''
            : texts.untilDay(formatDay(policy.effectiveTo, language))[language],
        ]
          .filter(part => part !== '')
          .join(', ')}
      </span>
    )}
  </>
)

/** Which unit and which desk. */
export const PolicyContact = ({ policy: { policy }, language }: Pick<PolicyProps, 'policy' | 'language'>) => (
  <>
    <span lang="vi">{policy.agency}</span> <Inferred of="agency" policy={policy} language={language} />
    <span class="quiet policy-line">
      {policy.desk === null ? texts.noDesk[language] : <span lang="vi">{policy.desk}</span>}{' '}
      <Inferred of="desk" policy={policy} language={language} />
    </span>
  </>
)

interface InferredProps extends Pick<OwnPolicy, 'policy'> {
  readonly of: 'agency' | 'desk'
  readonly language: Language
}

/** Beside the field that is a reading of ours, not beside another. */
const Inferred = ({ of, policy, language }: InferredProps) =>
  policy[of] !== null && policy.provenance.get(of)?.status === 'inferred' ? (
    <Assumed language={language} />
  ) : null

/** What is not known yet, each with where it is said. */
export const AskedList = ({
  asked,
  language,
}: {
  readonly asked: readonly Asked[]
  readonly language: Language
}) => (
  <ul class="asked-facts">
    {asked.map(({ fact, places }) => (
      <li>
        <Unknown>{fact.name[language]}</Unknown>{' '}
        {places.length > 0 ? (
          <SayingLinks places={places} language={language} />
        ) : (
          <span class="quiet">{(fact.subject === 'case' ? texts.withCase : texts.askAgency)[language]}</span>
        )}
      </li>
    ))}
  </ul>
)

export const SayingLinks = ({
  places,
  language,
}: {
  readonly places: readonly SayingPlace[]
  readonly language: Language
}) => (
  <span class="saying">
    {places.map(place => (
      <a href={place.href}>{placeWords(place, language)}</a>
    ))}
  </span>
)

const placeWords = ({ kind, about }: SayingPlace, language: Language): string => {
  switch (kind) {
    case 'declaration':
      return texts.declare[language]
    case 'add-site':
      return texts.addSite[language]
    case 'industries':
      return texts.industries[language]
    case 'site':
      return about === null ? texts.siteUnknown[language] : texts.site(about)[language]
    case 'product':
      return texts.ofProduct(about ?? '')[language]
  }
}

/** The least that would have to change: within reach first, apart from what cannot change. */
export const ChangeWays = ({ policy: { judged }, facts, language }: PolicyProps) => {
  const reachable = judged.changes.filter(({ reach }) => reach !== 'never')
  const fixed = judged.changes.filter(({ reach }) => reach === 'never')
  const [nearest, ...others] = reachable
  return (
    <>
      {nearest !== undefined && (
        <p>
          {texts.nearest[language]}: <Way set={nearest} facts={facts} language={language} />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{texts.orElse(others.length)[language]}</summary>
          <ul class="ways-to">
            {others.map(set => (
              <li>
                <Way set={set} facts={facts} language={language} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {nearest === undefined &&
        fixed.slice(0, 1).map(set => (
          <p class="quiet">
            {texts.cannot[language]}: <Way set={fixedPart(set)} facts={facts} language={language} />
          </p>
        ))}
      {judged.changes.length === 0 && <p class="quiet">{texts.notPossible[language]}</p>}
    </>
  )
}

const fixedPart = (set: ChangeSet): ChangeSet => ({
  ...set,
  changes: set.changes.filter(({ reach }) => reach === 'never'),
})

type WayProps = Pick<PolicyProps, 'facts' | 'language'> & { readonly set: ChangeSet }

const Way = ({ set, facts, language }: WayProps) => (
  <>{set.changes.map(change => wordsOf(change, { facts, language })).join('; ')}</>
)

const wordsOf = (change: Change, around: Pick<PolicyProps, 'facts' | 'language'>): string => {
  const { facts, language } = around
  const fact = facts.get(change.fact)
  const said = fact === undefined ? change.fact : requirementWords(fact, change)[language]
  const [through] = change.through ?? []
  if (through === undefined) return said
  return `${said} (${texts.through[language]} ${through.map(each => wordsOf(each, around)).join('; ')})`
}
