import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import type { Json } from '../../exact/json.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { draftAddress, draftsAddress, jsonAddress, partAddress } from '../addresses.ts'
import { textAt } from '../rules/draft/json.ts'
import type { DraftProblem } from '../rules/draft/problems.ts'
import { type Section, type SectionName, sectionsOf } from '../rules/draft/sections.ts'
import { getRevision } from '../store/drafts.ts'
import { texts } from '../texts/drafts.ts'
import { dayText, Standing } from './draft-list.tsx'
import { type LoadedDraft, loadDraft, problemWords } from './draft-loading.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const { draft, content } = loaded
    if (visit.query.get('format') === 'json') return fileOf(loaded)
    const origin: Json = JSON.parse(await getRevision(visit.work.db, draft.id, 1))
    const sections = sectionsOf(origin, content, loaded.problems)
    return html(
      <DraftView shell={{ ...shellOf(visit, menu), isSample: false }} loaded={loaded} sections={sections} />,
    )
  }

const fileOf = ({ draft, content }: LoadedDraft): Response =>
  new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${draft.code}-draft-${draft.id}.json`)}`,
      'cache-control': 'private, no-store',
    },
  })

interface DraftViewProps {
  readonly shell: Shell
  readonly loaded: LoadedDraft
  readonly sections: readonly Section[]
}

/** The draft as a list of tasks: every section with its state, what is wrong, and what comes before it is in force. */
export const DraftView = ({ shell, loaded, sections }: DraftViewProps) => {
  const { language } = shell
  const { draft, content, problems } = loaded
  const title = texts.draftOf(draft.code, draft.fromVersion)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: draftsAddress, label: texts.drafts[language] }]}>
      <h1>{textAt(content, ['name', language]) || textAt(content, ['name', 'vi'])}</h1>
      <p class="lead">
        {title}. {texts.startedBy(draft.startedBy, dayText(draft.startedAt, language))[language]};{' '}
        {texts.savedBy(draft.savedBy, dayText(draft.savedAt, language))[language]}.{' '}
        <Standing draft={draft} language={language} />
      </p>
      {draft.end !== null && (
        <p class="remark">
          {
            texts.endedNote(draft.end.endedBy, dayText(draft.end.endedAt, language), draft.end.ground)[
              language
            ]
          }
        </p>
      )}
      <ol class="tasks">
        {sections.map(section => (
          <Task section={section} id={draft.id} language={language} />
        ))}
      </ol>
      <Check problems={problems} id={draft.id} language={language} />
      <Next loaded={loaded} language={language} />
    </Page>
  )
}

export const sectionAddress = (id: string, name: SectionName): string =>
  name === 'variables' || name === 'gates' || name === 'criteria'
    ? draftAddress(id, name)
    : partAddress(id, name)

interface TaskProps {
  readonly section: Section
  readonly id: string
  readonly language: Language
}

const Task = ({ section: { name, isEdited, problems }, id, language }: TaskProps) => (
  <li class="task">
    <a href={sectionAddress(id, name)}>{texts[name][language]}</a>
    <span>
      {problems > 0 && <Tag tone="no">{texts.problems(problems)[language]}</Tag>}{' '}
      {isEdited ? (
        <Tag tone="now">{texts.edited[language]}</Tag>
      ) : (
        <span class="quiet">{texts.asOrigin[language]}</span>
      )}
    </span>
  </li>
)

interface CheckProps {
  readonly problems: readonly DraftProblem[]
  readonly id: string
  readonly language: Language
}

/** Every problem of the whole draft, each leading to the field that mends it. */
export const Check = ({ problems, id, language }: CheckProps) => (
  <section aria-labelledby="check">
    <h2 id="check">{texts.check[language]}</h2>
    {problems.length === 0 ? (
      <p>
        <Tag tone="done">{texts.noProblems[language]}</Tag>
      </p>
    ) : (
      <>
        <p>{texts.foundProblems(problems.length)[language]}</p>
        <ul class="found">
          {problems.map(each => (
            <li>
              <a href={partAddress(id, each.part.place, each.fields[0])}>{problemWords(each, language)}</a>{' '}
              <code>{each.problem.place}</code>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

const Next = ({
  loaded: { draft, problems },
  language,
}: Pick<DraftViewProps, 'loaded'> & { readonly language: Language }) => (
  <section aria-labelledby="next">
    <h2 id="next">{texts.next[language]}</h2>
    <ul class="next-steps">
      <li>
        <a href={draftAddress(draft.id, 'compare')}>{texts.compareOrigin[language]}</a>
      </li>
      <li>
        <a href={draftAddress(draft.id, 'dry-run')}>{texts.dryRun[language]}</a>
      </li>
      <li>
        <a href={jsonAddress(draft.id, '')}>{texts.asJson[language]}</a> ·{' '}
        <a href={`${draftAddress(draft.id)}?format=json`}>{texts.downloadJson[language]}</a>
      </li>
    </ul>
    {draft.end === null && (
      <p class="buttons">
        <a
          class={problems.length === 0 ? 'button' : 'button quiet-button'}
          href={draftAddress(draft.id, 'adopt')}
        >
          {texts.adopt[language]}
        </a>
      </p>
    )}
  </section>
)
