import { randomUUID } from 'node:crypto'
import { AutoSaved } from '../../design/auto-saved.tsx'
import { type Filling, prefilled } from '../../design/forms.tsx'
import { type Link, Page, type Shell } from '../../design/page.tsx'
import { KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed } from '../../design/tag.tsx'
import { getContact } from '../../enterprises/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, json, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { saveTyped } from '../actions/making.ts'
import { submissionAddress } from '../addresses.ts'
import { loadInputs } from '../inputs.ts'
import type { PartContent, SavedPart, StartedSubmission } from '../model.ts'
import { type Input, inputsOf, PartFields } from '../parts/part-fields.tsx'
import { itemName, itemPath, itemsOf, timeWords } from '../parts/words.ts'
import { contentFrom, PRODUCT_PART, UNDERTAKINGS_PART } from '../rules/asking.ts'
import { isOpenItem } from '../rules/receiving.ts'
import { ensureMayPrepare, getStarted } from '../standing.ts'
import { contentsOf, type Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { closedWords, refusals } from '../texts/refusals.ts'
import { isOnBehalf, openSubmission, pathTo, peopleIn } from './loading.ts'

/** One part of the dossier, as it was typed or, untouched, as it is known. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const opened = await openPart(visit)
    return html(<PartView shell={shellOf(visit, menu)} page={await pageOf(visit, opened, null)} />)
  }

/** Saves what was typed and goes on; of two who write at once the second sees both. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const typed = typedIn(await visit.form())
    const opened = await openPart(visit)
    const saved = await tryToSave(visit.work, { ...opened, ...opened.submission }, typed)
    if (saved.ok) return redirect(nextOf(opened).href)
    const page = await pageOf(visit, opened, { typed, refused: saved.refused })
    return html(<PartView shell={shellOf(visit, menu)} page={page} />, 409)
  }

/** The same for `<auto-save>`. */
export const autosave: PageOf = async visit => {
  const { work } = visit
  const typed = typedIn(await visit.form())
  const { round = '', submission: id = '', part = '' } = visit.params
  const started = await getStarted(work, round, id)
  await ensureMayPrepare(work, started)
  const inputs = inputsIn(await loadInputs(work, started), part)
  const saved = await tryToSave(work, { started, part, inputs }, typed)
  if (!saved.ok) throw saved.refused
  const { savedAt, version } = saved.part
  return json({ savedAt: timeWords(savedAt, work.language), version: String(version), words: {}, asked: {} })
}

interface Opened {
  readonly submission: Submission
  readonly part: string
  readonly inputs: readonly Input[]
  readonly stored: SavedPart | null
}

const openPart = async (visit: Visit): Promise<Opened> => {
  const submission = await openSubmission(visit)
  const part = visit.params.part ?? ''
  const inputs = inputsIn(submission, part)
  return { submission, part, inputs, stored: submission.parts.find(each => each.part === part) ?? null }
}

const inputsIn = (form: Parameters<typeof inputsOf>[0], part: string): readonly Input[] => {
  const inputs = inputsOf(form, part)
  if (inputs.length === 0) throw new NotFound('part', part)
  return inputs
}

type Saved =
  | { readonly ok: true; readonly part: SavedPart }
  | { readonly ok: false; readonly refused: Refused }

interface Saving {
  readonly started: StartedSubmission
  readonly part: string
  readonly inputs: readonly Input[]
}

const tryToSave = async (work: Work, { started, part, inputs }: Saving, typed: Typed): Promise<Saved> => {
  try {
    const saved = await saveTyped(work, {
      round: started.round,
      submission: started.id,
      part,
      content: contentFrom(inputs, typed),
      version: numberIn(typed, 'version'),
      editor: oneOf(typed, 'editor').slice(0, 80),
      sequence: numberIn(typed, 'sequence'),
    })
    return { ok: true, part: saved }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refused: error }
    throw error
  }
}

const numberIn = (typed: Typed, field: string): number => {
  const number = Number(oneOf(typed, field))
  return Number.isSafeInteger(number) && number >= 0 && number < 2_000_000_000 ? number : 0
}

/** The next open item of the dossier, or its check. */
const nextOf = ({ submission, part }: Pick<Opened, 'submission' | 'part'>): Link & { name: string } => {
  const items = itemsOf(submission)
  const next = items.slice(items.indexOf(part) + 1).find(item => isOpenItem(submission.opening, item))
  const at = (...parts: readonly string[]) => submissionAddress(submission.started, ...parts)
  return next === undefined
    ? { href: at('check'), label: '', name: 'check' }
    : { href: at(...itemPath(next)), label: '', name: next }
}

export interface PartPage {
  readonly submission: Submission
  readonly part: string
  readonly filling: Filling
  readonly version: number
  readonly editor: string
  readonly savedAt: string | null
  readonly isOnBehalf: boolean
  readonly end: Link
  readonly path: readonly Link[]
  /** Why it was not saved, in words. */
  readonly refused: string | null
  /** What somebody else saved meanwhile. */
  readonly theirs: { readonly lead: string; readonly said: readonly { name: string; value: string }[] } | null
}

const pageOf = async (
  visit: Visit,
  opened: Opened,
  failed: { readonly typed: Typed; readonly refused: Refused } | null,
): Promise<PartPage> => {
  const { work } = visit
  const { language } = work
  const { submission, part, stored, inputs } = opened
  const known = stored?.content ?? (await knownFor(work, submission, part))
  const filling =
    failed === null ? prefilled(language, known) : { typed: failed.typed, problems: [], language }
  const next = nextOf(opened)
  const isStale = failed?.refused.code === 'draft-stale' && stored !== null
  return {
    submission,
    part,
    filling,
    version: stored?.version ?? 0,
    editor: randomUUID(),
    savedAt: stored === null ? null : timeWords(stored.savedAt, language),
    isOnBehalf: isOnBehalf(work, submission),
    end: {
      href: next.href,
      label:
        next.name === 'check'
          ? texts.checkAndSend[language]
          : texts.next(itemName(submission, next.name)[language])[language],
    },
    path: pathTo(visit, submission),
    refused: failed !== null && !isStale ? failed.refused.words[language] : null,
    theirs: isStale
      ? {
          lead: texts.theirsLead((await peopleIn(work))(stored.savedBy), timeWords(stored.savedAt, language))[
            language
          ],
          said: inputs.map(({ name, label }) => ({
            name: label[language],
            value: stored.content[name] ?? texts.notTold[language],
          })),
        }
      : null,
  }
}

/** What is known already is not asked again. */
const knownFor = async (work: Work, submission: Submission, part: string): Promise<PartContent> => {
  if (part === UNDERTAKINGS_PART)
    return Object.fromEntries(
      submission.undertakings.flatMap(({ variable, given }) => (given ? [[variable.code, 'yes']] : [])),
    )
  if (part !== PRODUCT_PART) return contentsOf(submission.parts).get(part) ?? {}
  const contact = await getContact(work.db, submission.started.enterprise)
  return {
    ...(contact?.representative == null ? {} : { contactName: contact.representative }),
    ...(contact?.phone == null ? {} : { contactPhone: contact.phone }),
  }
}

const LEADS = { report: texts.reportLead, undertakings: texts.undertakingsLead } as const

export const PartView = ({ shell, page }: { readonly shell: Shell; readonly page: PartPage }) => {
  const { language } = shell
  const { submission, part, theirs, refused } = page
  const { started, enterprise, opening, asked } = submission
  const title = itemName(submission, part)[language]
  const lead = part in LEADS ? LEADS[part as keyof typeof LEADS][language] : null
  const isOpen = isOpenItem(opening, part)
  return (
    <Page shell={shell} title={title} path={page.path} elements={['autosave']}>
      <h1>{title}</h1>
      {page.isOnBehalf && <p class="note">{texts.onBehalf(enterprise.nameVi)[language]}</p>}
      {lead !== null && <p class="lead">{lead}</p>}
      {theirs !== null && (
        <section class="problems" role="alert">
          <h2>{texts.theirsTitle[language]}</h2>
          <p>{theirs.lead}</p>
          <KnownList facts={theirs.said} />
        </section>
      )}
      {refused !== null && (
        <p class="notice no" role="alert">
          {refused}
        </p>
      )}
      {isOpen ? (
        <AutoSaved
          here={submissionAddress(started, 'parts', part)}
          language={language}
          saving={{ ...page, isStale: theirs !== null }}
          end={page.end}
        >
          <PartFields submission={submission} part={part} filling={page.filling} />
        </AutoSaved>
      ) : (
        <Closed page={page} shell={shell} />
      )}
      {part === 'report' && asked.status === 'assumed' && (
        <p class="note">
          <Assumed language={language} /> {texts.assumedList[language]}
        </p>
      )}
    </Page>
  )
}

/** What may not be changed now is still read. */
const Closed = ({ page, shell: { language } }: { readonly page: PartPage; readonly shell: Shell }) => {
  const { submission, part, filling } = page
  const { opening } = submission
  return (
    <>
      <p class="note">{(opening.open === 'none' ? closedWords(opening) : refusals.itemClosed)[language]}</p>
      <KnownList
        facts={inputsOf(submission, part).map(({ name, label }) => ({
          name: label[language],
          value: oneOf(filling.typed, name) || texts.notTold[language],
        }))}
      />
    </>
  )
}
