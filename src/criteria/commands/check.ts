import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid, problemLine } from '../../platform/errors.ts'
import { criteriaPath, readCriteriaFile } from '../files.ts'
import { isScoring, type ReadSet } from '../rules/set.ts'

export const checkCommand: Command = {
  name: 'criteria check',
  summary: 'say what is wrong with a criteria set, where, and what to do',
  usage: 'FILE… [--json]',
  description:
    'Reads each set as scoring would: its shape, every expression and its types, bands that must cover every ' +
    'number once, maxima that must add up, codes that must name something.\n\n' +
    'A set whose criteria have no points is a skeleton: it is well formed, and cannot score.\n\n' +
    'Exit code 0: every set is well formed. 2: some are not.',
  options: [{ flag: '--json', help: 'print the findings as JSON' }],
  examples: ['chuluc criteria check data/criteria/*.json', 'chuluc criteria check my-set.json --json'],
  run: checkAll,
}

interface Finding {
  readonly file: string
  readonly set: ReadSet | null
  readonly problems: Invalid['problems']
}

async function checkAll({ args, options, io }: Invocation): Promise<number> {
  if (args.length === 0) throw new Invalid([noFile])
  const findings: Finding[] = []
  for (const file of args) findings.push(await findingOf(io.cwd, file))
  io.out(
    options.json === true
      ? `${JSON.stringify(findings.map(asJson), null, 2)}\n`
      : findings.map(asText).join(''),
  )
  return findings.some(({ set }) => set === null) ? 2 : 0
}

const noFile = {
  place: 'FILE',
  value: '',
  reason: 'no criteria set is named',
  remedy: 'name one or more files',
}

const findingOf = async (cwd: string, file: string): Promise<Finding> => {
  try {
    return { file, set: await readCriteriaFile(await criteriaPath(cwd, file)), problems: [] }
  } catch (error) {
    if (error instanceof Invalid) return { file, set: null, problems: error.problems }
    throw error
  }
}

const asJson = ({ file, set, problems }: Finding) => ({
  file,
  wellFormed: set !== null,
  scores: set !== null && isScoring(set),
  skeleton: set === null ? null : !isScoring(set),
  problems,
})

const asText = ({ file, set, problems }: Finding): string => {
  if (set === null)
    return `${file}: ${problems.length} problem(s)\n${problems.map(each => `  ${problemLine(each)}\n`).join('')}`
  const { file: content, criteria } = set
  const kind = isScoring(set)
    ? `well formed, ${criteria.length - 1} criteria`
    : `well formed, but a skeleton: it cannot score${reason(set)}`
  return `${file}: ${content.code} ${content.version}: ${kind}\n`
}

const reason = ({ unscored }: ReadSet): string =>
  unscored.length === 0 ? ' (it has no criteria)' : ` (no points: ${unscored.join(', ')})`
