create table authority_level (
  authority_id uuid not null references authority,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('ward', 'commune', 'township', 'special_zone', 'district', 'province')),
  name text not null,
  parent text,
  valid_from date,
  valid_to date,
  primary key (authority_id, id),
  unique (authority_id, position)
);

create table authority_succession (
  authority_id uuid not null references authority,
  id uuid not null,
  position integer not null,
  direction text not null check (direction in ('predecessor', 'successor')),
  name text not null,
  happened_on date,
  basis text,
  primary key (authority_id, id),
  unique (authority_id, position)
);

create table unit_kind (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  residential boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table unit (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind_id uuid not null,
  name text,
  number integer,
  parent_id uuid,
  address text,
  households figure,
  population figure,
  valid_from date,
  valid_to date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, kind_id) references unit_kind (authority_id, id),
  foreign key (authority_id, parent_id) references unit (authority_id, id),
  check (valid_to >= valid_from)
);
create index on unit (authority_id, kind_id);
create index on unit (authority_id, parent_id);

create table unit_succession (
  authority_id uuid not null references authority,
  id uuid not null,
  unit_id uuid not null,
  position integer not null,
  from_id uuid not null,
  kind text not null check (kind in ('split', 'merge', 'rename')),
  happened_on date,
  primary key (authority_id, id),
  unique (authority_id, unit_id, position),
  foreign key (authority_id, unit_id) references unit (authority_id, id) on delete cascade,
  foreign key (authority_id, from_id) references unit (authority_id, id)
);
create index on unit_succession (authority_id, from_id);

create table body (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  short_name text,
  kind text not null check (kind in ('party', 'government', 'assembly', 'front', 'police', 'military', 'union', 'office', 'association', 'school', 'health', 'guest', 'other')),
  level text check (level in ('central', 'province', 'district', 'ward', 'unit')),
  superior text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table bloc (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  year integer,
  leader_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, leader_id) references unit (authority_id, id)
);
create index on bloc (authority_id, leader_id);

create table bloc_member (
  authority_id uuid not null references authority,
  id uuid not null,
  bloc_id uuid not null,
  position integer not null,
  unit_id uuid,
  body_id uuid,
  valid_from date,
  valid_to date,
  primary key (authority_id, id),
  unique (authority_id, bloc_id, position),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id)
);
create index on bloc_member (authority_id, unit_id);
create index on bloc_member (authority_id, body_id);

create table person (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  honorific text check (honorific in ('Ông', 'Bà')),
  pen_name text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table post (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid not null,
  title text not null,
  body_id uuid,
  unit_id uuid,
  level text not null check (level in ('central', 'province', 'district', 'ward', 'unit')),
  rank integer,
  valid_from date,
  valid_to date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  check (valid_to >= valid_from)
);
create index on post (authority_id, person_id);
create index on post (authority_id, body_id);
create index on post (authority_id, unit_id);

create table household (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  unit_id uuid,
  head text not null,
  address text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on household (authority_id, unit_id);

select protect_table(name) from unnest(array[
  'authority_level', 'authority_succession', 'unit_kind', 'unit', 'unit_succession', 'body', 'bloc', 'bloc_member', 'person', 'post', 'household'
]) as name;
