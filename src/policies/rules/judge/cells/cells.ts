import type { FactValue, Operator, PolicyFact } from '../../../model.ts'
import { type Holds, leafHolds } from '../leaf.ts'
import { listedAtoms } from './listed.ts'
import { orderedAtoms } from './ordered.ts'
import { setAtoms } from './sets.ts'

/** "Make this fact satisfy": one value or a list, as in a leaf. */
export interface Requirement {
  readonly op: Operator
  readonly value: FactValue | readonly FactValue[]
}

/** A piece of the values of a fact in which every leaf on it has one truth. */
export interface Atom {
  readonly sample: FactValue
  /** How many values it stands for, where they can be counted; else 1. None: it may be held, and is never asked for. */
  readonly weight: number
}

export interface Atoms {
  readonly list: readonly Atom[]
  /** What says "one of these atoms"; several requirements where one cannot say it. */
  readonly requirements: (isIn: readonly boolean[]) => readonly Requirement[]
}

/**
 * The values of one fact, cut into cells by the leaves that ask it: within a cell every leaf has one truth. A set of
 * cells is a mask with a bit for each.
 */
export interface Cells {
  readonly full: bigint
  /** In which cells each leaf holds, in the order of the leaves. */
  readonly masks: readonly bigint[]
  /** By cell. */
  readonly weights: readonly number[]
  readonly samples: readonly FactValue[]
  readonly cellOf: (value: FactValue) => bigint
  readonly requirements: (mask: bigint) => readonly Requirement[]
}

export const cellsOf = (fact: PolicyFact, leaves: readonly Requirement[]): Cells => {
  const atoms = atomsOf(fact, leaves)
  const holds = leaves.map(leafHolds)
  const cells = new Map<string, { readonly bit: bigint; readonly atoms: Atom[] }>()
  const bits = atoms.list.map(atom => {
    const signature = signatureOf(holds, atom.sample)
    const cell = cells.get(signature) ?? { bit: 1n << BigInt(cells.size), atoms: [] }
    cells.set(signature, cell)
    cell.atoms.push(atom)
    return cell.bit
  })
  const all = [...cells.values()]
  const usual = all.filter(cell => cell.atoms.some(({ weight }) => weight > 0))
  const masks = holds.map(holdsOf =>
    all.reduce((mask, { bit, atoms: [first] }) => (first && holdsOf(first.sample) ? mask | bit : mask), 0n),
  )
  return {
    full: (1n << BigInt(usual.length)) - 1n,
    masks,
    weights: usual.map(cell => cell.atoms.reduce((sum, { weight }) => sum + weight, 0)),
    samples: usual.flatMap(({ atoms: [first] }) => (first ? [first.sample] : [])),
    cellOf: value => cells.get(signatureOf(holds, value))?.bit ?? strange(fact, value),
    requirements: mask => {
      const own = masks.indexOf(mask)
      const leaf = own < 0 ? undefined : leaves[own]
      return leaf ? [plain(leaf)] : atoms.requirements(bits.map(bit => (mask & bit) !== 0n))
    },
  }
}

const plain = ({ op, value }: Requirement): Requirement => ({ op, value })

const signatureOf = (holds: readonly Holds[], value: FactValue): string =>
  holds.map(holdsOf => (holdsOf(value) ? '1' : '0')).join('')

const atomsOf = (fact: PolicyFact, leaves: readonly Requirement[]): Atoms => {
  switch (fact.type.kind) {
    case 'number':
    case 'money':
    case 'day':
      return orderedAtoms(fact.type, leaves)
    case 'choices':
      return setAtoms([...fact.type.choices.keys()], leaves)
    case 'boolean':
    case 'choice':
    case 'text':
      return listedAtoms(fact.type, leaves)
  }
}

const strange = (fact: PolicyFact, value: FactValue): never => {
  throw new RangeError(`${fact.code} has no such value: ${JSON.stringify(value)}`)
}
