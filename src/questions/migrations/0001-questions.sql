-- What who judges a criterion of a dossier wants to know from its enterprise.
create table questions.question (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  dossier text not null check (dossier <> ''),
  enterprise text not null references enterprises.enterprise (id),
  product text not null references enterprises.product (id),
  code text not null check (code <> ''),
  -- Whose sheet it stands on; null: a panel judges, and the question is its asker's alone.
  unit text check (unit <> ''),
  words text not null check (words <> ''),
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null
);
create index question_round on questions.question (round, id);
create index question_enterprise on questions.question (enterprise);

-- What became of it; the last step holds.
create table questions.step (
  id bigint generated always as identity primary key,
  question bigint not null references questions.question (id),
  step text not null check (step in ('forwarded', 'answered', 'declined')),
  words text not null check (words <> ''),
  due_on date check ((due_on is not null) = (step = 'forwarded')),
  side text not null check (side in ('office', 'enterprise')),
  by_whom text not null check (by_whom <> ''),
  at timestamptz not null
);
create index step_question on questions.step (question, id);
