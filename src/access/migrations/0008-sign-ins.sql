-- Who came in, and who tried in vain. Only added to, like the journal; beside it, because coming in changes nothing that
-- anybody else sees. No address that was typed, no password and no code is kept: a failure names a login only when it is one.
create table access.sign_in (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  outcome text not null check (outcome in ('success', 'failure', 'locked')),
  method text not null check (method in ('oidc', 'password', 'totp', 'recovery')),
  reason text check (reason in ('wrong-password', 'wrong-code', 'step-over', 'issuer', 'too-often')),
  login text,
  address text,
  check ((outcome = 'success') = (reason is null))
);
create index sign_in_login on access.sign_in (login);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'sign-ins are only added to';
end $$;

create trigger sign_in_only_added_to
  before update or delete or truncate on access.sign_in
  for each statement execute function access.refuse_change();
