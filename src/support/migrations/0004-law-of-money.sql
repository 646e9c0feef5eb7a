-- The sums follow the rows inside the same statement, under the lock of the row that holds the sum: whoever comes second
-- waits, and is refused by the checks of these rows (decision 0030). Locks are taken in one order: funding, budget line,
-- cost line.

create function support.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', message = 'support.' || tg_table_name || ' is only added to';
end $$;

-- A sum is changed by the trigger of a row that changes it, and by nobody else.
create function support.refuse_by_hand() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or pg_trigger_depth() < 2 then
    raise exception using errcode = 'restrict_violation',
      message = 'the sums of support.' || tg_table_name || ' follow from other rows';
  end if;
  return new;
end $$;

create function support.begin_budget_line() returns trigger language plpgsql as $$
begin
  new.amount_vnd := 0;
  new.committed_vnd := 0;
  new.paid_vnd := 0;
  return new;
end $$;
create trigger budget_line_begins before insert on support.budget_line
  for each row execute function support.begin_budget_line();

create function support.allot() returns trigger language plpgsql as $$
begin
  update support.budget_line set amount_vnd = amount_vnd + new.amount_vnd where id = new.budget_line;
  return null;
end $$;
create trigger allotment_counts after insert on support.allotment for each row execute function support.allot();

create function support.begin_invoice() returns trigger language plpgsql as $$
begin
  new.lined_vnd := 0;
  return new;
end $$;
create trigger invoice_begins before insert on support.invoice for each row execute function support.begin_invoice();

create function support.begin_cost_line() returns trigger language plpgsql as $$
begin
  new.eligible_vnd := new.amount_vnd;
  new.funded_vnd := 0;
  new.fundings := 0;
  update support.invoice set lined_vnd = lined_vnd + new.amount_vnd where id = new.invoice;
  return new;
end $$;
create trigger cost_line_begins before insert on support.cost_line
  for each row execute function support.begin_cost_line();

create function support.hold_eligible() returns trigger language plpgsql as $$
begin
  update support.cost_line set eligible_vnd = new.eligible_vnd where id = new.cost_line;
  return null;
end $$;
create trigger eligibility_counts after insert on support.eligibility
  for each row execute function support.hold_eligible();

create function support.second_person_for_combination() returns trigger language plpgsql as $$
begin
  if exists (select from support.combination where id = new.combination and proposed_by = new.approved_by) then
    raise exception using errcode = 'check_violation', constraint = 'combination_second_person',
      message = 'who proposes that two policies may be combined does not approve it';
  end if;
  return new;
end $$;
create trigger combination_approval_second before insert on support.combination_approval
  for each row execute function support.second_person_for_combination();

create function support.fund() returns trigger language plpgsql as $$
declare
  line support.cost_line;
  terms support.cycle;
  day date;
  proposed support.proposal_line;
begin
  new.released_vnd := 0;
  new.paid_vnd := 0;
  update support.budget_line set committed_vnd = committed_vnd + new.amount_vnd where id = new.budget_line;
  update support.cost_line set funded_vnd = funded_vnd + new.amount_vnd, fundings = fundings + 1
    where id = new.cost_line returning * into line;
  -- The line is locked now: what is read from here on is what stands, and stays.
  select * into proposed from support.proposal_line where proposal = new.commitment and cost_line = new.cost_line;
  if (proposed.combination, proposed.exception) is distinct from (new.combination, new.exception) then
    raise exception using errcode = 'check_violation', constraint = 'funded_as_proposed',
      message = 'a cost is funded under the permission that was proposed';
  end if;
  select committed_on into day from support.commitment where proposal = new.commitment;
  select cycle.* into terms from support.commitment
    join support.application on application.id = commitment.application
    join support.cycle on cycle.id = application.cycle
    where commitment.proposal = new.commitment;
  if new.amount_vnd + (select coalesce(sum(amount_vnd - released_vnd), 0) from support.funding where commitment = new.commitment)
      > terms.ceiling_vnd then
    raise exception using errcode = 'check_violation', constraint = 'funded_within_ceiling',
      message = 'a commitment is above the ceiling of its cycle';
  end if;
  if new.amount_vnd > line.eligible_vnd * terms.rate then
    raise exception using errcode = 'check_violation', constraint = 'funded_within_share',
      message = 'a funding is above the share of the eligible cost that its cycle pays';
  end if;
  if line.fundings > 1 and new.exception is null and exists (
    select from support.funding as other
      join support.commitment on commitment.proposal = other.commitment
      join support.application on application.id = commitment.application
      join support.cycle on cycle.id = application.cycle
      where other.cost_line = new.cost_line and other.released_vnd < other.amount_vnd and not exists (
        select from support.combination
        where combination.id = new.combination and valid_from <= day and (valid_to is null or day < valid_to)
          and (combination.policy, combination.other_policy)
            = (least(cycle.policy, terms.policy), greatest(cycle.policy, terms.policy)))
  ) then
    raise exception using errcode = 'unique_violation', constraint = 'funded_once',
      message = 'this cost is funded already';
  end if;
  return new;
end $$;
create trigger funding_counts before insert on support.funding for each row execute function support.fund();

create function support.release_funding() returns trigger language plpgsql as $$
declare
  changed support.funding;
begin
  update support.funding set released_vnd = released_vnd + new.amount_vnd where id = new.funding returning * into changed;
  update support.budget_line set committed_vnd = committed_vnd - new.amount_vnd where id = changed.budget_line;
  update support.cost_line set funded_vnd = funded_vnd - new.amount_vnd,
      fundings = fundings - (changed.released_vnd = changed.amount_vnd)::integer
    where id = changed.cost_line;
  return null;
end $$;
create trigger release_counts after insert on support.release
  for each row execute function support.release_funding();

create function support.pay() returns trigger language plpgsql as $$
begin
  if exists (
    select from support.commitment
    where proposal = new.commitment and new.by_whom in (proposed_by, approved_by)
  ) then
    raise exception using errcode = 'check_violation', constraint = 'payment_third_person',
      message = 'who proposed or approved a commitment does not pay it';
  end if;
  update support.funding set paid_vnd = paid_vnd + new.amount_vnd where id = new.funding;
  update support.budget_line set paid_vnd = paid_vnd + new.amount_vnd
    where id = (select budget_line from support.funding where id = new.funding);
  return null;
end $$;
create trigger payment_counts after insert on support.payment for each row execute function support.pay();

create trigger budget_line_by_rows before update or delete on support.budget_line
  for each row execute function support.refuse_by_hand();
create trigger budget_line_kept before truncate on support.budget_line execute function support.refuse_change();
create trigger invoice_by_rows before update or delete on support.invoice
  for each row execute function support.refuse_by_hand();
create trigger invoice_kept before truncate on support.invoice execute function support.refuse_change();
create trigger cost_line_by_rows before update or delete on support.cost_line
  for each row execute function support.refuse_by_hand();
create trigger cost_line_kept before truncate on support.cost_line execute function support.refuse_change();
create trigger funding_by_rows before update or delete on support.funding
  for each row execute function support.refuse_by_hand();
create trigger funding_kept before truncate on support.funding execute function support.refuse_change();

create trigger allotment_only_added_to before update or delete or truncate on support.allotment
  execute function support.refuse_change();
create trigger combination_only_added_to before update or delete or truncate on support.combination
  execute function support.refuse_change();
create trigger combination_approval_only_added_to before update or delete or truncate on support.combination_approval
  execute function support.refuse_change();
create trigger cycle_only_added_to before update or delete or truncate on support.cycle
  execute function support.refuse_change();
create trigger step_only_added_to before update or delete or truncate on support.step
  execute function support.refuse_change();
create trigger claim_only_added_to before update or delete or truncate on support.claim
  execute function support.refuse_change();
create trigger eligibility_only_added_to before update or delete or truncate on support.eligibility
  execute function support.refuse_change();
create trigger proposal_only_added_to before update or delete or truncate on support.proposal
  execute function support.refuse_change();
create trigger proposal_line_only_added_to before update or delete or truncate on support.proposal_line
  execute function support.refuse_change();
create trigger exception_only_added_to before update or delete or truncate on support.exception
  execute function support.refuse_change();
create trigger exception_approval_only_added_to before update or delete or truncate on support.exception_approval
  execute function support.refuse_change();
create trigger commitment_only_added_to before update or delete or truncate on support.commitment
  execute function support.refuse_change();
create trigger release_only_added_to before update or delete or truncate on support.release
  execute function support.refuse_change();
create trigger acceptance_only_added_to before update or delete or truncate on support.acceptance
  execute function support.refuse_change();
create trigger payment_only_added_to before update or delete or truncate on support.payment
  execute function support.refuse_change();
