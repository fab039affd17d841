create table category (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

create table article (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  title text not null,
  slug text not null,
  category_id uuid,
  event_id uuid,
  lead text,
  body text,
  published_at timestamptz,
  byline text,
  author_id uuid,
  organisation text,
  featured boolean not null default false,
  tags text[] not null default '{}',
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, category_id) references category (authority_id, id),
  foreign key (authority_id, event_id) references event (authority_id, id),
  foreign key (authority_id, author_id) references person (authority_id, id)
);
create index on article (authority_id, category_id);
create index on article (authority_id, event_id);
create index on article (authority_id, author_id);

create table counter (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind text not null check (kind in ('online', 'today', 'week', 'month', 'total')),
  value figure not null,
  as_of date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

select protect_table(name) from unnest(array[
  'category', 'article', 'counter'
]) as name;
