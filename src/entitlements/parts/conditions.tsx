import { Assumed, Tag, Unknown } from '../../design/tag.tsx'
import type { Language, Localized } from '../../platform/texts.ts'
import type { Condition, Leaf } from '../../policies/model.ts'
import { leafHolds } from '../../policies/rules/judge/leaf.ts'
import { sizeFacts } from '../../policies/rules/judge/size.ts'
import { requirementWords, valueWords } from '../../policies/rules/judge/words.ts'
import { recognitionAddress } from '../../recognition/index.ts'
import { ENTITLEMENTS } from '../addresses.ts'
import type { Holding, Holdings, Origin } from '../model.ts'
import type { OwnPolicy } from '../own.ts'
import { texts } from '../texts/one.ts'
import { texts as sizeTexts } from '../texts/size.ts'

interface Around {
  readonly policy: OwnPolicy
  readonly holdings: Holdings
  readonly language: Language
}

/** Each condition with what is held against it, where that comes from, and the source of the condition. */
export const Conditions = ({ of, ...around }: Around & { readonly of: readonly Condition[] }) => (
  <ul class="asked-conditions">
    {of.map(condition => (
      <li>
        {condition.kind === 'leaf' ? (
          <LeafLine leaf={condition} {...around} />
        ) : (
          <>
            {texts[condition.kind === 'any' ? 'anyOf' : 'allOf'][around.language]}
            <Conditions of={condition.of} {...around} />
          </>
        )}
      </li>
    ))}
  </ul>
)

const LeafLine = ({ leaf, ...around }: Around & { readonly leaf: Leaf }) => {
  const { policy, language } = around
  const fact = policy.policy.facts.get(leaf.fact)
  if (fact === undefined) return null
  const truth = truthIn(leaf, around)
  return (
    <>
      <Tag tone={truth === null ? 'unknown' : truth ? 'done' : 'no'}>
        {texts[truth === null ? 'open' : truth ? 'met' : 'unmet'][language]}
      </Tag>{' '}
      {requirementWords(fact, leaf)[language]} <Source leaf={leaf} language={language} />
      <span class="policy-line">
        {texts.now[language]}: <Held leaf={leaf} {...around} />{' '}
        {isDerivedSize(leaf, around) ? (
          <span class="quiet">
            {' · '}
            <a href={`${ENTITLEMENTS}#size`}>{sizeTexts.asDerived[language]}</a>
          </span>
        ) : (
          <Origins holding={holdingOf(leaf.fact, around)} {...around} />
        )}
      </span>
    </>
  )
}

/** The size class is no figure of anybody: it follows in judging. */
const isDerivedSize = ({ fact }: Leaf, around: Around): boolean =>
  fact === sizeFacts.class && typeof holdingOf(fact, around)?.value !== 'object'

const truthIn = (leaf: Leaf, { policy: { knowledge } }: Around): boolean | null => {
  const known = knowledge.get(leaf.fact)
  if (known === undefined || typeof known === 'string') return null
  const holds = leafHolds(leaf)
  if ('value' in known) return holds(known.value)
  const inside = known.oneOf.filter(holds).length
  return inside === known.oneOf.length ? true : inside === 0 ? false : null
}

const Held = ({ leaf, policy: { policy, knowledge }, language }: Around & { readonly leaf: Leaf }) => {
  const fact = policy.facts.get(leaf.fact)
  const known = knowledge.get(leaf.fact)
  if (fact === undefined) return null
  if (known === 'not-applicable') return <Unknown>{texts.notApplicable[language]}</Unknown>
  if (known === undefined || known === 'unknown') return <Unknown>{texts.unknown[language]}</Unknown>
  if ('value' in known) return <b>{valueWords(fact, known.value)[language] || texts.elsewhere[language]}</b>
  return <Unknown>{known.oneOf.map(value => valueWords(fact, value)[language]).join(' / ')}</Unknown>
}

const Source = ({ leaf: { ground }, language }: { readonly leaf: Leaf; readonly language: Language }) => (
  <>
    {ground.source !== null && (
      <a class="quiet" href={ground.source} rel="noreferrer">
        {texts.source[language]}
      </a>
    )}
    {ground.status === 'inferred' && <Assumed language={language} />}
  </>
)

const holdingOf = (code: string, { policy: { alternative }, holdings }: Around): Holding | undefined =>
  holdings.plants.find(({ id }) => id === alternative.plant)?.facts.get(code) ??
  holdings.products.find(({ id }) => id === alternative.product)?.facts.get(code) ??
  holdings.facts.get(code)

const MOST_ORIGINS = 3

const Origins = ({ holding, holdings, language }: Around & { readonly holding: Holding | undefined }) =>
  holding === undefined ? null : (
    <span class="quiet">
      {holding.origins.slice(0, MOST_ORIGINS).map(origin => {
        const { href, words } = originOf(origin, holdings.enterprise)
        return (
          <span>
            {' · '}
            {href === null ? words[language] : <a href={href}>{words[language]}</a>}
          </span>
        )
      })}{' '}
      {holding.isAssumed && <Assumed language={language} />}
    </span>
  )

const originOf = (
  origin: Origin,
  enterprise: string,
): { readonly href: string | null; readonly words: Localized } => {
  const record = `/enterprises/${encodeURIComponent(enterprise)}`
  switch (origin.kind) {
    case 'declared':
      return { href: `/facts/${encodeURIComponent(origin.fact)}`, words: texts.byFigure }
    case 'contested':
      return { href: `/facts/${encodeURIComponent(origin.fact)}`, words: texts.byContested }
    case 'site':
      return { href: `${record}/sites/${encodeURIComponent(origin.site)}`, words: texts.bySite }
    case 'product':
      return { href: `${record}/products/${encodeURIComponent(origin.product)}`, words: texts.byProduct }
    case 'title':
      return { href: recognitionAddress(origin.recognition), words: texts.byTitle }
    case 'industry':
      return { href: record, words: texts.byIndustry(origin.code) }
    case 'priority':
      return { href: '/priority-sectors', words: texts.byPriority(origin.document) }
    case 'record':
      return { href: record, words: texts.byRecord }
    case 'derived':
      return { href: null, words: texts.byOthers }
  }
}
