import { Hidden } from '../../design/forms.tsx'
import { Assumed, Tag } from '../../design/tag.tsx'
import type { Json } from '../../exact/json.ts'
import { formatExact, larger, parseDecimal } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import { draftAddress, partAddress } from '../addresses.ts'
import type { LoadedDraft } from '../pages/draft-loading.ts'
import { isMembers, listOf, memberOf, textAt } from '../rules/draft/json.ts'
import { treeRows } from '../rules/draft/tree.ts'
import { texts } from '../texts/drafts.ts'
import { optionLabel } from '../texts/fields.ts'

interface ContentsProps {
  readonly loaded: LoadedDraft
  readonly language: Language
}

interface ItemProps extends ContentsProps {
  readonly page: 'criteria' | 'gates'
  readonly place: string
  readonly value: Json
  readonly depth: number
  readonly note: string
  readonly points: string
}

/** The tree of criteria: each leads to its form, and goes up or down among its like. */
export const CriteriaContents = ({ loaded, language }: ContentsProps) => (
  <table class="tree-form">
    <thead>
      <tr>
        <th scope="col">{texts.criteria[language]}</th>
        <th scope="col" class="n">
          {maximum[language]}
        </th>
        <th scope="col">{texts.moveColumn[language]}</th>
      </tr>
    </thead>
    <tbody>
      {treeRows(loaded.content).map(({ place, value, depth }) => (
        <Item
          page="criteria"
          loaded={loaded}
          place={place}
          value={value}
          depth={depth}
          note={texts[kindOf(value)][language]}
          points={textAt(value, ['max']) || highest(value)}
          language={language}
        />
      ))}
    </tbody>
  </table>
)

const maximum = { vi: 'Điểm tối đa', en: 'Maximum' }

const kindOf = (value: Json) => {
  const has = (key: string) => memberOf(value, key) !== undefined
  if (has('criteria')) return 'isNode'
  if (has('value')) return 'isComputed'
  if (has('bands')) return 'isBanded'
  return has('max') ? 'isJudged' : 'isUnscored'
}

/** Of the bands, as far as they are numbers already. */
const highest = (value: Json): string => {
  const points = listOf(memberOf(value, 'bands')).flatMap(
    band => parseDecimal(textAt(band, ['points'])) ?? [],
  )
  return points.length === 0 ? '' : formatExact(points.reduce(larger))
}

const Item = ({ page, loaded, place, value, depth, note, points, language }: ItemProps) => {
  const { draft, problems } = loaded
  const code = textAt(value, ['code'])
  const own = problems.filter(({ part }) => part.place === place).length
  return (
    <tr class={`depth-${Math.min(depth, 3)}`}>
      <th scope="row">
        <span class="code">{code}</span>{' '}
        <a href={partAddress(draft.id, place)}>
          {textAt(value, ['name', language]) || textAt(value, ['name', 'vi']) || code}
        </a>{' '}
        {textAt(value, ['status']) === 'assumed' && <Assumed language={language} />}{' '}
        {own > 0 && <Tag tone="no">{texts.problems(own)[language]}</Tag>}
        <span class="origin"> · {note}</span>
      </th>
      <td class="n">{points}</td>
      <td>
        <form method="post" action={draftAddress(draft.id, page)} class="step-form">
          <Hidden name="revision" value={String(draft.revision)} />
          <Hidden name="place" value={place} />
          <button class="link" type="submit" name="move" value="up" aria-label={texts.upOf(code)[language]}>
            {texts.up[language]}
          </button>
          <button
            class="link"
            type="submit"
            name="move"
            value="down"
            aria-label={texts.downOf(code)[language]}
          >
            {texts.down[language]}
          </button>
          {page === 'gates' && (
            <button
              class="link"
              type="submit"
              name="move"
              value="remove"
              aria-label={texts.removeOf(code)[language]}
            >
              {texts.drop[language]}
            </button>
          )}
        </form>
      </td>
    </tr>
  )
}

/** Common conditions, then each track with its own. */
export const GateContents = ({ loaded, language }: ContentsProps) => {
  const { content, draft } = loaded
  const tracks = memberOf(content, 'tracks')
  const gates = (list: Json | undefined, place: string, depth: number) =>
    listOf(list).map((value, nth) => (
      <Item
        page="gates"
        loaded={loaded}
        place={`${place}[${nth}]`}
        value={value}
        depth={depth}
        note={
          (memberOf(value, 'rule') === undefined ? texts['thing-gate-judged'] : texts['thing-gate-rule'])[
            language
          ]
        }
        points=""
        language={language}
      />
    ))
  return (
    <>
      <table class="tree-form">
        <tbody>
          {gates(memberOf(content, 'gates'), 'gates', 0)}
          {listOf(memberOf(tracks, 'list')).flatMap((track, nth) => [
            <Item
              page="gates"
              loaded={loaded}
              place={`tracks.list[${nth}]`}
              value={track}
              depth={0}
              note={texts['thing-track'][language]}
              points=""
              language={language}
            />,
            ...gates(memberOf(track, 'gates'), `tracks.list[${nth}].gates`, 1),
          ])}
        </tbody>
      </table>
      {tracks !== undefined && (
        <p class="note">
          <a href={partAddress(draft.id, 'tracks')}>{texts.tracks[language]}</a>
        </p>
      )}
    </>
  )
}

export const VariableContents = ({ loaded: { content, draft, problems }, language }: ContentsProps) => {
  const variables = memberOf(content, 'variables')
  const used = JSON.stringify([
    memberOf(content, 'gates'),
    memberOf(content, 'tracks'),
    memberOf(content, 'criteria'),
  ])
  return (
    <ul class="tasks">
      {Object.entries(isMembers(variables) ? variables : {}).map(([code, value]) => {
        const own = problems.filter(({ part }) => part.place === `variables.${code}`).length
        return (
          <li class="task">
            <span>
              <a href={partAddress(draft.id, `variables.${code}`)}>
                {textAt(value, ['name', language]) || textAt(value, ['name', 'vi']) || code}
              </a>{' '}
              <code>{code}</code>
            </span>
            <span class="quiet">
              {optionLabel(textAt(value, ['type']))[language]}{' '}
              {textAt(value, ['currency']) || textAt(value, ['unit'])}{' '}
              {used.includes(code) && <Tag tone="plain">{texts.used[language]}</Tag>}{' '}
              {own > 0 && <Tag tone="no">{texts.problems(own)[language]}</Tag>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
