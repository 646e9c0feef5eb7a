-- What a person does for an enterprise; its representatives also say who else acts for it.
alter table enterprises.member
  add duty text not null default 'representative' check (duty in ('representative', 'assistant'));

-- Whom an invitation brings, and as what; it is kept, withdrawn and accepted in access.
create table enterprises.invited_member (
  invitation text primary key references access.invitation (id),
  enterprise text not null references enterprises.enterprise (id),
  duty text not null check (duty in ('representative', 'assistant'))
);
create index invited_member_enterprise on enterprises.invited_member (enterprise);
