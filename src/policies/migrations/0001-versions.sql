-- A version is the whole file of a policy with the facts it was read by, and never changes. Of a code the latest version that
-- holds on a day counts; the first one holds for the time before it too.
create table policies.version (
  code text not null check (code <> ''),
  version text not null check (version ~ '^\d{4}(-\d{2}){0,2}$'),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  content text not null,
  facts text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  effective_from date,
  effective_to date,
  valid_from date,
  ground text not null check (ground <> ''),
  adopted_at timestamptz not null,
  adopted_by text not null check (adopted_by <> ''),
  check (effective_from <= effective_to),
  primary key (code, version)
);
create unique index version_first on policies.version (code) where valid_from is null;
