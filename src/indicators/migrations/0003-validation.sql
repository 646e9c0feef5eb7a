-- What happened about figures that cannot all be right; that they cannot follows from the figures themselves.
create table indicators.follow_up (
  id bigint generated always as identity primary key,
  rule text not null check (rule <> ''),
  -- An enterprise or a product.
  subject text not null check (subject <> ''),
  year int not null check (year between 1900 and 2200),
  kind text not null check (kind in ('asked', 'answered', 'reminded', 'settled')),
  words text check (words <> ''),
  by_whom text not null,
  at timestamptz not null
);
create index follow_up_by_finding on indicators.follow_up (subject, rule, year);
create trigger follow_up_stays before update or delete on indicators.follow_up
  for each row execute function indicators.refuse_change();
