import type { Language } from '../platform/texts.ts'
import type { Child, PropsWithChildren } from './jsx.ts'
import { Tag, type Tone } from './tag.tsx'
import { texts } from './texts.ts'

export interface Task {
  readonly name: string
  readonly href: string
  readonly tone: Tone
  /** In words: "đủ", "còn 3 mục". */
  readonly state: string
  /** What else is to be said: when it was saved, and by whom. */
  readonly note?: string | undefined
}

/** The parts of a long form, each with how far it is. */
export const TaskList = ({ tasks }: { readonly tasks: readonly Task[] }) => (
  <ol class="tasks">
    {tasks.map(({ name, href, tone, state, note }) => (
      <li class="task">
        <a class="task-name" href={href}>
          {name}
        </a>
        {note !== undefined && <span class="task-saved">{note}</span>}
        <span class="task-state">
          <Tag tone={tone}>{state}</Tag>
        </span>
      </li>
    ))}
  </ol>
)

interface ProgressProps {
  readonly label: string
  readonly done: number
  readonly of: number
  /** "312 trên 900 dòng". */
  readonly words: string
}

/** Long work, counted; whoever leaves the page finds it again. */
export const Progress = ({ label, done, of, words }: ProgressProps) => (
  <div class="task-sum" role="status">
    <progress value={done} max={of} aria-label={label} />
    <span class="number">{words}</span>
  </div>
)

/** What came of an action, at the head of the page that shows its result: "Đã lưu." */
export const Notice = ({
  tone = 'done',
  children,
}: PropsWithChildren<{ readonly tone?: 'done' | 'wait' | 'no' }>) => (
  <p class={`notice ${tone}`} role="status">
    {children}
  </p>
)

/** What to do first where there is nothing yet. */
export const Empty = ({ children, action }: PropsWithChildren<{ readonly action?: Child }>) => (
  <div class="empty">
    <p>{children}</p>
    {action}
  </div>
)

export interface Difference {
  readonly name: string
  readonly before: Child
  readonly after: Child
}

interface DifferencesProps {
  readonly caption: string
  /** What stands on each side: "Đã lưu trước", "Bạn vừa nhập". */
  readonly sides: readonly [string, string]
  readonly differences: readonly Difference[]
  readonly language: Language
}

/** Two versions beside each other; only what differs. */
export const Differences = ({ caption, sides, differences, language }: DifferencesProps) => (
  <section class="scroll" aria-label={caption} tabindex={0}>
    <table class="differences">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.what[language]}</th>
          {sides.map(side => (
            <th scope="col">{side}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ name, before, after }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <del>{before}</del>
            </td>
            <td>
              <ins>{after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
