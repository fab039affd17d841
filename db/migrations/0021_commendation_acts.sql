-- What signing leaves behind: the hash of the content as it was signed, and when.
alter table decision add column content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$');
alter table decision add column signed_at timestamptz;
alter table decision add check (num_nonnulls(content_sha256, signed_at) in (0, 2));
alter table decision add check (content_sha256 is null or num_nonnulls(number, issued_on, signer_id) = 3);

-- A number belongs to the year in which the decision was signed, which may be the one after the year it rewards.
create unique index decision_number on decision (authority_id, (coalesce(extract(year from issued_on)::integer, year)), symbol, number) where number is not null;

-- The lines of a draft. A nomination stands in one decision at most.
create table decision_line (
  authority_id uuid not null references authority,
  id uuid not null,
  decision_id uuid not null,
  position integer not null,
  nomination_id uuid not null,
  citation text,
  primary key (authority_id, id),
  unique (authority_id, decision_id, position),
  unique (authority_id, nomination_id),
  foreign key (authority_id, decision_id) references decision (authority_id, id) on delete cascade,
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);

-- One nomination for one subject, award, ground, year and movement; only sudden deeds may be several in a year.
create unique index nomination_once on nomination
  (authority_id, year, award, ground, movement_id, person_id, unit_id, body_id, bloc_id, household_id, whole_authority)
  nulls not distinct where withdrawn_on is null and ground <> 'sudden';
create unique index award_of_nomination on award (authority_id, nomination_id) where nomination_id is not null;
create unique index award_register on award (authority_id, year, register_number) where direction = 'given' and register_number is not null;
create unique index attendance_once on meeting_attendance (authority_id, council_meeting_id, person_id);
create unique index vote_once on meeting_vote (authority_id, council_meeting_id, nomination_id);

-- A secret ballot in two tables. The roll says who has voted, the ballots what was voted; they share no key, hold no time
-- and no account, and the ballots carry random ids (version 4: version 7 would tell the order).
create table ballot_roll (
  authority_id uuid not null references authority,
  council_meeting_id uuid not null,
  person_id uuid not null,
  primary key (authority_id, council_meeting_id, person_id),
  foreign key (authority_id, council_meeting_id) references council_meeting (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on ballot_roll (authority_id, person_id);

create table ballot (
  authority_id uuid not null references authority,
  id uuid not null default gen_random_uuid(),
  nomination_id uuid not null,
  choice text not null check (choice in ('for', 'against', 'blank')),
  primary key (authority_id, id),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on ballot (authority_id, nomination_id);

select protect_table(name) from unnest(array['decision_line', 'ballot_roll', 'ballot']) as name;
