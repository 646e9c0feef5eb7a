import type { Variable } from '../facts/model.ts'
import type { Theme } from '../facts/rules/declaring/form.ts'
import type { EnterpriseRecords } from './model.ts'
import { sayingOf } from './rules/asking.ts'

/** A page on which a fact can be said: a part of the declaration, or of the record. `about`: which product or site. */
export interface SayingPlace {
  readonly href: string
  readonly kind: 'declaration' | 'site' | 'add-site' | 'product' | 'industries'
  readonly about: string | null
}

interface Around {
  readonly records: EnterpriseRecords
  readonly themes: readonly Theme[]
  readonly variables: ReadonlyMap<string, Variable>
  readonly year: string
}

/** Where each fact of a policy is said by this enterprise; nowhere: it is a matter of a case, or nobody asks it. */
export const placesFor = (around: Around): ((code: string) => readonly SayingPlace[]) => {
  const codes = new Set(around.variables.keys())
  return code => {
    const saying = sayingOf(code, codes)
    switch (saying?.kind) {
      case undefined:
        return []
      case 'variables':
        return declaredAt(around, saying.variables)
      case 'industries':
        return [{ href: `${recordOf(around)}/edit`, kind: 'industries', about: null }]
      case 'seat':
      case 'sites':
        return sitesOf(around, saying.kind)
    }
  }
}

const recordOf = ({ records }: Pick<Around, 'records'>): string =>
  `/enterprises/${encodeURIComponent(records.enterprise.id)}`

const declaredAt = (around: Around, variables: readonly string[]): readonly SayingPlace[] => {
  const found = variables.flatMap(code => {
    const variable = around.variables.get(code)
    return variable === undefined ? [] : sectionsFor(around, variable)
  })
  return [...new Map(found.map(place => [place.href, place])).values()]
}

const sectionsFor = ({ records, themes, year }: Around, variable: Variable): readonly SayingPlace[] => {
  const form = `/declarations/${encodeURIComponent(records.enterprise.id)}/${year}`
  const theme = themes.find(({ variables }) => variables.includes(variable.code))
  if (variable.subject === 'product')
    return records.products.map(({ id, nameVi }) => ({
      href: `${form}/${encodeURIComponent(`product:${id}`)}`,
      kind: 'product',
      about: nameVi,
    }))
  return [{ href: `${form}/${theme?.code ?? 'other'}`, kind: 'declaration', about: null }]
}

const sitesOf = (around: Around, kind: 'seat' | 'sites'): readonly SayingPlace[] => {
  const { sites } = around.records
  const asked = sites.filter(({ isHeadOffice, isPlant }) => (kind === 'seat' ? isHeadOffice : isPlant))
  if (asked.length === 0) return [{ href: `${recordOf(around)}/sites/add`, kind: 'add-site', about: null }]
  return asked.map(({ id, place }) => ({
    href: `${recordOf(around)}/sites/${encodeURIComponent(id)}`,
    kind: 'site',
    about: place?.address ?? null,
  }))
}
