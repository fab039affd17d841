create table event (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind text not null check (kind in ('review', 'launch', 'review_and_launch', 'signing', 'other')),
  title text,
  name text,
  review_year integer,
  next_year integer,
  held_on date,
  part text check (part in ('morning', 'noon', 'afternoon', 'evening')),
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text,
  consent_by text,
  consent_on date,
  consent_document text,
  consent_waiver text,
  invited_on date,
  closed_on date,
  novelty text,
  occasions text[] not null default '{}',
  opening_groups text[] not null default '{}',
  purposes text[] not null default '{}',
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table event_host (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  body_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  unique (authority_id, event_id, body_id),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, body_id) references body (authority_id, id)
);
create index on event_host (authority_id, body_id);

create table event_movement (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  movement_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  unique (authority_id, event_id, movement_id),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on event_movement (authority_id, movement_id);

create table event_review (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  review_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  unique (authority_id, event_id, review_id),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, review_id) references review (authority_id, id)
);
create index on event_review (authority_id, review_id);

create table delegate (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  person_id uuid,
  body_id uuid,
  unit_id uuid,
  unit_kind_id uuid,
  group_name text,
  post text,
  role text check (role in ('delegate', 'representative', 'leaders', 'all_staff', 'honouree', 'guest')),
  level text check (level in ('central', 'province', 'district', 'ward', 'unit')),
  count figure,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, unit_kind_id) references unit_kind (authority_id, id)
);
create index on delegate (authority_id, person_id);
create index on delegate (authority_id, body_id);
create index on delegate (authority_id, unit_id);
create index on delegate (authority_id, unit_kind_id);

create table agenda_item (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('opening', 'report', 'speech', 'directive', 'acceptance', 'launch', 'signing', 'decision', 'awarding', 'closing', 'other')),
  mode text check (mode in ('spoken', 'read', 'video', 'handout')),
  title text,
  text text,
  person_id uuid,
  person_post text,
  unit_id uuid,
  minutes integer,
  points text[] not null default '{}',
  launch_id uuid,
  review_id uuid,
  movement_id uuid,
  primary key (authority_id, id),
  unique (authority_id, event_id, position),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, launch_id) references launch (authority_id, id),
  foreign key (authority_id, review_id) references review (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on agenda_item (authority_id, person_id);
create index on agenda_item (authority_id, unit_id);
create index on agenda_item (authority_id, launch_id);
create index on agenda_item (authority_id, review_id);
create index on agenda_item (authority_id, movement_id);

create table agenda_pledge (
  authority_id uuid not null references authority,
  id uuid not null,
  agenda_item_id uuid not null,
  position integer not null,
  pledge_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, agenda_item_id, position),
  unique (authority_id, agenda_item_id, pledge_id),
  foreign key (authority_id, agenda_item_id) references agenda_item (authority_id, id) on delete cascade,
  foreign key (authority_id, pledge_id) references pledge (authority_id, id)
);
create index on agenda_pledge (authority_id, pledge_id);

create table agenda_decision (
  authority_id uuid not null references authority,
  id uuid not null,
  agenda_item_id uuid not null,
  position integer not null,
  decision_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, agenda_item_id, position),
  unique (authority_id, agenda_item_id, decision_id),
  foreign key (authority_id, agenda_item_id) references agenda_item (authority_id, id) on delete cascade,
  foreign key (authority_id, decision_id) references decision (authority_id, id)
);
create index on agenda_decision (authority_id, decision_id);

create table agenda_award (
  authority_id uuid not null references authority,
  id uuid not null,
  agenda_item_id uuid not null,
  position integer not null,
  award_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, agenda_item_id, position),
  unique (authority_id, agenda_item_id, award_id),
  foreign key (authority_id, agenda_item_id) references agenda_item (authority_id, id) on delete cascade,
  foreign key (authority_id, award_id) references award (authority_id, id)
);
create index on agenda_award (authority_id, award_id);

create table agenda_task (
  authority_id uuid not null references authority,
  id uuid not null,
  agenda_item_id uuid not null,
  position integer not null,
  task_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, agenda_item_id, position),
  unique (authority_id, agenda_item_id, task_id),
  foreign key (authority_id, agenda_item_id) references agenda_item (authority_id, id) on delete cascade,
  foreign key (authority_id, task_id) references task (authority_id, id)
);
create index on agenda_task (authority_id, task_id);

create table photo (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  event_id uuid,
  agenda_kind text check (agenda_kind in ('opening', 'report', 'speech', 'directive', 'acceptance', 'launch', 'signing', 'decision', 'awarding', 'closing', 'other')),
  caption text not null,
  alt text,
  taken_on date,
  file text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, event_id) references event (authority_id, id)
);
create index on photo (authority_id, event_id);

create table photo_person (
  authority_id uuid not null references authority,
  id uuid not null,
  photo_id uuid not null,
  position integer not null,
  person_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, photo_id, position),
  unique (authority_id, photo_id, person_id),
  foreign key (authority_id, photo_id) references photo (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on photo_person (authority_id, person_id);

create table photo_pledge (
  authority_id uuid not null references authority,
  id uuid not null,
  photo_id uuid not null,
  position integer not null,
  pledge_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, photo_id, position),
  unique (authority_id, photo_id, pledge_id),
  foreign key (authority_id, photo_id) references photo (authority_id, id) on delete cascade,
  foreign key (authority_id, pledge_id) references pledge (authority_id, id)
);
create index on photo_pledge (authority_id, pledge_id);

select protect_table(name) from unnest(array[
  'event', 'event_host', 'event_movement', 'event_review', 'delegate', 'agenda_item', 'agenda_pledge', 'agenda_decision', 'agenda_award', 'agenda_task', 'photo', 'photo_person', 'photo_pledge'
]) as name;
