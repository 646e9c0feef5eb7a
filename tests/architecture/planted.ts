import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Order } from './place.ts'

/** A fault and every line the guards must say about it, no more and no fewer. */
export interface Fault {
  readonly law: string
  readonly fault: string
  readonly files: Readonly<Record<string, string>>
  readonly caught: readonly string[]
}

/** A small house in which the faults are planted. */
export const smallHouse: Order = {
  floor: ['exact', 'reasoning', 'platform', 'design'],
  rooms: ['first', 'second', 'rehearsal', 'pages'],
}

/** Its files where nothing is wrong: each fault is one file more, or one file changed. */
const sound: Readonly<Record<string, string>> = {
  'src/rooms.ts': `export const rooms = ['first', 'second', 'rehearsal', 'pages']`,
  'src/routes.ts': `import { list } from './second/pages/list.tsx'\nexport const routes = [list]`,
  'src/main.ts': `import './routes.ts'\nimport { rooms } from './rooms.ts'\nawait import(rooms[0] ?? '')`,
  'src/cli.ts': `import { verbs } from './first/commands.ts'\nexport { verbs }`,
  'src/exact/number.ts': `export const zero = 0`,
  'src/exact/day.ts': `export const dayIn = (moment: number) => new Date(moment).toISOString()`,
  'src/reasoning/step.ts': `import { zero } from '../exact/number.ts'\nexport type Step = typeof zero`,
  'src/reasoning/checker/check.ts': `import type { Step } from '../step.ts'\nexport type Checked = Step`,
  'src/platform/work.ts': `import { sql } from 'kysely'\nexport interface Work { now: Date }\nexport const now = () => new Date()`,
  'src/design/shell.tsx': `import type { Work } from '../platform/work.ts'\nexport type Shell = Work`,
  'src/first/README.md': `# First`,
  'src/first/index.ts': `export { find } from './store.ts'`,
  'src/first/model.ts': `import { z } from 'zod'\nexport const word = z.string()`,
  'src/first/rules/count.ts': `import type { Step } from '../../reasoning/step.ts'\nexport const count = 1`,
  'src/first/store.ts': `import { sql } from 'kysely'\nexport const find = () => sql\`select * from first.thing\``,
  'src/first/actions.ts': `import { find } from './store.ts'\nexport const act = find`,
  'src/first/commands.ts': `export const verbs = []`,
  'src/first/store.test.ts': `import '../second/store.ts'\nimport '../pages/home.tsx'\nnew Date()`,
  'src/second/README.md': `# Second`,
  'src/second/index.ts': `export { find } from '../first/index.ts'`,
  'src/second/rules.ts': `import { count } from '../first/rules/count.ts'\nimport { word } from '../first/model.ts'\nexport { count, word }`,
  'src/second/store.ts': `export const names = 'select * from first.public_thing'`,
  'src/second/pages/list.tsx': `import { find } from '../../first/index.ts'\nexport const list = <p>{'Select one from the list'}</p>`,
  'src/rehearsal/README.md': `# Rehearsal`,
  'src/rehearsal/city.ts': `import { act } from '../first/index.ts'\nexport const today = new Date(2026, 10, 21)`,
  'src/pages/README.md': `# Pages`,
  'src/pages/home.tsx': `import { find } from '../second/index.ts'\nexport const home = <p>x</p>`,
}

/** Builds the small house with the faults in it, lends its root, and takes it away again. */
export function withHouse<Result>(
  faults: Readonly<Record<string, string>>,
  use: (root: string) => Result,
): Result {
  const root = mkdtempSync(join(tmpdir(), 'small-house-'))
  try {
    for (const [path, text] of Object.entries({ ...sound, ...faults })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** Its tables, where nothing is wrong. */
export const soundTables = `
  create schema platform; create schema first; create schema second;
  create table platform.setting (id int primary key);
  create function platform.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$;
  create table first.thing (id int primary key);
  create view first.public_thing as select id from first.thing;
  create trigger kept before delete on first.thing for each row execute function platform.refuse_change();
  create table second.part (id int primary key, thing int references first.thing (id), whole int references second.part (id));
  create view second.seen as select * from first.public_thing join second.part using (id);
`
