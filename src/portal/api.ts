import { byCommune, clusters } from './api/communes.ts'
import { enterprises, oneEnterprise } from './api/enterprises.ts'
import { oneProduct, products } from './api/products.ts'
import { recognitions } from './api/recognitions.ts'
import { home, search } from './api/search.ts'

export const operations = [
  home,
  search,
  recognitions,
  products,
  oneProduct,
  enterprises,
  oneEnterprise,
  byCommune,
  clusters,
]
