import type { Language } from '../../platform/texts.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { failingGates } from './gates.ts'

/** The conditions that the figures of the dossier do not meet, and where they are explained. */
export const Failing = ({
  submission,
  language,
}: {
  readonly submission: Submission
  readonly language: Language
}) => {
  const { started } = submission
  const gates = failingGates(submission, language)
  return (
    <>
      {gates.length > 0 && (
        <>
          <p>
            <b>{texts.failing[language]}</b>
          </p>
          <ul>
            {gates.map(({ code, name, clause }) => (
              <li>
                <span class="code">{code}</span> {name}
                {clause !== undefined && <span class="quiet"> · {clause}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/rounds/${encodeURIComponent(started.round)}/${encodeURIComponent(started.id)}`}>
          {texts.explained[language]}
        </a>
      </p>
    </>
  )
}
