-- What a plan says beyond the fields a launch needs, where it comes from and whom it is for.
alter table movement
  add column catalogue_entry text,
  -- How far it reaches: khoản 2 Điều 16 Luật TĐKT 2022.
  add column reach text check (reach in ('national', 'locality', 'cluster', 'unit')),
  add column supervision text,
  add column communication text,
  add column awards text,
  add column budget text;

create table movement_class (
  authority_id uuid not null references authority,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  class text not null check (class in ('official', 'party_member', 'civil_servant', 'public_employee', 'worker', 'armed_forces', 'pupil', 'business', 'resident')),
  primary key (authority_id, id),
  unique (authority_id, movement_id, position),
  foreign key (authority_id, movement_id) references movement (authority_id, id) on delete cascade
);

-- An item of communication has its channel and its day.
alter table launch_content add column channel text, add column planned_on date;

-- What happened to the plan of a movement before its launch: sent to the chair, taken back, returned, approved. `content`
-- is the plan as it was sent, so that a later change shows.
create table plan_act (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  movement_id uuid not null,
  kind text not null check (kind in ('submitted', 'withdrawn', 'returned', 'approved')),
  version integer not null,
  acted_at timestamptz not null,
  actor text,
  account_id uuid,
  person_id uuid,
  person_post text,
  on_paper boolean not null default false,
  reason text,
  number text,
  document_on date,
  content text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on plan_act (authority_id, movement_id);
create index on plan_act (authority_id, account_id);
create index on plan_act (authority_id, person_id);

-- How many took part in a month: one unit, or the whole ward where no unit is named.
create table participation (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  movement_id uuid not null,
  unit_id uuid,
  month date not null,
  units figure,
  people figure,
  entered_by text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on participation (authority_id, movement_id);
create index on participation (authority_id, unit_id);

-- From which number of movements at one time a unit counts as overloaded, from a year on.
create table movement_setting (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  overload integer not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

-- Acknowledgements travel with the ward: the account stays behind, the name it said goes along.
alter table launch_acknowledgement
  add column key text,
  add column position integer not null default 2147483647,
  add column actor text,
  add column note text,
  add column source_errors jsonb,
  alter column account_id drop not null;
alter table launch_acknowledgement no force row level security;
update launch_acknowledgement set key = 'r-' || id, actor = (
  select a.name from account a where a.authority_id = launch_acknowledgement.authority_id and a.id = launch_acknowledgement.account_id);
alter table launch_acknowledgement force row level security;
alter table launch_acknowledgement alter column key set not null, add unique (authority_id, key);
-- Said here a unit says it once; a bundle may bring what two sources tell of one unit.
alter table launch_acknowledgement drop constraint launch_acknowledgement_authority_id_launch_id_unit_id_key;
create unique index launch_acknowledged_once on launch_acknowledgement (authority_id, launch_id, unit_id) where account_id is not null;
create index on launch_acknowledgement (authority_id, launch_id);

select protect_table(name) from unnest(array['movement_class', 'plan_act', 'participation', 'movement_setting']) as name;
revoke delete on plan_act, participation, movement_setting from bangvang_app;

-- What was recorded here stays as it was said; an import may bring it again with another place in its file, and moments
-- travel to the minute. Acts that a bundle told are the bundle's to correct.
create function refuse_changed_act() returns trigger language plpgsql as $$
declare
  free constant text[] := array['position', 'note', 'source_errors', 'acted_at', 'acknowledged_at', 'account_id'];
begin
  if to_jsonb(old) - free is distinct from to_jsonb(new) - free
     or date_trunc('minute', coalesce((to_jsonb(old)->>'acted_at')::timestamptz, (to_jsonb(old)->>'acknowledged_at')::timestamptz))
        is distinct from date_trunc('minute', coalesce((to_jsonb(new)->>'acted_at')::timestamptz, (to_jsonb(new)->>'acknowledged_at')::timestamptz)) then
    raise exception using errcode = 'check_violation', constraint = 'act_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is recorded';
  end if;
  return new;
end $$;
create trigger act_stays before update on plan_act for each row when (old.account_id is not null) execute function refuse_changed_act();
create trigger act_stays before update on launch_acknowledgement for each row when (old.account_id is not null) execute function refuse_changed_act();
grant update on launch_acknowledgement to bangvang_app;
