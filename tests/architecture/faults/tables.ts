import type { Fault } from '../planted.ts'

/** Law 5, in the text of stores and migrations. */
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
        `type Tables = { readonly 'first.thing': { id: string } }`,
      ].join('\n'),
      'src/second/store/parts.ts': `const f = \`insert into first.thing (name) values (\${name})\``,
    },
    caught: [
      'own tables: src/second/store.ts:1 names first.thing',
      'own tables: src/second/store.ts:2 names first.thing',
      'own tables: src/second/store.ts:4 names rehearsal.public_city',
      'own tables: src/second/store.ts:5 hides its schema',
      'own tables: src/second/store.ts:6 names first.thing',
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

/** Law 5, in the database: each is done to the small house's tables and then undone. */
export const databaseFaults: readonly { fault: string; does: string; caught: readonly string[] }[] = [
  {
    fault: 'a table stands in no room',
    does: 'create table public.loose (id int); create schema third; create table third.thing (id int)',
    caught: ['own tables: public.loose is in no room', 'own tables: third.thing is in no room'],
  },
  {
    fault: 'a foreign key points to a later room',
    does: 'alter table first.thing add column part int references second.part (id)',
    caught: ['own tables: first.thing refers to second.part'],
  },
  {
    fault: 'the floor points to a room',
    does: 'alter table platform.setting add column thing int references first.thing (id)',
    caught: ['own tables: platform.setting refers to first.thing'],
  },
  {
    fault: 'a view reads a later room, published or not, and a private table of an earlier one',
    does: `
      create view second.public_part as select * from second.part;
      create view first.ahead as select * from second.public_part;
      create materialized view first.far_ahead as select * from second.part;
      create view second.through_the_wall as select * from first.thing`,
    caught: [
      'own tables: first.ahead reads second.public_part',
      'own tables: first.far_ahead reads second.part',
      'own tables: second.through_the_wall reads first.thing',
    ],
  },
  {
    fault: 'a function reads a later room, in its text or parsed',
    does: `
      create function first.count_parts() returns bigint language plpgsql as $$
        begin return (select count(*) from "second".part); end $$;
      create function first.any_part() returns int language sql begin atomic select id from second.part; end`,
    caught: [
      'own tables: first.any_part reads second.part',
      'own tables: first.count_parts reads second.part',
    ],
  },
  {
    fault: 'a trigger on an earlier table calls a later room',
    does: `
      create function second.note() returns trigger language plpgsql as $$ begin return new; end $$;
      create trigger noted after insert on first.thing for each row execute function second.note()`,
    caught: ['own tables: first.thing triggers second.note'],
  },
]
