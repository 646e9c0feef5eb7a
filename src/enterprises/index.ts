/** The door of enterprises. */
export { ownness, type PeopleOf, peopleOf } from './acting.ts'
export { assignCaretaker, officePeople, previewCaretaker } from './actions/caretakers.ts'
export { importCodes, previewCodes } from './actions/codes.ts'
export { addMember, addProduct, addSite, groundsFor } from './actions/descriptions.ts'
export { addDocument, addKept, keepFile, withdrawDocument } from './actions/documents.ts'
export {
  changeStandings,
  editEnterprise,
  editProduct,
  editSite,
  withdrawProduct,
} from './actions/edits.ts'
export { mergeEnterprises, registerEnterprise, registerMany } from './actions/enterprises.ts'
export { takeInPaper } from './actions/intake.ts'
export { joinEnterprise } from './actions/members.ts'
export { undoMerge } from './actions/merges.ts'
export { noteReadings } from './actions/readings.ts'
export { correctTaxCode } from './actions/tax-code.ts'
export { ACCEPTED, isShownInBrowser } from './document-file.ts'
export { documentResponse } from './document-response.ts'
export { keepUpload } from './kept-file.ts'
export { listCaretakers } from './store/caretakers.ts'
export { listCodeLists, listCodes } from './store/codes.ts'
export { getContact, listRepresentatives } from './store/contacts.ts'
export { getDocument, listDocuments } from './store/documents.ts'
export { versionOf } from './store/edits.ts'
export {
  findEnterprise,
  getEnterprise,
  listEnterpriseNames,
  listEnterprises,
  listEnterprisesByTaxCode,
  listIndustries,
} from './store/enterprises.ts'
export { listActedFor, listMembers, listMemberships, listMembershipsOf } from './store/memberships.ts'
export { listAliases } from './store/merges.ts'
export { getProduct, listProducts } from './store/products.ts'
export { listReadings } from './store/readings.ts'
export { getSite, listPlaces, listSites } from './store/sites.ts'
export { listIntakes, listWithdrawn, type Standing } from './store/standings.ts'
export { listFormerTaxCodes, listOnceKnownBy } from './store/tax-codes.ts'
export { skipWords } from './texts/chosen.ts'
export { documentKindNames } from './texts/documents.ts'
export { kindNames } from './texts/enterprises.ts'
export { siteKindNames } from './texts/pages.ts'
export { dutyNames } from './texts/people.ts'
export { type Upload, uploadIn } from './upload.ts'
export { waitingFor } from './waiting.ts'
