create table review (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind text not null check (kind in ('interim', 'final')),
  year integer not null,
  title text,
  cutoff_on date,
  drafted_on date,
  commented_on date,
  adopted_on date,
  issued_on date,
  number integer,
  symbol text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table review_movement (
  authority_id uuid not null references authority,
  id uuid not null,
  review_id uuid not null,
  position integer not null,
  movement_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, review_id, position),
  unique (authority_id, review_id, movement_id),
  foreign key (authority_id, review_id) references review (authority_id, id) on delete cascade,
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on review_movement (authority_id, movement_id);

create table finding (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  review_id uuid,
  year integer not null,
  part text not null check (part in ('situation', 'advantage', 'difficulty', 'leadership', 'movement', 'result', 'participation', 'exemplar', 'effect', 'award')),
  movement_id uuid,
  field text,
  text text not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, review_id) references review (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on finding (authority_id, review_id);
create index on finding (authority_id, movement_id);

create table shortcoming (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  review_id uuid,
  year integer not null,
  text text not null,
  cause text check (cause in ('objective', 'subjective')),
  cause_text text,
  owner_level text check (owner_level in ('central', 'province', 'district', 'ward', 'unit')),
  effect text,
  internal boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, review_id) references review (authority_id, id)
);
create index on shortcoming (authority_id, review_id);

create table shortcoming_unit (
  authority_id uuid not null references authority,
  id uuid not null,
  shortcoming_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, shortcoming_id, position),
  unique (authority_id, shortcoming_id, unit_id),
  foreign key (authority_id, shortcoming_id) references shortcoming (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on shortcoming_unit (authority_id, unit_id);

create table shortcoming_answer (
  authority_id uuid not null references authority,
  id uuid not null,
  shortcoming_id uuid not null,
  position integer not null,
  year integer not null,
  text text not null,
  primary key (authority_id, id),
  unique (authority_id, shortcoming_id, position),
  foreign key (authority_id, shortcoming_id) references shortcoming (authority_id, id) on delete cascade
);

create table lesson (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  review_id uuid,
  year integer not null,
  text text not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, review_id) references review (authority_id, id)
);
create index on lesson (authority_id, review_id);

create table lesson_answer (
  authority_id uuid not null references authority,
  id uuid not null,
  lesson_id uuid not null,
  position integer not null,
  year integer not null,
  text text not null,
  primary key (authority_id, id),
  unique (authority_id, lesson_id, position),
  foreign key (authority_id, lesson_id) references lesson (authority_id, id) on delete cascade
);

create table recommendation (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  review_id uuid,
  year integer not null,
  kind text not null check (kind in ('direction', 'proposal')),
  text text not null,
  to_level text check (to_level in ('central', 'province', 'district', 'ward', 'unit')),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, review_id) references review (authority_id, id)
);
create index on recommendation (authority_id, review_id);

select protect_table(name) from unnest(array[
  'review', 'review_movement', 'finding', 'shortcoming', 'shortcoming_unit', 'shortcoming_answer', 'lesson', 'lesson_answer', 'recommendation'
]) as name;
