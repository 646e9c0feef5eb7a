-- The list of proposed products as it was made public: canonical JSON of exactly the public part, with its digest.
create table publication.list (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  published_on date not null,
  -- The last day for comments; a deadline includes its day.
  comments_until date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  -- Why a list was published anew.
  ground text check (ground <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content text not null,
  check (comments_until >= published_on)
);
create index list_round on publication.list (round, id);

-- A comment on a list. One that came by e-mail has no number until its link was followed.
create table publication.comment (
  id bigint generated always as identity primary key,
  list bigint not null references publication.list (id),
  round text not null references selection.round (id),
  number integer check (number > 0),
  way text not null check (way in ('email', 'account', 'paper')),
  -- Null: it concerns the whole list.
  dossier text references selection.dossier (id),
  body text not null check (body <> ''),
  -- The day that counts: on which it was written in the form, or of the postmark.
  sent_on date not null,
  sender text check (sender <> ''),
  email text check (email <> ''),
  postal text check (postal <> ''),
  person text references access.person (id),
  paper_number text check (paper_number <> ''),
  -- Of the form that was sent: the same form sent twice is one comment.
  form text not null unique,
  secret_hash text unique,
  at timestamptz not null,
  received_at timestamptz,
  by_whom text not null check (by_whom <> ''),
  unique (round, number),
  check ((number is null) = (received_at is null))
);
create index comment_list on publication.comment (list);

-- What became of a comment; what holds is the latest row.
create table publication.comment_step (
  id bigint generated always as identity primary key,
  comment bigint not null references publication.comment (id),
  kind text not null check (kind in ('accepted', 'rejected', 'merged', 'replied')),
  words text check (words <> ''),
  -- Merged into which.
  into_comment bigint references publication.comment (id),
  effect text check (effect in ('none', 'score', 'fact', 'excluded', 'other')),
  link text check (link ~ '^/'),
  on_day date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (kind = 'accepted' or (kind = 'merged') = (words is null)),
  check ((kind = 'merged') = (into_comment is not null)),
  check ((kind = 'replied') = (effect is not null)),
  check (comment <> into_comment)
);
create index comment_step_comment on publication.comment_step (comment, id);

-- Why a product of the list differs from what was published, where no comment says so.
create table publication.change_ground (
  id bigint generated always as identity primary key,
  list bigint not null references publication.list (id),
  dossier text not null references selection.dossier (id),
  words text not null check (words <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index change_ground_list on publication.change_ground (list);

-- What became of a list: submitted to the leader, approved, or sent back.
create table publication.turn (
  id bigint generated always as identity primary key,
  list bigint not null references publication.list (id),
  kind text not null check (kind in ('submitted', 'approved', 'sent-back')),
  words text check (words <> ''),
  -- Of the frozen round, where it was approved; and how the final list differs from the one published.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  changes jsonb,
  turned_on date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (kind <> 'sent-back' or words is not null),
  check ((kind = 'approved') = (sha256 is not null)),
  check ((kind = 'approved') = (changes is not null))
);
create index turn_list on publication.turn (list, id);

-- Number and day of the decision, once it is signed; a later row corrects.
create table publication.document (
  id bigint generated always as identity primary key,
  turn bigint not null references publication.turn (id),
  number text not null check (number <> ''),
  issued_on date not null,
  issuer text not null check (issuer <> ''),
  at timestamptz not null,
  by_whom text not null check (by_whom <> '')
);
create index document_turn on publication.document (turn, id);

-- The register of complaints about the decision of a round; a second complaint names the first.
create table publication.complaint (
  id bigint generated always as identity primary key,
  round text not null references selection.round (id),
  number integer not null check (number > 0),
  first bigint references publication.complaint (id),
  enterprise text references enterprises.enterprise (id),
  sender text not null check (sender <> ''),
  postal text check (postal <> ''),
  body text not null check (body <> ''),
  -- When the decision was received or became known.
  learned_on date not null,
  -- The day that counts: of the form, or of the postmark.
  lodged_on date not null,
  received_on date not null,
  -- A remote area, where the second complaint has more time.
  is_remote boolean not null,
  paper_number text check (paper_number <> ''),
  form text not null unique,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  unique (round, number),
  check (lodged_on >= learned_on and received_on >= lodged_on)
);

create table publication.complaint_step (
  id bigint generated always as identity primary key,
  complaint bigint not null references publication.complaint (id),
  kind text not null check (kind in ('accepted', 'refused', 'settled', 'withdrawn', 'court')),
  words text check (words <> ''),
  -- Number and symbol of the paper.
  document text check (document <> ''),
  done_on date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  check (kind = 'accepted' or words is not null)
);
create index complaint_step_complaint on publication.complaint_step (complaint, id);
