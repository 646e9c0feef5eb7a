-- The text of a call as the office wrote it: every save is kept, and none is changed.
create table calls.version (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  number integer not null check (number > 0),
  text_vi text not null check (text_vi <> ''),
  text_en text not null check (text_en <> ''),
  products_from integer check (products_from > 0),
  products_to integer check (products_to >= products_from),
  enterprises_from integer check (enterprises_from > 0),
  enterprises_to integer check (enterprises_to >= enterprises_from),
  target_source text check (target_source <> ''),
  -- Mã thủ tục hành chính; null: not known.
  procedure_code text check (procedure_code <> ''),
  desk text not null check (desk <> ''),
  -- Days after the last one in which a dossier is still taken; null: not known. Without a source it is assumed.
  grace_days integer check (grace_days between 0 and 60),
  grace_source text check (grace_source <> ''),
  -- Why a call that was announced is changed.
  reason text check (reason <> ''),
  saved_by text not null check (saved_by <> ''),
  saved_at timestamptz not null,
  unique (round, number),
  check (products_to is null or products_from is not null),
  check (enterprises_to is null or enterprises_from is not null)
);

-- From this day on the version is what the public reads.
create table calls.announcement (
  version bigint primary key references calls.version (id),
  announced_on date not null,
  announced_by text not null check (announced_by <> ''),
  announced_at timestamptz not null
);
