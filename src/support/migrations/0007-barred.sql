-- Of an application that its policy answers with a clear no, with what is known when it is sent: why. Nothing of it is
-- funded without an exception that a second person agreed to.
alter table support.application add column bar text check (bar <> '');

create function support.hold_barred() returns trigger language plpgsql as $$
begin
  if new.exception is null and exists (
    select from support.commitment
      join support.application on application.id = commitment.application
      where commitment.proposal = new.commitment and application.bar is not null
  ) then
    raise exception using errcode = 'check_violation', constraint = 'barred_but_for_exception',
      message = 'what a policy answers with no is funded by an exception alone';
  end if;
  return new;
end $$;
create trigger funding_barred before insert on support.funding for each row execute function support.hold_barred();
