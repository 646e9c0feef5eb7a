-- What counts as a conflict from a day on: a setting of the city, not of the program.
create table conflicts.rule (
  valid_from date primary key,
  -- After its end an interest of a kind counts for so many years more: {"employment": 3}.
  years_after jsonb not null,
  -- Roles that open no dossier of a round before they stated their interests.
  statement_from text[] not null,
  status text not null check (status in ('assumed', 'official')),
  source text not null check (source <> '')
);

create table conflicts.interest (
  id text primary key check (id <> ''),
  person text not null references access.person (id),
  enterprise text not null references enterprises.enterprise (id),
  kind text not null check (kind in ('own', 'ownership', 'employment', 'family', 'other')),
  -- Declared by the person, found in a register, or recorded by the office.
  source text not null check (source in ('declared', 'found', 'recorded')),
  note text check (note <> ''),
  valid_from date,
  valid_to date,
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  check (valid_from < valid_to)
);
create index interest_person on conflicts.interest (person);
create index interest_enterprise on conflicts.interest (enterprise);

-- The last one says whether an interest counts; nothing is deleted.
create table conflicts.ruling (
  id bigint generated always as identity primary key,
  interest text not null references conflicts.interest (id),
  ruling text not null check (ruling in ('confirmed', 'dismissed', 'taken-back')),
  ground text not null check (ground <> ''),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null
);
create index ruling_interest on conflicts.ruling (interest, id);

-- That a person named every interest they have, before they opened a dossier of the round.
create table conflicts.statement (
  id bigint generated always as identity primary key,
  person text not null references access.person (id),
  -- A round of selection, a later room.
  round text not null check (round <> ''),
  -- What they named: ids of interests; none: that they have none.
  interests text[] not null,
  at timestamptz not null
);
create index statement_round on conflicts.statement (round, person);

create function conflicts.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'interests, rulings and statements are only added to';
end $$;
create trigger interest_only_added_to before update or delete or truncate on conflicts.interest
  for each statement execute function conflicts.refuse_change();
create trigger ruling_only_added_to before update or delete or truncate on conflicts.ruling
  for each statement execute function conflicts.refuse_change();
create trigger statement_only_added_to before update or delete or truncate on conflicts.statement
  for each statement execute function conflicts.refuse_change();
