-- What a person wants by mail; the last row holds, without one everything. Deadlines come whatever is chosen.
create table notices.choice (
  id bigint generated always as identity primary key,
  person text not null references access.person (id),
  wants text not null check (wants in ('everything', 'deadlines')),
  at timestamptz not null,
  -- Signed in, or by the link in a mail.
  chosen_by text not null check (chosen_by in ('person', 'link'))
);
create index choice_person on notices.choice (person, id);

-- What stands in the link by which a person ends mail without signing in. It can do nothing else.
create table notices.mail_link (
  person text primary key references access.person (id),
  secret text not null unique check (length(secret) >= 32)
);

-- What is to be sent: written in the transaction of the deed, sent afterwards, as often as it takes.
create table notices.message (
  id bigint generated always as identity primary key,
  -- Null: to somebody the city knows by an address alone.
  notice bigint references notices.notice (id),
  address text not null check (address like '%@%'),
  says_vi text not null check (says_vi <> ''),
  says_en text not null check (says_en <> ''),
  href text not null check (href ~ '^/'),
  at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  -- Null: not to be tried any more.
  next_try_at timestamptz,
  sent_at timestamptz,
  problem text,
  check (sent_at is null or next_try_at is null)
);
create index message_waiting on notices.message (next_try_at) where next_try_at is not null;
create index message_notice on notices.message (notice);
