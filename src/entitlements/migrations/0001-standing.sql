-- How an enterprise stands to each policy of which something is open to it: a yes, or a yes that only a case of its own can
-- still decide. What is refused or unknown has no row.
create table entitlements.standing (
  enterprise text not null references enterprises.enterprise (id),
  policy text not null check (policy <> ''),
  version text not null,
  answer text not null check (answer in ('yes', 'case')),
  plant text references enterprises.site (id),
  product text references enterprises.product (id),
  rate text,
  ceiling_vnd numeric(20) check (ceiling_vnd >= 0),
  ends_on date,
  -- From this day on without a gap.
  since date not null,
  primary key (enterprise, policy)
);
create index standing_policy on entitlements.standing (policy, since);

-- What became different, one row for each: what was told, and what is shown as history.
create table entitlements.change (
  id bigint generated always as identity primary key,
  enterprise text not null references enterprises.enterprise (id),
  policy text not null check (policy <> ''),
  kind text not null check (kind in ('new', 'changed', 'lapsing', 'lost')),
  -- Why it came or went: a fact, the policy itself, its days, a recognition.
  cause text not null check (cause in ('fact', 'policy', 'days', 'size', 'title')),
  answer text check (answer in ('yes', 'case')),
  why_vi text not null,
  why_en text not null,
  ends_on date,
  on_day date not null,
  at timestamptz not null,
  check ((kind = 'lapsing') = (ends_on is not null)),
  check ((kind = 'lost') = (answer is null))
);
create index change_enterprise on entitlements.change (enterprise, id desc);
create unique index change_lapsing on entitlements.change (enterprise, policy, ends_on) where kind = 'lapsing';

-- What the answers followed from when they were last judged, to say why one came or went.
create table entitlements.profile (
  enterprise text primary key references enterprises.enterprise (id),
  size text,
  titles int not null
);

-- Up to which journal entry the answers follow what was done, and on which day and by which policies all were judged.
create table entitlements.followed (
  id int primary key check (id = 1),
  sequence bigint not null,
  on_day date,
  policies text
);
insert into entitlements.followed (id, sequence) values (1, 0);
