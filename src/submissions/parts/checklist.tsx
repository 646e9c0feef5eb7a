import { CheckAnswers } from '../../design/record.tsx'
import { Tag } from '../../design/tag.tsx'
import { oneOf, type Typed } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import type { Finding, SentContent } from '../model.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/checking.ts'
import { answersIn } from './said.tsx'
import { itemName } from './words.ts'

interface ItemProps {
  readonly item: string
  readonly submission: Submission
  readonly content: SentContent
  readonly isLacking: boolean
  readonly finding: Finding | null
  readonly typed: Typed
  readonly isOpen: boolean
  readonly language: Language
}

/** One item of a dossier: what it says, what was found, and what is found now. */
export const ChecklistItem = (props: ItemProps) => {
  const { item, submission, content, isLacking, finding, isOpen, language } = props
  const name = itemName(submission, item)[language]
  return (
    <fieldset class="check-item">
      <legend>
        {name} {isLacking && <Tag tone="wait">{texts.requiredMissing[language]}</Tag>}
        {finding !== null && (
          <Tag tone={finding.verdict === 'fine' ? 'done' : 'no'}>
            {(finding.verdict === 'fine' ? texts.fine : texts.wants)[language]}
          </Tag>
        )}
      </legend>
      <details class="check-said">
        <summary>
          {texts.showSaid[language]}
          <span class="unseen"> {name}</span>
        </summary>
        <CheckAnswers answers={answersIn(content, item, submission.set, language)} language={language} />
      </details>
      {isOpen ? <Verdict {...props} /> : finding?.words && <p class="quiet">{finding.words}</p>}
    </fieldset>
  )
}

const Verdict = ({ item, finding, typed, submission, language }: ItemProps) => {
  const name = itemName(submission, item)[language]
  const verdict = oneOf(typed, `verdict:${item}`) || (finding?.verdict ?? '')
  const words = typed[`words:${item}`]?.[0] ?? finding?.words ?? ''
  const options = [
    ['', texts.notLooked],
    ['fine', texts.fine],
    ['wanting', texts.wants],
  ] as const
  return (
    <div class="check-verdict">
      <input type="hidden" name="item" value={item} />
      <div class="answers">
        {options.map(([value, label]) => (
          <label class="answer">
            <input
              type="radio"
              name={`verdict:${item}`}
              value={value}
              checked={verdict === value}
              disabled={value === '' && finding !== null}
            />
            {label[language]}
          </label>
        ))}
      </div>
      <input
        class="input long"
        name={`words:${item}`}
        value={words}
        placeholder={texts.words[language]}
        aria-label={`${texts.words[language]}: ${name}`}
        maxlength={1000}
      />
    </div>
  )
}
