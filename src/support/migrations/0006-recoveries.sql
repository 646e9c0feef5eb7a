-- Money that was paid and comes back: one asks for it with a ground, another decides, and then the sums follow (decision 0032).
create table support.recovery (
  id bigint generated always as identity primary key,
  funding bigint not null references support.funding (id),
  amount_vnd bigint not null check (amount_vnd > 0),
  ground text not null check (ground <> ''),
  document text not null check (document <> ''),
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  unique (id, asked_by)
);
create index recovery_funding on support.recovery (funding);
create table support.recovery_answer (
  recovery bigint primary key,
  asked_by text not null,
  -- False: it is not asked any more.
  is_agreed boolean not null,
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  foreign key (recovery, asked_by) references support.recovery (id, asked_by),
  constraint recovery_second_person check (not is_agreed or by_whom <> asked_by)
);
create index recovery_answer_on_day on support.recovery_answer (on_day);

-- What comes back is neither paid nor held any more. More than was paid: the checks of these rows refuse it.
create function support.recover() returns trigger language plpgsql as $$
declare
  asked support.recovery;
  changed support.funding;
begin
  if not new.is_agreed then
    return null;
  end if;
  select * into asked from support.recovery where id = new.recovery;
  update support.funding
    set paid_vnd = paid_vnd - asked.amount_vnd, released_vnd = released_vnd + asked.amount_vnd
    where id = asked.funding returning * into changed;
  update support.budget_line
    set paid_vnd = paid_vnd - asked.amount_vnd, committed_vnd = committed_vnd - asked.amount_vnd
    where id = changed.budget_line;
  update support.cost_line set funded_vnd = funded_vnd - asked.amount_vnd,
      fundings = fundings - (changed.released_vnd = changed.amount_vnd)::integer
    where id = changed.cost_line;
  return null;
end $$;
create trigger recovery_counts after insert on support.recovery_answer
  for each row execute function support.recover();

create trigger recovery_only_added_to before update or delete or truncate on support.recovery
  execute function support.refuse_change();
create trigger recovery_answer_only_added_to before update or delete or truncate on support.recovery_answer
  execute function support.refuse_change();
