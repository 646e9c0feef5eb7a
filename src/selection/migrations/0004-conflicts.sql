-- A round's result before and after judgements of people in conflict of interest lost or regained their force: both
-- are kept whole, as closing would have frozen them.
create table selection.recalculation (
  id text primary key check (id <> ''),
  number bigint generated always as identity unique,
  round text not null references selection.round (id),
  at timestamptz not null,
  -- By whose word the conflict became known, or was found to be none.
  by_whom text not null check (by_whom <> ''),
  before_sha256 text not null check (before_sha256 ~ '^[0-9a-f]{64}$'),
  before_content text not null,
  after_sha256 text not null check (after_sha256 ~ '^[0-9a-f]{64}$'),
  after_content text not null
);
create index recalculation_round on selection.recalculation (round, number);

-- The last turn of a judgement says whether it counts. It is never deleted.
create table selection.voiding (
  id bigint generated always as identity primary key,
  judgement bigint not null references selection.judgement (id),
  turn text not null check (turn in ('voided', 'restored')),
  -- Why, as the person's conflict was known then: {"vi": "...", "en": "..."}.
  ground jsonb not null,
  at timestamptz not null,
  -- Written with the result that came of it.
  recalculation text not null references selection.recalculation (id) deferrable initially deferred
);
create index voiding_judgement on selection.voiding (judgement, id);
create index voiding_recalculation on selection.voiding (recalculation);

create view selection.standing_judgement as
  select judgement.* from selection.judgement as judgement
  where coalesce((
    select voiding.turn from selection.voiding as voiding
    where voiding.judgement = judgement.id order by voiding.id desc limit 1
  ), 'restored') = 'restored';

create function selection.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a conflict of interest is only added to';
end $$;
create trigger recalculation_only_added_to before update or delete or truncate on selection.recalculation
  for each statement execute function selection.refuse_change();
create trigger voiding_only_added_to before update or delete or truncate on selection.voiding
  for each statement execute function selection.refuse_change();
