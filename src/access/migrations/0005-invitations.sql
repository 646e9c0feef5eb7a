-- A link that makes a login somebody's: for one person the city knows, once, until a moment. Only its hash is kept.
create table access.invitation (
  id text primary key check (id <> ''),
  hash text not null unique,
  person text not null references access.person (id),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  valid_until timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (accepted_at is null or withdrawn_at is null)
);
create index invitation_person on access.invitation (person);
