-- Who is invited need not be known to the city yet: a name, and how they are reached. Accepting makes them a person.
alter table access.invitation
  alter column person drop not null,
  add name text check (name <> ''),
  add contact_kind text check (contact_kind in ('email', 'phone', 'identity')),
  add contact text check (contact <> ''),
  add check (person is not null or (name is not null and contact_kind is not null and contact is not null));
