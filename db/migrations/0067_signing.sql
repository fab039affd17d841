-- A ceremony: which pledges are signed together, from when until when.
create table signing_session (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  opened_at timestamptz not null,
  opened_by text,
  closed_at timestamptz,
  closed_by text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table signing_session_pledge (
  authority_id uuid not null references authority,
  id uuid not null,
  signing_session_id uuid not null,
  position integer not null,
  pledge_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, signing_session_id, pledge_id),
  foreign key (authority_id, signing_session_id) references signing_session (authority_id, id) on delete cascade,
  foreign key (authority_id, pledge_id) references pledge (authority_id, id)
);
create index on signing_session_pledge (authority_id, pledge_id);

-- What opens the page of one party or one witness: nothing but the hash is kept, and it opens nothing once the session
-- is closed. A typed code is short, so guesses at it are counted; an address cannot be guessed.
create table signing_code (
  authority_id uuid not null references authority,
  id uuid not null,
  session_id uuid not null,
  pledge_id uuid,
  party_position integer,
  person_id uuid,
  typed boolean not null,
  code_hash bytea not null,
  issued_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, code_hash),
  check (num_nonnulls(pledge_id, person_id) = 1 and (pledge_id is null) = (party_position is null)),
  foreign key (authority_id, session_id) references signing_session (authority_id, id),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on signing_code (authority_id, session_id);
create index on signing_code (authority_id, pledge_id);
create index on signing_code (authority_id, person_id);

-- The act of signing becomes a record of its own, carried by the bundle: by phone in a session, on paper, or by account.
alter table pledge_signing
  alter account_id drop not null,
  add column key text,
  add column position integer not null default 2147483647,
  add column signed_at timestamptz,
  add column way text,
  add column signer text,
  add column signer_post text,
  add column recorded_by text,
  add column session_id uuid,
  add column scan text,
  add column note text,
  add column source_errors jsonb;
alter table pledge_signing no force row level security;
alter table account no force row level security;
update pledge_signing set key = 'r-' || id, way = case when on_paper then 'paper' else 'account' end,
  signed_at = case when on_paper then null else recorded_at end,
  recorded_by = (select name from account a where a.authority_id = pledge_signing.authority_id and a.id = pledge_signing.account_id);
alter table pledge_signing force row level security;
alter table account force row level security;
alter table pledge_signing
  alter key set not null,
  alter way set not null,
  drop column on_paper,
  add check (way in ('phone', 'paper', 'account')),
  add unique (authority_id, key),
  add foreign key (authority_id, session_id) references signing_session (authority_id, id);
create index on pledge_signing (authority_id, session_id);

-- A witness says of one pledge that it was signed before his or her eyes.
create table pledge_witnessing (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  pledge_id uuid not null,
  person_id uuid not null,
  confirmed_at timestamptz not null,
  way text not null check (way in ('phone', 'paper')),
  session_id uuid,
  recorded_by text,
  scan text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, pledge_id, person_id),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, session_id) references signing_session (authority_id, id)
);
create index on pledge_witnessing (authority_id, person_id);
create index on pledge_witnessing (authority_id, session_id);

-- A party or a witness was not there. Whoever comes late is noted as a further act of the same row.
create table pledge_absence (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  pledge_id uuid not null,
  session_id uuid not null,
  party_position integer check (party_position >= 0),
  person_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  came_at timestamptz,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (num_nonnulls(party_position, person_id) = 1),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id),
  foreign key (authority_id, session_id) references signing_session (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create unique index pledge_absence_once on pledge_absence
  (authority_id, session_id, pledge_id, (coalesce(party_position::text, person_id::text))) where came_at is null;
create index on pledge_absence (authority_id, pledge_id);
create index on pledge_absence (authority_id, session_id);
create index on pledge_absence (authority_id, person_id);

-- The seal: the exact content as it was sealed, and its hash. Whoever was absent may sign later; that is sealed anew.
create table pledge_seal (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  pledge_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  sealed_at timestamptz not null,
  sealed_by text,
  session_id uuid,
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  fingerprint jsonb not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, pledge_id, ordinal),
  unique (authority_id, sha256),
  check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id),
  foreign key (authority_id, session_id) references signing_session (authority_id, id)
);
create index on pledge_seal (authority_id, session_id);

select protect_table(name) from unnest(array[
  'signing_session', 'signing_session_pledge', 'signing_code', 'pledge_witnessing', 'pledge_absence', 'pledge_seal'
]) as name;
revoke delete on signing_session, pledge_witnessing, pledge_absence, pledge_seal from bangvang_app;
-- An import writes known records again: the rows below are kept by the triggers, not by the right.
grant update on pledge_signing to bangvang_app;

-- An act that was recorded stays as it is; only its place in a file and remarks on it may change, and whoever came late.
create function refuse_act_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - array['position', 'note', 'source_errors', 'fingerprint', 'came_at']
    is distinct from to_jsonb(new) - array['position', 'note', 'source_errors', 'fingerprint', 'came_at'] then
    raise exception using errcode = 'check_violation', constraint = 'act_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is an act that was recorded';
  end if;
  return new;
end $$;
create trigger act_stays before update on pledge_signing for each row execute function refuse_act_change();
create trigger act_stays before update on pledge_witnessing for each row execute function refuse_act_change();
create trigger act_stays before update on pledge_absence for each row execute function refuse_act_change();
create trigger act_stays before update on pledge_seal for each row execute function refuse_act_change();

-- One hash over the rows of one part (parties, witnesses, items) of a pledge, without what becomes of them later.
create function pledge_part(authority uuid, pledge uuid, part text) returns text language plpgsql stable as $$
declare rows jsonb;
begin
  execute format('select jsonb_agg(jsonb_strip_nulls(to_jsonb(t)) - $3 order by t.position) from %I t where t.authority_id = $1 and t.pledge_id = $2', part)
    into rows using authority, pledge, array['id', 'signed_on', 'outcome', 'evidence'];
  return encode(sha256(convert_to(coalesce(rows, '[]')::text, 'UTF8')), 'hex');
end $$;

create function fingerprint_pledge() returns trigger language plpgsql as $$
begin
  new.fingerprint := (select jsonb_object_agg(part, pledge_part(new.authority_id, new.pledge_id, part))
    from unnest(array['pledge_party', 'pledge_witness', 'pledge_item']) as part);
  return new;
end $$;
create trigger fingerprint before insert on pledge_seal for each row execute function fingerprint_pledge();

create function refuse_sealed_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - array['position', 'note', 'source_errors'] is distinct from to_jsonb(new) - array['position', 'note', 'source_errors']
    and exists (select from pledge_seal s where s.authority_id = old.authority_id and s.pledge_id = old.id) then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = 'pledge',
      message = 'pledge ' || old.id || ' is sealed';
  end if;
  return new;
end $$;
create trigger sealed_stays_sealed before update on pledge for each row execute function refuse_sealed_change();

-- The rows of a part are looked at together: an import takes them away and writes them again in one transaction.
create function refuse_sealed_part() returns trigger language plpgsql as $$
declare broken uuid;
begin
  select s.pledge_id into broken from pledge_seal s
    where (s.authority_id, s.pledge_id) in (select authority_id, pledge_id from written)
    and s.fingerprint ->> tg_table_name is distinct from pledge_part(s.authority_id, s.pledge_id, tg_table_name) limit 1;
  if broken is not null then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = tg_table_name,
      message = 'pledge ' || broken || ' is sealed';
  end if;
  return null;
end $$;
create function refuse_sealed_part_removal() returns trigger language plpgsql as $$
begin
  if exists (select from pledge_seal s where s.authority_id = old.authority_id and s.pledge_id = old.pledge_id
    and s.fingerprint ->> tg_table_name is distinct from pledge_part(s.authority_id, s.pledge_id, tg_table_name)) then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = tg_table_name,
      message = 'pledge ' || old.pledge_id || ' is sealed';
  end if;
  return null;
end $$;
do $$
declare part text;
begin
  foreach part in array array['pledge_party', 'pledge_witness', 'pledge_item'] loop
    execute format('create trigger sealed_stays_sealed_added after insert on %I referencing new table as written for each statement execute function refuse_sealed_part()', part);
    execute format('create trigger sealed_stays_sealed after update on %I referencing new table as written for each statement execute function refuse_sealed_part()', part);
    execute format('create constraint trigger sealed_stays_sealed_removed after delete on %I deferrable initially deferred for each row execute function refuse_sealed_part_removal()', part);
  end loop;
end $$;

-- After the seal only another session, opened later, takes the signature of whoever was absent.
create function refuse_signing_after_seal() returns trigger language plpgsql as $$
begin
  if exists (select from pledge_seal s where s.authority_id = new.authority_id and s.pledge_id = new.pledge_id and not exists (
    select from signing_session n where n.authority_id = new.authority_id and n.id = new.session_id
    and s.session_id is distinct from n.id and n.opened_at >= date_trunc('minute', s.sealed_at))) then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = tg_table_name,
      message = 'pledge ' || new.pledge_id || ' is sealed';
  end if;
  return null;
end $$;
create trigger sealed_stays_sealed after insert on pledge_signing for each row execute function refuse_signing_after_seal();
create trigger sealed_stays_sealed after insert on pledge_witnessing for each row execute function refuse_signing_after_seal();
