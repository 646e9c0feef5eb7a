import { between, chance, type Draw, oneOf, several } from './draw.ts'
import { codesOf, days, words } from './variables.ts'

/** What a made-up rule may name, and the names it has used. */
export interface Writing {
  readonly draw: Draw
  /** Whether there is a reference period, so that earlier ones can be named. */
  readonly hasPeriod: boolean
  readonly names: Set<string>
}

/** How tightly a text binds, as CEL orders it: from `?:` to a name that needs no brackets anywhere. */
const BINDS = { choice: 0, or: 1, and: 2, relation: 3, sum: 4, product: 5, sign: 6, name: 7 } as const

interface Text {
  readonly text: string
  readonly binds: number
}
type Maker = (w: Writing, depth: number) => Text

/** A yes-or-no rule. */
export const drawRule = (w: Writing, depth: number): string => truth(w, depth).text
/** A plain number. */
export const drawNumber = (w: Writing, depth: number): string => number(w, depth).text
/** An amount in VND. */
export const drawAmount = (w: Writing, depth: number): string => amount(w, depth).text
export const drawDay = (w: Writing): string => name(w, 'foundedOn').text

const whole = (text: string): Text => ({ text, binds: BINDS.name })

const name = (w: Writing, code: string): Text => {
  const periods = w.hasPeriod ? ['', '', '', '@-1', '@2024', '@2025', '@-2'] : ['', '', '@2024', '@2025']
  const text = code + oneOf(w.draw, periods)
  w.names.add(text)
  return whole(text)
}

/** In brackets where it must be, and sometimes where it need not. */
const within = (w: Writing, part: Text, least: number): string =>
  part.binds < least || chance(w.draw, 10) ? `(${part.text})` : part.text

const joined = (w: Writing, op: string, binds: number, [a, b]: readonly [Text, Text]): Text => ({
  text: `${within(w, a, binds)} ${op} ${within(w, b, binds + 1)}`,
  binds,
})

const choice = (w: Writing, depth: number, make: Maker): Text => {
  const condition = within(w, truth(w, depth), BINDS.or)
  const [then, otherwise] = [make(w, depth), make(w, depth)]
  return { text: `${condition} ? ${within(w, then, BINDS.or)} : ${otherwise.text}`, binds: BINDS.choice }
}

const call = (w: Writing, depth: number, make: Maker): Text => {
  const op = oneOf(w.draw, ['min', 'max', 'abs', 'round', 'round to'])
  if (op === 'abs' || op === 'round') return whole(`${op}(${make(w, depth).text})`)
  if (op === 'round to') return whole(`round(${make(w, depth).text}, ${between(w.draw, 0, 3)})`)
  const parts = several(between(w.draw, 1, 3), () => make(w, depth).text)
  return whole(`${op}(${parts.join(', ')})`)
}

const sign = (w: Writing, part: Text): Text => ({
  text: `-${within(w, part, BINDS.name)}`,
  binds: BINDS.sign,
})

const number: Maker = (w, depth) => {
  if (depth === 0) return plainNumber(w)
  const under = depth - 1
  const both = (): readonly [Text, Text] => [number(w, under), number(w, under)]
  switch (w.draw(9)) {
    case 0:
      return plainNumber(w)
    case 1:
      return joined(w, oneOf(w.draw, ['+', '-']), BINDS.sum, both())
    case 2:
      return joined(w, '*', BINDS.product, both())
    case 3:
      return joined(w, '/', BINDS.product, both())
    case 4:
      return sign(w, number(w, under))
    case 5:
      return choice(w, under, number)
    case 6:
      return joined(w, '/', BINDS.product, [amount(w, under), amount(w, under)])
    default:
      return call(w, under, number)
  }
}

const plainNumber = (w: Writing): Text =>
  chance(w.draw, 70)
    ? name(w, oneOf(w.draw, codesOf.number))
    : whole(oneOf(w.draw, ['0', '1', '2', '0.1', '0.5', '10', '1000000000000']))

/** A factor beside money: no literal with a decimal point. */
const factor = (w: Writing): Text =>
  chance(w.draw, 50) ? name(w, oneOf(w.draw, codesOf.number)) : whole(oneOf(w.draw, ['1', '2', '3']))

const amount: Maker = (w, depth) => {
  if (depth === 0) return name(w, oneOf(w.draw, codesOf.dong))
  const under = depth - 1
  const both = (): readonly [Text, Text] => [amount(w, under), amount(w, under)]
  switch (w.draw(9)) {
    case 0:
      return name(w, oneOf(w.draw, codesOf.dong))
    case 1:
      return joined(w, oneOf(w.draw, ['+', '-']), BINDS.sum, both())
    case 2:
      return joined(w, oneOf(w.draw, ['+', '-']), BINDS.sum, [amount(w, under), whole('5')])
    case 3:
      return joined(w, '*', BINDS.product, [factor(w), amount(w, under)])
    case 4:
      return joined(w, '/', BINDS.product, [amount(w, under), factor(w)])
    case 5:
      return joined(w, '*', BINDS.product, [name(w, 'exportsUsd'), name(w, 'rateUsd')])
    case 6:
      return choice(w, under, amount)
    case 7:
      return sign(w, amount(w, under))
    default:
      return call(w, under, amount)
  }
}

const truth: Maker = (w, depth) => {
  if (depth === 0) return plainTruth(w)
  const under = depth - 1
  const both = (): readonly [Text, Text] => [truth(w, under), truth(w, under)]
  switch (w.draw(10)) {
    case 0:
      return plainTruth(w)
    case 1:
    case 2:
      return joined(w, '&&', BINDS.and, both())
    case 3:
    case 4:
      return joined(w, '||', BINDS.or, both())
    case 5:
      return { text: `!${within(w, truth(w, under), BINDS.name)}`, binds: BINDS.sign }
    case 6:
      return choice(w, under, truth)
    case 7:
      return joined(w, oneOf(w.draw, ['==', '!=']), BINDS.relation, both())
    case 8:
      return joined(w, oneOf(w.draw, RELATIONS), BINDS.relation, [number(w, under), number(w, under)])
    default:
      return joined(w, oneOf(w.draw, RELATIONS), BINDS.relation, [amount(w, under), amount(w, under)])
  }
}
const RELATIONS = ['<', '<=', '>', '>=', '==', '!='] as const

const plainTruth = (w: Writing): Text => oneOf(w.draw, PLAIN_TRUTHS)(w)

const compared = (w: Writing, code: string, relations: readonly string[], others: readonly string[]): Text =>
  joined(w, oneOf(w.draw, relations), BINDS.relation, [name(w, code), whole(oneOf(w.draw, others))])

const listed = (w: Writing, code: string, options: readonly string[]): Text => ({
  text: `${name(w, code).text} in [${options.join(', ')}]`,
  binds: BINDS.relation,
})

const quoted = (options: readonly string[]): readonly string[] => options.map(option => `"${option}"`)

const PLAIN_TRUTHS: readonly ((w: Writing) => Text)[] = [
  w => name(w, oneOf(w.draw, codesOf.truth)),
  w => compared(w, 'workers', RELATIONS, ['0', '1', '2', '10']),
  w => compared(w, 'revenue', RELATIONS, ['0', '5', '1000000000']),
  w => compared(w, 'foundedOn', RELATIONS, quoted(days)),
  w => compared(w, 'field', ['==', '!='], quoted(words.field)),
  w => whole(`has(${name(w, oneOf(w.draw, ['share', 'revenue', 'certified', 'field'])).text})`),
  w => whole(oneOf(w.draw, ['true', 'false'])),
  w => listed(w, 'workers', ['1', '2', '10']),
  w => listed(w, 'material', quoted(words.material).slice(0, between(w.draw, 1, 2))),
]
