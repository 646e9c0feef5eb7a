import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid, Refused } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { listRounds } from '../selection/index.ts'
import { rehearse } from './actions.ts'
import type { SampleCity } from './model.ts'
import { preparations, SEED } from './preparations.ts'
import { texts } from './texts.ts'

const command: Command = {
  name: 'rehearse',
  summary: 'fill a new city with the invented city of a seed',
  usage: '[--seed N]',
  description:
    'Loads the reference data, then invents enterprises, products, five years of figures and four selection rounds ' +
    'from the seed: the same city on every machine. All of it is marked as sample data (dữ liệu minh họa).\n\n' +
    'The store is the folder CHULUC_STORE, or var/sample-city; with DATABASE_URL a PostgreSQL database. A store that ' +
    'holds rounds already is left as it is (exit code 1).',
  options: [{ flag: '--seed', value: 'N', help: `a whole number; ${SEED} without it` }],
  examples: ['CHULUC_STORE=var/rehearsal-7 chuluc rehearse --seed 7'],
  run,
}

export const rehearsalCommands: readonly Command[] = [command]

async function run({ options, io }: Invocation): Promise<number> {
  const seed = seedOf(options.seed)
  const city = await withWork(work => fill(work, seed, text => io.err(`${text}\n`)))
  io.out(summary(city))
  return 0
}

const seedOf = (given: string | true | undefined): number => {
  if (given === undefined) return SEED
  if (typeof given === 'string' && /^\d{1,9}$/.test(given)) return Number(given)
  throw new Invalid([
    {
      place: '--seed',
      value: String(given),
      reason: 'this is no seed',
      remedy: 'write a whole number of at most nine digits',
    },
  ])
}

const fill = async (work: Work, seed: number, say: (text: string) => void): Promise<SampleCity> => {
  if ((await listRounds(work.db)).length > 0) throw new Refused('already-sample', {}, texts.alreadySample)
  for (const each of preparations()) {
    if (each.kind !== 'reference') continue
    say(`Preparing ${each.name} …`)
    await each.run(work)
  }
  say(`Inventing the city of seed ${seed} …`)
  return rehearse(work, seed)
}

const summary = ({ seed, enterprises, facts, rounds, today }: SampleCity): string => {
  const products = enterprises.reduce((sum, each) => sum + each.products.length, 0)
  const dossiers = rounds.reduce((sum, each) => sum + each.dossiers.length, 0)
  return `Seed ${seed}: ${enterprises.length} enterprises, ${products} products, ${facts.length} facts, ${rounds.length} rounds with ${dossiers} dossiers. Its day is ${today}.\n`
}
