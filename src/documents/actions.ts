import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { actorName, record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import type { TemplateInput, TemplateKind } from './model.ts'
import { mayKeepTemplates } from './permissions.ts'
import { press, type TemplateFault } from './press.ts'
import { listSent, lockKind, saveTemplate, saveTurn } from './store.ts'
import { digestOf, sourceOf, versionsOf } from './templates.ts'
import { faultWords, texts } from './texts.ts'

/** Keeps a template that was sent, once it sets the invented data of its kind. It is used only when that is said. */
export const sendTemplate = async (
  work: Work,
  kind: TemplateKind,
  { source, note }: TemplateInput,
): Promise<number> => {
  ensureMayKeepTemplates(work)
  const faults = await faultsOf(kind, source)
  if (faults.length > 0)
    throw new Invalid(
      faults.map(fault => ({
        place: 'file',
        value: '',
        reason: faultWords(fault)[work.language],
        remedy: '',
      })),
    )
  return inTransaction(work, async work => {
    await lockKind(work.db, kind.code)
    const number = ((await listSent(work.db, kind.code))[0]?.number ?? 0) + 1
    const sent = { kind: kind.code, number, note, sha256: digestOf(source) }
    await saveTemplate(work.db, { ...sent, source, sentAt: work.now, sentBy: actorName(work.actor) })
    record(work, { action: 'send template', subject: subjectOf(kind), after: sent })
    return number
  })
}

/** What is wrong with a template: each of the samples is set with it. */
const faultsOf = async (kind: TemplateKind, source: string): Promise<readonly TemplateFault[]> => {
  for (const sample of kind.samples) {
    const pressed = await press(source, sample)
    if ('faults' in pressed) return pressed.faults
  }
  return []
}

/** From now on papers are set with it; `seen`: which was used when it was decided. */
export const useTemplate = async (
  work: Work,
  kind: TemplateKind,
  { number, ground, seen }: { readonly number: number; readonly ground: string; readonly seen: number },
): Promise<void> => {
  ensureMayKeepTemplates(work)
  return inTransaction(work, async work => {
    await lockKind(work.db, kind.code)
    await sourceOf(work.db, kind.code, number)
    const { used } = await versionsOf(work, kind)
    if (used !== seen) throw new Refused('stale', { used }, texts.stale(String(used)))
    if (used === number) throw new Refused('used-already', { number }, texts.usedAlready)
    await saveTurn(work.db, { kind: kind.code, number, ground, at: work.now, byWhom: actorName(work.actor) })
    record(work, {
      action: 'use template',
      subject: subjectOf(kind),
      before: { number: used },
      after: { number },
      reason: ground,
    })
  })
}

const ensureMayKeepTemplates = ({ actor, language }: Work): void => {
  if (!mayKeepTemplates(actor)) throw new NotAllowed(texts.mayNotKeep[language])
}

const subjectOf = ({ code }: TemplateKind) => ({ kind: 'documents.template', id: code })
