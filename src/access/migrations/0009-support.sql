-- Units that give support have officers who appraise and approve, and accountants who pay.
alter table access.role_grant drop constraint role_grant_role_check;
alter table access.role_grant add constraint role_grant_role_check check (role in (
  'enterprise', 'office', 'scorer', 'commune-officer', 'council-member', 'council-secretary', 'council-chair',
  'leader', 'association', 'inspector', 'auditor', 'administrator', 'buyer', 'support-officer', 'accountant'
));
alter table access.role_grant add constraint role_grant_support_unit check (
  unit is not null or role not in ('support-officer', 'accountant')
);
