import { resolve } from 'node:path'
import type { Day } from '../exact/day.ts'
import { listPublishedFigures } from '../indicators/index.ts'
import { isSampleCity as isSample } from '../platform/settings.ts'
import type { Work } from '../platform/work.ts'
import { readShippedTargetWords, readTargetFiles, sampleTargetPaths, shippedTargetPaths } from './files.ts'
import type {
  Achievement,
  Finding,
  LeftOut,
  Name,
  Result,
  Standing,
  Target,
  TargetFile,
  TargetWords,
} from './model.ts'
import { achievement, resultsFor } from './rules/achievement.ts'
import { findings, standingsOn } from './rules/find.ts'
import { pathsOf } from './rules/paths.ts'

/** A target with all that is shown beside it. */
export interface ShownTarget {
  readonly target: Target
  readonly scope: Name
  readonly standing: Standing
  /** Of the sample city: invented. */
  readonly isSample: boolean
  readonly findings: readonly Finding[]
  readonly results: readonly { readonly result: Result; readonly achievement: Achievement }[]
}

export interface ShownTargets {
  readonly asOf: Day
  readonly targets: readonly ShownTarget[]
  readonly findings: readonly Finding[]
  /** Several targets of one document for one indicator, by the years in which they are due. */
  readonly paths: readonly (readonly Target[])[]
  readonly leftOut: readonly LeftOut[]
}

const readAll = async () => {
  const dictionary = await readShippedTargetWords()
  const [shipped, samples] = [await shippedTargetPaths(), await sampleTargetPaths()]
  return {
    ...dictionary,
    shipped: await readTargetFiles(shipped, dictionary),
    samples: await readTargetFiles(samples, dictionary),
  }
}
let read: ReturnType<typeof readAll> | undefined

/** What targets are about, and those that ship. */
export const loadShippedTargets = async (): Promise<{
  readonly dictionary: TargetWords
  readonly targets: readonly Target[]
}> => {
  read ??= readAll()
  const { scopes, indicators, shipped } = await read
  return { dictionary: { scopes, indicators }, targets: shipped.flatMap(({ targets }) => targets) }
}

/**
 * The targets that ship, in the order of the dictionary, with what is found among them and what published figures tell.
 * The sample city has invented ones beside them, marked.
 */
export const loadTargets = async (work: Work): Promise<ShownTargets> => {
  read ??= readAll()
  const { scopes, indicators, shipped, samples } = await read
  const [figures, isSampleCity] = [await listPublishedFigures(work.db), await isSample(work.db)]
  const files = isSampleCity ? [...shipped, ...samples] : shipped
  const order = [...indicators.keys()]
  const all = files
    .flatMap(({ targets }) => targets)
    .toSorted(
      (a, b) =>
        order.indexOf(a.indicator.code) - order.indexOf(b.indicator.code) ||
        a.period.to - b.period.to ||
        (a.period.from ?? 0) - (b.period.from ?? 0),
    )
  const found = findings(all)
  const standings = standingsOn(work.today, all)
  return {
    asOf: work.today,
    targets: all.map(target => ({
      target,
      scope: scopes.get(target.scope) ?? { vi: target.scope, en: target.scope },
      standing: standings.get(target) ?? 'in-force',
      isSample: samples.some(({ code }) => code === target.file),
      findings: found.filter(({ targets }) => targets.some(each => each === target)),
      results: resultsFor(target, figures).map(result => ({
        result,
        achievement: achievement(target, result),
      })),
    })),
    findings: found,
    paths: pathsOf(all),
    leftOut: files.flatMap(({ leftOut }) => leftOut),
  }
}

/** What is found among the targets that ship; with files, among both, of what those files say. */
export const checkTargets = async (
  paths: readonly string[],
): Promise<{ readonly files: readonly TargetFile[]; readonly found: readonly Finding[] }> => {
  const dictionary = await readShippedTargetWords()
  const named = paths.map(path => resolve(path))
  const given = await readTargetFiles(named, dictionary)
  const others = await readTargetFiles(
    (await shippedTargetPaths()).filter(path => !named.includes(path)),
    dictionary,
  )
  const replaced = new Set(given.map(({ code }) => code))
  const files = [...given, ...others.filter(({ code }) => !replaced.has(code))]
  const found = findings(files.flatMap(({ targets }) => targets))
  return {
    files: given.length === 0 ? files : given,
    found:
      given.length === 0
        ? found
        : found.filter(({ targets }) => targets.some(({ file }) => replaced.has(file))),
  }
}
