-- Borders of communes as an operator brought them. The set imported last, and not taken back, is the one that is drawn.
create table communes.border_set (
  id bigint generated always as identity primary key,
  source text not null check (source <> ''),
  file_name text not null check (file_name <> ''),
  -- SHA-256 of the file.
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  imported_by text not null check (imported_by <> ''),
  imported_at timestamptz not null
);

create table communes.border_set_end (
  border_set bigint primary key references communes.border_set (id),
  ground text not null check (ground <> ''),
  ended_by text not null check (ended_by <> ''),
  ended_at timestamptz not null
);

-- `code` is of the list `communes`: no foreign key, for the same code names different communes at different times.
create table communes.border (
  border_set bigint not null references communes.border_set (id),
  code text not null check (code <> ''),
  -- Polygons of rings of points, in steps of the grid of model.ts.
  shape jsonb not null,
  primary key (border_set, code)
);
