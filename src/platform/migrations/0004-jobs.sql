-- What a person started and may leave: its progress and its end. When it is taken up is the queue's matter.
create table platform.job_run (
  id uuid primary key,
  kind text not null check (kind <> ''),
  -- In both languages: {"vi": …, "en": …}.
  title jsonb not null,
  actor jsonb not null,
  -- Null: started by the program itself.
  person text,
  language text not null check (language in ('vi', 'en')),
  input jsonb not null,
  created_at timestamptz not null,
  attempt integer not null default 0 check (attempt >= 0),
  started_at timestamptz,
  done integer not null default 0 check (done >= 0),
  total integer check (total >= 0),
  ended_at timestamptz,
  problem jsonb,
  outcome jsonb,
  check (started_at is not null or ended_at is null),
  check ((ended_at is null) = (problem is null and outcome is null)),
  check (problem is null or outcome is null)
);

create index job_run_of_person on platform.job_run (person, created_at desc);
