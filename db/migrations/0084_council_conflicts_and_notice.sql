-- Who is family of whom, and who lives in which household: entered by the officer or declared by the person.
create table kinship (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid not null,
  relation text not null check (relation in ('spouse', 'parent', 'child', 'sibling', 'in_law', 'relative', 'household')),
  relative_id uuid,
  household_id uuid,
  recorded_on date,
  recorded_by text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique nulls not distinct (authority_id, person_id, relative_id, household_id),
  check ((relation = 'household') = (household_id is not null)),
  check ((relation = 'household') = (relative_id is null)),
  check (relative_id <> person_id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, relative_id) references person (authority_id, id),
  foreign key (authority_id, household_id) references household (authority_id, id)
);
create index on kinship (authority_id, relative_id);
create index on kinship (authority_id, household_id);

-- A member of the council tied to a nomination: declared, or found when the vote opened. It stays.
create table conflict_of_interest (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  nomination_id uuid not null,
  person_id uuid not null,
  tie text not null check (tie in ('self', 'family', 'unit', 'co_nominee', 'declared')),
  reason text not null check (reason <> ''),
  recorded_on date not null,
  recorded_by text,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, nomination_id, person_id, tie),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on conflict_of_interest (authority_id, person_id);
create index on conflict_of_interest (authority_id, account_id);

-- What a meeting goes through, and the papers its members get.
create table meeting_item (
  authority_id uuid not null references authority,
  id uuid not null,
  council_meeting_id uuid not null,
  position integer not null,
  title text not null,
  award text,
  presenter text,
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade
);
create table meeting_paper (
  authority_id uuid not null references authority,
  id uuid not null,
  council_meeting_id uuid not null,
  position integer not null,
  title text not null,
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  nomination_id uuid,
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on meeting_paper (authority_id, nomination_id);

-- When it begins, what the invitation adds, and what the fairness mirror showed before the vote opened.
alter table council_meeting
  add column begins_at text check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column invitation text,
  add column mirror_shown_on date,
  add column mirror_lines text[] not null default '{}';

-- The list of nominees hung out for everybody to read, and what people say about it.
create table public_notice (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  title text not null,
  published_on date not null,
  days integer not null check (days between 1 and 90),
  basis text not null,
  place text,
  withdrawn_on date,
  withdrawn_reason text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (withdrawn_on >= published_on),
  check (num_nonnulls(withdrawn_on, withdrawn_reason) in (0, 2))
);
create table notice_nomination (
  authority_id uuid not null references authority,
  id uuid not null,
  public_notice_id uuid not null,
  position integer not null,
  nomination_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, public_notice_id, position),
  unique (authority_id, public_notice_id, nomination_id),
  foreign key (authority_id, public_notice_id) references public_notice (authority_id, id) on delete cascade,
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on notice_nomination (authority_id, nomination_id);
create table notice_opinion (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  notice_id uuid not null,
  nomination_id uuid,
  received_on date not null,
  channel text not null check (channel in ('page', 'officer')),
  name text,
  contact text,
  content text not null check (content <> ''),
  answered_on date,
  outcome text check (outcome in ('upheld', 'partly', 'not_upheld')),
  answer text,
  answered_by text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (num_nonnulls(answered_on, outcome, answer) in (0, 3)),
  check (answered_on >= received_on),
  foreign key (authority_id, notice_id) references public_notice (authority_id, id),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on notice_opinion (authority_id, notice_id);
create index on notice_opinion (authority_id, nomination_id);

select protect_table(name) from unnest(array[
  'kinship', 'conflict_of_interest', 'meeting_item', 'meeting_paper', 'public_notice', 'notice_nomination', 'notice_opinion'
]) as name;

-- What was recorded here stays; what came in a bundle is mended by the next bundle.
create trigger act_stays before update or delete on conflict_of_interest for each row execute function refuse_kept_act_change();
revoke delete on conflict_of_interest from bangvang_app;
