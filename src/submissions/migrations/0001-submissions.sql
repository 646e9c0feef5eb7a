create function submissions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name;
end $$;

-- What a round asks of a dossier beside the figures of its criteria set; the last row holds.
create table submissions.asked (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  content json not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  ground text check (ground <> '')
);
create index asked_round on submissions.asked (round, id);

-- A dossier while it is made; received, it bears the same id in selection.
create table submissions.submission (
  id text primary key check (id <> ''),
  round text not null references selection.round (id),
  enterprise text not null references enterprises.enterprise (id),
  product text not null references enterprises.product (id),
  started_by text not null check (started_by <> ''),
  started_at timestamptz not null,
  unique (round, product)
);
create index submission_enterprise on submissions.submission (enterprise);

-- What was typed in a part: one row, over which the next save writes; sending journals it.
create table submissions.part (
  submission text not null references submissions.submission (id),
  part text not null check (part <> ''),
  version int not null check (version > 0),
  content json not null,
  -- The opened page that saved last, and its how-manyeth save: a page does not stand in its own way.
  editor text not null,
  sequence int not null,
  saved_by text not null check (saved_by <> ''),
  saved_at timestamptz not null,
  primary key (submission, part)
);

-- A document of the enterprise that is put with a paper the round asks for.
create table submissions.attachment (
  submission text not null references submissions.submission (id),
  paper text not null check (paper <> ''),
  document text not null references enterprises.document (id),
  attached_by text not null check (attached_by <> ''),
  attached_at timestamptz not null,
  primary key (submission, paper, document)
);

-- A dossier that came on paper, entered by the office: its number, and the day that counts.
create table submissions.paper (
  submission text primary key references submissions.submission (id),
  number text not null check (number <> ''),
  received_on date not null,
  postmarked_on date,
  entered_by text not null check (entered_by <> ''),
  entered_at timestamptz not null,
  check (postmarked_on is null or postmarked_on <= received_on)
);

create table submissions.sending (
  receipt text primary key check (receipt <> ''),
  submission text not null references submissions.submission (id),
  round text not null references selection.round (id),
  number int not null check (number > 0),
  version int not null check (version > 0),
  -- What was checked before it was sent: sent again, it is the same sending.
  checked text not null check (checked <> ''),
  -- Canonical JSON; the digest is the SHA-256 of exactly these bytes.
  content text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- What could be checked in it, and what was asked for and did not come.
  items text[] not null,
  lacking text[] not null,
  counts_on date not null,
  is_late boolean not null,
  sent_by text not null check (sent_by <> ''),
  sent_at timestamptz not null,
  constraint sending_number unique (round, number),
  constraint sending_version unique (submission, version),
  constraint sending_checked unique (submission, checked)
);
create trigger sending_only_added_to
  before update or delete or truncate on submissions.sending
  for each statement execute function submissions.refuse_change();

-- What the office found of one item of a sending; the last row of an item holds.
create table submissions.finding (
  id bigint generated always as identity primary key,
  submission text not null references submissions.submission (id),
  receipt text not null references submissions.sending (receipt),
  item text not null check (item <> ''),
  verdict text not null check (verdict in ('fine', 'wanting')),
  words text check (words <> ''),
  found_by text not null check (found_by <> ''),
  found_at timestamptz not null,
  check (verdict = 'fine' or words is not null)
);
create index finding_submission on submissions.finding (submission, id);
create trigger finding_only_added_to
  before update or delete or truncate on submissions.finding
  for each statement execute function submissions.refuse_change();

-- Given back for a supplement: these items and no others are open until that day. Of one sending the last row holds.
create table submissions.supplement (
  id bigint generated always as identity primary key,
  submission text not null references submissions.submission (id),
  receipt text not null references submissions.sending (receipt),
  items text[] not null check (cardinality(items) > 0),
  words text not null check (words <> ''),
  due_on date not null,
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null
);
create index supplement_submission on submissions.supplement (submission, id);
create trigger supplement_only_added_to
  before update or delete or truncate on submissions.supplement
  for each statement execute function submissions.refuse_change();
