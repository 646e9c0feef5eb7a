-- Numbers of statistics offices as they were published. A later vintage stands beside an earlier one; none is changed.
create table indicators.series_import (
  id text primary key,
  file text not null,
  file_name text not null check (file_name <> ''),
  sent_by text not null,
  sent_at timestamptz not null
);

create table indicators.series_event (
  import text not null references indicators.series_import,
  kind text not null check (kind in ('applied', 'undone', 'dropped')),
  by_whom text not null,
  at timestamptz not null,
  ground text,
  primary key (import, kind)
);

create table indicators.vintage (
  id bigint generated always as identity primary key,
  -- Null: it ships with the program.
  import text references indicators.series_import,
  series text not null check (series <> ''),
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text not null check (source <> ''),
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index vintage_by_series on indicators.vintage (series);

create table indicators.observation (
  vintage bigint not null references indicators.vintage,
  period text not null check (period ~ '^\d{4}(-[HQ]\d|-M\d{2}(\.\.M\d{2})?)?$'),
  value numeric not null,
  -- Of an index: the period that is 100.
  base text,
  -- As the source prints it, in per cent on the same period a year before.
  growth numeric,
  note text check (note <> ''),
  primary key (vintage, period)
);

create function indicators.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was published stays as it was: a later vintage stands beside it';
end $$;
create trigger vintage_stays before update or delete on indicators.vintage
  for each row execute function indicators.refuse_change();
create trigger observation_stays before update or delete on indicators.observation
  for each row execute function indicators.refuse_change();
