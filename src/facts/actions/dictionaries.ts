import type { z } from 'zod'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { dictionaryInput } from '../model.ts'
import { mayLoadDictionary } from '../permissions.ts'
import type { Theme } from '../rules/declaring/form.ts'
import { changedVariables, variableProblems, variablesOf } from '../rules/dictionary.ts'
import {
  listDeclaredVariables,
  listThemes,
  listVariables,
  saveDictionary,
  saveThemes,
} from '../store/variables.ts'
import { variableWords } from '../texts/dictionary.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, invalid } from './ensure.ts'

/** Loads a dictionary over what is stored; variables it no longer names stay, for figures of them may exist. */
export const loadDictionary = async (work: Work, file: z.output<typeof dictionaryInput>): Promise<void> => {
  ensureMay(mayLoadDictionary(work.actor), work, refusals.mayNotLoad)
  return inTransaction(work, async work => {
    const variables = variablesOf(file)
    const stored = await listVariables(work.db)
    const declared = await listDeclaredVariables(work.db)
    const problems = variableProblems(variables, stored, declared)
    if (problems.length > 0) throw invalid(work, problems.map(variableWords))
    const { before, after } = changedVariables(stored, variables)
    const themes = themesOf(file)
    const had = (await listThemes(work.db)).filter(({ dictionary }) => dictionary === file.code)
    if (after.length === 0 && JSON.stringify(had) === JSON.stringify(themes)) return
    const dictionary = { code: file.code, nameVi: file.name.vi, nameEn: file.name.en ?? null }
    await saveDictionary(work.db, dictionary, after)
    await saveThemes(work.db, file.code, themes)
    const subject = { kind: 'facts.dictionary', id: file.code }
    record(work, { action: 'load dictionary', subject, before, after })
  })
}

const themesOf = ({ code: dictionary, themes }: z.output<typeof dictionaryInput>): readonly Theme[] =>
  themes.map(({ code, name, variables }) => ({
    dictionary,
    code,
    nameVi: name.vi,
    nameEn: name.en ?? null,
    variables,
  }))
