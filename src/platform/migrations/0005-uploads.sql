-- A file that is still coming, in as many requests as it takes: its bytes lie beside the files, this row says how many count.
create table platform.upload (
  id text primary key check (id <> ''),
  -- Who sends it, and for what: `submissions:mh-2027-001:statements`.
  sender text not null check (sender <> ''),
  purpose text not null check (purpose <> ''),
  name text not null,
  title text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  expires_at timestamptz not null
);

create index upload_expires on platform.upload (expires_at);
create index upload_sender on platform.upload (sender, purpose);
