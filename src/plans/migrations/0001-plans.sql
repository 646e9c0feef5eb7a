-- What the city sets itself to do, under a document, from a day to a day.
create table plans.plan (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('yearly', 'five-year')),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  from_day date not null,
  -- Both days belong to it.
  to_day date not null,
  -- Where it was read; null: written here.
  source text check (source <> ''),
  -- Targets that no file of data/targets holds, as they are written there.
  asks jsonb not null,
  started_from text references plans.plan (code),
  is_sample boolean not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (from_day <= to_day)
);
create index plan_started_from on plans.plan (started_from);

-- The document that adopts it; number and day are null where no source gives them.
create table plans.adoption (
  plan text primary key references plans.plan (code),
  number text check (number <> ''),
  symbol text not null check (symbol <> ''),
  issuer text not null check (issuer <> ''),
  issued_on date,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  constraint document_once unique (number, symbol, issuer, issued_on)
);

create table plans.goal (
  plan text not null references plans.plan (code),
  code text not null check (code <> ''),
  place smallint not null,
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  -- As targets are named in data/targets.
  targets text[] not null,
  primary key (plan, code)
);

create table plans.task (
  id bigint generated always as identity primary key,
  plan text not null references plans.plan (code),
  number text not null check (number <> ''),
  standing text not null check (standing in ('sourced', 'inferred', 'assumed')),
  note text check (note <> ''),
  -- The task of the plan before, which was not finished or is done every year.
  carried_from bigint references plans.task (id),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  constraint number_once unique (plan, number)
);
create index task_carried_from on plans.task (carried_from);

-- What is said of a task; the last one holds. After adoption only units change, for a reason.
create table plans.wording (
  id bigint generated always as identity primary key,
  task bigint not null references plans.task (id),
  title_vi text not null check (title_vi <> ''),
  title_en text check (title_en <> ''),
  goal text check (goal <> ''),
  task_group text check (task_group <> ''),
  lead text references access.unit (code),
  coordinating text[] not null,
  beneficiaries jsonb,
  purpose text check (purpose <> ''),
  from_day date,
  to_day date,
  budget_line bigint references support.budget_line (id),
  product text check (product <> ''),
  indicators text[] not null,
  evidence text check (evidence <> ''),
  reason text check (reason <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check ((from_day is null) = (to_day is null)),
  check (from_day <= to_day)
);
create index wording_task on plans.wording (task, id);
create index wording_lead on plans.wording (lead);
create index wording_budget_line on plans.wording (budget_line);

-- Taken out before adoption: merged into another task, or not to be done.
create table plans.removal (
  task bigint primary key references plans.task (id),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

-- Until when instead; the last one holds.
create table plans.deadline (
  id bigint generated always as identity primary key,
  task bigint not null references plans.task (id),
  to_day date not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index deadline_task on plans.deadline (task, id);

-- How far a unit says it is.
create table plans.report (
  id bigint generated always as identity primary key,
  task bigint not null references plans.task (id),
  unit text not null references access.unit (code),
  on_day date not null,
  percent smallint not null check (percent between 0 and 100),
  words text not null check (words <> ''),
  link text check (link ~ '^https?://'),
  indicator text check (indicator <> ''),
  value numeric,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check ((indicator is null) = (value is null))
);
create index report_task on plans.report (task, id);
create index report_unit on plans.report (unit);

create table plans.enclosure (
  report bigint primary key references plans.report (id),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  size integer not null check (size > 0)
);

-- What the office made of a report.
create table plans.ruling (
  report bigint primary key references plans.report (id),
  kind text not null check (kind in ('accepted', 'returned')),
  words text check (words <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (words is not null or kind = 'accepted')
);

-- Done, by the evidence that was asked.
create table plans.closing (
  task bigint primary key references plans.task (id),
  words text not null check (words <> ''),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

-- What a leader asks of a task that hangs.
create table plans.instruction (
  id bigint generated always as identity primary key,
  task bigint not null references plans.task (id),
  words text not null check (words <> ''),
  due_on date,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index instruction_task on plans.instruction (task, id);

-- Two tasks that overlap and stay beside each other, as a person decided.
create table plans.keeping (
  id bigint generated always as identity primary key,
  task bigint not null references plans.task (id),
  other bigint not null references plans.task (id),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (task < other),
  constraint pair_once unique (task, other)
);
create index keeping_other on plans.keeping (other);
