-- What anyone reports about a use of the logo that may be wrong; what became of it is a step, the last one holds.
create table logo.misuse (
  number integer primary key check (number > 0),
  -- Who sends a form twice reports once.
  form text not null unique check (form <> ''),
  -- Of the link that the sender keeps.
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  firm text not null check (firm <> ''),
  place text not null check (place <> ''),
  body text not null check (body <> ''),
  sender text check (sender <> ''),
  contact text check (contact <> ''),
  received_on date not null,
  received_at timestamptz not null
);

create table logo.misuse_step (
  id bigint generated always as identity primary key,
  misuse integer not null references logo.misuse (number),
  kind text not null check (kind in ('looking', 'allowed', 'stopped', 'passed-on')),
  words text not null check (words <> ''),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index misuse_step_misuse on logo.misuse_step (misuse, id);
