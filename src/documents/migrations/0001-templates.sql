-- Templates that an officer sent. Each kind also has the one that comes with the program, as number 0.
create table documents.template (
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  number int not null check (number > 0),
  source text not null check (source <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text not null check (note <> ''),
  sent_at timestamptz not null,
  sent_by text not null check (sent_by <> ''),
  primary key (kind, number)
);

-- Which of them is used from when: the latest row of a kind holds; 0 is the one that comes with the program.
create table documents.turn (
  sequence bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  number int not null check (number >= 0),
  ground text not null check (ground <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index turn_kind on documents.turn (kind, sequence desc);
