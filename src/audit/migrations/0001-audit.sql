-- A sample of the dossiers of a closed round. Which ones follows from the list and the seed, so they are not kept beside them.
create table audit.draw (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  -- Of the frozen result whose dossiers these are.
  frozen text not null check (frozen ~ '^[0-9a-f]{64}$'),
  -- Canonical JSON: every dossier with the group it was in.
  list text not null,
  list_sha256 text not null check (list_sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  seed text not null check (seed <> ''),
  -- Made by the program; otherwise given by whoever drew.
  is_seed_made boolean not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index draw_round on audit.draw (round, id);

create table audit.finding (
  id bigint generated always as identity primary key,
  draw bigint not null references audit.draw (id),
  dossier text not null references selection.dossier (id),
  severity text not null check (severity <> ''),
  words text not null check (words <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index finding_draw on audit.finding (draw, id);
create index finding_dossier on audit.finding (dossier);

-- That a closed round was calculated again, and what came out.
create table audit.rerun (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  frozen text not null check (frozen ~ '^[0-9a-f]{64}$'),
  again text not null check (again ~ '^[0-9a-f]{64}$'),
  is_same boolean not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index rerun_round on audit.rerun (round, id);

-- That the chain of the journal was walked, and up to which entry it holds.
create table audit.chain_check (
  id bigint generated always as identity primary key,
  entries bigint not null check (entries >= 0),
  erased bigint not null check (erased >= 0),
  head text not null check (head ~ '^[0-9a-f]{64}$'),
  broken_at bigint,
  -- Whether the head of the check before is still in the chain.
  is_continued boolean not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

-- A file of evidence about a draw.
create table audit.bundle (
  id bigint generated always as identity primary key,
  draw bigint not null references audit.draw (id),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  files integer not null check (files > 0),
  as_of timestamptz not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index bundle_draw on audit.bundle (draw, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what an audit did is only added to';
end $$;
create trigger draw_only_added_to before update or delete or truncate on audit.draw
  for each statement execute function audit.refuse_change();
create trigger finding_only_added_to before update or delete or truncate on audit.finding
  for each statement execute function audit.refuse_change();
create trigger rerun_only_added_to before update or delete or truncate on audit.rerun
  for each statement execute function audit.refuse_change();
create trigger chain_check_only_added_to before update or delete or truncate on audit.chain_check
  for each statement execute function audit.refuse_change();
create trigger bundle_only_added_to before update or delete or truncate on audit.bundle
  for each statement execute function audit.refuse_change();
