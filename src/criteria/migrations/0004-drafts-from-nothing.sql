-- A draft may also be begun from nothing: then it comes from no version.
alter table criteria.draft alter column from_version drop not null;
