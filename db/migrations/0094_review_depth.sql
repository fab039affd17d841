-- Whether the public edition of a report says "một đơn vị" where the full one names units.
alter table review add column hide_units boolean not null default false;

-- What was said about the draft, by whom, and what the authors did about it.
create table review_comment (
  authority_id uuid not null references authority,
  id uuid not null,
  review_id uuid not null,
  position integer not null,
  author text not null check (author <> ''),
  text text not null check (text <> ''),
  given_on date not null,
  answer text check (answer <> ''),
  answered_on date,
  primary key (authority_id, id),
  unique (authority_id, review_id, position),
  foreign key (authority_id, review_id) references review (authority_id, id) on delete cascade
);

-- The reason given for a target that was missed, in one report.
create table review_reason (
  authority_id uuid not null references authority,
  id uuid not null,
  review_id uuid not null,
  position integer not null,
  target_id uuid not null,
  text text not null check (text <> ''),
  primary key (authority_id, id),
  unique (authority_id, review_id, position),
  foreign key (authority_id, review_id) references review (authority_id, id) on delete cascade,
  foreign key (authority_id, target_id) references target (authority_id, id)
);
create index on review_reason (authority_id, target_id);

select protect_table(name) from unnest(array['review_comment', 'review_reason']) as name;
