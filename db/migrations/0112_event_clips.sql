-- A video of an event for the public: its picture before it plays and its captions, where somebody has given them.
create table clip (
  authority_id uuid not null references authority,
  id uuid not null,
  event_id uuid not null,
  caption text not null check (caption <> ''),
  -- What is seen and heard, for those who do not see or hear it.
  description text not null check (description <> ''),
  file uuid not null,
  poster uuid,
  captions uuid,
  seconds numeric not null check (seconds > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  added_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, event_id) references event (authority_id, id) on delete cascade,
  foreign key (authority_id, file) references stored_file (authority_id, id),
  foreign key (authority_id, poster) references stored_file (authority_id, id),
  foreign key (authority_id, captions) references stored_file (authority_id, id)
);
create index on clip (authority_id, event_id);
create index on clip (authority_id, file);
create index on clip (authority_id, poster);
create index on clip (authority_id, captions);
select protect_table('clip');
