import { operations as access } from './access/api.ts'
import { operations as audit } from './audit/api.ts'
import { operationsWith as callsWith } from './calls/api.ts'
import { operations as certificates } from './certificates/api.ts'
import { operations as clusters } from './clusters/api.ts'
import { operations as conflicts } from './conflicts/api.ts'
import { operations as council } from './council/api.ts'
import { operations as criteria } from './criteria/api.ts'
import { operations as dashboards } from './dashboards/api.ts'
import { operations as enterprises } from './enterprises/api.ts'
import { operationsWith as entitlementsWith } from './entitlements/api.ts'
import { operations as events } from './events/api.ts'
import { operations as facts } from './facts/api.ts'
import { operations as imports } from './imports/api.ts'
import { operations as indicators } from './indicators/api.ts'
import { operations as ledger } from './ledger/api.ts'
import { operations as loans } from './loans/api.ts'
import { operations as logo } from './logo/api.ts'
import { operations as notices } from './notices/api.ts'
import { operations as inside } from './pages/api/enterprise.ts'
import { operations as figures } from './pages/api/figures.ts'
import { operations as home } from './pages/api/home.ts'
import { operations as waiting } from './pages/api/waiting.ts'
import { claimedSupport } from './pages/support-claims.ts'
import { operations as plans } from './plans/api.ts'
import type { Operation } from './platform/api.ts'
import { operations as policies } from './policies/api.ts'
import { operations as portal } from './portal/api.ts'
import { operations as proposals } from './proposals/api.ts'
import { operations as publication } from './publication/api.ts'
import { operations as questions } from './questions/api.ts'
import { operations as recognition } from './recognition/api.ts'
import { operations as releases } from './releases/api.ts'
import { operations as sectors } from './sectors/api.ts'
import { operations as selection } from './selection/api.ts'
import { operations as submissions } from './submissions/api.ts'
import { taking } from './submissions/index.ts'
import { operations as support } from './support/api.ts'
import { operations as targets } from './targets/api.ts'

/** Everything under /api/, in the order in which the document shows it. */
export const operations: readonly Operation[] = [
  ...selection,
  ...plans,
  ...questions,
  ...submissions,
  ...publication,
  ...callsWith(taking),
  ...council,
  ...criteria,
  ...facts,
  ...portal,
  ...recognition,
  ...entitlementsWith(claimedSupport),
  ...support,
  ...loans,
  ...ledger,
  ...certificates,
  ...logo,
  ...policies,
  ...events,
  ...clusters,
  ...indicators,
  ...targets,
  ...sectors,
  ...releases,
  ...dashboards,
  ...proposals,
  ...enterprises,
  ...inside,
  ...home,
  ...waiting,
  ...figures,
  ...imports,
  ...audit,
  ...notices,
  ...conflicts,
  ...access,
]
