create table platform.setting (
  key text primary key check (key <> ''),
  value jsonb not null
);
