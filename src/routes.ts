import { guardApi } from './access/api.ts'
import * as account from './access/pages/account.tsx'
import * as signInCode from './access/pages/code.tsx'
import * as expired from './access/pages/expired.tsx'
import * as invitation from './access/pages/invitation.tsx'
import * as keys from './access/pages/keys.tsx'
import * as oidc from './access/pages/oidc.ts'
import * as people from './access/pages/people.tsx'
import * as person from './access/pages/person.tsx'
import * as secondStep from './access/pages/second-step.tsx'
import * as sessionForms from './access/pages/session-forms.ts'
import * as signIn from './access/pages/sign-in.tsx'
import * as signIns from './access/pages/sign-ins.tsx'
import * as unit from './access/pages/unit.tsx'
import * as unitForms from './access/pages/unit-forms.tsx'
import * as units from './access/pages/units.tsx'
import type { May } from './access/permissions.ts'
import { anyOf, everyone, holding, mayManageAccess, mayReadSignIns, signedIn } from './access/permissions.ts'
import { operations } from './api.ts'
import * as audit from './audit/pages/audit.tsx'
import * as auditBundle from './audit/pages/bundle.ts'
import * as auditDraw from './audit/pages/draw.tsx'
import * as auditEntry from './audit/pages/entry.tsx'
import * as auditJournal from './audit/pages/journal.tsx'
import * as auditRound from './audit/pages/round.tsx'
import { mayAudit, mayOpenAudit } from './audit/permissions.ts'
import { callLinks } from './calls/index.ts'
import * as announce from './calls/pages/announce.tsx'
import * as call from './calls/pages/call.tsx'
import * as callForm from './calls/pages/call-form.tsx'
import * as outreachChosen from './calls/pages/chosen.tsx'
import * as contact from './calls/pages/contact.tsx'
import * as outreach from './calls/pages/outreach.tsx'
import * as selfCheck from './calls/pages/self-check.tsx'
import * as guidanceSession from './calls/pages/session.tsx'
import * as guidanceSessions from './calls/pages/sessions.tsx'
import { mayReachOut, maySeeOutreach, mayWriteCall } from './calls/permissions.ts'
import { certificateKind } from './certificates/index.ts'
import * as certificates from './certificates/pages/certificates.tsx'
import * as certificateCheck from './certificates/pages/check.tsx'
import * as certificatesChosen from './certificates/pages/chosen.tsx'
import * as certificateFile from './certificates/pages/file.ts'
import * as certificateKeys from './certificates/pages/keys.ts'
import { certificatePart } from './certificates/pages/record-part.tsx'
import { mayIssue, mayOpenFile, mayReadCertificates } from './certificates/permissions.ts'
import * as everyInterest from './conflicts/pages/all.tsx'
import * as foundInterest from './conflicts/pages/found.tsx'
import * as interest from './conflicts/pages/interest.tsx'
import * as interests from './conflicts/pages/interests.tsx'
import { keptFromConflicted } from './conflicts/pages/recused.ts'
import * as statement from './conflicts/pages/statement.tsx'
import { mayRuleOnInterests, maySeeInterests, mayState } from './conflicts/permissions.ts'
import * as councilCompose from './council/pages/compose.tsx'
import * as councilConvene from './council/pages/convene.tsx'
import * as council from './council/pages/council.tsx'
import * as councilMinutes from './council/pages/minutes.tsx'
import * as councilReplace from './council/pages/replace.tsx'
import * as councilRoom from './council/pages/room.tsx'
import * as councilSheet from './council/pages/sheet.tsx'
import {
  mayCompose,
  mayOpenConvening,
  mayOpenRoom,
  mayOpenSheet,
  mayReadCouncil,
} from './council/permissions.ts'
import { listProgrammes } from './criteria/index.ts'
import * as criteriaCompare from './criteria/pages/compare.tsx'
import * as criteriaList from './criteria/pages/criteria-list.tsx'
import * as criteriaSet from './criteria/pages/criteria-set.tsx'
import * as criteriaDraft from './criteria/pages/draft.tsx'
import * as draftAdopt from './criteria/pages/draft-adopt.tsx'
import * as draftCompare from './criteria/pages/draft-compare.tsx'
import * as draftContents from './criteria/pages/draft-contents.tsx'
import * as draftJson from './criteria/pages/draft-json.tsx'
import * as draftList from './criteria/pages/draft-list.tsx'
import * as draftPart from './criteria/pages/draft-part.tsx'
import * as criteriaVersions from './criteria/pages/versions.tsx'
import { mayDraftCriteria } from './criteria/permissions.ts'
import * as dashboardChart from './dashboards/pages/chart.tsx'
import * as dashboards from './dashboards/pages/dashboards.tsx'
import * as sheet from './dashboards/pages/sheet.tsx'
import { mayReadSheet } from './dashboards/permissions.ts'
import * as templatePreview from './documents/pages/preview.ts'
import * as templates from './documents/pages/templates.tsx'
import { mayKeepTemplates, maySeeTemplates } from './documents/permissions.ts'
import * as effects from './effects/pages/effects.tsx'
import { joinEnterprise } from './enterprises/index.ts'
import * as chosen from './enterprises/pages/chosen.tsx'
import * as enterpriseDocument from './enterprises/pages/document.tsx'
import * as enterpriseEdit from './enterprises/pages/edit.tsx'
import * as intake from './enterprises/pages/intake.tsx'
import * as mergeCompare from './enterprises/pages/merge-compare.tsx'
import * as mergeUndo from './enterprises/pages/merge-undo.tsx'
import * as merges from './enterprises/pages/merges.tsx'
import * as enterprisePeople from './enterprises/pages/people.tsx'
import * as product from './enterprises/pages/product.tsx'
import * as register from './enterprises/pages/register.tsx'
import * as site from './enterprises/pages/site.tsx'
import * as taxCode from './enterprises/pages/tax-code.tsx'
import { mayBrowse, mayMerge, mayRegister } from './enterprises/permissions.ts'
import * as entitled from './entitlements/pages/entitled.tsx'
import * as entitlement from './entitlements/pages/entitlement.tsx'
import * as entitlements from './entitlements/pages/own.tsx'
import { mayOpenOwnEntitlements, mayReadEntitled } from './entitlements/permissions.ts'
import * as declarationCheck from './facts/pages/check.tsx'
import * as declaration from './facts/pages/declaration.tsx'
import * as declarationList from './facts/pages/declaration-list.tsx'
import * as receipt from './facts/pages/receipt.tsx'
import * as declarationSection from './facts/pages/section.tsx'
import * as imported from './imports/pages/import.tsx'
import * as importList from './imports/pages/import-list.tsx'
import { mayImport } from './imports/permissions.ts'
import * as indicator from './indicators/pages/indicator.tsx'
import * as indicatorRows from './indicators/pages/indicator-rows.tsx'
import * as indicators from './indicators/pages/indicators.tsx'
import * as series from './indicators/pages/series.tsx'
import * as seriesImport from './indicators/pages/series-import.tsx'
import * as validation from './indicators/pages/validation.tsx'
import {
  mayImportSeries,
  mayOpenValidation,
  mayReadImports,
  mayReadValues,
} from './indicators/permissions.ts'
import * as ledger from './ledger/pages/ledger.tsx'
import * as reconciliation from './ledger/pages/reconciliation.tsx'
import * as unreached from './ledger/pages/unreached.tsx'
import { mayOpenLedger, mayReadWholeLedger } from './ledger/permissions.ts'
import * as loanBanks from './loans/pages/banks.tsx'
import * as loanDeed from './loans/pages/deed.ts'
import * as newLoan from './loans/pages/enter.tsx'
import * as loans from './loans/pages/list.tsx'
import * as financingNeed from './loans/pages/need.tsx'
import * as financingNeeds from './loans/pages/needs.tsx'
import * as loan from './loans/pages/record.tsx'
import * as loanSchedule from './loans/pages/schedule.tsx'
import * as newFinancingNeed from './loans/pages/state-need.tsx'
import { mayBorrow, mayKeepBanks, mayOpenLoans, mayOpenNeeds } from './loans/permissions.ts'
import * as logoCheck from './logo/pages/check.tsx'
import * as logoFile from './logo/pages/file.tsx'
import * as logoHolders from './logo/pages/holders.tsx'
import * as logo from './logo/pages/licence.tsx'
import * as logoMisuse from './logo/pages/misuse.tsx'
import * as logoMisuseForm from './logo/pages/misuse-form.tsx'
import * as logoReport from './logo/pages/report.tsx'
import * as logoReporting from './logo/pages/reporting.tsx'
import * as logoReports from './logo/pages/reports.tsx'
import * as logoVersions from './logo/pages/versions.tsx'
import {
  mayHandleReports,
  mayKeepLogo,
  mayOpenOwnLogo,
  mayOpenReport,
  mayReadLicences,
  maySeeVersions,
} from './logo/permissions.ts'
import * as endMail from './notices/pages/end-mail.tsx'
import * as notices from './notices/pages/notices.tsx'
import * as outbox from './notices/pages/outbox.tsx'
import { maySeeOutbox } from './notices/permissions.ts'
import * as api from './pages/api.tsx'
import * as design from './pages/design.tsx'
import * as enterpriseRecord from './pages/enterprise.tsx'
import * as evidenceFile from './pages/facts/evidence-file.ts'
import * as fact from './pages/facts/fact.tsx'
import * as enterpriseFigures from './pages/facts/figures.tsx'
import * as verification from './pages/facts/verification.tsx'
import * as verificationList from './pages/facts/verification-list.tsx'
import { failurePage } from './pages/failure.tsx'
import * as home from './pages/home.tsx'
import * as jobPages from './pages/jobs.tsx'
import { menu } from './pages/menu.ts'
import { roundTasks } from './pages/round-tasks.ts'
import * as roundWaiting from './pages/round-waiting/page.tsx'
import { issuerOf } from './pages/serving.ts'
import { claimedSupport, unreachedReasons } from './pages/support-claims.ts'
import * as board from './plans/pages/board.tsx'
import * as taskDeed from './plans/pages/deed.ts'
import * as taskFile from './plans/pages/file.ts'
import * as planOverlaps from './plans/pages/overlaps.tsx'
import * as plan from './plans/pages/plan.tsx'
import * as planAdopt from './plans/pages/plan-adopt.tsx'
import * as planEnter from './plans/pages/plan-enter.tsx'
import * as planLoad from './plans/pages/plan-load.tsx'
import * as planNext from './plans/pages/plan-next.tsx'
import * as plans from './plans/pages/plans.tsx'
import * as planTask from './plans/pages/task.tsx'
import * as taskForm from './plans/pages/task-form.tsx'
import * as planTasks from './plans/pages/tasks.tsx'
import * as timeline from './plans/pages/timeline.tsx'
import { mayKeepPlans, mayReadPlans } from './plans/permissions.ts'
import { apiRoutes } from './platform/api.ts'
import type { Page, Route } from './platform/pages.ts'
import * as policyCompare from './policies/pages/compare.tsx'
import * as policyList from './policies/pages/list.tsx'
import * as policyPage from './policies/pages/policy.tsx'
import * as policyTaking from './policies/pages/taking.tsx'
import { mayAdoptPolicies } from './policies/permissions.ts'
import { publishedLists } from './portal/index.ts'
import * as changeFeeds from './portal/pages/change-feeds.ts'
import * as changes from './portal/pages/changes.tsx'
import * as portalHome from './portal/pages/home.tsx'
import * as howWeCount from './portal/pages/how-we-count.tsx'
import * as communeMaps from './portal/pages/maps.tsx'
import * as publicProduct from './portal/pages/product.tsx'
import * as publicProducts from './portal/pages/product-list.tsx'
import * as publishedList from './portal/pages/published-list.tsx'
import * as recognisedEnterprise from './portal/pages/recognised-enterprise.tsx'
import * as recognisedEnterprises from './portal/pages/recognised-enterprise-list.tsx'
import * as recognitionList from './portal/pages/recognition-list.tsx'
import * as registerFile from './portal/pages/register-file.tsx'
import * as search from './portal/pages/search.tsx'
import { robots, siteMap } from './portal/pages/site-map.ts'
import * as taxCodeCheck from './portal/pages/tax-code-check.tsx'
import * as proposal from './proposals/pages/proposal.tsx'
import * as proposals from './proposals/pages/proposals.tsx'
import * as propose from './proposals/pages/propose.tsx'
import * as proposalSubmission from './proposals/pages/submission.ts'
import { mayOpenProposals, mayPropose, maySeeAll as maySeeAllProposals } from './proposals/permissions.ts'
import { announced } from './publication/index.ts'
import * as comment from './publication/pages/comment.tsx'
import * as commentForm from './publication/pages/comment-form.tsx'
import * as commentStatus from './publication/pages/comment-status.tsx'
import * as comments from './publication/pages/comments.tsx'
import * as complaint from './publication/pages/complaint.tsx'
import * as complaintForm from './publication/pages/complaint-form.tsx'
import * as complaints from './publication/pages/complaints.tsx'
import * as decision from './publication/pages/decision.tsx'
import * as decisionDraft from './publication/pages/decision-draft.ts'
import * as paperComment from './publication/pages/paper-comment.tsx'
import * as proposed from './publication/pages/proposed.tsx'
import * as publish from './publication/pages/publish.tsx'
import {
  mayAnswer,
  mayComplain,
  mayDecide,
  mayKeepComplaints,
  mayOpenComplaints,
  mayPublish,
  mayReadDecision,
} from './publication/permissions.ts'
import { cellNotes } from './questions/index.ts'
import * as askQuestion from './questions/pages/ask.tsx'
import * as enclosure from './questions/pages/enclosure.ts'
import * as question from './questions/pages/question.tsx'
import * as questions from './questions/pages/questions.tsx'
import { mayOpenAsking, mayOpenQuestions } from './questions/permissions.ts'
import * as recogniseAnew from './recognition/pages/anew.tsx'
import * as grants from './recognition/pages/grant.tsx'
import * as honours from './recognition/pages/honours.tsx'
import * as recognition from './recognition/pages/record.tsx'
import * as recognitionRegister from './recognition/pages/register.tsx'
import * as ruling from './recognition/pages/ruling.tsx'
import * as transfer from './recognition/pages/transfer.tsx'
import { mayKeepRegister, mayOpenRecognition, mayReadRegister } from './recognition/permissions.ts'
import { SAMPLE_PASSWORD } from './rehearsal/index.ts'
import * as choosePerson from './rehearsal/pages/choose-person.tsx'
import * as checkText from './releases/pages/check-text.tsx'
import * as newRelease from './releases/pages/giving-out.tsx'
import * as reconcileReleases from './releases/pages/reconcile.tsx'
import * as release from './releases/pages/release.tsx'
import * as releases from './releases/pages/releases.tsx'
import { mayRelease } from './releases/permissions.ts'
import * as prioritySectors from './sectors/pages/priority-sectors.tsx'
import { applying, statedRound } from './selection/index.ts'
import * as bothResults from './selection/pages/both-results.tsx'
import * as completeness from './selection/pages/completeness.tsx'
import * as roundConflicts from './selection/pages/conflicts.tsx'
import * as count from './selection/pages/count.tsx'
import * as dossiers from './selection/pages/dossiers.tsx'
import * as dryRun from './selection/pages/dry-run.tsx'
import * as explanation from './selection/pages/explanation.tsx'
import * as figures from './selection/pages/figures.tsx'
import * as firmness from './selection/pages/firmness.tsx'
import * as openRound from './selection/pages/open-round.tsx'
import { inItsProgramme } from './selection/pages/programme.ts'
import * as reopenRound from './selection/pages/reopen-round.tsx'
import * as rerun from './selection/pages/rerun.tsx'
import * as result from './selection/pages/result.tsx'
import * as roundList from './selection/pages/round-list.tsx'
import * as scoreDossier from './selection/pages/score-dossier.tsx'
import * as scorers from './selection/pages/scorers.tsx'
import * as scores from './selection/pages/scores.tsx'
import { settling, settlingAfter } from './selection/pages/settling.ts'
import { stated } from './selection/pages/stated.ts'
import * as unitPanel from './selection/pages/unit-panel.tsx'
import * as unitPanels from './selection/pages/unit-panels.tsx'
import * as whatIf from './selection/pages/what-if.tsx'
import {
  mayCompareScorers,
  mayEnterJudgements,
  mayOpenScores,
  mayReadDossiers,
  mayRunRounds,
  maySeeWholeRound,
  mayWeigh,
} from './selection/permissions.ts'
import { dossierWord, taking } from './submissions/index.ts'
import * as apply from './submissions/pages/apply.tsx'
import * as submissionCheck from './submissions/pages/check.tsx'
import * as checkDossier from './submissions/pages/check-dossier.tsx'
import * as checks from './submissions/pages/checks.tsx'
import * as submissionsChosen from './submissions/pages/chosen.tsx'
import * as decisions from './submissions/pages/decisions.tsx'
import * as submissionFigures from './submissions/pages/figures.tsx'
import * as submissionOffice from './submissions/pages/office.tsx'
import * as submissionPaper from './submissions/pages/paper.tsx'
import * as submissionPart from './submissions/pages/part.tsx'
import * as submissionReceipt from './submissions/pages/receipt.tsx'
import * as submission from './submissions/pages/submission.tsx'
import * as submissionUpload from './submissions/pages/upload.ts'
import * as withdraw from './submissions/pages/withdraw.tsx'
import { maySeeChecks } from './submissions/permissions.ts'
import * as applyForSupport from './support/pages/apply.tsx'
import * as budgets from './support/pages/budgets.tsx'
import * as supportDeed from './support/pages/deed.ts'
import * as supportList from './support/pages/list.tsx'
import * as supportPaper from './support/pages/paper.ts'
import * as supportProgrammes from './support/pages/programmes.tsx'
import * as supportRecord from './support/pages/record.tsx'
import * as supportSupplement from './support/pages/supplement.tsx'
import { mayApply, mayOpenSupport, maySeeMoney } from './support/permissions.ts'
import * as targetsMethod from './targets/pages/method.tsx'
import { targetsOfIndicator } from './targets/pages/of-indicator.tsx'
import * as target from './targets/pages/target.tsx'
import * as targets from './targets/pages/targets.tsx'

const get = (path: string, may: May, page: Page): Route => ({ method: 'GET', path, may, page })
/** The same for every visitor: kept until something changes. */
const cached = (path: string, may: May, page: Page): Route => ({ ...get(path, may, page), isCached: true })
const post = (path: string, may: May, page: Page): Route => ({ method: 'POST', path, may, page })

/** A form that brings a file. */
const withFile = (path: string, may: May, page: Page): Route => ({
  ...post(path, may, page),
  largestBody: 24 * 1024 * 1024,
})

/** What is asked there is nobody's business. */
const untraced = (route: Route): Route => ({ ...route, leavesNoTrace: true })

/** The next piece of a file. */
const piece = (path: string, may: May, page: Page): Route => ({ method: 'PATCH', path, may, page })

/** Of a certificate that is sent to be checked, with what its form says around it. */
const LARGEST_PAPER = 11 * 1024 * 1024
/** Papers whose templates may be replaced. */
const templateKinds = [certificateKind]

const declaring = holding('enterprise', 'office')
const describing = holding('enterprise', 'office')
const signInParts = { menu, issuerOf, samplePassword: SAMPLE_PASSWORD }
const verifying = holding('office', 'scorer', 'inspector')
const readingVerification = anyOf(verifying, holding('auditor'))

/** Every URL on one page, each with who may come: this list is the site map. */
const listed: readonly Route[] = [
  cached('/', everyone, portalHome.get(menu)),
  cached('/search', everyone, search.get(menu)),
  cached('/products', everyone, publicProducts.get(menu)),
  cached('/products/:product', everyone, publicProduct.get(menu)),
  cached('/recognised-enterprises', everyone, recognisedEnterprises.get(menu)),
  cached('/recognised-enterprises/:enterprise', everyone, recognisedEnterprise.get(menu)),
  cached('/recognitions', everyone, recognitionList.get(menu)),
  cached('/recognitions/map', everyone, communeMaps.recognitions(menu)),
  get('/register-file', everyone, registerFile.get(menu)),
  get('/register-file/:name', everyone, registerFile.download),
  cached('/changes', everyone, changes.get(menu)),
  get('/changes.json', everyone, changeFeeds.json),
  get('/changes.atom', everyone, changeFeeds.atom),
  untraced(get('/tax-code-check', everyone, taxCodeCheck.get(menu))),
  untraced(withFile('/tax-code-check', everyone, taxCodeCheck.post(menu))),
  cached('/dashboards', everyone, dashboards.get(menu)),
  cached('/dashboards/:chart', everyone, dashboardChart.get(menu)),
  get('/sheet', mayReadSheet, sheet.get(menu)),
  cached('/how-we-count', everyone, howWeCount.get(menu)),
  get('/effects', everyone, effects.get(menu)),
  cached('/targets/method', everyone, targetsMethod.get(menu)),
  get('/targets/:target', everyone, target.get(menu)),
  cached('/targets', everyone, targets.get(menu)),
  cached('/priority-sectors', everyone, prioritySectors.get(menu)),
  cached('/releases', everyone, releases.get(menu)),
  get('/releases/new', mayRelease, newRelease.get(menu)),
  post('/releases/new', mayRelease, newRelease.post(menu)),
  cached('/releases/reconcile', everyone, reconcileReleases.get(menu)),
  get('/releases/check-text', everyone, checkText.get(menu)),
  untraced(post('/releases/check-text', everyone, checkText.post(menu))),
  cached('/releases/:release', everyone, release.get(menu)),
  get('/releases/:release/file', everyone, release.file),
  post('/releases/:release/publish', mayRelease, release.publish(menu)),
  post('/releases/:release/appearances', mayRelease, release.appear(menu)),
  get('/proposals', mayOpenProposals, proposals.get(menu)),
  get('/proposals/new', mayPropose, propose.get(menu)),
  post('/proposals/new', mayPropose, propose.post(menu)),
  get('/proposals/:proposal', mayOpenProposals, proposal.get(menu)),
  post('/proposals/:proposal', mayOpenProposals, proposal.post(menu)),
  get('/proposals/:proposal/submission', maySeeAllProposals, proposalSubmission.get),
  get('/register', mayReadRegister, recognitionRegister.get(menu)),
  get('/register/:recognition', mayOpenRecognition, recognition.get(menu, [certificatePart])),
  get('/register/:recognition/ruling', mayKeepRegister, ruling.get(menu)),
  post('/register/:recognition/ruling', mayKeepRegister, ruling.post(menu)),
  get('/register/:recognition/transfer', mayKeepRegister, transfer.get(menu)),
  post('/register/:recognition/transfer', mayKeepRegister, transfer.post(menu)),
  get('/register/:recognition/anew', mayKeepRegister, recogniseAnew.get(menu)),
  post('/register/:recognition/anew', mayKeepRegister, recogniseAnew.post(menu)),
  cached('/clusters/map', everyone, communeMaps.clusters(menu)),
  ...publishedLists.map(list => cached(list.path, everyone, publishedList.get(menu, list))),
  get(
    '/sitemap.xml',
    everyone,
    siteMap(() => routes),
  ),
  get('/robots.txt', everyone, robots),
  get('/home', signedIn, home.get(menu)),
  get('/design', everyone, design.get(menu)),
  get('/sign-in', everyone, signIn.get(signInParts)),
  post('/sign-in', everyone, signIn.post(signInParts)),
  get('/sign-in/oidc', everyone, oidc.start(issuerOf)),
  get('/auth/callback/oidc', everyone, oidc.finish(issuerOf)),
  get('/sign-in/code', everyone, signInCode.get(menu)),
  post('/sign-in/code', everyone, signInCode.post(menu)),
  post('/sign-out', everyone, sessionForms.out),
  get('/account', everyone, account.get(menu)),
  post('/account/capacity', signedIn, sessionForms.capacity),
  post('/account/sessions', signedIn, sessionForms.sessions),
  get('/account/second-step', everyone, secondStep.get(menu)),
  post('/account/second-step', everyone, secondStep.post(menu)),
  get('/invitations/:secret', everyone, invitation.get(menu)),
  post('/invitations/:secret', everyone, invitation.post(menu, settlingAfter(joinEnterprise))),
  get('/notices', signedIn, notices.get(menu)),
  post('/notices/read', signedIn, notices.read),
  post('/notices/mail', signedIn, notices.choose(menu)),
  get('/notices/mail/:secret', everyone, endMail.get(menu)),
  post('/notices/mail/:secret', everyone, endMail.post(menu)),
  get('/outbox', maySeeOutbox, outbox.get(menu)),
  post('/outbox/:message/retry', maySeeOutbox, outbox.retry),
  get('/people', mayManageAccess, people.get(menu)),
  post('/people', mayManageAccess, people.post(menu)),
  get('/people/:person', mayManageAccess, person.get(menu, listProgrammes)),
  post('/people/:person', mayManageAccess, person.post(menu, listProgrammes)),
  get('/sign-ins', mayReadSignIns, signIns.get(menu)),
  get('/units', mayManageAccess, units.get(menu)),
  get('/units/add', mayManageAccess, unitForms.getAdd(menu)),
  post('/units/add', mayManageAccess, unitForms.postAdd(menu)),
  get('/units/:unit', mayManageAccess, unit.get(menu)),
  get('/units/:unit/correct', mayManageAccess, unitForms.getCorrect(menu)),
  post('/units/:unit/correct', mayManageAccess, unitForms.postCorrect(menu)),
  get('/units/:unit/end', mayManageAccess, unitForms.getEnd(menu)),
  post('/units/:unit/end', mayManageAccess, unitForms.postEnd(menu)),
  get('/vneid-mau/:journey', everyone, choosePerson.get(menu)),
  post('/vneid-mau/:journey', everyone, choosePerson.post(menu)),
  untraced(get('/check', everyone, certificateCheck.get(menu))),
  untraced({ ...withFile('/check', everyone, certificateCheck.post(menu)), largestBody: LARGEST_PAPER }),
  untraced(get('/check/:code', everyone, certificateCheck.byAddress(menu))),
  get('/.well-known/jwks.json', everyone, certificateKeys.get),
  untraced(get('/logo/check', everyone, logoCheck.get(menu))),
  get('/logo', mayOpenOwnLogo, logo.get(menu)),
  post('/logo/accept', mayOpenOwnLogo, logo.accept(menu)),
  post('/logo/files/:file', mayOpenOwnLogo, logoFile.take(menu)),
  get('/logo/holders', mayReadLicences, logoHolders.get(menu)),
  get('/logo/misuse', everyone, logoMisuseForm.get(menu)),
  post('/logo/misuse', everyone, logoMisuseForm.post(menu)),
  get('/logo/misuse/:secret', everyone, logoMisuseForm.receipt(menu)),
  get('/logo/reported-misuse', mayReadLicences, logoMisuse.list(menu)),
  get('/logo/reported-misuse/:number', mayReadLicences, logoMisuse.get(menu)),
  post('/logo/reported-misuse/:number', mayHandleReports, logoMisuse.post(menu)),
  get('/logo/reports', mayReadLicences, logoReports.get(menu)),
  get('/logo/reports/:number', mayOpenReport, logoReport.get(menu)),
  get('/logo/reports/:number/files/:file', mayOpenReport, logoReport.file),
  get('/logo/reporting/:year', mayOpenOwnLogo, logoReporting.get(menu)),
  withFile('/logo/reporting/:year', mayOpenOwnLogo, logoReporting.post(menu)),
  get('/logo/versions', maySeeVersions, logoVersions.get(menu)),
  withFile('/logo/versions', mayKeepLogo, logoVersions.enter(menu)),
  post('/logo/versions/:version/use', mayKeepLogo, logoVersions.use(menu)),
  get('/logo/versions/:version/files/:file', maySeeVersions, logoFile.preview),
  get('/certificates', mayReadCertificates, certificates.get(menu)),
  post('/certificates/chosen', mayIssue, certificatesChosen.post(menu)),
  get('/register/:recognition/certificate', mayOpenFile, certificateFile.get),
  get('/templates', maySeeTemplates, templates.list(menu, templateKinds)),
  get('/templates/:kind', maySeeTemplates, templates.get(menu, templateKinds)),
  withFile('/templates/:kind', mayKeepTemplates, templates.send(menu, templateKinds)),
  post('/templates/:kind/use', mayKeepTemplates, templates.use(menu, templateKinds)),
  get('/templates/:kind/:number/preview', maySeeTemplates, templatePreview.preview(templateKinds)),
  get('/templates/:kind/:number/source', maySeeTemplates, templatePreview.source(templateKinds)),
  cached('/rounds', everyone, roundList.get(menu, callLinks)),
  get('/rounds/new', mayRunRounds, openRound.get(menu)),
  post('/rounds/new', mayRunRounds, openRound.post(menu)),
  cached('/rounds/:round', everyone, result.get(menu, roundTasks)),
  cached('/rounds/:round/call', everyone, call.get(menu, taking)),
  get('/rounds/:round/call/edit', mayWriteCall, callForm.get(menu)),
  post('/rounds/:round/call/edit', mayWriteCall, callForm.post(menu)),
  get('/rounds/:round/call/announce', mayWriteCall, announce.get(menu)),
  post('/rounds/:round/call/announce', mayWriteCall, announce.post(menu)),
  cached('/rounds/:round/self-check', everyone, selfCheck.get(menu, taking)),
  post('/rounds/:round/self-check', everyone, selfCheck.post(menu, taking)),
  get('/rounds/:round/outreach', maySeeOutreach, outreach.get(menu)),
  post('/rounds/:round/outreach', mayReachOut, outreach.post),
  post('/rounds/:round/outreach/chosen', mayReachOut, outreachChosen.post(menu)),
  get('/rounds/:round/outreach/sessions', maySeeOutreach, guidanceSessions.get(menu)),
  get('/rounds/:round/outreach/sessions/add', mayReachOut, guidanceSessions.getAdd(menu)),
  post('/rounds/:round/outreach/sessions/add', mayReachOut, guidanceSessions.postAdd(menu)),
  get('/rounds/:round/outreach/sessions/:session', maySeeOutreach, guidanceSession.get(menu)),
  post('/rounds/:round/outreach/sessions/:session', mayReachOut, guidanceSession.post(menu)),
  get('/rounds/:round/outreach/enterprises/:enterprise', maySeeOutreach, contact.get(menu)),
  post('/rounds/:round/outreach/enterprises/:enterprise', mayReachOut, contact.post(menu)),
  get('/rounds/:round/conflicts', maySeeInterests, roundConflicts.get(menu)),
  get('/rounds/:round/conflicts/statement', mayState, statement.get(menu, statedRound)),
  post('/rounds/:round/conflicts/statement', mayState, statement.post(menu, statedRound)),
  get('/rounds/:round/conflicts/results/:recalculation', maySeeInterests, bothResults.get(menu)),
  get('/rounds/:round/dossiers', mayReadDossiers, stated(dossiers.get(menu, [dossierWord]))),
  get('/rounds/:round/waiting', maySeeWholeRound, stated(roundWaiting.get(menu))),
  get('/rounds/:round/completeness', mayReadDossiers, stated(completeness.get(menu))),
  get('/rounds/:round/panels', maySeeWholeRound, stated(unitPanels.get(menu))),
  get('/rounds/:round/panels/:panel', mayRunRounds, stated(unitPanel.get(menu))),
  post('/rounds/:round/panels/:panel', mayRunRounds, unitPanel.post(menu)),
  get('/rounds/:round/panels/:panel/count', mayEnterJudgements, stated(count.get(menu))),
  post('/rounds/:round/panels/:panel/count', mayEnterJudgements, count.post(menu)),
  get('/rounds/:round/what-if', mayWeigh, stated(whatIf.get(menu))),
  get('/rounds/:round/firmness', mayWeigh, stated(firmness.get(menu))),
  get('/rounds/:round/scorers', mayCompareScorers, stated(scorers.get(menu))),
  get('/rounds/:round/questions', mayOpenQuestions, stated(questions.get(menu))),
  get('/rounds/:round/questions/ask', mayOpenAsking, stated(askQuestion.get(menu))),
  post('/rounds/:round/questions/ask', mayOpenAsking, askQuestion.post(menu)),
  get('/rounds/:round/questions/:question', mayOpenQuestions, stated(question.get(menu))),
  withFile('/rounds/:round/questions/:question', mayOpenQuestions, question.post(menu)),
  get('/rounds/:round/questions/:question/enclosure', mayOpenQuestions, stated(enclosure.get)),
  get('/rounds/:round/apply', declaring, apply.get(menu)),
  post('/rounds/:round/apply', declaring, apply.post(menu)),
  get('/rounds/:round/apply/:submission', declaring, submission.get(menu)),
  get('/rounds/:round/apply/:submission/figures', declaring, submissionFigures.get(menu)),
  get('/rounds/:round/apply/:submission/check', declaring, submissionCheck.get(menu)),
  post('/rounds/:round/apply/:submission/check', declaring, submissionCheck.post(menu)),
  get('/rounds/:round/apply/:submission/withdraw', declaring, withdraw.get(menu)),
  post('/rounds/:round/apply/:submission/withdraw', declaring, withdraw.post(menu)),
  get('/rounds/:round/apply/:submission/parts/:part', declaring, submissionPart.get(menu)),
  post('/rounds/:round/apply/:submission/parts/:part', declaring, submissionPart.post(menu)),
  post('/rounds/:round/apply/:submission/parts/:part/draft', declaring, submissionPart.autosave),
  get('/rounds/:round/apply/:submission/papers/:paper', declaring, submissionPaper.get(menu)),
  withFile('/rounds/:round/apply/:submission/papers/:paper', declaring, submissionPaper.post(menu)),
  post('/rounds/:round/apply/:submission/papers/:paper/uploads', declaring, submissionUpload.create),
  get('/rounds/:round/apply/:submission/papers/:paper/uploads/:upload', declaring, submissionUpload.get),
  piece('/rounds/:round/apply/:submission/papers/:paper/uploads/:upload', declaring, submissionUpload.patch),
  get('/rounds/:round/submissions', maySeeChecks, stated(checks.get(menu))),
  post('/rounds/:round/submissions/chosen', mayRunRounds, submissionsChosen.post(menu)),
  get('/rounds/:round/submissions/paper', mayRunRounds, submissionOffice.getPaper(menu)),
  post('/rounds/:round/submissions/paper', mayRunRounds, submissionOffice.postPaper(menu)),
  get('/rounds/:round/submissions/receiving', mayRunRounds, submissionOffice.getReceiving(menu)),
  post('/rounds/:round/submissions/receiving', mayRunRounds, submissionOffice.postReceiving(menu)),
  get('/rounds/:round/submissions/:submission', maySeeChecks, stated(checkDossier.get(menu))),
  post('/rounds/:round/submissions/:submission', mayRunRounds, checkDossier.post(menu)),
  get('/rounds/:round/submissions/:submission/return', mayRunRounds, decisions.getReturn(menu)),
  post('/rounds/:round/submissions/:submission/return', mayRunRounds, decisions.postReturn(menu)),
  get('/rounds/:round/submissions/:submission/exclude', mayRunRounds, decisions.getStep(menu, 'exclude')),
  post('/rounds/:round/submissions/:submission/exclude', mayRunRounds, decisions.postStep(menu, 'exclude')),
  get('/rounds/:round/submissions/:submission/reinstate', mayRunRounds, decisions.getStep(menu, 'reinstate')),
  post(
    '/rounds/:round/submissions/:submission/reinstate',
    mayRunRounds,
    decisions.postStep(menu, 'reinstate'),
  ),
  get('/submissions/receipts/:receipt', anyOf(declaring, holding('auditor')), submissionReceipt.get(menu)),
  withFile(
    '/submissions/receipts/:receipt',
    anyOf(declaring, holding('auditor')),
    submissionReceipt.post(menu),
  ),
  get('/rounds/:round/figures', mayRunRounds, figures.get(menu)),
  post('/rounds/:round/figures', mayRunRounds, figures.post(menu)),
  cached('/rounds/:round/proposed', everyone, proposed.get(menu)),
  get('/rounds/:round/proposed/publish', mayPublish, publish.get(menu)),
  post('/rounds/:round/proposed/publish', mayPublish, publish.post(menu)),
  cached('/rounds/:round/comments', everyone, comments.get(menu)),
  get('/rounds/:round/comments/new', everyone, commentForm.get(menu)),
  post('/rounds/:round/comments/new', everyone, commentForm.post(menu)),
  get('/rounds/:round/comments/status/:secret', everyone, commentStatus.get(menu)),
  post('/rounds/:round/comments/status/:secret', everyone, commentStatus.post(menu)),
  get('/rounds/:round/comments/paper', mayAnswer, paperComment.get(menu)),
  post('/rounds/:round/comments/paper', mayAnswer, paperComment.post(menu)),
  get('/rounds/:round/comments/:comment', mayReadDecision, comment.get(menu)),
  post('/rounds/:round/comments/:comment', mayAnswer, comment.post(menu)),
  get('/rounds/:round/decision', mayReadDecision, decision.get(menu)),
  get('/rounds/:round/decision/draft', mayReadDecision, decisionDraft.get),
  post('/rounds/:round/decision', mayDecide, decision.post(menu)),
  post('/rounds/:round/decision/submission', mayAnswer, decision.submit(menu)),
  post('/rounds/:round/decision/changes', mayAnswer, decision.explain(menu)),
  post('/rounds/:round/decision/document', mayAnswer, decision.recordPaper(menu)),
  get('/rounds/:round/recognitions', mayReadRegister, stated(grants.get(menu))),
  post('/rounds/:round/recognitions', mayKeepRegister, grants.post(menu)),
  post('/rounds/:round/recognitions/number', mayKeepRegister, grants.number(menu)),
  get('/rounds/:round/recognitions/honours', mayReadRegister, honours.get(menu)),
  get('/rounds/:round/complaints', mayOpenComplaints, complaints.get(menu)),
  get('/rounds/:round/complaints/new', mayComplain, complaintForm.get(menu)),
  post('/rounds/:round/complaints/new', mayComplain, complaintForm.post(menu)),
  get('/rounds/:round/complaints/paper', mayKeepComplaints, complaintForm.getPaper(menu)),
  post('/rounds/:round/complaints/paper', mayKeepComplaints, complaintForm.postPaper(menu)),
  get('/rounds/:round/complaints/:complaint', mayOpenComplaints, complaint.get(menu)),
  post('/rounds/:round/complaints/:complaint', mayKeepComplaints, complaint.post(menu)),
  get('/rounds/:round/reopen', mayRunRounds, reopenRound.get(menu)),
  post('/rounds/:round/reopen', mayRunRounds, reopenRound.post(menu)),
  get('/rounds/:round/rerun', everyone, rerun.get(menu)),
  get('/rounds/:round/scores', mayOpenScores, stated(scores.get(menu, cellNotes))),
  post('/rounds/:round/scores', mayEnterJudgements, scores.post(menu, cellNotes)),
  post('/rounds/:round/scores/sign-off', mayEnterJudgements, scores.sign(menu, cellNotes)),
  post('/rounds/:round/scores/sign-off/take-back', mayEnterJudgements, scores.takeBack(menu, cellNotes)),
  get('/rounds/:round/council', mayReadCouncil, council.get(menu)),
  get('/rounds/:round/council/compose', mayCompose, councilCompose.get(menu)),
  post('/rounds/:round/council/compose', mayCompose, councilCompose.post(menu)),
  get('/rounds/:round/council/members/:member', mayCompose, councilReplace.get(menu)),
  post('/rounds/:round/council/members/:member', mayCompose, councilReplace.post(menu)),
  get('/rounds/:round/council/convene', mayOpenConvening, councilConvene.get(menu)),
  post('/rounds/:round/council/convene', mayOpenConvening, councilConvene.post(menu)),
  get('/rounds/:round/council/sittings/:sitting', mayOpenRoom, councilRoom.get(menu)),
  post('/rounds/:round/council/sittings/:sitting', mayOpenRoom, councilRoom.post(menu)),
  get('/rounds/:round/council/sittings/:sitting/sheet', mayOpenSheet, councilSheet.get(menu)),
  post('/rounds/:round/council/sittings/:sitting/sheet', mayOpenSheet, councilSheet.post(menu)),
  get('/rounds/:round/council/sittings/:sitting/minutes', mayReadCouncil, councilMinutes.get(menu)),
  get('/rounds/:round/:dossier/scores', mayOpenScores, stated(scoreDossier.get(menu, cellNotes))),
  post('/rounds/:round/:dossier/scores', mayEnterJudgements, scoreDossier.post(menu, cellNotes)),
  cached('/rounds/:round/:dossier', everyone, explanation.get(menu, announced)),
  cached('/criteria', everyone, criteriaList.get(menu)),
  cached('/criteria/:code', everyone, criteriaVersions.get(menu)),
  cached('/criteria/:code/compare', everyone, criteriaCompare.get(menu)),
  cached('/criteria/:code/:version', everyone, criteriaSet.get(menu)),
  cached('/policies', everyone, policyList.get(menu)),
  get('/policies/new', mayAdoptPolicies, policyTaking.get(menu)),
  post('/policies/new', mayAdoptPolicies, policyTaking.post(menu)),
  cached('/policies/:policy', everyone, policyPage.get(menu)),
  cached('/policies/:policy/compare', everyone, policyCompare.get(menu)),
  get('/entitled', mayReadEntitled, entitled.get(menu, claimedSupport)),
  get('/entitlements', mayOpenOwnEntitlements, entitlements.get(menu)),
  get('/entitlements/:policy', mayOpenOwnEntitlements, entitlement.get(menu)),
  get('/declarations', declaring, declarationList.get(menu)),
  get('/declarations/receipts/:receipt', anyOf(declaring, holding('auditor')), receipt.get(menu)),
  get('/declarations/:enterprise/:year', declaring, declaration.get(menu)),
  get('/declarations/:enterprise/:year/check', declaring, declarationCheck.get(menu)),
  post('/declarations/:enterprise/:year/check', declaring, declarationCheck.post(menu)),
  get('/declarations/:enterprise/:year/:section', declaring, declarationSection.get(menu)),
  post('/declarations/:enterprise/:year/:section', declaring, declarationSection.post(menu)),
  post('/declarations/:enterprise/:year/:section/draft', declaring, declarationSection.autosave),
  get('/api', everyone, api.get(menu, operations)),
  get('/api/openapi.json', everyone, api.document(operations)),
  ...apiRoutes(operations, guardApi),
  get('/criteria-drafts', mayDraftCriteria, draftList.get(menu)),
  post('/criteria-drafts', mayDraftCriteria, draftList.post(menu)),
  get('/criteria-drafts/:draft', mayDraftCriteria, criteriaDraft.get(menu)),
  get('/criteria-drafts/:draft/part', mayDraftCriteria, draftPart.get(menu)),
  post('/criteria-drafts/:draft/part', mayDraftCriteria, draftPart.post(menu)),
  get('/criteria-drafts/:draft/criteria', mayDraftCriteria, draftContents.get(menu, 'criteria')),
  post('/criteria-drafts/:draft/criteria', mayDraftCriteria, draftContents.post(menu, 'criteria')),
  get('/criteria-drafts/:draft/gates', mayDraftCriteria, draftContents.get(menu, 'gates')),
  post('/criteria-drafts/:draft/gates', mayDraftCriteria, draftContents.post(menu, 'gates')),
  get('/criteria-drafts/:draft/variables', mayDraftCriteria, draftContents.get(menu, 'variables')),
  post('/criteria-drafts/:draft/variables', mayDraftCriteria, draftContents.post(menu, 'variables')),
  get('/criteria-drafts/:draft/json', mayDraftCriteria, draftJson.get(menu)),
  post('/criteria-drafts/:draft/json', mayDraftCriteria, draftJson.post(menu)),
  get('/criteria-drafts/:draft/compare', mayDraftCriteria, draftCompare.get(menu)),
  get('/criteria-drafts/:draft/dry-run', mayDraftCriteria, dryRun.get(menu)),
  get('/criteria-drafts/:draft/adopt', mayDraftCriteria, draftAdopt.get(menu)),
  post('/criteria-drafts/:draft/adopt', mayDraftCriteria, draftAdopt.post(menu)),
  get('/interests', mayState, interests.get(menu)),
  post('/interests', mayState, settling(interests.post(menu))),
  get('/interests/all', maySeeInterests, everyInterest.get(menu)),
  post('/interests/all', mayRuleOnInterests, settling(everyInterest.post(menu))),
  get('/interests/found', mayRuleOnInterests, foundInterest.get(menu)),
  post('/interests/found', mayRuleOnInterests, settling(foundInterest.post(menu))),
  get('/interests/:interest', mayState, interest.get(menu)),
  post('/interests/:interest', mayState, settling(interest.post(menu))),
  get('/facts/:fact', signedIn, fact.get(menu)),
  post('/facts/:fact', declaring, fact.post(menu)),
  { ...get('/facts/:fact/documents/:document', signedIn, evidenceFile.get), framing: 'framed' },
  get('/verification', readingVerification, verificationList.get(menu)),
  {
    ...get('/verification/:enterprise/:year', readingVerification, verification.get(menu)),
    framing: 'frames',
  },
  { ...post('/verification/:enterprise/:year', verifying, verification.post(menu)), framing: 'frames' },
  get('/enterprises/:enterprise/figures', signedIn, enterpriseFigures.get(menu)),
  get('/account/keys', signedIn, keys.get(menu)),
  post('/account/keys', signedIn, keys.post(menu)),
  post('/account/keys/:key/revoke', signedIn, keys.revoke),
  get('/audit', mayOpenAudit, audit.get(menu)),
  post('/audit/chain', mayOpenAudit, audit.checkChain),
  get('/audit/journal', mayOpenAudit, auditJournal.get(menu)),
  get('/audit/journal/:entry', mayOpenAudit, auditEntry.get(menu)),
  get('/audit/rounds/:round', mayOpenAudit, auditRound.get(menu)),
  post('/audit/rounds/:round', mayAudit, auditRound.post(menu)),
  post('/audit/rounds/:round/rerun', mayOpenAudit, auditRound.rerun),
  get('/audit/draws/:draw', mayAudit, auditDraw.get(menu)),
  post('/audit/draws/:draw', mayAudit, auditDraw.post(menu)),
  post('/audit/draws/:draw/bundle', mayAudit, auditBundle.post),
  get('/audit/bundles/:bundle', mayAudit, auditBundle.get),
  get('/jobs', signedIn, jobPages.list(menu)),
  get('/jobs/:job', signedIn, jobPages.get(menu)),
  cached('/indicators', everyone, indicators.get(menu)),
  get('/indicators/:code', everyone, indicator.get(menu, targetsOfIndicator)),
  get('/indicators/:code/rows', mayReadValues, indicatorRows.get(menu)),
  get('/validation', mayOpenValidation, validation.get(menu)),
  post('/validation', mayOpenValidation, validation.post(menu)),
  get('/series', mayReadImports, series.get(menu)),
  withFile('/series', mayImportSeries, series.post(menu)),
  get('/series/template', mayImportSeries, series.template),
  get('/series/:import', mayReadImports, seriesImport.get(menu)),
  post('/series/:import', mayImportSeries, seriesImport.post(menu)),
  get('/series/:import/original', mayReadImports, seriesImport.original),
  get('/imports', mayImport, importList.get(menu)),
  withFile('/imports', mayImport, importList.post(menu)),
  get('/imports/template', mayImport, importList.template),
  get('/imports/:batch', mayImport, imported.get(menu)),
  get('/imports/:batch/original', mayImport, imported.original),
  post('/imports/:batch/read', mayImport, imported.read),
  post('/imports/:batch/confirm', mayImport, imported.confirm(menu)),
  post('/imports/:batch/drop', mayImport, imported.drop(menu)),
  post('/imports/:batch/undo', mayImport, imported.undo(menu)),
  get('/support', mayOpenSupport, supportList.get(menu)),
  get('/support/new', mayApply, applyForSupport.get(menu)),
  withFile('/support/new', mayApply, applyForSupport.post(menu)),
  get('/support/programmes', mayOpenSupport, supportProgrammes.get(menu)),
  post('/support/programmes', maySeeMoney, supportProgrammes.post(menu)),
  post('/support/programmes/cycles', maySeeMoney, supportProgrammes.postCycle(menu)),
  get('/support/budgets', maySeeMoney, budgets.get(menu)),
  post('/support/budgets', maySeeMoney, budgets.post(menu)),
  post('/support/budgets/change', maySeeMoney, budgets.change(menu)),
  post('/support/budgets/combinations', maySeeMoney, budgets.combine(menu)),
  post('/support/budgets/combinations/:combination/agree', maySeeMoney, budgets.agree(menu)),
  get('/support/:application', mayOpenSupport, supportRecord.get(menu)),
  get('/support/:application/files/:paper', mayOpenSupport, supportPaper.get),
  get('/support/:application/supplement', mayApply, supportSupplement.get(menu)),
  withFile('/support/:application/supplement', mayApply, supportSupplement.post(menu)),
  withFile('/support/:application/:deed', mayOpenSupport, supportDeed.post(menu)),
  get('/loans', mayOpenLoans, loans.get(menu)),
  get('/loans/new', mayBorrow, newLoan.get(menu)),
  withFile('/loans/new', mayBorrow, newLoan.post(menu)),
  get('/loans/banks', mayKeepBanks, loanBanks.get(menu)),
  post('/loans/banks', mayKeepBanks, loanBanks.post(menu)),
  get('/loans/:loan', mayOpenLoans, loan.get(menu)),
  get('/loans/:loan/schedule', mayBorrow, loanSchedule.get(menu)),
  withFile('/loans/:loan/schedule', mayBorrow, loanSchedule.post(menu)),
  post('/loans/:loan/:deed', mayOpenLoans, loanDeed.post(menu)),
  get('/financing-needs', mayOpenNeeds, financingNeeds.get(menu)),
  get('/financing-needs/new', mayBorrow, newFinancingNeed.get(menu)),
  post('/financing-needs/new', mayBorrow, newFinancingNeed.post(menu)),
  get('/financing-needs/:need', mayOpenNeeds, financingNeed.get(menu)),
  post('/financing-needs/:need/:deed', mayOpenNeeds, financingNeed.post(menu)),
  get('/plans', mayReadPlans, plans.get(menu)),
  get('/plans/new', mayKeepPlans, planEnter.get(menu)),
  post('/plans/new', mayKeepPlans, planEnter.post(menu)),
  get('/plans/load', mayKeepPlans, planLoad.get(menu)),
  post('/plans/load', mayKeepPlans, planLoad.post(menu)),
  get('/plans/:plan', mayReadPlans, plan.get(menu)),
  get('/plans/:plan/board', mayReadPlans, board.get(menu)),
  get('/plans/:plan/timeline', mayReadPlans, timeline.get(menu)),
  get('/plans/:plan/overlaps', mayReadPlans, planOverlaps.get(menu)),
  post('/plans/:plan/overlaps', mayKeepPlans, planOverlaps.post(menu)),
  get('/plans/:plan/adopt', mayKeepPlans, planAdopt.get(menu)),
  post('/plans/:plan/adopt', mayKeepPlans, planAdopt.post(menu)),
  get('/plans/:plan/next', mayKeepPlans, planNext.get(menu)),
  post('/plans/:plan/next', mayKeepPlans, planNext.post(menu)),
  get('/plans/:plan/tasks/new', mayKeepPlans, taskForm.getNew(menu)),
  post('/plans/:plan/tasks/new', mayKeepPlans, taskForm.postNew(menu)),
  get('/tasks', mayReadPlans, planTasks.get(menu)),
  get('/tasks/:task', mayReadPlans, planTask.get(menu)),
  get('/tasks/:task/edit', mayKeepPlans, taskForm.get(menu)),
  post('/tasks/:task/edit', mayKeepPlans, taskForm.post(menu)),
  get('/tasks/:task/reports/:report/file', mayReadPlans, taskFile.get),
  withFile('/tasks/:task/:deed', mayReadPlans, taskDeed.post(menu)),
  get('/ledger', mayOpenLedger, ledger.get(menu)),
  get('/ledger/reconciliation', mayReadWholeLedger, reconciliation.get(menu)),
  get('/ledger/unreached', mayReadWholeLedger, unreached.get(menu, unreachedReasons)),
  get('/enterprises', mayBrowse, register.get(menu, applying)),
  post('/enterprises/chosen', mayRegister, chosen.post(menu, applying)),
  get('/enterprises/intake', mayRegister, intake.get(menu)),
  post('/enterprises/intake', mayRegister, intake.post(menu)),
  get('/enterprises/merges', mayMerge, merges.get(menu)),
  post('/enterprises/merges', mayMerge, settling(mergeCompare.post(menu))),
  get('/enterprises/merges/compare', mayMerge, mergeCompare.get(menu)),
  get('/enterprises/merges/:merge/undo', mayMerge, mergeUndo.get(menu)),
  post('/enterprises/merges/:merge/undo', mayMerge, settling(mergeUndo.post(menu))),
  get('/enterprises/:enterprise', signedIn, enterpriseRecord.get(menu)),
  get('/enterprises/:enterprise/people', describing, enterprisePeople.get(menu)),
  post('/enterprises/:enterprise/people', describing, settling(enterprisePeople.post(menu))),
  get('/enterprises/:enterprise/edit', describing, enterpriseEdit.get(menu)),
  post('/enterprises/:enterprise/edit', describing, enterpriseEdit.post(menu)),
  get('/enterprises/:enterprise/tax-code', mayRegister, taxCode.get(menu)),
  post('/enterprises/:enterprise/tax-code', mayRegister, taxCode.post(menu)),
  get('/enterprises/:enterprise/sites/add', describing, site.getAdd(menu)),
  post('/enterprises/:enterprise/sites/add', describing, site.postAdd(menu)),
  get('/enterprises/:enterprise/sites/:site', describing, site.getEdit(menu)),
  post('/enterprises/:enterprise/sites/:site', describing, site.postEdit(menu)),
  get('/enterprises/:enterprise/products/add', describing, product.getAdd(menu)),
  post('/enterprises/:enterprise/products/add', describing, product.postAdd(menu)),
  get('/enterprises/:enterprise/products/:product', describing, product.getEdit(menu)),
  post('/enterprises/:enterprise/products/:product', describing, product.postEdit(menu)),
  get('/enterprises/:enterprise/products/:product/withdraw', describing, product.getWithdraw(menu)),
  post('/enterprises/:enterprise/products/:product/withdraw', describing, product.postWithdraw(menu)),
  get('/enterprises/:enterprise/documents/add', describing, enterpriseDocument.getAdd(menu)),
  withFile('/enterprises/:enterprise/documents/add', describing, enterpriseDocument.postAdd(menu)),
  get('/enterprises/:enterprise/documents/:document', signedIn, enterpriseDocument.get),
  get(
    '/enterprises/:enterprise/documents/:document/withdraw',
    describing,
    enterpriseDocument.getWithdraw(menu),
  ),
  post(
    '/enterprises/:enterprise/documents/:document/withdraw',
    describing,
    enterpriseDocument.postWithdraw(menu),
  ),
]

export const routes: readonly Route[] = listed.map(inItsProgramme).map(keptFromConflicted)

/** How the server shows what is not there, not allowed, or broken. */
export const failures = failurePage(menu)

/** How it receives a form whose session has ended. */
export const signInAgain = expired.signInAgain(menu)
