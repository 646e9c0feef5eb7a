import { listSittings, loadMinutes } from '../../council/index.ts'
import type { Work } from '../../platform/work.ts'
import { decisionOf, getListContent, listsOf, readComments } from '../../publication/index.ts'
import { isAnswered } from '../../publication/rules/comments.ts'
import { listRecognitions } from '../../recognition/index.ts'
import { drawnList } from '../listed.ts'
import type { LoadedDraw } from '../loading.ts'
import { listFindings } from '../store.ts'
import { bundleTexts as texts } from '../texts/bundle.ts'
import { jsonPart, type Part, textPart } from './part.ts'

/** What is said of the whole round: its frozen result, the draw, minutes, lists, decision, recognitions. */
export async function* roundPartsOf(work: Work, loaded: LoadedDraw): AsyncGenerator<Part> {
  const { round, content, text } = loaded
  // As `chuluc round export` writes it, so that both have the same digest.
  yield textPart('round/round.json', texts.round, `${text}\n`)
  yield jsonPart('round/criteria-set.json', texts.criteriaSet, content.criteriaSet)
  yield jsonPart('round/result.json', texts.result, content.results)
  yield jsonPart('draw/draw.json', texts.draw, drawnIn(loaded))
  yield jsonPart('draw/findings.json', texts.findings, await listFindings(work.db, loaded.draw.id))
  yield* minutesOf(work, round.id)
  yield* publishedOf(work, loaded)
  yield jsonPart(
    'recognitions.json',
    texts.recognitions,
    await listRecognitions(work.db, { round: round.id }),
  )
}

const drawnIn = ({ draw, sample }: LoadedDraw) => {
  const { list: _, ...row } = draw
  const drawn = sample.map(({ position, dossier, group }) => ({ position, dossier, group }))
  return { ...row, list: drawnList(draw), sample: drawn }
}

/** Those of the council, as who audits reads them. */
async function* minutesOf(work: Work, round: LoadedDraw['round']['id']): AsyncGenerator<Part> {
  for (const { number } of await listSittings(work.db, [round])) {
    const { room, minutes, outcomes } = await loadMinutes(work, { round, sitting: number })
    const { day, place } = room.sitting
    const results = outcomes.map(({ item, together }) => ({ dossier: item.dossier, together }))
    yield jsonPart(`minutes/${number}.json`, texts.minutes(number), {
      number,
      day,
      place,
      lines: minutes,
      results,
    })
    const lines = minutes.map(
      ({ at, words, struck }) => `${at}  ${words}${struck === null ? '' : `  [${struck}]`}`,
    )
    yield textPart(
      `minutes/${number}.txt`,
      texts.minutes(number),
      `${[`${day}, ${place}`, ...lines].join('\n')}\n`,
    )
  }
}

async function* publishedOf(work: Work, { round }: LoadedDraw): AsyncGenerator<Part> {
  const [lists, comments] = [await listsOf(work, round), await readComments(work, round)]
  for (const [at, { id }] of lists.entries())
    yield textPart(`published/list-${at + 1}.json`, texts.list(at + 1), await getListContent(work.db, id))
  yield jsonPart('published/comments.json', texts.comments, {
    received: comments.length,
    answered: comments.filter(each => isAnswered(each, comments)).length,
    byDossier: Object.fromEntries(
      [...Map.groupBy(comments, ({ dossier }) => dossier ?? '')].map(([key, { length }]) => [key, length]),
    ),
  })
  yield jsonPart('published/decision.json', texts.decision, {
    lists,
    decision: await decisionOf(work, round),
  })
}
