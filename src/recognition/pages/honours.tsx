import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Localized } from '../../platform/texts.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { recognitionAddress, roundRecognitionsAddress } from '../addresses.ts'
import type { RuledRecognition } from '../model.ts'
import { holderOn } from '../rules/holders.ts'
import { byRank } from '../rules/status.ts'
import { type Names, namesOf } from '../store/names.ts'
import { listRecognitions } from '../store/recognitions.ts'
import { grantTexts as texts } from '../texts/granting.ts'

/** Who is called at the ceremony, list by list in the order of places; made to be printed. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const round = await getRound(work.db, visit.params.round ?? '')
    const recognitions = await listRecognitions(work.db, { round: round.id })
    const holder = (each: RuledRecognition) => holderOn(each, each.transfers, work.today)
    const names = await namesOf(work.db, recognitions, recognitions.map(holder))
    const page = { round, lists: honourLists(recognitions), names, holder }
    return html(<HonoursView shell={shellOf(visit, menu)} page={page} />)
  }

interface HonourList {
  readonly name: Localized
  readonly places: readonly { readonly rank: number | null; readonly recognition: RuledRecognition }[]
}

const honourLists = (recognitions: readonly RuledRecognition[]): readonly HonourList[] => {
  const honoured = recognitions.flatMap(recognition =>
    recognition.honours.map(({ code, name, rank }) => ({ code, name, rank, recognition })),
  )
  return [...Map.groupBy(honoured, ({ code }) => code).values()].flatMap(own => {
    const [first] = own
    return first === undefined ? [] : [{ name: first.name, places: own.toSorted(byRank) }]
  })
}

interface HonoursPage {
  readonly round: Round
  readonly lists: readonly HonourList[]
  readonly names: Names
  readonly holder: (recognition: RuledRecognition) => RuledRecognition['enterprise']
}

const HonoursView = ({ shell, page }: { readonly shell: Shell; readonly page: HonoursPage }) => {
  const { language } = shell
  const { round, lists, names, holder } = page
  const title = `${texts.honourList[language]}: ${round.name[language]}`
  return (
    <Page
      shell={shell}
      title={title}
      path={[{ href: roundRecognitionsAddress(round), label: texts.title[language] }]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.honourLead[language]}</p>
      {lists.length === 0 && <p class="empty">{texts.noHonours[language]}</p>}
      {lists.map(({ name, places }, at) => (
        <RecordSection id={`list-${at + 1}`} title={name[language]} count={places.length}>
          <Scroll of={name[language]} language={language}>
            <table class="stacked">
              <thead>
                <tr>
                  <th scope="col" class="n">
                    {texts.place[language]}
                  </th>
                  <th scope="col">{texts.product[language]}</th>
                  <th scope="col">{texts.enterprise[language]}</th>
                </tr>
              </thead>
              <tbody>
                {places.map(({ rank, recognition }) => (
                  <tr>
                    <td class="n">{rank ?? ''}</td>
                    <td>
                      <a href={recognitionAddress(recognition.id)}>
                        {names.product(recognition.product)[language]}
                      </a>
                    </td>
                    <td>{names.enterprise(holder(recognition))[language]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </RecordSection>
      ))}
    </Page>
  )
}
