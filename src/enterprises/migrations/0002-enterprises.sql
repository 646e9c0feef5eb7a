create table enterprises.enterprise (
  id text primary key check (id <> ''),
  kind text not null check (kind in (
    'company', 'dependent-unit', 'co-operative', 'co-operative-union', 'co-operative-group', 'household'
  )),
  -- The check digit is a rule (rules/tax-code.ts); here stands the form.
  tax_code text unique check (tax_code ~ '^(\d{10}(-\d{3})?|\d{12})$'),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  is_sample boolean not null,
  source text check (source <> ''),
  check (length(tax_code) <> 12 or kind in ('household', 'co-operative', 'co-operative-group'))
);

create table enterprises.industry (
  enterprise text not null references enterprises.enterprise (id),
  list text not null check (list in ('vsic-2018', 'vsic-2025')),
  code text not null check (code ~ '^\d{2,5}$'),
  is_main boolean not null,
  primary key (enterprise, list, code)
);
create unique index industry_main on enterprises.industry (enterprise, list) where is_main;

create table enterprises.site (
  id text primary key check (id <> ''),
  enterprise text not null references enterprises.enterprise (id),
  kind text not null check (kind in ('head-office', 'factory', 'workshop', 'branch', 'warehouse', 'office')),
  valid_from date,
  valid_to date,
  check (valid_from < valid_to),
  constraint site_one_head_office
    exclude using gist (enterprise with =, (daterange(valid_from, valid_to)) with &&) where (kind = 'head-office')
);
create index site_enterprise on enterprises.site (enterprise);

-- `commune` is a code of the list `communes`. It is no foreign key: the same code names different communes at
-- different times, so whether it fits the days of the place is decided by rules/sites.ts.
create table enterprises.place (
  site text not null references enterprises.site (id),
  address text not null check (address <> ''),
  commune text check (commune <> ''),
  in_craft_village boolean,
  valid_from date,
  valid_to date,
  check (valid_from < valid_to),
  constraint place_once exclude using gist (site with =, (daterange(valid_from, valid_to)) with &&)
);

create table enterprises.product (
  id text primary key check (id <> ''),
  enterprise text not null references enterprises.enterprise (id),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  sector_group text check (sector_group <> ''),
  supporting_areas text[] not null check (array_position(supporting_areas, null) is null)
);
create index product_enterprise on enterprises.product (enterprise);

create table enterprises.alias (
  duplicate text primary key references enterprises.enterprise (id),
  kept text not null references enterprises.enterprise (id),
  valid_from date not null,
  ground text not null check (ground <> ''),
  check (duplicate <> kept)
);
create index alias_kept on enterprises.alias (kept);

create table enterprises.member (
  person text not null references access.person (id),
  enterprise text not null references enterprises.enterprise (id),
  valid_from date not null,
  valid_to date,
  check (valid_from < valid_to),
  constraint member_once
    exclude using gist (person with =, enterprise with =, (daterange(valid_from, valid_to)) with &&)
);
