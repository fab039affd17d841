-- What a conference is prepared from and what its minutes are written from.
alter table event
  add column ends_at text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column decoration text,
  add column budget text,
  add column contact text,
  add column conclusion text,
  add column chair_id uuid,
  add column secretary_id uuid,
  add column ended_at timestamptz,
  add foreign key (authority_id, chair_id) references person (authority_id, id),
  add foreign key (authority_id, secretary_id) references person (authority_id, id);
create index on event (authority_id, chair_id);
create index on event (authority_id, secretary_id);

-- The order in which groups of delegates are named and seated, changed for one event where that is wanted.
create table event_group (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  name text not null,
  holds text check (holds in ('superiors', 'party', 'council', 'government', 'front', 'forces', 'unions', 'units', 'honourees', 'staff', 'others')),
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade
);

-- The rows of the hall, the stage before the first; a row may be kept for one group.
create table event_seat_row (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  name text not null,
  seats integer not null check (seats between 1 and 200),
  seat_group text,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade
);

create table event_task (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  task_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  unique (authority_id, event_id, task_id),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, task_id) references task (authority_id, id)
);
create index on event_task (authority_id, task_id);

-- The code on an invitation opens nothing but its own answer. It is kept as it is, for an invitation is printed again.
alter table delegate
  add column seat_group text,
  add column seats_at text[] not null default '{}',
  add column invite_code text check (invite_code ~ '^[A-HJKMNP-TV-Z2-9]{10}$');
create unique index delegate_invite_code on delegate (authority_id, invite_code);

create table delegate_answer (
  authority_id uuid not null references authority,
  id uuid not null,
  delegate_id uuid not null,
  position integer not null,
  answer text not null check (answer in ('yes', 'substitute', 'no')),
  name text,
  post text,
  reason text,
  way text not null check (way in ('link', 'paper')),
  answered_at timestamptz not null,
  recorded_by text,
  primary key (authority_id, id),
  unique (authority_id, delegate_id, position),
  foreign key (authority_id, delegate_id) references delegate (authority_id, id) on delete cascade
);

-- Whoever came: one row for a person, one for each who came of a group. The position makes two phones agree on one arrival.
create table delegate_arrival (
  authority_id uuid not null references authority,
  id uuid not null,
  delegate_id uuid not null,
  position integer not null,
  arrived_at timestamptz not null,
  way text not null check (way in ('qr', 'roll')),
  name text,
  recorded_by text,
  primary key (authority_id, id),
  unique (authority_id, delegate_id, position),
  foreign key (authority_id, delegate_id) references delegate (authority_id, id) on delete cascade
);

alter table agenda_item
  add column begun_at timestamptz,
  add column session_id uuid,
  add foreign key (authority_id, session_id) references signing_session (authority_id, id);
create index on agenda_item (authority_id, session_id);

-- The run of show: who goes up together, in what order, who calls, who hands, who helps.
create table stage_batch (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  title text not null,
  hander_id uuid,
  hander_post text,
  caller_id uuid,
  assistant text,
  stands text,
  begun_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, hander_id) references person (authority_id, id),
  foreign key (authority_id, caller_id) references person (authority_id, id)
);
create index on stage_batch (authority_id, hander_id);
create index on stage_batch (authority_id, caller_id);

create table stage_entry (
  authority_id uuid not null references authority,
  id uuid not null,
  stage_batch_id uuid not null,
  position integer not null,
  award_id uuid not null,
  receiver text check (receiver in ('self', 'representative', 'family')),
  receiver_name text,
  reason text,
  arrived_at timestamptz,
  absent_at timestamptz,
  invite_code text check (invite_code ~ '^[A-HJKMNP-TV-Z2-9]{10}$'),
  primary key (authority_id, id),
  unique (authority_id, stage_batch_id, position),
  unique (authority_id, stage_batch_id, award_id),
  foreign key (authority_id, stage_batch_id) references stage_batch (authority_id, id) on delete cascade,
  foreign key (authority_id, award_id) references award (authority_id, id)
);
create index on stage_entry (authority_id, award_id);
create unique index stage_entry_invite_code on stage_entry (authority_id, invite_code);

select protect_table(name) from unnest(array[
  'event_group', 'event_seat_row', 'event_task', 'delegate_answer', 'delegate_arrival', 'stage_batch', 'stage_entry'
]) as name;
