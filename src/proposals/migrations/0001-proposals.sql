-- Policy proposals: from an idea through consultation and submission to a decision.
create table proposals.proposal (
  id bigint generated always as identity primary key,
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  -- Of which unit or association its author speaks; null: the office itself.
  unit text check (unit <> ''),
  proposed_by text not null check (proposed_by <> ''),
  proposed_at timestamptz not null,
  is_sample boolean not null default false
);

-- What speaks for it: an obstacle with the enterprises concerned, or a figure with its value and day.
create table proposals.ground (
  id bigint generated always as identity primary key,
  proposal bigint not null references proposals.proposal (id),
  kind text not null check (kind in ('obstacle', 'figure')),
  words text not null check (words <> ''),
  -- Of an obstacle; null: not known how many.
  enterprises integer check (enterprises > 0),
  -- Of a figure: an indicator by its code, the value as it was known, from where.
  indicator text check (indicator <> ''),
  value text check (value ~ '^-?(0|[1-9]\d*)(\.\d+)?$'),
  known_on date,
  source text check (source <> ''),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  check ((kind = 'figure') = (indicator is not null and value is not null and known_on is not null)),
  check (kind = 'obstacle' or enterprises is null)
);
create index ground_proposal on proposals.ground (proposal, id);

-- Who is asked for an opinion, until which day.
create table proposals.asked (
  id bigint generated always as identity primary key,
  proposal bigint not null references proposals.proposal (id),
  kind text not null check (kind in ('unit', 'enterprise')),
  party text not null check (party <> ''),
  due_on date not null,
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  unique (proposal, kind, party)
);

-- The last opinion of a party holds.
create table proposals.opinion (
  id bigint generated always as identity primary key,
  asked bigint not null references proposals.asked (id),
  stance text not null check (stance in ('agree', 'agree-with-changes', 'disagree', 'no-opinion')),
  words text check (words <> ''),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null
);
create index opinion_asked on proposals.opinion (asked, id);

-- What became of it; the last step holds.
create table proposals.step (
  id bigint generated always as identity primary key,
  proposal bigint not null references proposals.proposal (id),
  step text not null check (step in ('submitted', 'adopted', 'rejected', 'returned', 'withdrawn')),
  words text check (words <> ''),
  document text check (document <> ''),
  document_on date,
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  check (step <> 'adopted' or document is not null),
  check ((document is null) = (document_on is null)),
  check (step not in ('rejected', 'returned', 'withdrawn') or words is not null)
);
create index step_proposal on proposals.step (proposal, id);
