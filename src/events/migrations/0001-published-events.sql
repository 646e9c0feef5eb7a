-- Fairs and ceremonies as public sources report them. Null: the source does not say; never zero.
create table events.published_event (
  id bigint generated always as identity primary key,
  name_vi text check (name_vi <> ''),
  name_en text check (name_en <> ''),
  kind text not null check (kind in ('fair', 'ceremony', 'press conference')),
  organiser_level text not null check (organiser_level in ('city', 'national', 'private')),
  -- A day, or the month where the source gives no day.
  starts text check (starts ~ '^\d{4}-\d{2}(-\d{2})?$'),
  ends text check (ends ~ '^\d{4}-\d{2}(-\d{2})?$'),
  place text check (place <> ''),
  booths integer check (booths >= 0),
  booths_max integer check (booths_max > booths),
  enterprises integer check (enterprises >= 0),
  enterprises_max integer check (enterprises_max > enterprises),
  countries integer check (countries >= 0),
  localities integer check (localities >= 0),
  visitors integer check (visitors >= 0),
  contracts_value_vnd numeric(20, 0) check (contracts_value_vnd >= 0),
  status text not null check (status in ('held', 'planned')),
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text not null check (source <> ''),
  note text check (note <> ''),
  check (name_vi is not null or name_en is not null),
  check (starts <= ends)
);
