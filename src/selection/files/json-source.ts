import { createReadStream } from 'node:fs'
import type { JsonPath, JsonPlace, JsonProblem } from '../../exact/json.ts'
import { type JsonPart, readJsonList } from '../../exact/json-list.ts'
import type { Problem } from '../../exact/problem.ts'
import { pathText, schemaProblems } from '../../exact/schema-problems.ts'
import { dossiersSchema } from '../model.ts'
import type { Found, Head, SourceOpening } from './entries.ts'
import { isDossier, shapeProblems } from './shape.ts'

const LIST = 'dossiers'

/** `{"period": …, "lots": …, "dossiers": [ … ]}`. Read twice: what stands after the list belongs to the head, too. */
export const openJson = async (path: string): Promise<SourceOpening> => {
  const head = await readHead(partsOf(path, 'pass over'))
  if ('problem' in head) return { ok: false, problems: await problemsIn(path, head.problem) }
  if ('problems' in head) return { ok: false, problems: head.problems }
  return { ok: true, source: { head, found: readDossiers(partsOf(path, 'read')) } }
}

const partsOf = (path: string, elements: 'read' | 'pass over'): AsyncIterable<JsonPart> =>
  readJsonList(createReadStream(path, { highWaterMark: 256 * 1024 }), { key: LIST, elements })

/** Where the quick reading was led astray, the careful one says better by what. */
const problemsIn = async (path: string, quick: Problem): Promise<readonly Problem[]> => {
  const problems: Problem[] = []
  for await (const found of readDossiers(partsOf(path, 'read'))) {
    if ('problem' in found) problems.push(found.problem)
    if (problems.length === 100) break
  }
  return problems.length === 0 ? [quick] : problems
}

type Member = Extract<JsonPart, { part: 'member' }>

const readHead = async (
  parts: AsyncIterable<JsonPart>,
): Promise<Head | { problem: Problem } | { problems: readonly Problem[] }> => {
  const members = new Map<string, Member>()
  const values: Record<string, unknown> = {}
  for await (const part of parts) {
    if (part.part === 'problem') return { problem: placed(part.path, part.problem) }
    if (part.part === 'list') values[LIST] = []
    if (part.part !== 'member') continue
    members.set(part.key, part)
    values[part.key] = part.value
  }
  const locate = (place: string): string => `${place}${lineIn(place, values, members)}`
  const head = dossiersSchema.safeParse(values)
  if (head.success) {
    const { period = null, lots = {} } = head.data
    return { period, lots: new Map(Object.entries(lots)), locate }
  }
  const problems = schemaProblems(head.error, values)
  return { problems: problems.map(each => ({ ...each, place: locate(each.place) })) }
}

const lineIn = (place: string, values: unknown, members: ReadonlyMap<string, Member>): string => {
  const [key, ...path] = pathIn(values, `.${place}`)
  const member = members.get(String(key))
  return member === undefined ? '' : atLine(member.placeOf(path))
}

const atLine = ({ line }: JsonPlace): string => `, line ${line}`

const placed = (path: JsonPath, { line, column, value, reason, remedy }: JsonProblem): Problem => {
  const place = path.length === 0 ? '' : `${pathText(path)}, `
  return { place: `${place}line ${line}, column ${column}`, value, reason, remedy }
}

async function* readDossiers(parts: AsyncIterable<JsonPart>): AsyncGenerator<Found> {
  for await (const part of parts) {
    if (part.part === 'problem') yield { problem: placed(part.path, part.problem) }
    if (part.part !== 'element') continue
    const { value, placeOf } = part
    const place = `${LIST}[${part.index}]`
    const locate = (within: string) => within + atLine(placeOf(pathIn(value, within.slice(place.length))))
    if (isDossier(value)) yield { entry: { dossier: value, place, line: placeOf([]).line, locate } }
    else
      for (const each of shapeProblems(value, place))
        yield { problem: { ...each, place: locate(each.place) } }
  }
}

/**
 * The steps by which `.facts.revenue@2024.value` leads into a value, as far as it does. Codes may hold dots, so the
 * longest key that fits is taken.
 */
const pathIn = (value: unknown, place: string): JsonPath => {
  if (typeof value !== 'object' || value === null) return []
  const steps = Object.keys(value).flatMap(key => {
    const written = Array.isArray(value) ? [`[${key}]`] : [`.${key}`, `[${JSON.stringify(key)}]`]
    return written.filter(form => leads(place, form)).map(form => ({ key, form }))
  })
  const step = steps.toSorted((a, b) => b.form.length - a.form.length)[0]
  if (step === undefined) return []
  const key = Array.isArray(value) ? Number(step.key) : step.key
  return [key, ...pathIn(Reflect.get(value, step.key), place.slice(step.form.length))]
}

const leads = (place: string, form: string): boolean =>
  place.startsWith(form) && /^($|[.[])/.test(place.slice(form.length))
