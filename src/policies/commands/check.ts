import { resolve } from 'node:path'
import type { Command, Invocation } from '../../platform/commands.ts'
import { Invalid, problemLine } from '../../platform/errors.ts'
import { duplicates, readPolicyFile, readShippedFacts } from '../files.ts'
import type { ReadPolicy } from '../model.ts'
import type { PolicyFacts } from '../rules/facts.ts'

export const checkCommand: Command = {
  name: 'policy check',
  summary: 'say what is wrong with a support policy, where, and what to do',
  usage: 'FILE… [--json]',
  description:
    'Reads each policy as judging would: its shape, the facts it asks and their values, tiers that must give every ' +
    'eligible case one step, rates, ceilings and days.\n\n' +
    'Exit code 0: every policy is well formed. 2: some are not.',
  options: [{ flag: '--json', help: 'print the findings as JSON' }],
  examples: ['chuluc policy check data/policies/*.json', 'chuluc policy check my-policy.json --json'],
  run: checkAll,
}

interface Finding {
  readonly file: string
  readonly policy: ReadPolicy | null
  readonly problems: Invalid['problems']
}

async function checkAll({ args, options, io }: Invocation): Promise<number> {
  if (args.length === 0) throw new Invalid([noFile])
  const facts = await readShippedFacts()
  const read: Finding[] = []
  for (const file of args) read.push(await findingOf(io.cwd, file, facts))
  const findings = withDuplicates(read)
  io.out(
    options.json === true
      ? `${JSON.stringify(findings.map(asJson), null, 2)}\n`
      : findings.map(asText).join(''),
  )
  return findings.some(({ problems }) => problems.length > 0) ? 2 : 0
}

const noFile = { place: 'FILE', value: '', reason: 'no policy is named', remedy: 'name one or more files' }

const findingOf = async (cwd: string, file: string, facts: PolicyFacts): Promise<Finding> => {
  try {
    return { file, policy: (await readPolicyFile(resolve(cwd, file), facts)).policy, problems: [] }
  } catch (error) {
    if (error instanceof Invalid) return { file, policy: null, problems: error.problems }
    throw error
  }
}

const withDuplicates = (findings: readonly Finding[]): readonly Finding[] => {
  const read = findings.flatMap(({ file, policy }) =>
    policy === null ? [] : [{ code: policy.code, path: file }],
  )
  const twice = duplicates(read)
  return findings.map(finding => {
    const own = twice.filter(({ place }) => place === `${finding.file}, code`)
    return { ...finding, problems: [...finding.problems, ...own] }
  })
}

const asJson = ({ file, policy, problems }: Finding) => ({
  file,
  wellFormed: problems.length === 0,
  code: policy?.code ?? null,
  problems,
})

const asText = ({ file, policy, problems }: Finding): string =>
  policy === null || problems.length > 0
    ? `${file}: ${problems.length} problem(s)\n${problems.map(each => `  ${problemLine(each)}\n`).join('')}`
    : `${file}: ${policy.code} ${policy.version}: well formed, ${policy.facts.size} facts\n`
