-- Searching without diacritics. Only what is immutable may stand in a generated column, which `unaccent` is not.
create function enterprises.folded(words text) returns text
  language sql immutable strict parallel safe
  return translate(
    normalize(words, NFC),
    'aAàÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬbBcCdDđĐeEèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆfFgGhHiIìÌíÍĩĨỉỈịỊjJkKlLmMnNoOòÒóÓõÕỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢpPqQrRsStTuUùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰvVwWxXyYỳỲýÝỹỸỷỶỵỴzZ',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbccddddeeeeeeeeeeeeeeeeeeeeeeeeffgghhiiiiiiiiiiiijjkkllmmnnooooooooooooooooooooooooooooooooooooppqqrrssttuuuuuuuuuuuuuuuuuuuuuuuuvvwwxxyyyyyyyyyyyyzz'
  );

-- The Vietnamese order of letters (a ă â b … y), tones aside, whatever collations a server has: compare with "C".
create function enterprises.sort_key(words text) returns text
  language sql immutable strict parallel safe
  return translate(
    normalize(words, NFC),
    'aAàÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬbBcCdDđĐeEèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆfFgGhHiIìÌíÍĩĨỉỈịỊjJkKlLmMnNoOòÒóÓõÕỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢpPqQrRsStTuUùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰvVwWxXyYỳỲýÝỹỸỷỶỵỴzZ',
    'AAAAAAAAAAAABBBBBBBBBBBBCCCCCCCCCCCCDDEEFFGGHHHHHHHHHHHHIIIIIIIIIIIIJJKKLLMMMMMMMMMMMMNNOOPPQQRRSSSSSSSSSSSSTTTTTTTTTTTTUUUUUUUUUUUUVVWWXXYYZZ[[[[[[[[[[[[\\\\\\\\\\\\]]^^__````````````aa'
  );

-- Who saves says which version they saw; whoever comes second is told.
alter table enterprises.enterprise
  add version int not null default 1 check (version > 0),
  add folded text not null generated always as (enterprises.folded(name_vi || ' ' || coalesce(name_en, ''))) stored,
  add sort_key text collate "C" not null generated always as (enterprises.sort_key(name_vi)) stored;
alter table enterprises.site add version int not null default 1 check (version > 0);
alter table enterprises.product add version int not null default 1 check (version > 0);
create index enterprise_folded on enterprises.enterprise using gin (folded gin_trgm_ops);
create index enterprise_sort_key on enterprises.enterprise (sort_key, id);

-- A merge may be undone and made again: each is a row of its own, and so is its end.
alter table enterprises.alias drop constraint alias_pkey;
alter table enterprises.alias
  add id bigint generated always as identity primary key,
  add merged_by text,
  add merged_at timestamptz;
create index alias_duplicate on enterprises.alias (duplicate);

create table enterprises.alias_end (
  alias bigint primary key references enterprises.alias (id),
  valid_to date not null,
  ground text not null check (ground <> ''),
  ended_by text not null check (ended_by <> ''),
  ended_at timestamptz not null
);

-- What was entered in error, or is no longer made, leaves the lists from a day on; the last row says how it stands.
create table enterprises.standing (
  id bigint generated always as identity primary key,
  enterprise text references enterprises.enterprise (id),
  product text references enterprises.product (id),
  standing text not null check (standing in ('withdrawn', 'restored')),
  since date not null,
  ground text not null check (ground <> ''),
  set_by text not null check (set_by <> ''),
  set_at timestamptz not null,
  check (num_nonnulls(enterprise, product) = 1)
);
create index standing_enterprise on enterprises.standing (enterprise) where enterprise is not null;
create index standing_product on enterprises.standing (product) where product is not null;

create table enterprises.document (
  id text primary key check (id <> ''),
  enterprise text not null references enterprises.enterprise (id),
  kind text not null check (kind in (
    'registration', 'financial-statement', 'tax-return', 'customs', 'insurance', 'certificate', 'environment',
    'intellectual-property', 'paper-dossier', 'other'
  )),
  title text not null check (title <> ''),
  number text check (number <> ''),
  issued_on date,
  -- The SHA-256 under which the bytes are kept.
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  size int not null check (size > 0),
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null
);
create index document_enterprise on enterprises.document (enterprise);

create table enterprises.document_withdrawal (
  document text primary key references enterprises.document (id),
  ground text not null check (ground <> ''),
  withdrawn_by text not null check (withdrawn_by <> ''),
  withdrawn_at timestamptz not null
);

-- Who from outside read the figures of an enterprise: once for each person, capacity, day and what was read.
create table enterprises.reading (
  enterprise text not null references enterprises.enterprise (id),
  person text not null references access.person (id),
  capacity text not null,
  what text not null check (what <> ''),
  read_on date not null,
  first_at timestamptz not null,
  primary key (enterprise, read_on, person, capacity, what)
);

-- A firm that came with paper: entered by the office on its behalf.
create table enterprises.intake (
  id bigint generated always as identity primary key,
  enterprise text not null references enterprises.enterprise (id),
  paper text not null check (paper <> ''),
  received_on date not null,
  entered_by text not null check (entered_by <> ''),
  entered_at timestamptz not null
);
create index intake_enterprise on enterprises.intake (enterprise);
