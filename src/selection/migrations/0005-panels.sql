-- Who sits on a panel of a round: each row the whole of it, the latest holds.
create table selection.panel_seating (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  panel text not null check (panel <> ''),
  seating jsonb not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index panel_seating_round on selection.panel_seating (round, panel, id);
