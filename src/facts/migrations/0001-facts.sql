create table facts.dictionary (
  code text primary key check (code <> ''),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> '')
);

create table facts.variable (
  code text primary key check (code ~ '^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$'),
  dictionary text not null references facts.dictionary (code),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  type text not null check (type in ('money', 'number', 'integer', 'boolean', 'text', 'choice', 'date')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  unit text check (unit <> ''),
  decimals int check (decimals between 0 and 20),
  -- json keeps the words and the order in which they were written.
  choices json,
  converts_from text check (converts_from ~ '^[A-Z]{3}$'),
  converts_to text check (converts_to ~ '^[A-Z]{3}$'),
  -- 'city': the variable is about nobody's enterprise, such as an exchange rate.
  subject text not null check (subject in ('enterprise', 'product', 'site', 'city')),
  periodicity text not null check (periodicity in ('year', 'half', 'quarter', 'month', 'once')),
  publication text not null check (publication in ('public', 'points-only', 'private')),
  definition text,
  clause text,
  knowledge text check (knowledge in ('sourced', 'inferred', 'assumed', 'unknown')),
  source text,
  note text,
  check ((type = 'money') = (currency is not null)),
  check ((type = 'choice') = (choices is not null)),
  check ((converts_from is null) = (converts_to is null) and (converts_from is null or type = 'number'))
);

create table facts.fact (
  id text primary key check (id <> ''),
  enterprise text references enterprises.enterprise (id),
  product text references enterprises.product (id),
  site text references enterprises.site (id),
  variable text not null references facts.variable (code),
  period text check (period ~ '^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  valid_from date,
  valid_to date,
  version int not null check (version > 0),
  -- Unknown, not applicable, zero and false are four things.
  kind text not null check (kind in ('value', 'unknown', 'not-applicable')),
  value text,
  currency text check (currency ~ '^[A-Z]{3}$'),
  unit text check (unit <> ''),
  document text check (document <> ''),
  page text check (page <> ''),
  source text check (source <> ''),
  reason text check (reason <> ''),
  declared_by text not null check (declared_by <> ''),
  recorded_at timestamptz not null,
  constraint fact_one_subject check (num_nonnulls(enterprise, product, site) <= 1),
  constraint fact_validity check (valid_from < valid_to),
  constraint fact_period_or_days check (period is null or (valid_from is null and valid_to is null)),
  constraint fact_value check ((kind = 'value') = (value is not null)),
  -- The first version declares; every later one corrects, and says why.
  constraint fact_reason check ((version = 1) = (reason is null)),
  constraint fact_version
    unique nulls not distinct (variable, period, product, enterprise, site, valid_from, version)
);
create index fact_enterprise on facts.fact (enterprise) where enterprise is not null;
create index fact_product on facts.fact (product) where product is not null;
create index fact_site on facts.fact (site) where site is not null;

create table facts.review (
  id bigint generated always as identity primary key,
  fact text not null references facts.fact (id),
  verdict text not null check (verdict in ('verified', 'contested')),
  ground text check (ground <> ''),
  document text check (document <> ''),
  page text check (page <> ''),
  reviewed_by text not null check (reviewed_by <> ''),
  reviewed_at timestamptz not null,
  constraint review_ground check (verdict = 'verified' or ground is not null)
);
create index review_fact on facts.review (fact);

create function facts.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts are only added to: a correction is a new row';
end $$;

create trigger fact_only_added_to
  before update or delete or truncate on facts.fact
  for each statement execute function facts.refuse_change();

create trigger review_only_added_to
  before update or delete or truncate on facts.review
  for each statement execute function facts.refuse_change();
