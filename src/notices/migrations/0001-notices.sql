create table notices.notice (
  id bigint generated always as identity primary key,
  person text not null references access.person (id),
  -- What it is about: 'dossier-returned'. With the key it is told once.
  kind text not null check (kind ~ '^[a-z][a-z-]{0,59}$'),
  key text not null check (key <> ''),
  says_vi text not null check (says_vi <> ''),
  says_en text not null check (says_en <> ''),
  -- The page it leads to, inside this application.
  href text not null check (href ~ '^/'),
  -- A deadline cannot be silenced.
  due_on date,
  at timestamptz not null,
  read_at timestamptz,
  unique (person, kind, key)
);
create index notice_person on notices.notice (person, id);
