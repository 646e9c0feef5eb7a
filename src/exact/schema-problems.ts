import type { z } from 'zod'
import { nearest, type Problem, problem } from './problem.ts'

/** What a schema refuses, in words: place, value, reason, remedy. `keys`: the words a mistyped key may have meant. */
export const schemaProblems = (
  error: z.ZodError,
  input: unknown,
  keys: Iterable<string> = [],
): readonly Problem[] => error.issues.flatMap(issue => issueProblems(issue, [], { input, keys: [...keys] }))

type Path = readonly PropertyKey[]

interface Written {
  readonly input: unknown
  readonly keys: readonly string[]
}

const issueProblems = (issue: z.core.$ZodIssue, above: Path, written: Written): readonly Problem[] => {
  const { input } = written
  const path = [...above, ...issue.path]
  const value = valueAt(input, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key =>
      problem(
        pathText([...path, key]),
        valueAt(input, [...path, key]),
        `"${key}" is not known here`,
        keyRemedy(nearest(key, written.keys)),
      ),
    )
  if (issue.code === 'invalid_union') return unionProblems(issue, path, written)
  if (issue.code === 'invalid_value')
    return [
      problem(
        pathText(path),
        value,
        value === undefined ? 'this is missing' : 'this is none of the words allowed here',
        valueRemedy(issue.values, value),
      ),
    ]
  if (value === undefined)
    return [problem(pathText(path), '', 'this is missing', `add it: ${expected(issue)}`)]
  const remedy = expected(issue)
  if (remedy !== issue.message) return [problem(pathText(path), value, issue.message, remedy)]
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return [
      problem(pathText(path), value, 'this is no day of the calendar', 'write a day such as "2026-03-31"'),
    ]
  const isPlain = issue.message.startsWith('Invalid')
  return [
    isPlain
      ? problem(pathText(path), value, issue.message, 'see the guide')
      : problem(pathText(path), value, 'this cannot be read', issue.message),
  ]
}

const valueRemedy = (values: readonly unknown[], value: unknown): string => {
  const words = values.map(String)
  const meant = typeof value === 'string' ? nearest(value, words) : null
  const list = words.map(word => `"${word}"`).join(', ')
  return meant === null ? `write one of ${list}` : `did you mean "${meant}"? It is one of ${list}`
}

/** Of several forms, the one that came nearest speaks: the one whose faults lie deepest. */
const unionProblems = (
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  written: Written,
): readonly Problem[] => {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(each => each.path.length))
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  if (deepest === undefined || deepest.length === 0)
    return [
      problem(
        pathText(path),
        valueAt(written.input, path),
        'this has none of the forms allowed here',
        'see the guide',
      ),
    ]
  return deepest.flatMap(each => issueProblems(each, path, written))
}

const keyRemedy = (meant: string | null): string =>
  meant === null ? 'leave it out, or look up its spelling in the guide' : `did you mean "${meant}"?`

const expected = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return `write ${ARTICLES[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_small') return `at least ${String(issue.minimum)}`
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)}`
  return issue.message
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object { … }',
  array: 'a list [ … ]',
  record: 'an object { … }',
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )

/** `criteria[0].bands[2].points`; a key that is no plain word stands in brackets. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const word = String(key)
    if (!/^[\p{L}_][\p{L}\p{N}_@.-]*$/u.test(word)) return `${text}[${JSON.stringify(word)}]`
    return text === '' ? word : `${text}.${word}`
  }, '')
