-- A programme of one unit, and its cycles: each receives applications under one policy, from a day to a day.
create table support.programme (
  code text primary key check (code ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  unit text not null references access.unit (code),
  ground text not null check (ground <> ''),
  is_sample boolean not null,
  recorded_at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

create table support.cycle (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,99}$'),
  programme text not null references support.programme (code),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  -- As the room of policies names them.
  policy text not null check (policy <> ''),
  policy_version text not null check (policy_version <> ''),
  activity text not null check (activity <> ''),
  -- Which share of an eligible cost it pays.
  rate numeric(7, 6) not null check (rate > 0 and rate <= 1),
  -- Null: not known.
  ceiling_vnd bigint check (ceiling_vnd > 0),
  opens_on date not null,
  closes_on date not null,
  recorded_at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (opens_on <= closes_on)
);
create index cycle_programme on support.cycle (programme);

-- Two policies that may pay for the same cost beside each other, as a document says. A second person approves.
create table support.combination (
  id bigint generated always as identity primary key,
  policy text not null check (policy <> ''),
  other_policy text not null check (other_policy > policy),
  ground text not null check (ground <> ''),
  valid_from date not null,
  valid_to date,
  proposed_by text not null check (proposed_by <> ''),
  proposed_at timestamptz not null,
  check (valid_from < valid_to)
);
create table support.combination_approval (
  combination bigint primary key references support.combination (id),
  approved_by text not null check (approved_by <> ''),
  approved_at timestamptz not null
);

-- What a unit may commit from one source in one year. Its three sums are kept by triggers alone.
create table support.budget_line (
  id bigint generated always as identity primary key,
  source text not null check (source in ('city', 'central', 'fund', 'sponsor')),
  unit text not null references access.unit (code),
  year smallint not null check (year between 2000 and 2100),
  activity text not null check (activity <> ''),
  policy text check (policy <> ''),
  amount_vnd bigint not null default 0,
  committed_vnd bigint not null default 0,
  paid_vnd bigint not null default 0,
  is_sample boolean not null,
  constraint budget_line_once unique nulls not distinct (source, unit, year, activity, policy),
  constraint budget_not_exceeded check (0 <= paid_vnd and paid_vnd <= committed_vnd and committed_vnd <= amount_vnd)
);

-- What was given to a line, or taken from it, by a decision.
create table support.allotment (
  id bigint generated always as identity primary key,
  budget_line bigint not null references support.budget_line (id),
  amount_vnd bigint not null check (amount_vnd <> 0),
  ground text not null check (ground <> ''),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index allotment_budget_line on support.allotment (budget_line);
