-- How the figures of a dictionary are put together on a form, in the order in which people know them.
create table facts.theme (
  dictionary text not null references facts.dictionary (code),
  code text not null check (code ~ '^[a-z][a-z-]*$'),
  position int not null,
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  variables text[] not null,
  primary key (dictionary, code)
);

-- What was typed and not yet sent: one row for each section of a yearly declaration.
create table facts.draft (
  enterprise text not null references enterprises.enterprise (id),
  year text not null check (year ~ '^\d{4}$'),
  section text not null check (section <> ''),
  version int not null check (version > 0),
  content json not null,
  -- The opened page that saved last, and its how-manyeth save: a page does not stand in its own way.
  editor text not null,
  sequence int not null,
  saved_by text not null check (saved_by <> ''),
  saved_at timestamptz not null,
  primary key (enterprise, year, section)
);

create table facts.declaration (
  receipt text primary key check (receipt <> ''),
  enterprise text not null references enterprises.enterprise (id),
  year text not null check (year ~ '^\d{4}$'),
  number int not null check (number > 0),
  -- What was checked before it was sent: sent again, it is the same declaration.
  checked text not null check (checked <> ''),
  -- Canonical JSON; the digest is the SHA-256 of exactly these bytes.
  content text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  sent_by text not null check (sent_by <> ''),
  sent_at timestamptz not null,
  constraint declaration_number unique (year, number),
  constraint declaration_checked unique (enterprise, year, checked)
);

-- What an enterprise says to a contested figure that it holds to.
create table facts.answer (
  id bigint generated always as identity primary key,
  fact text not null references facts.fact (id),
  words text not null check (words <> ''),
  document text check (document <> ''),
  page text check (page <> ''),
  answered_by text not null check (answered_by <> ''),
  answered_at timestamptz not null
);
create index answer_fact on facts.answer (fact);

create trigger declaration_only_added_to
  before update or delete or truncate on facts.declaration
  for each statement execute function facts.refuse_change();

create trigger answer_only_added_to
  before update or delete or truncate on facts.answer
  for each statement execute function facts.refuse_change();
