-- The public halves of the keys that certificates are signed with; the latest signs. The private halves lie outside.
create table certificates.signing_key (
  kid text primary key check (kid ~ '^[A-Za-z0-9]{4,20}$'),
  x text not null unique check (x ~ '^[A-Za-z0-9_-]{43}$'),
  made_at timestamptz not null,
  made_by text not null check (made_by <> ''),
  ground text not null check (ground <> '')
);

create table certificates.certificate (
  -- A later one of the same recognition supersedes it.
  sequence bigint generated always as identity primary key,
  id text not null unique check (id <> ''),
  recognition text not null references recognition.recognition (id),
  code text not null unique check (code ~ '^[02-9A-HJKMNP-TV-Z]{10}$'),
  kid text not null references certificates.signing_key (kid),
  statement text not null check (statement <> ''),
  -- As the register had them when it was signed.
  product_name text not null check (product_name <> ''),
  holder_name text not null check (holder_name <> ''),
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by text not null check (issued_by <> ''),
  -- Why it was issued again.
  ground text check (ground <> '')
);
create index certificate_recognition on certificates.certificate (recognition, sequence desc);
create index certificate_kid on certificates.certificate (kid);

-- Number and day as the registry of the city gives them; blank on the paper until then.
create table certificates.numbering (
  certificate text primary key references certificates.certificate (id),
  year smallint not null,
  number int not null check (number > 0),
  numbered_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  unique (year, number),
  check (extract(year from numbered_on) = year)
);

-- Every PDF that was drawn, by the digest of its bytes: a file that is sent to be checked is one of these, or was altered.
create table certificates.drawn (
  sequence bigint generated always as identity primary key,
  certificate text not null references certificates.certificate (id),
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  template text not null check (template <> ''),
  drawn_at timestamptz not null
);
create index drawn_certificate on certificates.drawn (certificate, sequence desc);
