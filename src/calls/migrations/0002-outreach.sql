-- Who appeared eligible by the figures known at a moment: kept with its day, because it is not calculated for each look.
create table calls.survey (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  surveyed_on date not null,
  surveyed_at timestamptz not null,
  surveyed_by text not null check (surveyed_by <> '')
);
create index survey_round on calls.survey (round, id);

create table calls.candidate (
  survey bigint not null references calls.survey (id),
  enterprise text not null references enterprises.enterprise (id),
  -- The product that stands best, and by which track; null: no product is registered, or the set has no tracks.
  product text references enterprises.product (id),
  track text check (track <> ''),
  eligibility text not null check (eligibility in ('eligible', 'possible', 'judged')),
  missing text[] not null,
  primary key (survey, enterprise)
);

create table calls.contact (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  enterprise text not null references enterprises.enterprise (id),
  contacted_on date not null,
  way text not null check (way in ('phone', 'visit', 'mail', 'message', 'meeting')),
  with_whom text check (with_whom <> ''),
  outcome text not null check (outcome in ('will-apply', 'considers', 'needs-help', 'declines', 'not-reached')),
  note text check (note <> ''),
  next_step text check (next_step <> ''),
  next_on date check (next_on >= contacted_on),
  noted_by text not null check (noted_by <> ''),
  noted_at timestamptz not null,
  check (next_on is null or next_step is not null)
);
create index contact_round on calls.contact (round, enterprise, id);

-- A guidance session at a cluster or craft village. Clusters are a later room: the place is told in words.
create table calls.session (
  id text primary key check (id <> ''),
  round text not null references selection.round (id),
  held_on date not null,
  place text not null check (place <> ''),
  commune text check (commune <> ''),
  topic text check (topic <> ''),
  planned_by text not null check (planned_by <> ''),
  planned_at timestamptz not null
);
create index session_round on calls.session (round);

-- Of the marks attended and absent the last one holds.
create table calls.session_mark (
  id bigint generated always as identity primary key,
  session text not null references calls.session (id),
  enterprise text not null references enterprises.enterprise (id),
  mark text not null check (mark in ('invited', 'attended', 'absent')),
  marked_by text not null check (marked_by <> ''),
  marked_at timestamptz not null
);
create index session_mark_session on calls.session_mark (session, enterprise, id);
