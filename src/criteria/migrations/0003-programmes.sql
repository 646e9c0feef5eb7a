-- The programme a set is of, as the set names it: roles may be held in one programme alone.
alter table criteria.version
  add programme text generated always as (content::jsonb #>> '{programme,vi}') stored,
  add programme_en text generated always as (content::jsonb #>> '{programme,en}') stored;

-- For later rooms: what a round bound to this version is part of.
create view criteria.public_programme as
  select code, version, programme, programme_en from criteria.version;
