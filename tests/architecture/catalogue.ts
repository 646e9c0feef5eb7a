import type { Catalogue, Leaning, Named } from './tables.ts'

type Query = <Row>(text: string) => Promise<readonly Row[]>

/** Asks the catalogue of a migrated database. What belongs to an extension, or to the queue's package, is left out. */
export async function readCatalogue(query: Query): Promise<Catalogue> {
  const leaning = async (text: string) => (await query<Row>(text)).map(rowToLeaning)
  return {
    relations: await query<Named>(relationsText),
    foreignKeys: await leaning(foreignKeysText),
    reads: await leaning(readsText),
    triggers: await leaning(triggersText),
    functions: await query<Named & { body: string }>(functionsText),
  }
}

interface Row {
  readonly from_schema: string
  readonly from_name: string
  readonly to_schema: string
  readonly to_name: string
}

function rowToLeaning(row: Row): Leaning {
  return {
    from: { schema: row.from_schema, name: row.from_name },
    to: { schema: row.to_schema, name: row.to_name },
  }
}

const ours = (schema: string) =>
  `${schema} not in ('pg_catalog', 'information_schema', 'queue') and ${schema} !~ '^pg_(toast|temp)'`
const notOfExtension = (catalogue: string, id: string) =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${id} and e.deptype = 'e')`

const relationsText = `
  select n.nspname::text as schema, c.relname::text as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${ours('n.nspname')} and ${notOfExtension('pg_class', 'c.oid')}`

const foreignKeysText = `
  select fn.nspname::text as from_schema, f.relname::text as from_name,
    tn.nspname::text as to_schema, t.relname::text as to_name
  from pg_constraint k
    join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
  where k.contype = 'f' and ${ours('fn.nspname')}`

/** Views through their rewrite rules, and functions whose body the database keeps parsed. */
const readsText = `
  select distinct fn.nspname::text as from_schema, f.relname::text as from_name,
    tn.nspname::text as to_schema, t.relname::text as to_name
  from pg_rewrite r
    join pg_class f on f.oid = r.ev_class join pg_namespace fn on fn.oid = f.relnamespace
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
    join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
  where f.oid <> t.oid and ${ours('fn.nspname')}
  union
  select fn.nspname, f.proname, tn.nspname, t.relname
  from pg_proc f join pg_namespace fn on fn.oid = f.pronamespace
    join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.refclassid = 'pg_class'::regclass
    join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
  where ${ours('fn.nspname')}`

const triggersText = `
  select fn.nspname::text as from_schema, f.relname::text as from_name,
    tn.nspname::text as to_schema, t.proname::text as to_name
  from pg_trigger g
    join pg_class f on f.oid = g.tgrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_proc t on t.oid = g.tgfoid join pg_namespace tn on tn.oid = t.pronamespace
  where not g.tgisinternal and ${ours('fn.nspname')}`

const functionsText = `
  select n.nspname::text as schema, p.proname::text as name, p.prosrc as body
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours('n.nspname')} and ${notOfExtension('pg_proc', 'p.oid')}`
