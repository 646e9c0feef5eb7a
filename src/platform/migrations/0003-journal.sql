create table platform.journal_entry (
  sequence bigint primary key check (sequence > 0),
  actor text not null,
  at timestamptz not null,
  action text not null check (action <> ''),
  subject_kind text not null,
  subject_id text not null,
  payload_hash text not null check (payload_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create index journal_entry_subject on platform.journal_entry (subject_kind, subject_id, sequence);

-- apart from the entry, so that what the law orders erased can go without breaking the chain
create table platform.journal_payload (
  sequence bigint primary key references platform.journal_entry,
  salt text not null,
  payload text not null
);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only added to';
end $$;

create trigger journal_entry_only_added_to
  before update or delete or truncate on platform.journal_entry
  for each statement execute function platform.refuse_change();

create trigger journal_payload_never_changed
  before update or truncate on platform.journal_payload
  for each statement execute function platform.refuse_change();
