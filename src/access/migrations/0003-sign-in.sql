-- Who signs in. better-auth fills these tables (src/access/auth.ts); what a login may do hangs on its person alone.
create table access.login (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  two_factor_enabled boolean default false,
  -- Null until it is known whose login this is: an invitation says so.
  person text unique references access.person (id)
);

-- How a login proves itself: an identity provider's subject, or a password.
create table access.login_method (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references access.login (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index login_method_user on access.login_method (user_id);

create table access.login_session (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id text not null references access.login (id) on delete cascade,
  -- How it was begun; a password alone is not enough.
  method text check (method in ('oidc', 'password', 'totp', 'recovery')),
  -- In which capacity the person acts in this session; null: the first they hold.
  capacity text
);
create index login_session_user on access.login_session (user_id);

create table access.login_challenge (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index login_challenge_identifier on access.login_challenge (identifier);

create table access.login_totp (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references access.login (id) on delete cascade,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);

-- How often something was tried since a window began, by a key such as "password of x@y.vn".
create table access.attempt (
  key text primary key,
  count integer not null check (count > 0),
  window_ends_at timestamptz not null
);
create index attempt_window on access.attempt (window_ends_at);
