-- What became of a dossier after it was received: the last row holds, without one it stands.
create table selection.dossier_turn (
  id bigint generated always as identity primary key,
  dossier text not null references selection.dossier (id),
  turn text not null check (turn in ('withdrawn', 'excluded', 'reinstated')),
  turned_on date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  ground text not null check (ground <> '')
);
create index dossier_turn_dossier on selection.dossier_turn (dossier, id);

-- The day that counts for the deadline where it is not the day of receipt: a postmark, or the days of grace.
alter table selection.dossier add column counts_on date;
