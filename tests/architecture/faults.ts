/** A fault and every line the guards must say about it, no more and no fewer. */
export interface Fault {
  readonly law: string
  readonly fault: string
  readonly files: Readonly<Record<string, string>>
  readonly caught: readonly string[]
}

export const importFaults: readonly Fault[] = [
  {
    law: '1 order',
    fault: 'a room imports a later room',
    files: { 'src/first/jobs.ts': `import { find } from '../second/index.ts'\nexport const run = find` },
    caught: ['order: src/first/jobs.ts:1 imports ../second/index.ts'],
  },
  {
    law: '1 order',
    fault: 'a type, a re-export, a dynamic import, an import type and a worker address count like any import',
    files: {
      'src/first/jobs.ts': [
        `import type { A } from '../second/index.ts'`,
        `export { b } from '../second/index.ts'`,
        `export type * from '../second/index.ts'`,
        `const c = await import('../second/index.ts')`,
        `type D = import('../second/index.ts').D`,
        `import e = require('../second/index.ts')`,
        'const f = await import(`../second/index.ts`)',
        `new Worker(new URL('../second/index.ts', import.meta.url))`,
      ].join('\n'),
    },
    caught: [1, 2, 3, 4, 5, 6, 7, 8].map(
      line => `order: src/first/jobs.ts:${line} imports ../second/index.ts`,
    ),
  },
  {
    law: '1 order',
    fault: 'the floor imports a room, and a floor part a later one',
    files: {
      'src/platform/boot.ts': `import '../first/index.ts'\nimport '../design/shell.tsx'`,
    },
    caught: [
      'order: src/platform/boot.ts:1 imports ../first/index.ts',
      'order: src/platform/boot.ts:2 imports ../design/shell.tsx',
    ],
  },
  {
    law: '1 order',
    fault: 'a room imports the server, and what lies outside src',
    files: {
      'tests/help.ts': `export const help = 1`,
      'src/second/api.ts': `import '../routes.ts'\nimport '../../tests/help.ts'`,
    },
    caught: [
      'order: src/second/api.ts:1 imports ../routes.ts',
      'order: src/second/api.ts:2 imports ../../tests/help.ts',
    ],
  },
  {
    law: '1 order',
    fault: 'an import whose target cannot be told: computed, without its ending, or by another name',
    files: {
      'src/first/jobs.ts': `await import(name)\nimport '../second'\nimport '#second'\nawait import(\`../\${name}.ts\`)`,
    },
    caught: [
      'readable: src/first/jobs.ts:1 imports …',
      'readable: src/first/jobs.ts:2 imports ../second',
      'readable: src/first/jobs.ts:3 imports #second',
      'readable: src/first/jobs.ts:4 imports …',
    ],
  },
  {
    law: '2 door',
    fault: 'a later room, and the command line, reach past the door of an earlier room',
    files: {
      'src/second/actions.ts': `import { find } from '../first/store.ts'`,
      'src/cli.ts': `import { act } from './first/actions.ts'`,
    },
    caught: [
      'door: src/cli.ts:1 imports ./first/actions.ts',
      'door: src/second/actions.ts:1 imports ../first/store.ts',
    ],
  },
  {
    law: '3 published law',
    fault: 'what is published is published to later rooms only',
    files: {
      'src/first/actions.ts': `import { count } from '../second/rules.ts'\nimport { find } from './store.ts'`,
    },
    caught: ['published law: src/first/actions.ts:1 imports ../second/rules.ts'],
  },
  {
    law: '2 door',
    fault: 'the house leans on one of its own tests, which may import anything',
    files: { 'src/first/jobs.ts': `import './store.test.ts'` },
    caught: ['door: src/first/jobs.ts:1 imports ./store.test.ts'],
  },
  {
    law: '3 published law',
    fault: 'a file that only sounds like the rules, or tests them, is not published',
    files: {
      'src/first/rulesets.ts': `export const set = 1`,
      'src/first/rules.test.ts': `export const cases = []`,
      'src/second/actions.ts': `import { set } from '../first/rulesets.ts'\nimport { cases } from '../first/rules.test.ts'`,
    },
    caught: [
      'door: src/second/actions.ts:1 imports ../first/rulesets.ts',
      'door: src/second/actions.ts:2 imports ../first/rules.test.ts',
    ],
  },
  {
    law: '4 purity',
    fault: 'rules reach for the store, the platform, a door, a package and the machine',
    files: {
      'src/second/rules.ts': [
        `import './store.ts'`,
        `import type { Work } from '../platform/work.ts'`,
        `import { find } from '../first/index.ts'`,
        `import canonicalize from 'canonicalize'`,
        `import { readFileSync } from 'node:fs'`,
      ].join('\n'),
    },
    caught: [
      'purity: src/second/rules.ts:1 imports ./store.ts',
      'purity: src/second/rules.ts:2 imports ../platform/work.ts',
      'purity: src/second/rules.ts:3 imports ../first/index.ts',
      'purity: src/second/rules.ts:4 imports canonicalize',
      'purity: src/second/rules.ts:5 imports node:fs',
    ],
  },
  {
    law: '4 purity',
    fault: 'rules that became a folder, the model and the permissions are held to the same law',
    files: {
      'src/first/rules/count.ts': `import '../store.ts'`,
      'src/first/model.ts': `import './store.ts'`,
      'src/first/permissions.ts': `import './store.ts'`,
    },
    caught: [
      'purity: src/first/model.ts:1 imports ./store.ts',
      'purity: src/first/permissions.ts:1 imports ./store.ts',
      'purity: src/first/rules/count.ts:1 imports ../store.ts',
    ],
  },
  {
    law: '4 purity',
    fault: 'what rules stand on reaches for the machine',
    files: { 'src/exact/number.ts': `import { hrtime } from 'node:process'` },
    caught: ['purity: src/exact/number.ts:1 imports node:process'],
  },
]

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

export const tableFaults: readonly Fault[] = [
  {
    law: '5 own tables',
    fault: 'a store names a private table of an earlier room, and anything of a later one',
    files: {
      'src/second/store.ts': [
        'const a = sql`select * from first.thing join second.part using (id)`',
        `const b = db.selectFrom('first.thing as t')`,
        `const c = 'select * from first.public_thing'`,
        `const d = 'select * from "rehearsal"."public_city"'`,
        `const e = db.withSchema('first').selectFrom('thing')`,
      ].join('\n'),
      'src/second/store/parts.ts': `const f = \`insert into first.thing (name) values (\${name})\``,
    },
    caught: [
      'own tables: src/second/store.ts:1 names first.thing',
      'own tables: src/second/store.ts:2 names first.thing',
      'own tables: src/second/store.ts:4 names rehearsal.public_city',
      'own tables: src/second/store.ts:5 hides its schema',
      'own tables: src/second/store/parts.ts:1 names first.thing',
    ],
  },
  {
    law: '5 own tables',
    fault: 'a migration changes what is not its own; a foreign key and a comment may name an earlier room',
    files: {
      'src/second/migrations/0001-parts.sql': [
        '-- The thing of first.thing is older than its parts.',
        'create table second.part (id uuid, thing uuid references first.thing (id));',
        'alter table first.thing add column part uuid;',
        'create view second.public_part as select * from first.public_thing;',
      ].join('\n'),
    },
    caught: ['own tables: src/second/migrations/0001-parts.sql names first.thing'],
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
