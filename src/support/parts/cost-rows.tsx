import { FileField, type Filling, Hidden, idOf, Submit, TextField } from '../../design/forms.tsx'
import { ACCEPTED } from '../../enterprises/index.ts'
import { oneOf } from '../../platform/forms.ts'
import type { costFields } from '../model/inputs.ts'
import type { Paper } from '../model.ts'
import { texts } from '../texts/forms.ts'

export interface CostRowsProps {
  readonly filling: Filling
  readonly rows: readonly number[]
  /** Files that came with the form before, by their numbers. */
  readonly kept: ReadonlyMap<string, Paper>
}

/** Items of invoices, each with its file; one more row at a time, without script too. */
export const CostRows = ({ filling, rows, kept }: CostRowsProps) => {
  const { language } = filling
  return (
    <>
      <Hidden name="rows" value={String(rows.length)} />
      {rows.map(row => (
        <CostRow filling={filling} row={row} kept={kept} isOne={rows.length === 1} />
      ))}
      <p>
        <Submit isQuiet name="more" value="1" formaction={`#${idOf(`supplier-${rows.length + 1}`)}`}>
          {texts.addCost[language]}
        </Submit>
      </p>
    </>
  )
}

interface RowProps extends Pick<CostRowsProps, 'filling' | 'kept'> {
  readonly row: number
  readonly isOne: boolean
}

const CostRow = ({ filling, row, kept, isOne }: RowProps) => {
  const { language } = filling
  const field = (name: (typeof costFields)[number]) => ({ filling, name: `${name}-${row}` })
  const money = { unit: texts.vnd[language], inputmode: 'numeric', width: 'middle' } as const
  return (
    <fieldset class="cost-row">
      <legend>{texts.cost(row)[language]}</legend>
      <div class="cost-fields">
        <TextField {...field('supplier')} label={texts.supplier[language]} inputmode="numeric" />
        <TextField {...field('symbol')} label={texts.symbol[language]} />
        <TextField {...field('number')} label={texts.invoiceNumber[language]} inputmode="numeric" />
        <TextField {...field('datedOn')} type="date" label={texts.datedOn[language]} />
        <TextField {...field('totalVnd')} {...money} label={texts.totalVnd[language]} />
        <TextField
          {...field('period')}
          isOptional
          label={texts.period[language]}
          hint={texts.periodHint[language]}
        />
      </div>
      <TextField {...field('item')} label={texts.item[language]} />
      <div class="cost-fields">
        <TextField {...field('amountVnd')} {...money} label={texts.amountVnd[language]} />
        <TextField {...field('requestedVnd')} {...money} label={texts.requestedVnd[language]} />
      </div>
      <InvoiceFile filling={filling} row={row} kept={kept} />
      {!isOne && (
        <label class="choice">
          <input type="checkbox" name={`drop-${row}`} value="1" checked={isDropped(filling, row)} />
          <span>{texts.dropCost[language]}</span>
        </label>
      )}
    </fieldset>
  )
}

const isDropped = ({ typed }: Filling, row: number): boolean => oneOf(typed, `drop-${row}`) !== ''

const InvoiceFile = ({ filling, row, kept }: Omit<RowProps, 'isOne'>) => {
  const { language } = filling
  const paper = kept.get(oneOf(filling.typed, `paper-${row}`))
  return (
    <>
      {paper !== undefined && <Hidden name={`paper-${row}`} value={paper.id} />}
      <FileField
        filling={filling}
        name={`file-${row}`}
        isOptional
        label={texts.invoiceFile[language]}
        hint={paper === undefined ? texts.fileHint[language] : texts.fileKept(paper.fileName)[language]}
        accept={ACCEPTED}
      />
    </>
  )
}

interface PapersProps {
  readonly filling: Filling
  readonly kept: ReadonlyMap<string, Paper>
  readonly label: string
  readonly hint: string
}

/** Other files, several at once. */
export const PapersField = ({ filling, kept, label, hint }: PapersProps) => {
  const { language } = filling
  const papers = (filling.typed.papers ?? []).flatMap(id => kept.get(id) ?? [])
  return (
    <>
      {papers.map(({ id }) => (
        <Hidden name="papers" value={id} />
      ))}
      <FileField
        filling={filling}
        name="file"
        isOptional
        isMultiple
        label={label}
        hint={
          papers.length === 0
            ? hint
            : texts.fileKept(papers.map(({ fileName }) => fileName).join(', '))[language]
        }
        accept={ACCEPTED}
      />
    </>
  )
}
