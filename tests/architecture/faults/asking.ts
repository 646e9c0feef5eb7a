import type { Fault } from '../planted.ts'

const page = (...names: readonly string[]): string =>
  `import { ${names.join(', ')} } from '../actions.ts'\nexport const get = [${names.join(', ')}]`

/** Actions that write unasked, in each of the ways there are, beside such as ask. */
export const askingFaults: readonly Fault[] = [
  {
    law: 'asks first',
    fault: 'an action saves without asking; one asks only afterwards; one only asks itself a question',
    files: {
      'src/first/actions.ts': [
        `export const never = async (work) => inTransaction(work, async work => { await saveThing(work.db); record(work, {}) })`,
        `export const late = async (work) => { await saveThing(work.db); ensureMayKeep(work) }`,
        `export async function idle(work) { const may = mayKeep(work.actor); record(work, { may }) }`,
        `export const sound = async (work) => { ensureMayKeep(work); await saveThing(work.db) }`,
        `export const written = (work) => { if (!mayKeep(work.actor)) throw new NotAllowed('keep'); record(work, {}) }`,
        `export const reads = (work) => findThing(work.db)`,
      ].join('\n'),
      'src/first/pages/page.ts': page('never', 'late', 'idle', 'sound', 'written', 'reads'),
    },
    caught: [
      'asks first: src/first/actions.ts idle reaches record unasked',
      'asks first: src/first/actions.ts late reaches saveThing unasked',
      'asks first: src/first/actions.ts never reaches saveThing unasked',
    ],
  },
  {
    law: 'asks first',
    fault:
      'the writing is hidden in a function of the same file, of another file, in a file store, in a refusal of another kind',
    files: {
      'src/first/actions/things.ts': [
        `import { turn } from './ensure.ts'`,
        `export const near = (work) => keep(work)`,
        `const keep = (work) => saveThing(work.db)`,
        `export const far = (work) => turn(work)`,
        `export const files = (work) => work.files.put(work.bytes)`,
        `export const other = (work) => { if (!mayKeep(work.actor)) throw new Refused('x'); record(work, {}) }`,
        `export const asked = (work) => { ensureMay(mayKeep(work.actor)); return turn(work) }`,
      ].join('\n'),
      'src/first/actions/ensure.ts': `export const turn = (work) => saveTurn(work.db)`,
      'src/first/index.ts': `export { asked, far, files, near, other } from './actions/things.ts'`,
    },
    caught: [
      'asks first: src/first/actions/things.ts far reaches saveTurn unasked',
      'asks first: src/first/actions/things.ts files reaches put unasked',
      'asks first: src/first/actions/things.ts near reaches saveThing unasked',
      'asks first: src/first/actions/things.ts other reaches record unasked',
    ],
  },
  {
    law: 'asks first',
    fault:
      'the store, or another file of actions, is imported whole under a name; a text is replaced and a list cleared',
    files: {
      'src/first/actions/things.ts': [
        `import * as store from '../store.ts'`,
        `import * as turns from './ensure.ts'`,
        `import * as door from '../../second/index.ts'`,
        `export const near = (work) => store.saveThing(work.db)`,
        `export const far = (work) => turns.turn(work)`,
        `export const asked = (work) => { turns.ensureMayTurn(work); return store.saveThing(work.db) }`,
        `export const theirs = (work) => door.saveOther(work)`,
        `export const plain = (work) => work.name.replaceAll('a', 'b').insertBefore(work.list.clearAll())`,
      ].join('\n'),
      'src/first/actions/ensure.ts': [
        `export const turn = (work) => saveTurn(work.db)`,
        `export const ensureMayTurn = (work) => undefined`,
      ].join('\n'),
      'src/first/pages/page.ts': `import * as things from '../actions/things.ts'\nexport const get = things.near`,
    },
    caught: [
      'asks first: src/first/actions/things.ts far reaches saveTurn unasked',
      'asks first: src/first/actions/things.ts near reaches saveThing unasked',
    ],
  },
  {
    law: 'asks first',
    fault: 'none: what no page, door or command reaches is the room’s own business',
    files: { 'src/first/actions/ensure.ts': `export const turn = (work) => saveTurn(work.db)` },
    caught: [],
  },
]
