-- A call for registrations: until when a year, or one movement of it, is registered for, and when nothing more is taken.
create table registration_call (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  movement_id uuid,
  title text,
  opens_on date,
  due_on date not null,
  closes_on date,
  guidance text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  check (closes_on >= due_on)
);
create index on registration_call (authority_id, movement_id);

create table registration_movement (
  authority_id uuid not null references authority,
  id uuid not null,
  registration_id uuid not null,
  position integer not null,
  movement_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, registration_id, position),
  unique (authority_id, registration_id, movement_id),
  foreign key (authority_id, registration_id) references registration (authority_id, id) on delete cascade,
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on registration_movement (authority_id, movement_id);

create table registration_class (
  authority_id uuid not null references authority,
  id uuid not null,
  registration_id uuid not null,
  position integer not null,
  class text not null check (class in ('official', 'party_member', 'civil_servant', 'public_employee', 'worker', 'armed_forces', 'pupil', 'business', 'resident')),
  primary key (authority_id, id),
  unique (authority_id, registration_id, position),
  foreign key (authority_id, registration_id) references registration (authority_id, id) on delete cascade
);

create table registration_target (
  authority_id uuid not null references authority,
  id uuid not null,
  registration_id uuid not null,
  position integer not null,
  text text not null,
  value figure,
  measure text,
  level integer,
  due_on date,
  primary key (authority_id, id),
  unique (authority_id, registration_id, position),
  foreign key (authority_id, registration_id) references registration (authority_id, id) on delete cascade
);

-- What was done with a registration. `content` is what it held at that moment: a version that stays as it was.
create table registration_act (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  registration_id uuid not null,
  kind text not null check (kind in ('submitted', 'returned', 'accepted', 'changed')),
  acted_at timestamptz not null,
  actor text,
  account_id uuid,
  reason text,
  content text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, registration_id) references registration (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on registration_act (authority_id, registration_id);
create index on registration_act (authority_id, account_id);

-- An act done here (it has its account) stays; what came in a bundle is mended by the next bundle.
create function refuse_registration_act_change() returns trigger language plpgsql as $$
begin
  if old.account_id is not null and (tg_op = 'DELETE' or (old.registration_id, old.kind, date_trunc('minute', old.acted_at), old.actor, old.reason, old.content)
    is distinct from (new.registration_id, new.kind, date_trunc('minute', new.acted_at), new.actor, new.reason, new.content)) then
    raise exception using errcode = 'check_violation', constraint = 'registration_act_stays', table = 'registration_act',
      message = 'registration act ' || old.id || ' stays as it was';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger registration_act_stays before update or delete on registration_act for each row execute function refuse_registration_act_change();

-- A resolution or plan of a superior that registered works carry out.
create table superior_document (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  number text not null,
  title text not null,
  issuer text,
  issued_on date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table superior_document_work (
  authority_id uuid not null references authority,
  id uuid not null,
  superior_document_id uuid not null,
  position integer not null,
  work_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, superior_document_id, position),
  unique (authority_id, superior_document_id, work_id),
  foreign key (authority_id, superior_document_id) references superior_document (authority_id, id) on delete cascade,
  foreign key (authority_id, work_id) references work (authority_id, id) on delete cascade
);
create index on superior_document_work (authority_id, work_id);

create table pledge_template_version (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_template_id uuid not null,
  position integer not null,
  saved_at timestamptz not null,
  actor text,
  title text not null,
  text text,
  items text[] not null default '{}',
  primary key (authority_id, id),
  unique (authority_id, pledge_template_id, position),
  foreign key (authority_id, pledge_template_id) references pledge_template (authority_id, id) on delete cascade
);

alter table pledge add column template_version integer;

create table pledge_class (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_id uuid not null,
  position integer not null,
  class text not null check (class in ('official', 'party_member', 'civil_servant', 'public_employee', 'worker', 'armed_forces', 'pupil', 'business', 'resident')),
  primary key (authority_id, id),
  unique (authority_id, pledge_id, position),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id) on delete cascade
);

-- The households that made the pledge of their unit their own, signed on paper from house to house.
create table pledge_household (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_id uuid not null,
  position integer not null,
  household_id uuid,
  head text not null,
  address text,
  signed_on date,
  recorded_by text,
  primary key (authority_id, id),
  unique (authority_id, pledge_id, position),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id) on delete cascade,
  foreign key (authority_id, household_id) references household (authority_id, id)
);
create index on pledge_household (authority_id, household_id);

select protect_table(name) from unnest(array[
  'registration_call', 'registration_movement', 'registration_class', 'registration_target', 'registration_act', 'superior_document',
  'superior_document_work', 'pledge_template_version', 'pledge_class', 'pledge_household'
]) as name;
