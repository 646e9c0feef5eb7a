-- A draft of a new version, begun as a copy of one that was adopted.
create table criteria.draft (
  id bigint generated always as identity primary key,
  code text not null,
  from_version text not null,
  started_at timestamptz not null,
  started_by text not null check (started_by <> ''),
  foreign key (code, from_version) references criteria.version (code, version)
);

-- Every save is a row; two people who save the same revision cannot both succeed.
create table criteria.draft_revision (
  draft bigint not null references criteria.draft (id),
  revision integer not null check (revision > 0),
  content text not null check (content <> ''),
  -- Which part was saved: 'criteria[0]', 'outcome'; empty for the first copy.
  part text not null,
  saved_at timestamptz not null,
  saved_by text not null check (saved_by <> ''),
  primary key (draft, revision)
);

-- What became of a draft: adopted as a version, or given up.
create table criteria.draft_end (
  draft bigint primary key references criteria.draft (id),
  version text check (version <> ''),
  ended_at timestamptz not null,
  ended_by text not null check (ended_by <> ''),
  ground text not null check (ground <> '')
);
