import { changes } from './api/changes.ts'
import { byCommune, clusters } from './api/communes.ts'
import { enterprises, oneEnterprise } from './api/enterprises.ts'
import { oneProduct, products } from './api/products.ts'
import { recognitions } from './api/recognitions.ts'
import { registerFile } from './api/register-file.ts'
import { home, search } from './api/search.ts'
import { taxCodeChecks } from './api/tax-codes.ts'

export const operations = [
  home,
  search,
  recognitions,
  changes,
  registerFile,
  taxCodeChecks,
  products,
  oneProduct,
  enterprises,
  oneEnterprise,
  byCommune,
  clusters,
]
