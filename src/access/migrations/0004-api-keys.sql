-- What a person lets a program read in their name. The secret itself is kept nowhere.
create table access.api_key (
  id text primary key check (id ~ '^[a-z0-9]{10}$'),
  person text not null references access.person (id),
  -- The capacity it acts in, as the shell names it: "office", "enterprise@…".
  capacity text not null check (capacity <> ''),
  label text not null check (label <> ''),
  scopes text[] not null check (cardinality(scopes) > 0),
  per_minute integer not null check (per_minute between 1 and 10000),
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  -- The first day on which it no longer works.
  expires_on date not null,
  revoked_at timestamptz,
  revoked_by text,
  check ((revoked_at is null) = (revoked_by is null))
);
create index api_key_person on access.api_key (person);

-- How often a key was used on a day: kept, as the journal is.
create table access.api_key_day (
  key text not null references access.api_key (id),
  day date not null,
  uses integer not null check (uses > 0),
  primary key (key, day)
);

-- Who asked how often in this minute; worth nothing after it, so a crash may empty it.
create unlogged table access.api_minute (
  who text not null,
  minute timestamptz not null,
  used integer not null,
  primary key (who, minute)
);
