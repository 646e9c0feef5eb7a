-- What the scorer wants to say beside the points.
alter table selection.judgement add column note text check (note <> '');

-- When the dossiers of an open round took over their facts again, as these were known then.
create table selection.takeover (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index takeover_round on selection.takeover (round, id);
