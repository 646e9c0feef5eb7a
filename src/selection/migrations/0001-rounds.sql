create table selection.round (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  criteria_code text not null,
  criteria_version text not null,
  period text not null check (period ~ '^\d{4}'),
  legal_document text check (legal_document <> ''),
  is_sample boolean not null,
  foreign key (criteria_code, criteria_version) references criteria.version (code, version)
);

-- The calendar, as announced.
create table selection.round_day (
  round text not null references selection.round (id),
  kind text not null check (kind in ('opens', 'closes', 'verification', 'sitting', 'publication', 'comments-until')),
  day date not null,
  primary key (round, kind)
);

-- What became of the round: its state on a day follows from these rows.
create table selection.round_turn (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  turn text not null check (turn in ('opened', 'closed', 'reopened')),
  turned_on date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  ground text check (ground <> ''),
  check (turn <> 'reopened' or ground is not null)
);

create table selection.dossier (
  id text primary key check (id <> ''),
  round text not null references selection.round (id),
  enterprise text not null references enterprises.enterprise (id),
  product text not null references enterprises.product (id),
  applicant text check (applicant <> ''),
  track text check (track <> ''),
  received_at timestamptz not null,
  unique (round, product)
);
create index dossier_round on selection.dossier (round);

-- The facts a dossier is judged on, as they were known when it was sent: value, status, document and page.
create table selection.dossier_fact (
  dossier text not null references selection.dossier (id),
  key text not null check (key <> ''),
  given jsonb not null,
  -- The version of the declared fact that was taken over.
  fact text check (fact <> ''),
  primary key (dossier, key)
);

-- A judgement is corrected by a later one; all are kept.
create table selection.judgement (
  id bigint generated always as identity primary key,
  dossier text not null references selection.dossier (id),
  code text not null check (code <> ''),
  given jsonb not null,
  unit text check (unit <> ''),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  reason text check (reason <> '')
);
create index judgement_dossier on selection.judgement (dossier, code, id);

create table selection.lot (
  dossier text primary key references selection.dossier (id),
  number integer not null check (number > 0)
);

-- What closing a round froze: one canonical JSON text; a reopened round freezes again, and both are kept.
create table selection.freeze (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  at timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content text not null
);
create index freeze_round on selection.freeze (round, id);
