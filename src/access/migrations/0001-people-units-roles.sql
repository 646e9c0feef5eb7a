create table access.person (
  id text primary key check (id <> ''),
  name text not null check (name <> ''),
  email text unique check (email like '%_@_%')
);

create table access.unit (
  code text primary key check (code ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  kind text not null check (kind in ('city', 'department', 'district', 'commune', 'association', 'body')),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  valid_from date,
  valid_to date,
  -- Deferred: a file of units may name a successor before its own row.
  successor text references access.unit (code) deferrable initially deferred,
  source text not null check (source <> ''),
  check (valid_from < valid_to),
  check (successor is null or (valid_to is not null and successor <> code))
);

create table access.role_grant (
  id text primary key check (id <> ''),
  person text not null references access.person (id),
  role text not null check (role in (
    'enterprise', 'office', 'scorer', 'commune-officer', 'council-member', 'council-secretary', 'council-chair',
    'leader', 'association', 'inspector', 'auditor', 'administrator'
  )),
  unit text references access.unit (code),
  programme text check (programme <> ''),
  valid_from date not null,
  valid_to date,
  ground text not null check (ground <> ''),
  check (valid_from < valid_to),
  check (unit is not null or role not in ('scorer', 'commune-officer', 'association')),
  -- Nobody holds the same role twice on one day; an open unit or programme is a value of its own here.
  constraint role_grant_once exclude using gist (
    person with =,
    role with =,
    (coalesce(unit, '')) with =,
    (coalesce(programme, '')) with =,
    (daterange(valid_from, valid_to)) with &&
  )
);
create index role_grant_unit on access.role_grant (unit);
