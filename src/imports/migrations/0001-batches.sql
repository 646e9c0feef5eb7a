create table imports.batch (
  id text primary key check (id <> ''),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  size int not null check (size > 0),
  sent_by text not null check (sent_by <> ''),
  sent_at timestamptz not null
);

-- How a batch stands follows from these; each happens once, and a dropped or undone batch is over.
create table imports.event (
  batch text not null references imports.batch (id),
  kind text not null check (kind in ('read', 'applied', 'undone', 'dropped')),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  ground text check (ground <> ''),
  -- Of a reading: problems, counts and the first changes. Of an undoing: what was kept, and why.
  content json not null,
  primary key (batch, kind)
);

-- What was done, one row each, so that it can be undone.
create table imports.done (
  batch text not null references imports.batch (id),
  number int not null,
  content json not null,
  primary key (batch, number)
);
