-- A unit says that its scores are final, for the criteria it owned that day; taken back with a ground. The last turn of
-- a criterion holds, whoever owns it since.
create table selection.sign_off (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  unit text not null check (unit <> ''),
  turn text not null check (turn in ('signed', 'taken-back')),
  -- The codes of the criteria and judged gates it speaks of: ["C6", "G2d"].
  codes jsonb not null check (jsonb_typeof(codes) = 'array'),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  ground text check (ground <> ''),
  check (turn <> 'taken-back' or ground is not null)
);
create index sign_off_round on selection.sign_off (round, id);
