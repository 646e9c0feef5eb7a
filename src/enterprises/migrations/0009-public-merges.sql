-- From when to when a duplicate counts as the record that was kept; on what ground is the office's matter.
create view enterprises.public_merge as
  select alias.duplicate, alias.kept, alias.valid_from, ended.valid_to
  from enterprises.alias as alias
  left join enterprises.alias_end as ended on ended.alias = alias.id;
