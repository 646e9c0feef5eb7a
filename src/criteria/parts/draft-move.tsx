import { Hidden, Submit } from '../../design/forms.tsx'
import type { Json } from '../../exact/json.ts'
import type { Language } from '../../platform/texts.ts'
import { draftAddress } from '../addresses.ts'
import { textAt, valueAt } from '../rules/draft/json.ts'
import type { Part } from '../rules/draft/parts.ts'
import { treeRows } from '../rules/draft/tree.ts'
import { texts } from '../texts/drafts.ts'

interface MoveProps {
  readonly id: string
  readonly revision: number
  readonly part: Part
  readonly content: Json
  readonly language: Language
}

/** A criterion goes under another node, or out of the draft. */
export const MoveInto = ({ id, revision, part, content, language }: MoveProps) => {
  const own = textAt(valueAt(content, part.path), ['code'])
  const nodes = treeRows(content).filter(row => row.isNode && !row.place.startsWith(part.place))
  return (
    <form method="post" action={draftAddress(id, 'criteria')} class="asking move-into">
      <Hidden name="revision" value={String(revision)} />
      <Hidden name="place" value={part.place} />
      <label>
        <span>{texts.moveInto[language]}</span>
        <select class="input" name="into">
          <option value="">{texts.top[language]}</option>
          {nodes.map(({ value }) => (
            <option value={textAt(value, ['code'])}>
              {textAt(value, ['code'])} {textAt(value, ['name', language]) || textAt(value, ['name', 'vi'])}
            </option>
          ))}
        </select>
      </label>
      <Submit name="move" value="into" isQuiet>
        {texts.move[language]}
      </Submit>
      <button
        class="link"
        type="submit"
        name="move"
        value="remove"
        aria-label={texts.removeOf(own)[language]}
      >
        {texts.remove[language]}
      </button>
    </form>
  )
}
