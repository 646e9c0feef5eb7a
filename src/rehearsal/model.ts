import type { Role } from '../access/model.ts'
import type { RoundInput } from '../selection/model.ts'

/** The words of the sample city. All of it is invented and marked so: dữ liệu minh họa. */

export interface SampleCity {
  readonly seed: number
  /** The day that the city's clock shows. */
  readonly today: string
  readonly people: readonly SamplePerson[]
  readonly enterprises: readonly SampleEnterprise[]
  readonly facts: readonly SampleFact[]
  readonly rounds: readonly SampleRound[]
}

export interface SamplePerson {
  readonly id: string
  readonly name: string
  /** One or more; a person of several chooses as which they act. */
  readonly roles: readonly SampleRole[]
  /** Acts for this enterprise too. */
  readonly enterprise: string | null
  readonly from: string
}

export interface SampleRole {
  readonly role: Role
  readonly unit: string | null
}

export interface SampleEnterprise {
  readonly id: string
  readonly kind: 'company' | 'co-operative' | 'household'
  readonly taxCode: string
  readonly nameVi: string
  readonly sector: string
  readonly vsic2018: string
  readonly vsic2025: string
  readonly commune: string
  readonly inCraftVillage: boolean
  readonly products: readonly SampleProduct[]
}

export interface SampleProduct {
  readonly id: string
  readonly nameVi: string
  readonly isHighTech: boolean
}

export interface SampleFact {
  readonly subject:
    | { readonly kind: 'enterprise' | 'product'; readonly id: string }
    | { readonly kind: 'city' }
  readonly variable: string
  /** Null for what is declared once. */
  readonly period: string | null
  readonly value: string | boolean | { readonly unknown: true } | { readonly notApplicable: true }
  readonly document: string
  readonly page: number
  readonly status: 'declared' | 'verified' | 'contested'
}

export interface SampleRound {
  readonly input: RoundInput
  readonly closedOn: string | null
  readonly dossiers: readonly SampleDossier[]
}

export interface SampleDossier {
  readonly id: string
  readonly enterprise: string
  readonly product: string
  readonly track: string
  readonly receivedOn: string
  readonly judged: readonly {
    readonly code: string
    readonly given: string | boolean | { readonly band: string }
  }[]
}
