create table council (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  valid_from date,
  valid_to date,
  basis text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (valid_to >= valid_from)
);

create table council_member (
  authority_id uuid not null references authority,
  id uuid not null,
  council_id uuid not null,
  position integer not null,
  person_id uuid not null,
  role text not null check (role in ('chair', 'vice_chair', 'secretary', 'member')),
  post text,
  primary key (authority_id, id),
  unique (authority_id, council_id, position),
  foreign key (authority_id, council_id) references council (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on council_member (authority_id, person_id);

create table nomination (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  award text not null,
  ground text not null check (ground in ('merit', 'thematic', 'sudden', 'service', 'seniority', 'external')),
  movement_id uuid,
  person_id uuid,
  unit_id uuid,
  body_id uuid,
  bloc_id uuid,
  household_id uuid,
  whole_authority boolean not null default false,
  citation text,
  achievement text,
  proposed_by_id uuid,
  proposed_on date,
  withdrawn_on date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, household_id) references household (authority_id, id),
  foreign key (authority_id, proposed_by_id) references unit (authority_id, id),
  check (num_nonnulls(person_id, unit_id, body_id, bloc_id, household_id, nullif(whole_authority, false)) = 1)
);
create index on nomination (authority_id, movement_id);
create index on nomination (authority_id, person_id);
create index on nomination (authority_id, unit_id);
create index on nomination (authority_id, body_id);
create index on nomination (authority_id, bloc_id);
create index on nomination (authority_id, household_id);
create index on nomination (authority_id, proposed_by_id);

create table council_meeting (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  council_id uuid not null,
  year integer not null,
  held_on date not null,
  place text,
  opened_on date,
  closed_on date,
  conclusion text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, council_id) references council (authority_id, id)
);
create index on council_meeting (authority_id, council_id);

create table meeting_attendance (
  authority_id uuid not null references authority,
  id uuid not null,
  council_meeting_id uuid not null,
  position integer not null,
  person_id uuid not null,
  status text not null check (status in ('present', 'absent', 'written')),
  reason text,
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on meeting_attendance (authority_id, person_id);

create table meeting_vote (
  authority_id uuid not null references authority,
  id uuid not null,
  council_meeting_id uuid not null,
  position integer not null,
  nomination_id uuid not null,
  method text not null check (method in ('secret', 'open')),
  for_count integer,
  against_count integer,
  blank_count integer,
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on meeting_vote (authority_id, nomination_id);

create table vote_exclusion (
  authority_id uuid not null references authority,
  id uuid not null,
  meeting_vote_id uuid not null,
  position integer not null,
  person_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, meeting_vote_id, position),
  unique (authority_id, meeting_vote_id, person_id),
  foreign key (authority_id, meeting_vote_id) references meeting_vote (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on vote_exclusion (authority_id, person_id);

create table decision (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  number integer,
  symbol text not null,
  issued_on date,
  title text not null,
  citation text,
  bases text[] not null default '{}',
  signer_id uuid,
  signer_post text,
  on_behalf text check (on_behalf in ('none', 'TM', 'KT', 'TUQ')),
  meeting_id uuid,
  movement_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, signer_id) references person (authority_id, id),
  foreign key (authority_id, meeting_id) references council_meeting (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on decision (authority_id, signer_id);
create index on decision (authority_id, meeting_id);
create index on decision (authority_id, movement_id);

create table award (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  direction text not null check (direction in ('given', 'received')),
  year integer not null,
  year_to integer,
  award text not null,
  ground text check (ground in ('merit', 'thematic', 'sudden', 'service', 'seniority', 'external')),
  decision_id uuid,
  nomination_id uuid,
  issuer text,
  issuer_level text check (issuer_level in ('central', 'province', 'district', 'ward', 'unit')),
  issued_on date,
  person_id uuid,
  unit_id uuid,
  body_id uuid,
  bloc_id uuid,
  household_id uuid,
  whole_authority boolean not null default false,
  recipient text,
  recipient_post text,
  citation text,
  posthumous boolean not null default false,
  register_number integer,
  collectives figure,
  individuals figure,
  households figure,
  total figure,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, household_id) references household (authority_id, id),
  check (year_to >= year),
  check (num_nonnulls(person_id, unit_id, body_id, bloc_id, household_id, nullif(whole_authority, false)) <= 1)
);
create index on award (authority_id, decision_id);
create index on award (authority_id, nomination_id);
create index on award (authority_id, person_id);
create index on award (authority_id, unit_id);
create index on award (authority_id, body_id);
create index on award (authority_id, bloc_id);
create index on award (authority_id, household_id);

create table award_movement (
  authority_id uuid not null references authority,
  id uuid not null,
  award_id uuid not null,
  position integer not null,
  movement_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, award_id, position),
  unique (authority_id, award_id, movement_id),
  foreign key (authority_id, award_id) references award (authority_id, id) on delete cascade,
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on award_movement (authority_id, movement_id);

select protect_table(name) from unnest(array[
  'council', 'council_member', 'nomination', 'council_meeting', 'meeting_attendance', 'meeting_vote', 'vote_exclusion', 'decision', 'award', 'award_movement'
]) as name;
