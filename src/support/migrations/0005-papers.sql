-- Files that were brought, by content; only who brought one can enclose it.
create table support.paper (
  id uuid primary key,
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  size integer not null check (size > 0),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index paper_file on support.paper (file);

-- What an application stands on: of an invoice, or evidence; it came with a step.
create table support.enclosure (
  paper uuid primary key references support.paper (id),
  application bigint not null references support.application (id),
  step bigint not null references support.step (id),
  -- Null: no invoice.
  invoice bigint references support.invoice (id)
);
create index enclosure_application on support.enclosure (application);
create index enclosure_step on support.enclosure (step);
create index enclosure_invoice on support.enclosure (invoice);

-- One file each was never used: an invoice and a step may have several.
alter table support.invoice drop column file;
alter table support.step drop column file;

-- What is asked for a cost after a supplement; the last one holds, 0: nothing any more.
create table support.claim_change (
  id bigint generated always as identity primary key,
  application bigint not null,
  cost_line bigint not null,
  requested_vnd bigint not null check (requested_vnd >= 0),
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  foreign key (application, cost_line) references support.claim (application, cost_line)
);
create index claim_change_claim on support.claim_change (application, cost_line);

-- An invoice or a cost that was typed wrong, before anybody funds it.
create table support.invoice_correction (
  id bigint generated always as identity primary key,
  invoice bigint not null references support.invoice (id),
  application bigint not null references support.application (id),
  dated_on date not null,
  total_vnd bigint not null check (total_vnd > 0),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index invoice_correction_invoice on support.invoice_correction (invoice);
create index invoice_correction_application on support.invoice_correction (application);
create table support.cost_correction (
  id bigint generated always as identity primary key,
  cost_line bigint not null references support.cost_line (id),
  application bigint not null references support.application (id),
  -- 0: struck out; it takes no room of its invoice.
  amount_vnd bigint not null check (amount_vnd >= 0),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
alter table support.cost_line drop constraint cost_line_amount_vnd_check,
  add constraint cost_line_amount_vnd_check check (amount_vnd >= 0);
create index cost_correction_cost_line on support.cost_correction (cost_line);
create index cost_correction_application on support.cost_correction (application);

create function support.correct_invoice() returns trigger language plpgsql as $$
begin
  perform from support.invoice where id = new.invoice for no key update;
  if exists (select from support.cost_line where invoice = new.invoice and fundings > 0) then
    raise exception using errcode = 'check_violation', constraint = 'corrected_before_funded',
      message = 'an invoice of which something is funded stays as it is';
  end if;
  update support.invoice set dated_on = new.dated_on, total_vnd = new.total_vnd
    where id = new.invoice and kind = 'invoice';
  return null;
end $$;
create trigger invoice_correction_counts after insert on support.invoice_correction
  for each row execute function support.correct_invoice();

-- What was found eligible stays, unless the cost is less now.
create function support.correct_cost() returns trigger language plpgsql as $$
declare
  line support.cost_line;
begin
  perform from support.invoice where id = (select invoice from support.cost_line where id = new.cost_line)
    for no key update;
  select * into line from support.cost_line where id = new.cost_line for no key update;
  if line.fundings > 0 then
    raise exception using errcode = 'check_violation', constraint = 'corrected_before_funded',
      message = 'a cost that is funded stays as it is';
  end if;
  update support.invoice set lined_vnd = lined_vnd + new.amount_vnd - line.amount_vnd where id = line.invoice;
  update support.cost_line set amount_vnd = new.amount_vnd,
      eligible_vnd = case when line.eligible_vnd = line.amount_vnd then new.amount_vnd
        else least(line.eligible_vnd, new.amount_vnd) end
    where id = new.cost_line;
  return null;
end $$;
create trigger cost_correction_counts after insert on support.cost_correction
  for each row execute function support.correct_cost();

create trigger paper_only_added_to before update or delete or truncate on support.paper
  execute function support.refuse_change();
create trigger enclosure_only_added_to before update or delete or truncate on support.enclosure
  execute function support.refuse_change();
create trigger claim_change_only_added_to before update or delete or truncate on support.claim_change
  execute function support.refuse_change();
create trigger invoice_correction_only_added_to before update or delete or truncate on support.invoice_correction
  execute function support.refuse_change();
create trigger cost_correction_only_added_to before update or delete or truncate on support.cost_correction
  execute function support.refuse_change();
