import type { Fault } from '../planted.ts'

/** Laws 1 to 4. */
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
    law: 'direction',
    fault: 'the door, an action and a loader of a room lean on its pages, which stand on them',
    files: {
      'src/second/index.ts': `export { list } from './pages/list.tsx'`,
      'src/second/actions/act.ts': `import type { list } from '../pages/list.tsx'`,
      'src/second/loading/list.ts': `const list = await import('../pages/list.tsx')`,
      'src/second/api.ts': `import { list } from './pages/list.tsx'`,
    },
    caught: [
      'direction: src/second/actions/act.ts:1 imports ../pages/list.tsx',
      'direction: src/second/index.ts:1 imports ./pages/list.tsx',
      'direction: src/second/loading/list.ts:1 imports ../pages/list.tsx',
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
