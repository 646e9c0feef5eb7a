-- Of an application that its policy answers with a clear no, with what is known when it is sent: why. Nothing of it is
-- funded without an exception that a second person agreed to; and one exception lifts one bar, so it is never a second funding.
alter table support.application add column bar text check (bar <> '');

create function support.hold_barred() returns trigger language plpgsql as $$
begin
  if not exists (
    select from support.commitment
      join support.application on application.id = commitment.application
      where commitment.proposal = new.commitment and application.bar is not null
  ) then
    return new;
  end if;
  if new.exception is null then
    raise exception using errcode = 'check_violation', constraint = 'barred_but_for_exception',
      message = 'what a policy answers with no is funded by an exception alone';
  end if;
  if exists (
    select from support.funding as other
      where other.cost_line = new.cost_line and other.released_vnd < other.amount_vnd
  ) then
    raise exception using errcode = 'unique_violation', constraint = 'barred_funded_once',
      message = 'an exception lifts one bar: what a policy answers with no is no second funding';
  end if;
  return new;
end $$;
-- By its name it comes after funding_counts, which locks the cost line.
create trigger funding_permitted before insert on support.funding for each row execute function support.hold_barred();
