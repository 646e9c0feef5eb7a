-- Who proposes money never approves it: the rows say so, and the tables refuse the rest.
create table support.proposal (
  id bigint generated always as identity primary key,
  application bigint not null references support.application (id),
  budget_line bigint not null references support.budget_line (id),
  words text check (words <> ''),
  proposed_by text not null check (proposed_by <> ''),
  proposed_at timestamptz not null,
  unique (id, application, budget_line, proposed_by)
);
create index proposal_application on support.proposal (application);
create index proposal_budget_line on support.proposal (budget_line);

-- A cost may be funded once more: for this application, for a reason, if a second person agrees.
create table support.exception (
  id bigint generated always as identity primary key,
  cost_line bigint not null references support.cost_line (id),
  application bigint not null references support.application (id),
  reason text not null check (reason <> ''),
  requested_by text not null check (requested_by <> ''),
  requested_at timestamptz not null,
  unique (id, requested_by),
  unique (id, cost_line, application)
);
create index exception_cost_line on support.exception (cost_line);
create index exception_application on support.exception (application);
create table support.exception_approval (
  exception bigint primary key,
  requested_by text not null,
  approved_by text not null check (approved_by <> ''),
  approved_at timestamptz not null,
  foreign key (exception, requested_by) references support.exception (id, requested_by),
  constraint exception_second_person check (approved_by <> requested_by)
);

create table support.proposal_line (
  proposal bigint not null references support.proposal (id),
  application bigint not null,
  cost_line bigint not null,
  amount_vnd bigint not null check (amount_vnd > 0),
  combination bigint references support.combination_approval (combination),
  exception bigint,
  primary key (proposal, cost_line),
  unique (proposal, cost_line, amount_vnd),
  foreign key (application, cost_line) references support.claim (application, cost_line),
  foreign key (exception, cost_line, application) references support.exception (id, cost_line, application),
  check (combination is null or exception is null)
);
create index proposal_line_cost_line on support.proposal_line (cost_line);

-- An approved proposal. Its money lies in its fundings, one for each cost line.
create table support.commitment (
  proposal bigint primary key,
  application bigint not null unique,
  budget_line bigint not null,
  proposed_by text not null,
  approved_by text not null check (approved_by <> ''),
  committed_on date not null,
  approved_at timestamptz not null,
  foreign key (proposal, application, budget_line, proposed_by)
    references support.proposal (id, application, budget_line, proposed_by),
  constraint commitment_second_person check (approved_by <> proposed_by),
  unique (proposal, budget_line)
);
create index commitment_budget_line on support.commitment (budget_line);

create table support.funding (
  id bigint generated always as identity primary key,
  commitment bigint not null,
  budget_line bigint not null,
  cost_line bigint not null,
  amount_vnd bigint not null check (amount_vnd > 0),
  combination bigint references support.combination_approval (combination),
  exception bigint references support.exception_approval (exception),
  -- Both kept by triggers.
  released_vnd bigint not null default 0 check (released_vnd >= 0),
  paid_vnd bigint not null default 0 check (paid_vnd >= 0),
  unique (commitment, cost_line),
  unique (id, commitment),
  foreign key (commitment, budget_line) references support.commitment (proposal, budget_line),
  -- What is funded is what was proposed, to the đồng.
  foreign key (commitment, cost_line, amount_vnd) references support.proposal_line (proposal, cost_line, amount_vnd),
  constraint funding_not_exceeded check (released_vnd + paid_vnd <= amount_vnd)
);
create index funding_cost_line on support.funding (cost_line);
create index funding_budget_line on support.funding (budget_line);
create unique index exception_used_once on support.funding (exception) where released_vnd < amount_vnd;
-- No cost line has two active fundings of which nobody said that they may stand beside each other.
create unique index funded_once on support.funding (cost_line)
  where released_vnd < amount_vnd and combination is null and exception is null;

-- Money that a commitment does not need any more, or that was cancelled.
create table support.release (
  id bigint generated always as identity primary key,
  funding bigint not null references support.funding (id),
  amount_vnd bigint not null check (amount_vnd > 0),
  reason text not null check (reason <> ''),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index release_funding on support.release (funding);

-- What was bought is there: without it nothing is paid.
create table support.acceptance (
  commitment bigint primary key references support.commitment (proposal),
  document text not null check (document <> ''),
  accepted_on date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

-- Money, or what is given in kind by its worth.
create table support.payment (
  id bigint generated always as identity primary key,
  funding bigint not null,
  commitment bigint not null references support.acceptance (commitment),
  amount_vnd bigint not null check (amount_vnd > 0),
  form text not null check (form in ('cash', 'kind')),
  paid_on date not null,
  document text not null check (document <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  foreign key (funding, commitment) references support.funding (id, commitment)
);
create index payment_funding on support.payment (funding);
create index payment_commitment on support.payment (commitment);
create index payment_paid_on on support.payment (paid_on);
