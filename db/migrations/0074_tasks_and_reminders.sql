-- Where a task came from, who takes part in it beside its one owner, and what was done with it.
alter table task
  add column started_on date,
  add column origin text check (origin in ('directive', 'conclusion', 'document')),
  add column origin_title text,
  add column origin_number text,
  add column origin_on date,
  add column speaker_id uuid,
  add foreign key (authority_id, speaker_id) references person (authority_id, id),
  add constraint task_due_after_start check (due_on >= started_on);
create index on task (authority_id, speaker_id);

create table task_partner (
  authority_id uuid not null references authority,
  id uuid not null,
  task_id uuid not null,
  position integer not null,
  unit_id uuid,
  bloc_id uuid,
  body_id uuid,
  person_id uuid,
  primary key (authority_id, id),
  unique (authority_id, task_id, position),
  check (num_nonnulls(unit_id, bloc_id, body_id, person_id) = 1),
  foreign key (authority_id, task_id) references task (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on task_partner (authority_id, unit_id);
create index on task_partner (authority_id, bloc_id);
create index on task_partner (authority_id, body_id);
create index on task_partner (authority_id, person_id);

-- A task is returned, extended or opened again by a further act with its reason; the result it had stays in the act.
create table task_act (
  authority_id uuid not null references authority,
  id uuid not null,
  task_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('finished', 'returned', 'extended', 'reopened', 'partner')),
  happened_on date not null,
  actor text,
  reason text,
  due_from date,
  due_on date,
  result text,
  file text,
  status text check (status in ('doing', 'done', 'stuck')),
  unit_id uuid,
  bloc_id uuid,
  body_id uuid,
  person_id uuid,
  primary key (authority_id, id),
  unique (authority_id, task_id, position),
  check (kind not in ('returned', 'extended', 'reopened') or reason is not null),
  check (kind <> 'extended' or due_on is not null),
  check (kind <> 'partner' or (status is not null and num_nonnulls(unit_id, bloc_id, body_id, person_id) = 1)),
  foreign key (authority_id, task_id) references task (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on task_act (authority_id, unit_id);
create index on task_act (authority_id, bloc_id);
create index on task_act (authority_id, body_id);
create index on task_act (authority_id, person_id);

-- What a unit did to make a movement known among its people.
create table communication (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  unit_id uuid not null,
  happened_on date not null,
  channel text not null check (channel in ('meeting', 'loudspeaker', 'chat_group', 'house_visit', 'leaflet', 'board', 'performance', 'other')),
  text text not null,
  people figure,
  movement_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on communication (authority_id, unit_id, happened_on);
create index on communication (authority_id, movement_id);

-- Whether the public page of the evenness names the units; each choice is an act, the last one holds.
create table evenness_publication (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  decided_at timestamptz not null,
  names boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

-- The ward's own rules of reminding from a day on; without one the rules of the house hold.
create table reminder_rule (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind text not null check (kind in ('registration', 'work_due', 'report_due', 'pledge_unsigned', 'launch_unread', 'task_due', 'review_due')),
  valid_from date not null,
  off boolean not null default false,
  days integer not null check (days between 0 and 120),
  repeat_after integer not null check (repeat_after between 1 and 120),
  times integer not null check (times between 1 and 30),
  due_day text check (due_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, kind, valid_from)
);

-- A reminder is carried by bundles, may be sent by the house itself (no account) and may go to whoever owns the matter:
-- a unit, a body or a person; to nobody in particular means to the office.
alter table reminder
  add column key text,
  add column position integer not null default 2147483647,
  add column body_id uuid,
  add column person_id uuid,
  add column rule text check (rule in ('registration', 'work_due', 'report_due', 'pledge_unsigned', 'launch_unread', 'task_due', 'review_due')),
  add column why text,
  add column href text,
  add column note text,
  add column source_errors jsonb,
  alter column unit_id drop not null,
  alter column account_id drop not null,
  add check (num_nonnulls(unit_id, body_id, person_id) <= 1),
  add foreign key (authority_id, body_id) references body (authority_id, id),
  add foreign key (authority_id, person_id) references person (authority_id, id);
update reminder set key = 'r-' || id;
alter table reminder alter column key set not null, add unique (authority_id, key);
create index on reminder (authority_id, body_id);
create index on reminder (authority_id, person_id);
create unique index reminder_once_a_day_to_others
  on reminder (authority_id, body_id, person_id, year, subject, ((sent_at at time zone 'Asia/Ho_Chi_Minh')::date)) nulls not distinct
  where unit_id is null;

-- An import writes known rows again: it may, as long as nothing but their order changes.
create function refuse_reminder_change() returns trigger language plpgsql as $$
begin
  if (old.unit_id, old.body_id, old.person_id, old.year, old.subject, old.text, old.due_on, old.sent_at, old.rule, old.why)
    is distinct from (new.unit_id, new.body_id, new.person_id, new.year, new.subject, new.text, new.due_on, new.sent_at, new.rule, new.why) then
    raise exception using errcode = 'check_violation', constraint = 'sent_stays_sent', table = 'reminder',
      message = 'reminder ' || old.id || ' was sent';
  end if;
  return new;
end $$;
create trigger sent_stays_sent before update on reminder for each row execute function refuse_reminder_change();
grant update on reminder to bangvang_app;

-- One row for each day on which the rules were applied: whoever writes it applies them, nobody else does.
create table reminder_run (
  authority_id uuid not null references authority,
  day date not null,
  opened_at timestamptz not null,
  finished_at timestamptz,
  written integer,
  primary key (authority_id, day)
);

-- What goes out to one person on one day through one channel, once.
create table message (
  authority_id uuid not null references authority,
  id uuid not null,
  account_id uuid not null,
  channel text not null,
  day date not null,
  subject text not null,
  text text not null,
  html text,
  written_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, account_id, channel, day),
  foreign key (authority_id, account_id) references account (authority_id, id) on delete cascade
);

-- An attempt is written before anything is sent: one that never ended is not tried again, so nothing arrives twice.
create table delivery_attempt (
  authority_id uuid not null references authority,
  message_id uuid not null,
  nth integer not null check (nth > 0),
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'temporary', 'permanent', 'unknown')),
  reason text,
  primary key (authority_id, message_id, nth),
  check ((ended_at is null) = (outcome is null)),
  foreign key (authority_id, message_id) references message (authority_id, id) on delete cascade
);

-- A person who does not want to be written to through a channel.
create table channel_mute (
  authority_id uuid not null references authority,
  account_id uuid not null,
  channel text not null,
  muted_at timestamptz not null,
  primary key (authority_id, account_id, channel),
  foreign key (authority_id, account_id) references account (authority_id, id) on delete cascade
);

select protect_table(name) from unnest(array[
  'task_partner', 'task_act', 'communication', 'evenness_publication', 'reminder_rule', 'reminder_run', 'message', 'delivery_attempt', 'channel_mute'
]) as name;
revoke delete on communication, evenness_publication, reminder_rule, reminder_run from bangvang_app;
