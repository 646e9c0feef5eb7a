-- The logo as the city gave it: a version is never changed, and used from the day that a turn says.
create table logo.version (
  number integer primary key check (number > 0),
  terms_vi text not null check (terms_vi <> ''),
  terms_en text not null check (terms_en <> ''),
  terms_digest text not null check (terms_digest ~ '^[0-9a-f]{64}$'),
  source text not null check (source <> ''),
  is_assumed boolean not null,
  is_sample boolean not null,
  entered_at timestamptz not null,
  entered_by text not null check (entered_by <> '')
);

create table logo.file (
  version integer not null references logo.version (number),
  position smallint not null check (position > 0),
  format text not null check (format in ('svg', 'png', 'pdf')),
  width integer check (width > 0),
  height integer check (height > 0),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  size integer not null check (size > 0),
  primary key (version, position)
);

create table logo.turn (
  id bigint generated always as identity primary key,
  version integer not null references logo.version (number),
  valid_from date not null,
  ground text not null check (ground <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index turn_version on logo.turn (version);

-- Who may use the logo follows from recognitions. Here stands what an enterprise accepted, and what it took.
create table logo.acceptance (
  id bigint generated always as identity primary key,
  enterprise text not null references enterprises.enterprise (id),
  version integer not null references logo.version (number),
  terms_digest text not null check (terms_digest ~ '^[0-9a-f]{64}$'),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  unique (enterprise, terms_digest)
);
create index acceptance_version on logo.acceptance (version);

create table logo.download (
  id bigint generated always as identity primary key,
  enterprise text not null references enterprises.enterprise (id),
  version integer not null,
  position smallint not null,
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null,
  foreign key (version, position) references logo.file (version, position)
);
create index download_enterprise on logo.download (enterprise, id desc);
create index download_file on logo.download (version, position);
