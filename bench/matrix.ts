import { contender, median, takeTurns, timesAsLong } from './measure.ts'
import type { BenchRow } from './row.ts'
import { builtEntry } from './site/build.ts'
import type { openMatrix } from './site/matrix.ts'

const DOSSIERS = 300
const GOAL_MS = 200

/** The sheet of one of thirty scorers: 300 dossiers, 25 criteria, all but one judged by everybody. */
export async function run(): Promise<BenchRow[]> {
  delete process.env.DATABASE_URL
  process.env.NODE_ENV = 'production'
  const entry: { openMatrix: typeof openMatrix } = await import(await builtEntry())
  const few = await entry.openMatrix(3)
  await few.ours()
  const wanted = await few.statements()
  await few.close()
  const matrix = await entry.openMatrix(DOSSIERS)
  await matrix.ours()
  const html = await matrix.ours()
  const statements = await matrix.statements()
  if (wanted !== statements)
    throw new Error(`${statements} statements of ${DOSSIERS} dossiers, ${wanted} of 3`)
  const bareHtml = matrix.bareOf(html)
  if ((await bareHtml()) !== matrix.withoutNonce(html)) throw new Error('the bare page differs')
  const [ours, bare] = [contender(1, matrix.ours), contender(1, bareHtml)]
  await takeTurns([ours, bare])
  const milliseconds = ({ seconds }: typeof ours) => median(seconds) * 1000
  const anew = await anewIn(matrix)
  await matrix.close()
  return [
    {
      name: `Score matrix, ${DOSSIERS} dossiers × 25 criteria × 30 scorers: CPU until the last byte, of ${GOAL_MS} ms`,
      ratio: milliseconds(ours) / GOAL_MS,
      goal: { atMost: 1 },
      detail: `${milliseconds(ours).toFixed(1)} ms, ${statements} statements whatever the number of dossiers, ${Math.round(html.length / 1024)} kB`,
    },
    {
      name: 'Score matrix with its SQL, against the same HTML from bare Hono',
      ratio: timesAsLong(ours, bare),
      goal: null,
      detail: `bare ${milliseconds(bare).toFixed(1)} ms`,
    },
    {
      name: `Score matrix just after somebody judged: CPU, of ${GOAL_MS} ms`,
      ratio: anew / GOAL_MS,
      goal: null,
      detail: `${anew.toFixed(0)} ms: the sheets of that dossier are read again, and all are ranked anew`,
    },
  ]
}

/** What the first reader pays after one more judgement; once, for it takes long. */
async function anewIn(matrix: Awaited<ReturnType<typeof openMatrix>>): Promise<number> {
  await matrix.judgeAnew(1)
  const start = process.cpuUsage()
  await matrix.ours()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
