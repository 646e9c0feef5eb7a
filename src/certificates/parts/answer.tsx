import { formatDay } from '../../design/dates.ts'
import { type Known, KnownList } from '../../design/record.tsx'
import { Invented, Tag } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import type { Language } from '../../platform/texts.ts'
import { statusWords } from '../../recognition/index.ts'
import type { Checked } from '../checking.ts'
import { shownCode } from '../rules/code.ts'
import { answerWords } from '../texts/answers.ts'
import { texts } from '../texts/check.ts'

interface Props {
  readonly checked: Checked
  readonly language: Language
}

/** The finding first, then what the register has, to be held beside the paper. */
export const AnswerPart = ({ checked, language }: Props) => {
  const { title, says, tone } = answerWords[checked.answer]
  return (
    <section class={`check-answer ${tone}`}>
      <h1>{title[language]}</h1>
      <p class="lead">{says[language]}</p>
      <p>
        <Tag tone={tone}>{texts.onDay(formatDay(checked.onDay, language))[language]}</Tag>
      </p>
      <Later checked={checked} language={language} />
      <Register checked={checked} language={language} />
    </section>
  )
}

/** Why another paper holds, or other names stand on this one. */
const Later = ({ checked: { entry, certificate, answer }, language }: Props) => {
  if (answer === 'altered') return null
  const replacedOn = certificate?.replacedOn ?? null
  const differs =
    entry !== null &&
    certificate !== null &&
    (certificate.productName !== entry.product.vi || certificate.holderName !== entry.holder.name.vi)
  return (
    <>
      {replacedOn !== null && <p>{texts.replaced(formatDay(replacedOn, language))[language]}</p>}
      {entry?.isRenewed && <p>{texts.renewed[language]}</p>}
      {differs && (
        <Notice tone="wait">
          {texts.differs(certificate.productName, certificate.holderName)[language]}
        </Notice>
      )}
    </>
  )
}

const Register = ({ checked, language }: Props) => {
  const { entry, answer } = checked
  if (entry === null) return null
  return (
    <>
      <h2>
        {(answer === 'altered' ? texts.alteredButKnown : texts.inRegister)[language]}{' '}
        {entry.isSample && <Invented language={language} />}
      </h2>
      <KnownList facts={factsOf(checked, entry, language)} />
      <p>
        <a href={`/products/${encodeURIComponent(entry.recognition.product)}`}>
          {texts.publicRecord[language]}
        </a>
      </p>
    </>
  )
}

const factsOf = (
  { certificate }: Checked,
  { product, holder, recognition, status, ruledOn }: NonNullable<Checked['entry']>,
  language: Language,
): readonly Known[] => {
  const { decision, validFrom, validTo, honours } = recognition
  const day = (iso: string) => formatDay(iso, language)
  const document = `${decision.number ?? texts.noNumber[language]}/${decision.symbol}`
  const state = statusWords[status][language]
  const numbering = certificate?.numbering ?? null
  const facts: readonly (Known | null)[] = [
    { name: texts.product[language], value: <b>{product[language]}</b> },
    { name: texts.enterprise[language], value: <b>{holder.name[language]}</b> },
    holder.taxCode === null ? null : { name: texts.taxCode[language], value: holder.taxCode },
    {
      name: texts.status[language],
      value: ruledOn === null ? state : texts.since(state, day(ruledOn))[language],
    },
    { name: texts.term[language], value: texts.fromTo(day(validFrom), day(validTo))[language] },
    {
      name: texts.decision[language],
      value: texts.decided(document, day(decision.decidedOn), decision.issuer)[language],
    },
    honours.length === 0
      ? null
      : { name: texts.honour[language], value: honours.map(name => name[language]).join('; ') },
    certificate === null ? null : { name: texts.code[language], value: shownCode(certificate.code) },
    numbering === null
      ? null
      : {
          name: texts.number[language],
          value: texts.numbered(numbering.number, day(numbering.numberedOn))[language],
        },
    certificate === null ? null : { name: texts.issued[language], value: day(certificate.issuedOn) },
  ]
  return facts.filter(fact => fact !== null)
}
