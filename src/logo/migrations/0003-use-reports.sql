-- How an enterprise says it used the logo in a year. Sent again, it is another row: the last one holds.
create table logo.use_report (
  number integer primary key check (number > 0),
  enterprise text not null references enterprises.enterprise (id),
  year smallint not null check (year between 2000 and 2200),
  is_used boolean not null,
  -- Where: codes of the room; none if it was not used.
  places text[] not null check ((cardinality(places) > 0) = is_used),
  details text check (details <> ''),
  changes text check (changes <> ''),
  received_on date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index use_report_enterprise on logo.use_report (enterprise, year, number);

create table logo.use_line (
  report integer not null references logo.use_report (number),
  product text not null references enterprises.product (id),
  -- Of what bears the logo; null: not known.
  quantity numeric(12) check (quantity >= 0),
  primary key (report, product)
);
create index use_line_product on logo.use_line (product);

-- Pictures of the use: what each is was told by its content.
create table logo.use_file (
  report integer not null references logo.use_report (number),
  position smallint not null check (position > 0),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  size integer not null check (size > 0),
  primary key (report, position)
);
