create table theme (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  level text not null check (level in ('central', 'province', 'district', 'ward', 'unit')),
  text text not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table movement (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  short_name text,
  nature text not null check (nature in ('emulation', 'campaign', 'programme')),
  form text not null check (form in ('regular', 'thematic', 'drive', 'special')),
  origin text not null check (origin in ('superior', 'ward')),
  launched_by text,
  parent_id uuid,
  owner_id uuid,
  year integer,
  year_to integer,
  starts_on date,
  ends_on date,
  occasion text,
  theme text,
  motto text,
  purpose text,
  goal text,
  scope text,
  subjects text[] not null default '{}',
  contents text[] not null default '{}',
  criteria text,
  schedule text,
  plan text,
  measures text,
  interim_due_on date,
  final_due_on date,
  participation figure,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, parent_id) references movement (authority_id, id),
  foreign key (authority_id, owner_id) references body (authority_id, id),
  check (ends_on >= starts_on),
  check (year_to >= year)
);
create index on movement (authority_id, parent_id);
create index on movement (authority_id, owner_id);

create table movement_basis (
  authority_id uuid not null references authority,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  title text not null,
  number text,
  issued_on date,
  issuer text,
  congress_ordinal integer,
  primary key (authority_id, id),
  unique (authority_id, movement_id, position),
  foreign key (authority_id, movement_id) references movement (authority_id, id) on delete cascade
);

create table launch (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  launched_on date,
  part text check (part in ('morning', 'noon', 'afternoon', 'evening')),
  launcher_id uuid,
  launcher_post text,
  theme text,
  call text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, launcher_id) references person (authority_id, id)
);
create index on launch (authority_id, launcher_id);

create table launch_movement (
  authority_id uuid not null references authority,
  id uuid not null,
  launch_id uuid not null,
  position integer not null,
  movement_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, launch_id, position),
  unique (authority_id, launch_id, movement_id),
  foreign key (authority_id, launch_id) references launch (authority_id, id) on delete cascade,
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on launch_movement (authority_id, movement_id);

create table launch_content (
  authority_id uuid not null references authority,
  id uuid not null,
  launch_id uuid not null,
  position integer not null,
  text text not null,
  kind text check (kind in ('content', 'request', 'communication')),
  field text,
  year integer,
  primary key (authority_id, id),
  unique (authority_id, launch_id, position),
  foreign key (authority_id, launch_id) references launch (authority_id, id) on delete cascade
);

create table launch_content_unit (
  authority_id uuid not null references authority,
  id uuid not null,
  launch_content_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, launch_content_id, position),
  unique (authority_id, launch_content_id, unit_id),
  foreign key (authority_id, launch_content_id) references launch_content (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on launch_content_unit (authority_id, unit_id);

create table launch_content_bloc (
  authority_id uuid not null references authority,
  id uuid not null,
  launch_content_id uuid not null,
  position integer not null,
  bloc_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, launch_content_id, position),
  unique (authority_id, launch_content_id, bloc_id),
  foreign key (authority_id, launch_content_id) references launch_content (authority_id, id) on delete cascade,
  foreign key (authority_id, bloc_id) references bloc (authority_id, id)
);
create index on launch_content_bloc (authority_id, bloc_id);

create table pledge_template (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  title text not null,
  kind text not null check (kind in ('agreement', 'commitment')),
  text text,
  items text[] not null default '{}',
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table pledge (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  kind text not null check (kind in ('agreement', 'commitment')),
  title text not null,
  text text,
  template_id uuid,
  movement_id uuid,
  due_on date,
  signed_on date,
  part text check (part in ('morning', 'noon', 'afternoon', 'evening')),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, template_id) references pledge_template (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id)
);
create index on pledge (authority_id, template_id);
create index on pledge (authority_id, movement_id);

create table pledge_party (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_id uuid not null,
  position integer not null,
  unit_id uuid,
  bloc_id uuid,
  body_id uuid,
  representative_id uuid,
  representative_post text,
  signed_on date,
  primary key (authority_id, id),
  unique (authority_id, pledge_id, position),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, representative_id) references person (authority_id, id)
);
create index on pledge_party (authority_id, unit_id);
create index on pledge_party (authority_id, bloc_id);
create index on pledge_party (authority_id, body_id);
create index on pledge_party (authority_id, representative_id);

create table pledge_witness (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_id uuid not null,
  position integer not null,
  person_id uuid not null,
  post text,
  primary key (authority_id, id),
  unique (authority_id, pledge_id, position),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on pledge_witness (authority_id, person_id);

create table pledge_item (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_id uuid not null,
  position integer not null,
  text text not null,
  target figure,
  measure text,
  due_on date,
  outcome text check (outcome in ('met', 'missed')),
  evidence text,
  primary key (authority_id, id),
  unique (authority_id, pledge_id, position),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id) on delete cascade
);

create table registration (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  movement_id uuid,
  unit_id uuid,
  bloc_id uuid,
  registered_on date,
  titles text[] not null default '{}',
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  check (num_nonnulls(unit_id, bloc_id) = 1)
);
create index on registration (authority_id, movement_id);
create index on registration (authority_id, unit_id);
create index on registration (authority_id, bloc_id);

create table work (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  kind text not null check (kind in ('construction', 'task')),
  title text not null,
  field text,
  registration_id uuid,
  movement_id uuid,
  place text,
  located_in_id uuid,
  size text,
  cost figure,
  motto text,
  beneficiaries figure,
  target text,
  target_value figure,
  target_measure text,
  target_level integer,
  due_on date,
  basis text,
  effect text,
  alternative_of_id uuid,
  chosen boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, registration_id) references registration (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  foreign key (authority_id, located_in_id) references unit (authority_id, id),
  foreign key (authority_id, alternative_of_id) references work (authority_id, id)
);
create index on work (authority_id, registration_id);
create index on work (authority_id, movement_id);
create index on work (authority_id, located_in_id);
create index on work (authority_id, alternative_of_id);

create table work_owner (
  authority_id uuid not null references authority,
  id uuid not null,
  work_id uuid not null,
  position integer not null,
  unit_id uuid,
  bloc_id uuid,
  body_id uuid,
  role text not null check (role in ('lead', 'partner')),
  primary key (authority_id, id),
  unique (authority_id, work_id, position),
  foreign key (authority_id, work_id) references work (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id)
);
create index on work_owner (authority_id, unit_id);
create index on work_owner (authority_id, bloc_id);
create index on work_owner (authority_id, body_id);

create table work_milestone (
  authority_id uuid not null references authority,
  id uuid not null,
  work_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('registered', 'started', 'completed', 'in_use', 'plaque')),
  happened_on date,
  text text,
  primary key (authority_id, id),
  unique (authority_id, work_id, position),
  foreign key (authority_id, work_id) references work (authority_id, id) on delete cascade
);

create table work_progress (
  authority_id uuid not null references authority,
  id uuid not null,
  work_id uuid not null,
  position integer not null,
  reported_on date not null,
  percent integer not null,
  text text,
  reporter_id uuid,
  primary key (authority_id, id),
  unique (authority_id, work_id, position),
  foreign key (authority_id, work_id) references work (authority_id, id) on delete cascade,
  foreign key (authority_id, reporter_id) references person (authority_id, id)
);
create index on work_progress (authority_id, reporter_id);

create table contribution (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  work_id uuid,
  fund text,
  source text not null check (source in ('state', 'people', 'sponsor')),
  kind text not null check (kind in ('cash', 'land', 'labour', 'material')),
  giver text,
  anonymous boolean not null default false,
  amount figure,
  quantity figure,
  measure text,
  given_on date,
  receipt text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, work_id) references work (authority_id, id)
);
create index on contribution (authority_id, work_id);

create table indicator (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  sector text check (sector in ('economy', 'culture_society', 'defence_security', 'political_system')),
  measure text,
  direction text not null check (direction in ('higher', 'lower', 'zero')),
  frequency text check (frequency in ('month', 'quarter', 'half', 'year')),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table target (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  indicator_id uuid not null,
  year integer not null,
  unit_id uuid,
  assigned_by text,
  assigned_level text check (assigned_level in ('central', 'province', 'district', 'ward', 'unit')),
  value figure not null,
  due_on date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, indicator_id) references indicator (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on target (authority_id, indicator_id);
create index on target (authority_id, unit_id);

create table measurement (
  authority_id uuid not null references authority,
  id uuid not null,
  target_id uuid not null,
  position integer not null,
  as_of date not null,
  value figure not null,
  evidence text,
  reporter_id uuid,
  primary key (authority_id, id),
  unique (authority_id, target_id, position),
  foreign key (authority_id, target_id) references target (authority_id, id) on delete cascade,
  foreign key (authority_id, reporter_id) references person (authority_id, id)
);
create index on measurement (authority_id, reporter_id);

create table task (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer,
  text text not null,
  unit_id uuid,
  bloc_id uuid,
  body_id uuid,
  person_id uuid,
  due_on date,
  phase text check (phase in ('before_tet', 'in_tet', 'after_tet')),
  done_on date,
  result text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on task (authority_id, unit_id);
create index on task (authority_id, bloc_id);
create index on task (authority_id, body_id);
create index on task (authority_id, person_id);

create table exemplar (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  name text,
  person_id uuid,
  unit_id uuid,
  household_id uuid,
  movement_id uuid,
  field text,
  story text,
  stage text not null check (stage in ('discovered', 'nurtured', 'recognised', 'replicated')),
  total figure,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, household_id) references household (authority_id, id),
  foreign key (authority_id, movement_id) references movement (authority_id, id),
  check (num_nonnulls(person_id, unit_id, household_id) <= 1)
);
create index on exemplar (authority_id, person_id);
create index on exemplar (authority_id, unit_id);
create index on exemplar (authority_id, household_id);
create index on exemplar (authority_id, movement_id);

create table exemplar_copy (
  authority_id uuid not null references authority,
  id uuid not null,
  exemplar_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  result text,
  primary key (authority_id, id),
  unique (authority_id, exemplar_id, position),
  foreign key (authority_id, exemplar_id) references exemplar (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index on exemplar_copy (authority_id, unit_id);

select protect_table(name) from unnest(array[
  'theme', 'movement', 'movement_basis', 'launch', 'launch_movement', 'launch_content', 'launch_content_unit', 'launch_content_bloc', 'pledge_template', 'pledge', 'pledge_party', 'pledge_witness', 'pledge_item', 'registration', 'work', 'work_owner', 'work_milestone', 'work_progress', 'contribution', 'indicator', 'target', 'measurement', 'task', 'exemplar', 'exemplar_copy'
]) as name;
