-- The authority's keys for digital certificates. Old ones stay published; the private half is sealed by the secret of the
-- installation and travels in no bundle: another installation signs with a key of its own.
create table credential_key (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kid text not null,
  public_key text not null check (public_key ~ '^[A-Za-z0-9_-]{43}$'),
  sealed_private_key text,
  made_at timestamptz not null,
  retired_at timestamptz check (retired_at >= made_at),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, kid)
);
-- One key signs at a time; a key that came without its private half signs nothing.
create unique index credential_key_in_use on credential_key (authority_id) where retired_at is null and sealed_private_key is not null;

-- What was signed about an award: the code printed on its certificate and the compact credential itself.
create table credential (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  award_id uuid not null,
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  kid text not null,
  token text not null,
  issued_at timestamptz not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, code),
  foreign key (authority_id, award_id) references award (authority_id, id)
);
create index on credential (authority_id, award_id);

-- A credential is never taken back in silence: each change of its standing is an act with a reason anybody may read.
create table credential_act (
  authority_id uuid not null references authority,
  id uuid not null,
  credential_id uuid not null,
  position integer not null,
  status text not null check (status in ('corrected', 'revoked')),
  happened_on date not null,
  reason text not null check (reason <> ''),
  decision_id uuid,
  primary key (authority_id, id),
  unique (authority_id, credential_id, position),
  foreign key (authority_id, credential_id) references credential (authority_id, id) on delete cascade,
  foreign key (authority_id, decision_id) references decision (authority_id, id)
);
create index on credential_act (authority_id, decision_id);

-- A blank that comes printed: where each text goes, in millimetres from its upper left corner.
create table certificate_blank (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  width double precision not null check (width between 100 and 450),
  height double precision not null check (height between 100 and 450),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, name)
);
create table certificate_block (
  authority_id uuid not null references authority,
  id uuid not null,
  certificate_blank_id uuid not null,
  position integer not null,
  content text not null check (content in ('authority', 'title', 'recipient', 'unit', 'citation', 'decision', 'decision_number', 'register', 'register_number',
    'place_date', 'day', 'month', 'year', 'signer_title', 'signer_name', 'code', 'qr')),
  x double precision not null check (x between 0 and 450),
  y double precision not null check (y between 0 and 450),
  width double precision not null check (width between 5 and 450),
  align text not null check (align in ('left', 'center', 'right')),
  font text not null check (font in ('Tinos', 'Charm', 'Be Vietnam Pro')),
  size double precision not null check (size between 6 and 60),
  bold boolean not null default false,
  italic boolean not null default false,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  primary key (authority_id, id),
  unique (authority_id, certificate_blank_id, position),
  unique (authority_id, certificate_blank_id, content),
  foreign key (authority_id, certificate_blank_id) references certificate_blank (authority_id, id) on delete cascade
);

-- How far a printer of the office is off, in millimetres.
create table certificate_printer (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  dx double precision not null check (dx between -20 and 20),
  dy double precision not null check (dy between -20 and 20),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, name)
);

-- A unit's word on exactly these printed words; when they change, it was never asked about the new ones.
create table name_check (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  decision_id uuid not null,
  words text not null check (words <> ''),
  answer text not null check (answer in ('confirmed', 'correction')),
  wish text,
  answered_at timestamptz not null,
  answered_by text not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check ((answer = 'correction') = (wish is not null)),
  foreign key (authority_id, decision_id) references decision (authority_id, id) on delete cascade
);
create index on name_check (authority_id, decision_id);

-- A run of the printing press: what was asked for, and the files it has made so far.
create table certificate_run (
  authority_id uuid not null references authority,
  id uuid not null,
  decision_id uuid not null,
  options jsonb not null,
  asked_at timestamptz not null,
  asked_by text not null,
  total integer not null check (total > 0),
  alive_at timestamptz not null,
  finished_at timestamptz,
  cancelled_at timestamptz,
  primary key (authority_id, id),
  check (num_nonnulls(finished_at, cancelled_at) <= 1),
  foreign key (authority_id, decision_id) references decision (authority_id, id)
);
create index on certificate_run (authority_id, decision_id);
create table certificate_part (
  authority_id uuid not null references authority,
  certificate_run_id uuid not null,
  position integer not null,
  first integer not null,
  last integer not null check (last >= first),
  file_id uuid not null,
  primary key (authority_id, certificate_run_id, position),
  foreign key (authority_id, certificate_run_id) references certificate_run (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create index on certificate_part (authority_id, file_id);

select protect_table(name) from unnest(array[
  'credential_key', 'credential', 'credential_act', 'certificate_blank', 'certificate_block', 'certificate_printer', 'name_check',
  'certificate_run', 'certificate_part'
]) as name;
revoke delete on credential_key, credential, credential_act, name_check from bangvang_app;
