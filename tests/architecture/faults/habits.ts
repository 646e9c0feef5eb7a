import type { Fault } from '../planted.ts'

/** SQL outside stores, clocks in rooms, a checker that borrows; what must be there and is not. */
export const habitFaults: readonly Fault[] = [
  {
    law: 'sql in stores alone',
    fault: 'an action writes SQL, builds it, and imports its builder',
    files: {
      'src/first/actions.ts': [
        `import type { Kysely } from 'kysely'`,
        `const a = 'select name from first.thing'`,
        `const b = \`\n  update first.thing set name = \${name}\``,
        `const c = work.db.selectFrom('first.thing')`,
      ].join('\n'),
      'src/first/rules/count.ts': `const d = "delete from first.thing"`,
    },
    caught: [
      'sql: src/first/actions.ts:1 imports kysely',
      'sql: src/first/actions.ts:2 writes SQL',
      'sql: src/first/actions.ts:3 writes SQL',
      'sql: src/first/actions.ts:5 builds SQL',
      'sql: src/first/rules/count.ts:1 writes SQL',
    ],
  },
  {
    law: 'no clock in rooms',
    fault: 'a room asks what time it is, in each of the ways there are',
    files: {
      'src/second/actions.ts': `Date.now()\nnew Date()\nDate()\nconst now = performance.now\nnew Date(text)\nglobalThis.Date.now()`,
      'src/exact/day.ts': `const today = new Date()\nconst day = new Date(2026, 1, 1)`,
    },
    caught: [
      'clock: src/exact/day.ts:1 uses new Date',
      'clock: src/second/actions.ts:1 uses Date.now',
      'clock: src/second/actions.ts:2 uses new Date',
      'clock: src/second/actions.ts:3 uses Date()',
      'clock: src/second/actions.ts:4 uses performance.now',
      'clock: src/second/actions.ts:5 uses new Date',
      'clock: src/second/actions.ts:6 uses globalThis.Date.now',
    ],
  },
  {
    law: 'an independent checker',
    fault: 'the checker borrows arithmetic, a value among types, and the parser of what it checks',
    files: {
      'src/reasoning/checker/check.ts': [
        `import { zero } from '../../exact/number.ts'`,
        `import { type Step } from '../step.ts'`,
        `import { parse } from '@marcbachmann/cel-js'`,
        `import { own } from './own.ts'`,
      ].join('\n'),
      'src/reasoning/checker/own.ts': `import { test } from 'node:test'`,
    },
    caught: [
      'checker: src/reasoning/checker/check.ts:1 imports ../../exact/number.ts',
      'checker: src/reasoning/checker/check.ts:2 imports ../step.ts',
      'checker: src/reasoning/checker/check.ts:3 imports @marcbachmann/cel-js',
      'purity: src/reasoning/checker/own.ts:1 imports node:test',
    ],
  },
]

export const presenceFaults: readonly Fault[] = [
  {
    law: 'rooms from folders',
    fault: 'a folder stands in src that no list names',
    files: { 'src/third/README.md': '# Third' },
    caught: ['folder: src/third is in no list'],
  },
  {
    law: 'every file is read',
    fault: 'a file hides behind another ending, or cannot be parsed',
    files: {
      'src/first/hidden.mjs': `import '../second/index.ts'`,
      'src/first/broken.ts': `import '../second/index.ts'\nconst = 1`,
    },
    caught: ['unread: src/first/broken.ts', 'unread: src/first/hidden.mjs'],
  },
  {
    law: 'a README of 25 lines',
    fault: 'one room explains nothing, another too much',
    files: {
      'src/first/README.md': 'word\n'.repeat(26),
      'src/pages/README.md': '',
    },
    caught: ['readme: src/first has 26 lines', 'readme: src/pages says nothing'],
  },
  {
    law: 'routes point to pages',
    fault: 'a page was moved and its route was not',
    files: { 'src/routes.ts': `import { list } from './second/pages/lists.tsx'` },
    caught: ['page: src/routes.ts:1 points to ./second/pages/lists.tsx'],
  },
  {
    law: 'no versions in names',
    fault: 'a second way is kept beside the first',
    files: {
      'src/first/store-v2.ts': '',
      'src/second/pages/list.old.tsx': '',
      'scripts/legacy_start.ts': '',
      'src/first/news.ts': '',
    },
    caught: [
      'version: scripts/legacy_start.ts',
      'version: src/first/store-v2.ts',
      'version: src/second/pages/list.old.tsx',
    ],
  },
]
