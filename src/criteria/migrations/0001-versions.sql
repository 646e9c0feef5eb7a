-- A version is the whole file, as canonical JSON, and never changes: rounds stay bound to the one they opened under.
create table criteria.version (
  code text not null check (code <> ''),
  version text not null check (version <> ''),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  effective_from date,
  effective_to date,
  is_skeleton boolean not null,
  adopted_at timestamptz not null,
  check (effective_from < effective_to),
  primary key (code, version)
);
