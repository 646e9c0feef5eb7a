-- An invoice, or a loan whose interest is paid, once in the city, whoever brings it. Its items may not come to more than it.
create table support.invoice (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('invoice', 'loan')),
  -- Who was paid: tax code of the supplier or the bank.
  supplier text not null check (supplier ~ '^([0-9]{10}|[0-9]{12}|[0-9]{10}-[0-9]{3})$'),
  symbol text not null check (symbol ~ '^[0-9A-Z][0-9A-Z/.-]{0,39}$'),
  number text not null check (number ~ '^(0|[1-9][0-9]{0,19})$'),
  dated_on date not null,
  -- Null of a loan: its interest goes on.
  total_vnd bigint check (total_vnd > 0),
  lined_vnd bigint not null default 0 check (lined_vnd >= 0),
  -- Who bought.
  enterprise text not null references enterprises.enterprise (id),
  -- Of the content of its file.
  file text check (file ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check ((total_vnd is null) = (kind = 'loan')),
  constraint invoice_once unique (supplier, symbol, number),
  constraint invoice_not_exceeded check (lined_vnd <= total_vnd)
);
create index invoice_file on support.invoice (file);
create index invoice_enterprise on support.invoice (enterprise);
create index invoice_supplier_number on support.invoice (supplier, number);

-- One item of it for one period: what is funded once. `funded_vnd` and `fundings` are of what is active, kept by triggers.
create table support.cost_line (
  id bigint generated always as identity primary key,
  invoice bigint not null references support.invoice (id),
  item text not null check (item <> ''),
  -- The item without case, marks and signs: what is written otherwise is the same item.
  item_key text not null check (item_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  period text not null check (period ~ '^([0-9]{4}(-(Q[1-4]|[0-9]{2}))?)?$'),
  amount_vnd bigint not null check (amount_vnd > 0),
  eligible_vnd bigint not null,
  funded_vnd bigint not null default 0,
  fundings integer not null default 0 check (fundings >= 0),
  constraint cost_line_once unique (invoice, item_key, period),
  constraint cost_not_funded_beyond check (0 <= funded_vnd and funded_vnd <= eligible_vnd and eligible_vnd <= amount_vnd)
);

create table support.application (
  id bigint generated always as identity primary key,
  -- Who sends a form twice applies once.
  form text not null unique check (form <> ''),
  cycle text not null references support.cycle (id),
  enterprise text not null references enterprises.enterprise (id),
  purpose text not null check (purpose <> ''),
  -- The association that proposed it; null: the enterprise itself.
  association text references access.unit (code),
  -- What the law gives precedence at the same time; null: not said.
  women_owned boolean,
  many_women boolean,
  social_enterprise boolean,
  -- The choice of the most favourable: the policies that were left for this one, and why.
  instead_of text[] not null,
  choice_reason text check (choice_reason <> ''),
  is_sample boolean not null,
  check ((choice_reason is null) = (instead_of = '{}'))
);
create index application_cycle on support.application (cycle);
create index application_enterprise on support.application (enterprise);
create index application_association on support.application (association);

-- What became of it is a step; money has rows of its own.
create table support.step (
  id bigint generated always as identity primary key,
  application bigint not null references support.application (id),
  kind text not null check (kind in (
    'submitted', 'returned', 'resubmitted', 'withdrawn', 'vouched', 'appraised', 'refused', 'declined', 'result'
  )),
  words text check (words <> ''),
  -- Of the association that vouches.
  unit text references access.unit (code),
  file text check (file ~ '^[0-9a-f]{64}$'),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (words is not null or kind in ('submitted', 'resubmitted', 'appraised'))
);
create index step_application on support.step (application, id);
create index step_unit on support.step (unit);

create table support.claim (
  application bigint not null references support.application (id),
  cost_line bigint not null references support.cost_line (id),
  requested_vnd bigint not null check (requested_vnd > 0),
  primary key (application, cost_line)
);
create index claim_cost_line on support.claim (cost_line);

-- Which part of a cost may be paid for at all; the last one holds, for the whole city.
create table support.eligibility (
  id bigint generated always as identity primary key,
  cost_line bigint not null references support.cost_line (id),
  application bigint not null references support.application (id),
  eligible_vnd bigint not null check (eligible_vnd >= 0),
  reason text check (reason <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index eligibility_cost_line on support.eligibility (cost_line);
create index eligibility_application on support.eligibility (application);
