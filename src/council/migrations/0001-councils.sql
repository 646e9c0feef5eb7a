-- The council of a round and how it works: data, for what no public text says.
create table council.council (
  round text primary key references selection.round (id),
  rules jsonb not null
);

-- The decisions that composed it and changed it.
create table council.decree (
  id bigint generated always as identity primary key,
  round text not null references council.council (round),
  number text not null check (number <> ''),
  symbol text not null check (symbol <> ''),
  issuer text not null check (issuer <> ''),
  issued_on date not null
);
create index decree_round on council.decree (round, id);

create table council.member (
  id text primary key check (id <> ''),
  round text not null references council.council (round),
  person text not null references access.person (id),
  part text not null check (part in ('chair', 'vice-chair', 'secretary', 'member', 'substitute')),
  unit text references access.unit (code),
  votes boolean not null,
  stands_in_for text references council.member (id),
  -- In the order of the decision.
  position integer not null check (position > 0),
  valid_from date not null,
  valid_to date,
  appointed_by bigint not null references council.decree (id),
  ended_by bigint references council.decree (id),
  check (valid_to is null or valid_from < valid_to),
  check ((part = 'substitute') = (stands_in_for is not null)),
  constraint member_once exclude using gist (
    round with =, person with =, (daterange(valid_from, valid_to)) with &&
  ),
  constraint one_chair exclude using gist (
    round with =, (daterange(valid_from, valid_to)) with &&
  ) where (part = 'chair'),
  constraint one_secretary exclude using gist (
    round with =, (daterange(valid_from, valid_to)) with &&
  ) where (part = 'secretary')
);
create index member_person on council.member (person);

create table council.sitting (
  id bigint generated always as identity primary key,
  round text not null references council.council (round),
  number integer not null check (number > 0),
  day date not null,
  begins text not null check (begins ~ '^\d\d:\d\d$'),
  place text not null check (place <> ''),
  convened_on date not null,
  convened_by text not null check (convened_by <> ''),
  urgent_reason text check (urgent_reason <> ''),
  unique (round, number)
);

create table council.item (
  id bigint generated always as identity primary key,
  sitting bigint not null references council.sitting (id),
  position integer not null check (position > 0),
  dossier text references selection.dossier (id),
  title text check (title <> ''),
  unique (sitting, position),
  unique (sitting, dossier),
  check ((dossier is null) <> (title is null))
);

create table council.motion (
  id bigint generated always as identity primary key,
  sitting bigint not null references council.sitting (id),
  item bigint references council.item (id),
  words text not null check (words <> ''),
  needs text not null check (needs in ('more-than-half', 'two-thirds')),
  of text not null check (of in ('present', 'members')),
  ballot text not null check (ballot in ('open', 'secret')),
  chair_breaks_tie boolean not null
);
create index motion_sitting on council.motion (sitting);

-- What happened in a sitting; where it stands, and its minutes, follow from these rows.
create table council.event (
  id bigint generated always as identity primary key,
  sitting bigint not null references council.sitting (id),
  kind text not null check (kind ~ '^[a-z-]+$'),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  person text references access.person (id),
  item bigint references council.item (id),
  motion bigint references council.motion (id),
  words text check (words <> ''),
  tally jsonb,
  strikes bigint references council.event (id)
);
create index event_sitting on council.event (sitting, id);
create unique index event_struck_once on council.event (strikes);
create unique index event_opened_once on council.event (sitting, kind) where kind in ('opened', 'closed');
create unique index event_decided_once on council.event (motion, kind) where kind in ('motion-put', 'motion-tied', 'motion-decided');

-- An open vote: who voted what is on record.
create table council.vote (
  motion bigint not null references council.motion (id),
  seat text not null references council.member (id),
  person text not null references access.person (id),
  choice text not null check (choice in ('for', 'against', 'abstain')),
  by_whom text not null check (by_whom <> ''),
  primary key (motion, seat)
);

-- A secret vote: who has voted, and beside it a box of ballots. No moment, no order and no number ties the two; the
-- rows of both are written anew at every vote, so that the row of a ballot does not tell its transaction either.
create table council.voter (
  motion bigint not null references council.motion (id),
  seat text not null references council.member (id),
  person text not null references access.person (id),
  primary key (motion, seat)
);
create table council.ballot (
  id uuid primary key,
  motion bigint not null references council.motion (id),
  choice text not null check (choice in ('for', 'against', 'abstain'))
);
create index ballot_motion on council.ballot (motion);

-- A member's own sheet while it is filled in; what is handed in goes to selection when the dossier's scoring is closed.
create table council.cell (
  item bigint not null references council.item (id),
  person text not null references access.person (id),
  code text not null check (code <> ''),
  given jsonb not null,
  note text check (note <> ''),
  version integer not null check (version > 0),
  saved_at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  primary key (item, person, code)
);
