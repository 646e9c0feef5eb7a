import type { Language } from '../../platform/texts.ts'
import type { RoundTask } from '../loading/tasks.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** What this person can do in the round now; one of them at most is strong. */
export const RoundTasks = ({
  tasks,
  language,
}: {
  readonly tasks: readonly RoundTask[]
  readonly language: Language
}) =>
  tasks.length === 0 ? null : (
    <nav class="round-tasks" aria-label={texts.yourWork[language]}>
      <ul>
        {tasks.map(({ href, words, note, isStrong }) => (
          <li>
            <a class={isStrong ? 'button' : 'round-task'} href={href}>
              {words}
            </a>
            {note !== null && <span class="small quiet">{note}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
