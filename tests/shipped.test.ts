import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { criteriaCommands } from '../src/criteria/commands.ts'
import { readCriteriaFile } from '../src/criteria/files.ts'
import { isScoring } from '../src/criteria/rules/set.ts'
import { runCommandLine } from '../src/platform/command-line.ts'
import { projectRoot } from '../src/platform/root.ts'
import { checkResults, prepareCheck } from '../src/reasoning/checker/checker.ts'
import { selectionCommands } from '../src/selection/commands.ts'

const at = (...parts: readonly string[]) => join(projectRoot, ...parts)
const text = (...parts: readonly string[]) => readFileSync(at(...parts), 'utf8')
const json = (...parts: readonly string[]) => JSON.parse(text(...parts))

const run = async (...words: readonly string[]) => {
  let out = ''
  let err = ''
  const io = {
    out: (part: string) => {
      out += part
    },
    err: (part: string) => {
      err += part
    },
    cwd: projectRoot,
  }
  const code = await runCommandLine([...criteriaCommands, ...selectionCommands], words, io)
  return { code, out, err }
}

const sets = readdirSync(at('data', 'criteria')).filter(name => name.endsWith('.json'))
const samples = readdirSync(at('data', 'samples')).filter(name => name.endsWith('.dossiers.json'))
const setOf = (sample: string) => {
  const name = sample.replace('.dossiers.json', '')
  return name === 'loom-prize'
    ? at('data', 'samples', 'loom-prize.criteria.json')
    : at('data', 'criteria', `${name}.json`)
}

describe('what ships', () => {
  it.each(sets)('is a well-formed criteria set: %s', async name => {
    const { code } = (await readCriteriaFile(at('data', 'criteria', name))).file
    // A later version of a set lies beside the earlier under a name of its own.
    expect(basename(name, '.json')).toMatch(new RegExp(`^${code}(-[a-z]+)?$`))
  })

  it('has a sample for every set that can score', async () => {
    const scoring = []
    for (const name of sets)
      if (isScoring(await readCriteriaFile(at('data', 'criteria', name))))
        scoring.push(basename(name, '.json'))
    expect(
      samples.map(name => name.replace('.dossiers.json', '')).filter(name => name !== 'loom-prize'),
    ).toEqual(scoring)
  })

  it.each(samples)('scores, and the independent checker finds nothing wrong: %s', async name => {
    const scored = await run(
      'score',
      '--criteria',
      setOf(name),
      '--dossiers',
      `data/samples/${name}`,
      '--json',
    )
    expect([scored.code, scored.err]).toEqual([0, ''])
    const results = JSON.parse(scored.out)
    const set = (await readCriteriaFile(setOf(name))).file
    const dossiers = json('data', 'samples', name)
    const period = dossiers.period ?? set.period
    expect(
      checkResults(prepareCheck(set, period === undefined ? {} : { period }), dossiers, results),
    ).toEqual([])
  })

  it.each(samples)('says what its JSON Schemas say: %s', async name => {
    const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
    const fits = (schema: string, value: unknown) => {
      const check = ajv.compile(json('docs', `${schema}.schema.json`))
      return check(value) ? [] : check.errors
    }
    const scored = await run(
      'score',
      '--criteria',
      setOf(name),
      '--dossiers',
      `data/samples/${name}`,
      '--json',
    )
    expect(fits('criteria-set', JSON.parse(readFileSync(setOf(name), 'utf8')))).toEqual([])
    expect(fits('dossiers', json('data', 'samples', name))).toEqual([])
    expect(fits('results', JSON.parse(scored.out))).toEqual([])
  })
})

const blockAfter = (document: string, start: RegExp): string => start.exec(document)?.[1] ?? ''

describe('what the documents show', () => {
  it('is what the worked example of the README gives', async () => {
    const shown = blockAfter(text('README.md'), /```\n(rank {2}dossier[\s\S]*?)```/)
    const words = [
      'score',
      '--criteria',
      'data/samples/loom-prize.criteria.json',
      '--dossiers',
      'data/samples/loom-prize.dossiers.json',
    ]
    expect((await run(...words)).out).toBe(shown)
  })

  it('is the set that the guide prints', () => {
    const shown = blockAfter(
      text('docs', 'guides', 'write-a-criteria-set.md'),
      /```json\n(\{\n {2}"format"[\s\S]*?)```/,
    )
    expect(shown).toBe(text('data', 'samples', 'loom-prize.criteria.json'))
  })
})
