import { sizeFacts } from '../../policies/rules/judge/size.ts'
import { aliases, sets } from './holdings.ts'

/** Where somebody says what is not known: figures of the declaration, or a part of the record. */
export type Saying =
  | { readonly kind: 'variables'; readonly variables: readonly string[] }
  | { readonly kind: 'seat' | 'sites' | 'industries' }

const recordParts: Readonly<Record<string, Saying>> = {
  'enterprise.province': { kind: 'seat' },
  'enterprise.hqProvince': { kind: 'seat' },
  'enterprise.operatesInProvince': { kind: 'sites' },
  'plant.province': { kind: 'sites' },
  'plant.localityOrCraftVillage': { kind: 'sites' },
  'enterprise.sector': { kind: 'industries' },
  [sizeFacts.field]: { kind: 'industries' },
  highFemaleLabour: {
    kind: 'variables',
    variables: ['enterprise.femaleEmployees', 'enterprise.employees'],
  },
}

/** Facts that are made of others; whoever lacks one is asked for those. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  [sizeFacts.class]: [sizeFacts.employees, sizeFacts.revenue, sizeFacts.capital, sizeFacts.field],
  'beneficiary.kind': [sizeFacts.class],
}

/** Null: no form here asks it. `variables`: the codes of all that can be declared. */
export const sayingOf = (code: string, variables: ReadonlySet<string>): Saying | null => {
  const part = recordParts[code]
  if (part !== undefined) return part
  const members = sets[code]
  if (members !== undefined) return { kind: 'variables', variables: Object.keys(members) }
  const variable = aliases[code] ?? code
  return variables.has(variable) ? { kind: 'variables', variables: [variable] } : null
}

/** The facts to be said for one that is missing: itself, or what it is made of and is not known. */
export const behindOf = (code: string, isKnown: (code: string) => boolean): readonly string[] =>
  madeOf[code]?.filter(part => !isKnown(part)).flatMap(part => behindOf(part, isKnown)) ?? [code]

/** Every variable that some fact of a policy follows from, besides those of the same code. */
export const recordVariables: readonly string[] = [
  ...Object.values(aliases),
  ...Object.values(sets).flatMap(of => Object.keys(of)),
  'enterprise.headOfficeInHanoi',
  'enterprise.factoryInHanoi',
  'enterprise.insuredEmployees',
  'enterprise.femaleEmployees',
  'enterprise.employees',
  'enterprise.investsInClusterInfrastructure',
]
