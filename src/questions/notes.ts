import type { Language } from '../platform/texts.ts'
import type { CellNotes } from '../selection/index.ts'
import { askAddress, questionAddress } from './addresses.ts'
import type { Question } from './model.ts'
import { mayOpenAsking } from './permissions.ts'
import { asker, questionsFor } from './reading.ts'
import { isOpen, stateOf } from './rules.ts'
import { texts } from './texts.ts'

/** What stands beside a score: the latest question about it and what came of it, and where the next is asked. */
export const cellNotes: CellNotes = async (work, round) => {
  const { language, actor } = work
  const questions = Map.groupBy(
    await questionsFor(work, [round]),
    ({ code, dossier }) => `${code}/${dossier}`,
  )
  return (dossier, code) => {
    const own = questions.get(`${code}/${dossier}`) ?? []
    const waits = own.some(each => each.askedBy === asker(work) && isOpen(each))
    return {
      notes: own.map(question => {
        const { words, tone } = SAID[stateOf(question)]
        return {
          words: words[language],
          tone,
          lines: linesOf(question, language),
          href: questionAddress(question),
        }
      }),
      ask:
        mayOpenAsking(actor) && !waits
          ? { href: askAddress(round.id, dossier, code), words: texts.ask[language] }
          : null,
    }
  }
}

const linesOf = ({ words, steps }: Question, language: Language): readonly string[] => {
  const last = steps.at(-1)
  if (last === undefined || last.step === 'forwarded') return [words]
  const { enclosure } = last
  const page = enclosure?.page == null ? '' : ` (${texts.onPage(enclosure.page)[language]})`
  return [words, last.words, ...(enclosure === null ? [] : [`${enclosure.fileName}${page}`])]
}

const SAID = {
  asked: { words: texts.noteWaits, tone: 'wait' },
  forwarded: { words: texts.noteWaits, tone: 'wait' },
  answered: { words: texts.noteAnswered, tone: 'done' },
  declined: { words: texts.noteDeclined, tone: 'plain' },
} as const
