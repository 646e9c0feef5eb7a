-- Banks that take part: units with the tax code by which their contracts are known in the city.
create table loans.bank (
  unit text primary key references access.unit (code),
  tax_code text not null unique check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

-- A contract is entered once in the city, whoever enters it.
create table loans.loan (
  id bigint generated always as identity primary key,
  -- Who sends a form twice enters one loan.
  form text not null unique check (form <> ''),
  enterprise text not null references enterprises.enterprise (id),
  bank text not null references loans.bank (unit),
  contract text not null check (contract ~ '^[0-9A-Z][0-9A-Z/.-]{0,39}$'),
  signed_on date not null,
  ends_on date not null,
  amount_vnd bigint not null check (amount_vnd > 0),
  purpose text not null check (purpose in (
    'new-project', 'expansion', 'technological-innovation', 'working-capital', 'other'
  )),
  purpose_words text not null check (purpose_words <> ''),
  is_sample boolean not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (signed_on < ends_on),
  constraint loan_once unique (bank, contract)
);
create index loan_enterprise on loans.loan (enterprise);

-- What was lent, repaid and owed, as it was sent; the last one stands.
create table loans.schedule (
  id bigint generated always as identity primary key,
  loan bigint not null references loans.loan (id),
  reason text check (reason <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index schedule_loan on loans.schedule (loan);
create table loans.movement (
  schedule bigint not null references loans.schedule (id),
  on_day date not null,
  kind text not null check (kind in ('disbursed', 'repaid')),
  amount_vnd bigint not null check (amount_vnd > 0),
  balance_vnd bigint not null check (balance_vnd >= 0),
  row smallint not null check (row > 0),
  primary key (schedule, row),
  constraint movement_once_a_day unique (schedule, on_day, kind)
);
create table loans.rate (
  schedule bigint not null references loans.schedule (id),
  from_day date not null,
  -- Of a year.
  rate numeric(7, 6) not null check (rate between 0 and 1),
  primary key (schedule, from_day)
);

-- The bank says once whether a schedule is so.
create table loans.verdict (
  schedule bigint primary key references loans.schedule (id),
  is_confirmed boolean not null,
  words text check (words <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (is_confirmed or words is not null)
);

-- What the bank says of a quarter, by a schedule it spoke of; the last one stands.
create table loans.statement (
  id bigint generated always as identity primary key,
  schedule bigint not null references loans.verdict (schedule),
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  opening_vnd bigint not null check (opening_vnd >= 0),
  closing_vnd bigint not null check (closing_vnd >= 0),
  interest_paid_vnd bigint not null check (interest_paid_vnd >= 0),
  words text check (words <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index statement_schedule on loans.statement (schedule);

-- What was asked for a quarter. That its interest is funded once is the law of support, whose cost line it became.
create table loans.claim (
  application bigint primary key references support.application (id),
  statement bigint not null references loans.statement (id),
  policy text not null check (policy <> ''),
  policy_version text not null check (policy_version <> ''),
  yearly_rate numeric(9, 6) not null check (yearly_rate between 0 and 1),
  dong_days bigint not null check (dong_days > 0),
  subsidy_vnd bigint not null check (subsidy_vnd > 0),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index claim_statement on loans.claim (statement);

create function loans.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', message = 'loans.' || tg_table_name || ' is only added to';
end $$;
create trigger loan_only_added_to before update or delete or truncate on loans.loan
  execute function loans.refuse_change();
create trigger schedule_only_added_to before update or delete or truncate on loans.schedule
  execute function loans.refuse_change();
create trigger movement_only_added_to before update or delete or truncate on loans.movement
  execute function loans.refuse_change();
create trigger rate_only_added_to before update or delete or truncate on loans.rate
  execute function loans.refuse_change();
create trigger verdict_only_added_to before update or delete or truncate on loans.verdict
  execute function loans.refuse_change();
create trigger statement_only_added_to before update or delete or truncate on loans.statement
  execute function loans.refuse_change();
create trigger claim_only_added_to before update or delete or truncate on loans.claim
  execute function loans.refuse_change();
