-- Where a unit is reached; and who saves a unit says which version they saw.
alter table access.unit
  add contact text check (contact <> ''),
  add version int not null default 1 check (version > 0);
