-- The secret vote of a meeting: a box that two of three tellers open together.
create table ballot_teller (
  authority_id uuid not null references authority,
  id uuid not null,
  council_meeting_id uuid not null,
  position integer not null,
  person_id uuid not null,
  -- The public half of the teller's code and, once the vote is open, the teller's share of the box's secret, sealed for it.
  public_key bytea check (octet_length(public_key) = 32),
  share bytea,
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  unique (authority_id, council_meeting_id, person_id),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on ballot_teller (authority_id, person_id);

-- Gone with its key when the ballots are published.
create table ballot_box (
  authority_id uuid not null references authority,
  council_meeting_id uuid not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  locked_key bytea not null,
  stopped_on date,
  primary key (authority_id, council_meeting_id),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade
);

-- One row for each member who has a ballot, whichever way: nobody votes twice. `body` says nothing without the key.
create table sealed_ballot (
  authority_id uuid not null references authority,
  council_meeting_id uuid not null,
  person_id uuid not null,
  manner text not null check (manner in ('phone', 'paper', 'written')),
  body bytea,
  primary key (authority_id, council_meeting_id, person_id),
  check ((manner = 'phone') = (body is not null)),
  foreign key (authority_id, council_meeting_id) references ballot_box (authority_id, council_meeting_id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on sealed_ballot (authority_id, person_id);

-- Paper ballots as the tellers typed them in, sealed like the others until the box is opened.
create table paper_ballot (
  authority_id uuid not null references authority,
  id uuid not null default gen_random_uuid(),
  council_meeting_id uuid not null,
  body bytea not null,
  primary key (authority_id, id),
  foreign key (authority_id, council_meeting_id) references ballot_box (authority_id, council_meeting_id) on delete cascade
);
create index on paper_ballot (authority_id, council_meeting_id);

-- After the close: who voted and how the ballot was given, in random order, and every vote under its code, in the order
-- of the codes; both written in one transaction.
create table vote_ballot (
  authority_id uuid not null references authority,
  id uuid not null default gen_random_uuid(),
  meeting_vote_id uuid not null,
  position integer not null,
  code text not null,
  choice text not null check (choice in ('for', 'against', 'blank')),
  primary key (authority_id, id),
  unique (authority_id, meeting_vote_id, position),
  unique (authority_id, meeting_vote_id, code),
  foreign key (authority_id, meeting_vote_id) references meeting_vote (authority_id, id) on delete cascade
);

create table roll_entry (
  authority_id uuid not null references authority,
  id uuid not null default gen_random_uuid(),
  council_meeting_id uuid not null,
  position integer not null,
  person_id uuid not null,
  manner text not null check (manner in ('phone', 'paper', 'written')),
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  unique (authority_id, council_meeting_id, person_id),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on roll_entry (authority_id, person_id);

-- A vote that was broken off without being counted.
create table ballot_void (
  authority_id uuid not null references authority,
  id uuid not null,
  council_meeting_id uuid not null,
  position integer not null,
  voided_on date not null,
  reason text not null check (reason <> ''),
  primary key (authority_id, id),
  unique (authority_id, council_meeting_id, position),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade
);

-- What the minutes tell beyond the result.
alter table council_meeting
  add column minutes_number integer check (minutes_number > 0),
  add column started_at text check (started_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column ended_at text check (ended_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column minutes_chair_id uuid,
  add column minutes_secretary_id uuid,
  add column standards text,
  add column discussion text,
  add column paper_issued integer check (paper_issued >= 0),
  add column paper_returned integer check (paper_returned between 0 and paper_issued),
  add column paper_invalid integer check (paper_invalid between 0 and paper_returned),
  add column ballots_sha256 text check (ballots_sha256 ~ '^[0-9a-f]{64}$'),
  add column telling_results text[] not null default '{}',
  add foreign key (authority_id, minutes_chair_id) references person (authority_id, id),
  add foreign key (authority_id, minutes_secretary_id) references person (authority_id, id);
create index on council_meeting (authority_id, minutes_chair_id);
create index on council_meeting (authority_id, minutes_secretary_id);

-- The nomination as the ballots named it; the published list is sealed with this text.
alter table meeting_vote add column label text;

-- What was cast before there were boxes: counted ballots are kept under new codes (nobody had a receipt), a secret vote
-- that was open goes back to its preparation.
insert into vote_ballot (authority_id, meeting_vote_id, position, code, choice)
select b.authority_id, v.id, row_number() over (partition by v.authority_id, v.id order by gen_random_uuid()) - 1,
  upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 10)), b.choice
from ballot b join meeting_vote v on v.authority_id = b.authority_id and v.nomination_id = b.nomination_id and v.for_count is not null;
insert into roll_entry (authority_id, council_meeting_id, position, person_id, manner)
select r.authority_id, r.council_meeting_id, row_number() over (partition by r.authority_id, r.council_meeting_id order by gen_random_uuid()) - 1, r.person_id, 'phone'
from ballot_roll r join council_meeting m on m.authority_id = r.authority_id and m.id = r.council_meeting_id and m.closed_on is not null;
with reset as (
  update council_meeting m set opened_on = null
  where closed_on is null and exists (select from ballot_roll r where r.authority_id = m.authority_id and r.council_meeting_id = m.id)
  returning authority_id, id)
delete from meeting_vote v using reset where v.authority_id = reset.authority_id and v.council_meeting_id = reset.id;
drop table ballot, ballot_roll;

select protect_table(name) from unnest(array[
  'ballot_teller', 'ballot_box', 'sealed_ballot', 'paper_ballot', 'vote_ballot', 'roll_entry', 'ballot_void'
]) as name;
revoke update on sealed_ballot, paper_ballot from bangvang_app;
