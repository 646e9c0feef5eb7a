import type { Gate } from '../../criteria/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { Submission } from '../submission.ts'

export interface ShownGate {
  readonly code: string
  readonly name: string
  readonly clause: string | undefined
  readonly holds: boolean | null
}

/** The gates of the dossier's own track and those of all, as its figures alone answer them. */
export const gatesOf = ({ set, preview, applying }: Submission, language: Language): readonly ShownGate[] => {
  const all: readonly Gate[] = [
    ...set.file.gates,
    ...(set.file.tracks?.list ?? []).flatMap(({ gates }) => gates),
  ]
  return (preview?.gates ?? [])
    .filter(({ track }) => track === undefined || track === applying.track)
    .map(({ code, holds }) => {
      const gate = all.find(each => each.code === code)
      const name = language === 'en' ? (gate?.name.en ?? gate?.name.vi) : gate?.name.vi
      return { code, name: name ?? code, clause: gate?.clause, holds }
    })
}

export const failingGates = (submission: Submission, language: Language): readonly ShownGate[] =>
  gatesOf(submission, language).filter(({ holds }) => holds === false)
