-- The document that goes with a step: what it is was told by its content.
create table questions.enclosure (
  step bigint primary key references questions.step (id),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  size integer not null check (size > 0),
  -- Where in it the answer stands.
  page text check (page <> '')
);
