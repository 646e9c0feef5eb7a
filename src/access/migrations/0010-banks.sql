-- A bank confirms the loans that name it.
alter table access.role_grant drop constraint role_grant_role_check;
alter table access.role_grant add constraint role_grant_role_check check (role in (
  'enterprise', 'office', 'scorer', 'commune-officer', 'council-member', 'council-secretary', 'council-chair',
  'leader', 'association', 'inspector', 'auditor', 'administrator', 'buyer', 'support-officer', 'accountant', 'bank'
));
alter table access.role_grant add constraint role_grant_bank_unit check (unit is not null or role <> 'bank');
