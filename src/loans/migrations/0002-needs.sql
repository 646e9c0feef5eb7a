-- What an enterprise looks for. Banks see it while it is open and the enterprise lets them.
create table loans.need (
  id bigint generated always as identity primary key,
  -- Who sends a form twice states one need.
  form text not null unique check (form <> ''),
  enterprise text not null references enterprises.enterprise (id),
  amount_vnd bigint not null check (amount_vnd > 0),
  purpose text not null check (purpose in (
    'new-project', 'expansion', 'technological-innovation', 'working-capital', 'other'
  )),
  purpose_words text not null check (purpose_words <> ''),
  term_months smallint not null check (term_months between 1 and 600),
  needed_on date not null,
  stated_on date not null,
  is_sample boolean not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index need_enterprise on loans.need (enterprise);

-- To whom it may be shown, from this row on; the last one holds.
create table loans.consent (
  id bigint generated always as identity primary key,
  need bigint not null references loans.need (id),
  scope text not null check (scope in ('none', 'all', 'named')),
  -- Of `named` alone.
  banks text[] not null,
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check ((scope = 'named') = (banks <> '{}'))
);
create index consent_need on loans.consent (need);

-- What a bank answers; the last one of each bank stands.
create table loans.answer (
  id bigint generated always as identity primary key,
  need bigint not null references loans.need (id),
  bank text not null references loans.bank (unit),
  kind text not null check (kind in ('interested', 'terms', 'declined')),
  words text not null check (words <> ''),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index answer_need on loans.answer (need);
create index answer_bank on loans.answer (bank);

create table loans.need_end (
  need bigint primary key references loans.need (id),
  is_met boolean not null,
  words text not null check (words <> ''),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);

create trigger need_only_added_to before update or delete or truncate on loans.need
  execute function loans.refuse_change();
create trigger consent_only_added_to before update or delete or truncate on loans.consent
  execute function loans.refuse_change();
create trigger answer_only_added_to before update or delete or truncate on loans.answer
  execute function loans.refuse_change();
create trigger need_end_only_added_to before update or delete or truncate on loans.need_end
  execute function loans.refuse_change();
