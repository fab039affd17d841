-- What a person lives by, for the statistics of awards: the rules of 2022 count leaders and direct workers, the reports
-- of a province also farmers, workers, traders.
alter table employment add column occupation text check (occupation in ('official', 'public_employee', 'worker', 'farmer', 'trader',
  'armed_forces', 'retired', 'student', 'freelance'));

-- An initiative that asks to be recognised. It counts for no rule until a row of `initiative` stands behind it.
create table initiative_proposal (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  title text not null,
  year integer not null,
  field text,
  unit_id uuid,
  situation text,
  solution text not null,
  effect text,
  applied_on date,
  proposed_on date not null,
  claimed_scope text not null check (claimed_scope in ('base', 'province', 'nation')),
  answered_on date,
  answered_by text,
  outcome text check (outcome in ('recognised', 'refused')),
  reason text,
  initiative_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, initiative_id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, initiative_id) references initiative (authority_id, id),
  check (num_nonnulls(answered_on, outcome) in (0, 2)),
  check (answered_on >= proposed_on),
  check ((outcome = 'recognised') is not distinct from (initiative_id is not null) or (outcome is null and initiative_id is null)),
  check (outcome is distinct from 'refused' or reason is not null)
);
create index on initiative_proposal (authority_id, unit_id);

create table initiative_proposal_author (
  authority_id uuid not null references authority,
  id uuid not null,
  initiative_proposal_id uuid not null,
  position integer not null,
  person_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, initiative_proposal_id, position),
  unique (authority_id, initiative_proposal_id, person_id),
  foreign key (authority_id, initiative_proposal_id) references initiative_proposal (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on initiative_proposal_author (authority_id, person_id);

-- Who took an initiative over, and what came of it there.
create table initiative_copy (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  initiative_id uuid not null,
  unit_id uuid not null,
  since date,
  result text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, initiative_id, unit_id),
  foreign key (authority_id, initiative_id) references initiative (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on initiative_copy (authority_id, unit_id);

-- What a resident tells the ward about somebody who deserves to be known. Nobody outside the office reads it: only the
-- exemplar an officer makes of it is public.
create table exemplar_suggestion (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  who text not null,
  place text,
  story text not null,
  sender text,
  contact text,
  sent_at timestamptz not null,
  -- Changes every day and with the ward, so that it tells one sender from another only for the limit of a day.
  sender_mark text,
  answered_on date,
  outcome text check (outcome in ('accepted', 'declined')),
  reason text,
  exemplar_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, exemplar_id) references exemplar (authority_id, id),
  check (num_nonnulls(answered_on, outcome) in (0, 2)),
  check (outcome is not distinct from 'accepted' or exemplar_id is null),
  check (outcome is distinct from 'accepted' or exemplar_id is not null),
  check (outcome is distinct from 'declined' or reason is not null)
);
create index on exemplar_suggestion (authority_id, exemplar_id);
create index on exemplar_suggestion (authority_id, sent_at);

select protect_table(name) from unnest(array['initiative_proposal', 'initiative_proposal_author', 'initiative_copy', 'exemplar_suggestion']) as name;

-- The register is searched by its years and by its numbers.
create index if not exists award_by_year on award (authority_id, year);
create index if not exists decision_by_number on decision (authority_id, number);
