import type { CriteriaSet, Criterion } from '../../../criteria/model.ts'
import { readCriteriaSet } from '../../../criteria/rules/read.ts'
import type { DossierInput, DossiersInput, Result, Results } from '../../model.ts'
import { readDossier } from '../dossier.ts'
import type { Case } from './dossiers.ts'
import { preparedFor, resultFor, scored } from './scored.ts'

/** Small sets and dossiers for tables of cases: short names, and only what the case is about. */
const name = (vi: string) => ({ vi })

export const kitVariables: CriteriaSet['variables'] = {
  x: { name: name('x'), type: 'number' },
  y: { name: name('y'), type: 'number' },
  n: { name: name('n'), type: 'integer' },
  m: { name: name('m'), type: 'money', currency: 'VND' },
  k: { name: name('k'), type: 'money', currency: 'VND' },
  u: { name: name('u'), type: 'money', currency: 'USD', decimals: 2 },
  r: { name: name('r'), type: 'number', converts: { from: 'USD', to: 'VND' } },
  p: { name: name('p'), type: 'boolean' },
  q: { name: name('q'), type: 'boolean' },
  t: { name: name('t'), type: 'text' },
  c: { name: name('c'), type: 'choice', choices: [{ code: 'silk' }, { code: 'clay' }] },
  d: { name: name('d'), type: 'date' },
}

export type Parts = Partial<CriteriaSet>

export const setOf = (parts: Parts): CriteriaSet => ({
  format: 'chuluc-criteria-1',
  code: 'kit',
  version: '1',
  name: name('Bộ thử'),
  legalBasis: [],
  variables: kitVariables,
  gates: [],
  criteria: [judged('A', 10)],
  ...parts,
})

type More = Partial<Criterion>

export const judged = (code: string, max: number | string, more: More = {}): Criterion => ({
  code,
  name: name(code),
  max,
  ...more,
})

export const computed = (
  code: string,
  value: string,
  bands: Criterion['bands'],
  more: More = {},
): Criterion => ({
  code,
  name: name(code),
  value,
  bands,
  notApplicable: 'unknown',
  ...more,
})

export const node = (code: string, criteria: readonly Criterion[], more: More = {}): Criterion => ({
  code,
  name: name(code),
  criteria,
  ...more,
})

export const gate = (code: string, rule: string | null, more: object = {}): CriteriaSet['gates'][number] => ({
  code,
  name: name(code),
  ...(rule === null ? { judged: true } : { rule }),
  ...more,
})

/** What is wrong with a set, as "place: reason". */
export const problemsOf = (parts: Parts): readonly string[] => {
  const read = readCriteriaSet(setOf(parts))
  return read.ok ? [] : read.problems.map(({ place, reason }) => `${place}: ${reason}`)
}

/** What is wrong with a dossier, as "place: reason". */
export const complaintsOf = (
  parts: Parts,
  dossier: Partial<DossierInput>,
  options: Case['options'] = {},
): readonly string[] => {
  const read = readDossier(preparedFor(setOf(parts), options), { id: 'D', ...dossier }, 'D')
  return read.ok ? [] : read.problems.map(({ place, reason }) => `${place}: ${reason}`)
}

/** The result of one dossier by itself. */
export const resultOf = (
  parts: Parts,
  dossier: Partial<DossierInput>,
  options: Case['options'] = {},
): Result =>
  resultFor(scored({ set: setOf(parts), options, input: { dossiers: [{ id: 'D', ...dossier }] } }), 'D')

/** The results of a round, by dossier id. */
export const roundOf = (
  parts: Parts,
  dossiers: Readonly<Record<string, Omit<DossierInput, 'id'>>>,
  lots: NonNullable<DossiersInput['lots']> = {},
): Results =>
  scored({
    set: setOf(parts),
    options: {},
    input: { dossiers: Object.entries(dossiers).map(([id, rest]) => ({ id, ...rest })), lots },
  })
