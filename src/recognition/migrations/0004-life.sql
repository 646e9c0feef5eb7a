-- Every write counts up this one row and keeps it locked until it is committed: revisions become visible in their order,
-- and whoever keeps the register in memory reads what came after the revision it knows.
create table recognition.revision (
  is_only boolean primary key default true check (is_only),
  number bigint not null check (number > 0)
);
insert into recognition.revision (number) values (1);

alter table recognition.recognition
  -- Not given yet: granted by a decision whose number is still blank.
  alter column decision_number drop not null,
  add column numbered_at timestamptz,
  add column term_months smallint check (term_months between 1 and 600),
  add column term_assumed boolean,
  add column dossier text unique references selection.dossier (id),
  add column round text references selection.round (id),
  add column follows text unique references recognition.recognition (id) check (follows <> id),
  -- As they were when it was granted: a later move or another group changes no count of the past.
  add column sector_group text check (sector_group <> ''),
  add column commune text check (commune <> ''),
  add column recorded_at timestamptz,
  add column revision bigint not null default 1;

update recognition.recognition as recognised
set recorded_at = decided_on::timestamp at time zone 'Asia/Ho_Chi_Minh',
  numbered_at = decided_on::timestamp at time zone 'Asia/Ho_Chi_Minh',
  sector_group = (select sector_group from enterprises.public_product where id = recognised.product);

alter table recognition.recognition
  alter column recorded_at set not null,
  add check ((decision_number is null) = (numbered_at is null)),
  add check ((term_months is null) = (term_assumed is null));
create index recognition_round on recognition.recognition (round);
create index recognition_revision on recognition.recognition (revision);

alter table recognition.ruling add column revision bigint not null default 1;
create index ruling_revision on recognition.ruling (revision);

create table recognition.transfer (
  id bigint generated always as identity primary key,
  recognition text not null references recognition.recognition (id),
  kind text not null check (kind in ('renamed', 'merged', 'split')),
  from_enterprise text not null references enterprises.enterprise (id),
  to_enterprise text not null references enterprises.enterprise (id),
  to_name text not null check (to_name <> ''),
  effective_on date not null,
  ground text not null check (ground <> ''),
  document text not null check (document <> ''),
  -- Null: the program itself, as for the sample city.
  person text references access.person (id),
  recorded_at timestamptz not null,
  revision bigint not null,
  check ((kind = 'renamed') = (from_enterprise = to_enterprise)),
  unique (recognition, effective_on)
);
create index transfer_from on recognition.transfer (from_enterprise);
create index transfer_to on recognition.transfer (to_enterprise);
create index transfer_person on recognition.transfer (person);

create table recognition.honour (
  recognition text not null references recognition.recognition (id),
  code text not null check (code <> ''),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  rank smallint check (rank > 0),
  recorded_at timestamptz not null,
  revision bigint not null,
  primary key (recognition, code)
);

-- Who holds it since when; why is for those who keep the register.
create view recognition.public_transfer as
  select recognition, kind, to_enterprise, to_name, effective_on from recognition.transfer;
create view recognition.public_honour as
  select recognition, code, name_vi, name_en, rank from recognition.honour;
