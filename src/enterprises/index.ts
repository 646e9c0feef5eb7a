/** The door of enterprises. */
export { importCodes, previewCodes } from './actions/codes.ts'
export { addMember, addProduct, addSite, groundsFor } from './actions/descriptions.ts'
export { mergeEnterprises, registerEnterprise, registerMany } from './actions/enterprises.ts'
export { listCodeLists, listCodes } from './store/codes.ts'
export {
  findEnterprise,
  getEnterprise,
  listAliases,
  listEnterprises,
  listIndustries,
  listMemberships,
} from './store/enterprises.ts'
export { getProduct, listProducts } from './store/products.ts'
export { getSite, listPlaces, listSites } from './store/sites.ts'
