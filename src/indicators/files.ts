import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCsv } from 'hucre/csv'
import type { z } from 'zod'
import { type PublishedCluster, publishedClusterRow } from '../clusters/model.ts'
import { type PublishedEvent, publishedEventRow } from '../events/model.ts'
import { readJson } from '../exact/json.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { schemaProblems } from '../exact/schema-problems.ts'
import { Invalid } from '../platform/errors.ts'
import { projectRoot } from '../platform/root.ts'
import { type PublishedRecognition, publishedRecognitionRow } from '../recognition/model/published.ts'
import {
  indicatorRow,
  type PublishedFigure,
  type PublishedSum,
  programmeFigureRow,
  sumsInput,
} from './model.ts'

/** The published rows of every room that keeps some. */
export interface Published {
  readonly recognitions: readonly PublishedRecognition[]
  readonly events: readonly PublishedEvent[]
  readonly clusters: readonly PublishedCluster[]
  readonly figures: readonly PublishedFigure[]
}

/** What ships with the program. */
export const publishedFolder = join(projectRoot, 'data', 'published')

/** Reads the five CSV files of a folder; throws `Invalid` with every problem of every file, so that nothing is loaded. */
export const readPublished = async (folder = publishedFolder): Promise<Published> => {
  const problems: Problem[] = []
  const rows = async <Row>(file: string, schema: RowSchema<Row>): Promise<readonly Row[]> => {
    const read = readRows(file, await readText(join(folder, file)), schema)
    problems.push(...read.problems)
    return read.rows
  }
  const published = {
    recognitions: await rows('recognised-products.csv', publishedRecognitionRow),
    events: await rows('events.csv', publishedEventRow),
    clusters: await rows('clusters.csv', publishedClusterRow),
    figures: [
      ...(await rows('programme-figures.csv', programmeFigureRow)),
      ...(await rows('indicators.csv', indicatorRow)),
    ],
  }
  if (problems.length > 0) throw new Invalid(problems)
  return published
}

/** The sums by which published figures are checked. */
export const readSums = async (folder = publishedFolder): Promise<readonly PublishedSum[]> => {
  const path = join(folder, 'sums.json')
  const read = readJson(await readText(path))
  if (!read.ok) throw new Invalid([{ ...read.problem, place: `${path}, line ${read.problem.line}` }])
  const { data, error } = sumsInput.safeParse(read.value)
  if (data === undefined)
    throw new Invalid(
      schemaProblems(error, read.value).map(each => ({ ...each, place: `${path}, ${each.place}` })),
    )
  return data.sums
}

const readText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new Invalid([problem(path, '', 'this file cannot be read', 'name a folder like data/published')])
  })

type RowSchema<Row> = z.ZodPipe<z.ZodObject, z.ZodType<Row>>

interface Read<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

/** Rows are counted as a spreadsheet counts them: the heading is row 1. */
const readRows = <Row>(file: string, text: string, schema: RowSchema<Row>): Read<Row> => {
  const [heading = [], ...lines] = parseCsv(text, { delimiter: ',' }).map(cells => cells.map(String))
  const columns = Object.keys(schema.in.shape)
  if (heading.toSorted().join() !== columns.toSorted().join())
    return { rows: [], problems: [wrongHeading(file, heading, columns)] }
  const read = lines.map((cells, at) => readRow(`${file}, row ${at + 2}`, heading, cells, schema))
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) }
}

const readRow = <Row>(
  place: string,
  heading: readonly string[],
  cells: readonly string[],
  schema: RowSchema<Row>,
): Read<Row> => {
  if (cells.length !== heading.length) {
    const reason = `this row has ${cells.length} cells, the heading has ${heading.length}`
    return {
      rows: [],
      problems: [problem(place, cells.join(), reason, 'put text with a comma in quotation marks')],
    }
  }
  const row = Object.fromEntries(heading.map((column, at) => [column, cells[at]]))
  const read = schema.safeParse(row)
  if (read.success) return { rows: [read.data], problems: [] }
  const problems = schemaProblems(read.error, row).map(each => ({
    ...each,
    place: `${place}, column ${each.place}`,
  }))
  return { rows: [], problems }
}

const wrongHeading = (file: string, heading: readonly string[], columns: readonly string[]): Problem =>
  problem(
    `${file}, row 1`,
    heading.join(),
    'this is not the heading of this file',
    `it has the columns ${columns.join()}`,
  )
