-- The tables under every slice. Each holds authority_id first in every key, so that a ward's rows stand together and
-- the whole can later be spread over clusters by that column unchanged.

-- A number as its source knew it: 67, {"about": 130, "word": "hơn"} or "unknown".
create domain figure as jsonb check (
  value is null
  or jsonb_typeof(value) = 'number'
  or value = '"unknown"'::jsonb
  or (jsonb_typeof(value) = 'object' and jsonb_typeof(value -> 'about') = 'number' and jsonb_typeof(value -> 'word') = 'string')
);

create function current_authority() returns uuid language sql stable
  return nullif(current_setting('app.authority_id', true), '')::uuid;

-- Row-level security, forced on the owner too; the application's role may never switch it off.
create function protect_table(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_authority on %I using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
  execute format('grant select, insert, update, delete on %I to bangvang_app', name);
end $$;

-- The register of authorities is the one table all may read: it says which ward an address belongs to.
create table authority (
  authority_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  host text unique,
  name text not null,
  kind text not null check (kind in ('ward', 'commune', 'township', 'special_zone', 'district', 'province')),
  parent text,
  province text,
  post_separator text
);
alter table authority enable row level security;
alter table authority force row level security;
create policy known_to_all on authority for select using (true);
create policy own_identity on authority for update using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, update (host, name, kind, parent, province, post_separator) on authority to bangvang_app;

create table account (
  authority_id uuid not null references authority,
  id uuid not null,
  name text not null,
  email text,
  phone text,
  password_hash text not null,
  person_id uuid,
  must_change_password boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, email),
  unique (authority_id, phone),
  check (num_nonnulls(email, phone) >= 1)
);

create table account_role (
  authority_id uuid not null references authority,
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  unique nulls not distinct (authority_id, account_id, role, unit_id),
  foreign key (authority_id, account_id) references account (authority_id, id) on delete cascade
);

create table session (
  authority_id uuid not null references authority,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (authority_id, token_hash),
  foreign key (authority_id, account_id) references account (authority_id, id) on delete cascade
);
create index on session (authority_id, account_id);

-- Failures are counted per account name and per network, never per existing account: the answer must not tell which exist.
create table sign_in_failure (
  authority_id uuid not null references authority,
  subject text not null,
  failures integer not null,
  last_at timestamptz not null,
  primary key (authority_id, subject)
);

create table audit_event (
  authority_id uuid not null references authority,
  sequence bigint not null,
  content text not null,
  previous_hash text not null,
  hash text not null,
  name text not null,
  happened_at timestamptz not null,
  account_id uuid,
  subject_id uuid,
  primary key (authority_id, sequence)
);
create index on audit_event (authority_id, subject_id);

create table audit_head (
  authority_id uuid not null references authority,
  sequence bigint not null,
  hash text not null,
  primary key (authority_id)
);

-- One row for every form that was taken, under the key the form carried: a second sending gets the first one's answer.
create table answered_form (
  authority_id uuid not null references authority,
  account_id uuid not null,
  form_key text not null,
  location text,
  answered_at timestamptz not null,
  primary key (authority_id, account_id, form_key)
);

create table number_series (
  authority_id uuid not null references authority,
  kind text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (authority_id, kind, year)
);

create table stored_file (
  authority_id uuid not null references authority,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  public boolean not null default false,
  stored_at timestamptz not null,
  primary key (authority_id, id)
);
create index on stored_file (authority_id, sha256);

select protect_table(name) from unnest(array[
  'account', 'account_role', 'session', 'sign_in_failure', 'audit_head', 'answered_form', 'number_series', 'stored_file'
]) as name;

-- What has been recorded can be read and added to, by nobody changed.
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy own_authority on audit_event using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert on audit_event to bangvang_app;
