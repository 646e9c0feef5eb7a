-- How to reach an enterprise: seen by its own people, the office and auditors.
create table enterprises.contact (
  enterprise text primary key references enterprises.enterprise (id),
  representative text check (representative <> ''),
  phone text check (phone ~ '^\+?[0-9]{6,15}$'),
  check (num_nonnulls(representative, phone) > 0)
);

-- A code that was typed wrong is corrected, never lost: what an enterprise was once known by still leads to it.
create table enterprises.former_tax_code (
  id bigint generated always as identity primary key,
  enterprise text not null references enterprises.enterprise (id),
  tax_code text not null check (tax_code ~ '^(\d{10}(-\d{3})?|\d{12})$'),
  until date not null,
  ground text not null check (ground <> ''),
  corrected_by text not null check (corrected_by <> ''),
  corrected_at timestamptz not null
);
create index former_tax_code_enterprise on enterprises.former_tax_code (enterprise);
create index former_tax_code_code on enterprises.former_tax_code (tax_code text_pattern_ops);

-- Two records that look alike and that the office knows to be two enterprises: not proposed again.
create table enterprises.told_apart (
  one text collate "C" not null references enterprises.enterprise (id),
  other text collate "C" not null references enterprises.enterprise (id),
  ground text not null check (ground <> ''),
  told_by text not null check (told_by <> ''),
  told_at timestamptz not null,
  primary key (one, other),
  check (one < other)
);

-- Who of the office keeps in touch with an enterprise; the last row says who it is, null: nobody any more.
create table enterprises.caretaker (
  id bigint generated always as identity primary key,
  enterprise text not null references enterprises.enterprise (id),
  person text references access.person (id),
  since date not null,
  given_by text not null check (given_by <> ''),
  given_at timestamptz not null
);
create index caretaker_enterprise on enterprises.caretaker (enterprise, id desc);

-- What records are compared by, kept with them: making it anew for every record takes seconds where there are thousands.
create function enterprises.letters(words text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(enterprises.folded(words), '[^a-z0-9]+', ' ', 'g'));

-- Without the words for the form of a company, as `coreName` of rules/duplicates.ts.
create function enterprises.core_name(words text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(
    enterprises.letters(words),
    '\y(cong ty|co phan|ctcp|cp|tnhh|trach nhiem huu han|mot thanh vien|mtv|hop tac xa|htx|ho kinh doanh|hkd)\y *', '', 'g'
  ));

alter table enterprises.enterprise
  add core_name text not null generated always as (enterprises.core_name(name_vi)) stored;
alter table enterprises.place
  add address_key text not null generated always as (enterprises.letters(address)) stored;
