-- What public sources say was recognised. Cited, not granted here: it has no term, and often no enterprise or no product.
create table recognition.published_recognition (
  id bigint generated always as identity primary key,
  year smallint check (year between 2005 and 2100),
  enterprise text check (enterprise <> ''),
  product text check (product <> ''),
  sector_group text check (sector_group <> ''),
  -- Null: the source does not say.
  is_top_ten boolean,
  decision text check (decision <> ''),
  decided_on date,
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text not null check (source <> ''),
  note text check (note <> ''),
  check (enterprise is not null or product is not null)
);

create table recognition.recognition (
  id text primary key check (id <> ''),
  product text not null references enterprises.product (id),
  enterprise text not null references enterprises.enterprise (id),
  decision_number text not null check (decision_number <> ''),
  decision_symbol text not null check (decision_symbol <> ''),
  decision_issuer text not null check (decision_issuer <> ''),
  decided_on date not null,
  valid_from date not null,
  valid_to date not null,
  check (valid_from < valid_to),
  -- A product is recognised once by one decision; renewed early, it has two recognitions in force for a while.
  unique (product, decision_number, decision_symbol, decision_issuer, decided_on)
);
create index recognition_enterprise on recognition.recognition (enterprise);

create table recognition.ruling (
  id bigint generated always as identity primary key,
  recognition text not null references recognition.recognition (id),
  kind text not null check (kind in ('suspended', 'reinstated', 'revoked')),
  effective_on date not null,
  ground text not null check (ground <> ''),
  document text check (document <> ''),
  -- Who ruled; null: the program itself, as for the sample city.
  person text references access.person (id),
  recorded_at timestamptz not null,
  unique (recognition, effective_on)
);
create unique index ruling_revoked_once on recognition.ruling (recognition) where kind = 'revoked';
create index ruling_person on recognition.ruling (person);
