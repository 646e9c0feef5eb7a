-- A figure as it was prepared, with the rows it is made from: whatever becomes of the register, it can be made again.
create table releases.release (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 80),
  -- Without its rows.
  content jsonb not null,
  rows jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  rows_hash text not null check (rows_hash ~ '^[0-9a-f]{64}$'),
  is_sample boolean not null,
  prepared_at timestamptz not null,
  prepared_by text not null check (prepared_by <> '')
);

-- Given out by a second person; then it is public.
create table releases.publication (
  release text primary key references releases.release (code),
  published_at timestamptz not null,
  published_by text not null check (published_by <> '')
);

-- Where a figure stood for others to read; also of those that ship with the program, which have no row here.
create table releases.appearance (
  id bigint generated always as identity primary key,
  release text not null check (release <> ''),
  document text not null check (document <> ''),
  page text check (page <> ''),
  address text check (address <> ''),
  on_day text check (on_day ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  noted_at timestamptz not null,
  noted_by text not null check (noted_by <> '')
);
create index appearance_release on releases.appearance (release, id);

create function releases.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a released figure is never changed: make another one that names it';
end $$;
create trigger release_never_changed before update or delete or truncate on releases.release
  for each statement execute function releases.refuse_change();
create trigger publication_never_changed before update or delete or truncate on releases.publication
  for each statement execute function releases.refuse_change();
create trigger appearance_never_changed before update or delete or truncate on releases.appearance
  for each statement execute function releases.refuse_change();

create function releases.two_people() returns trigger language plpgsql as $$
begin
  if new.published_by = (select prepared_by from releases.release where code = new.release) then
    raise exception 'whoever prepared a figure does not publish it';
  end if;
  return new;
end $$;
create trigger publication_by_another before insert on releases.publication
  for each row execute function releases.two_people();
