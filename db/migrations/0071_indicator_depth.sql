-- What an indicator's figures mean: sums of a running year or states of a day, adding up over the units or not, and
-- between which bounds a result can be true at all.
alter table indicator
  add column counting text check (counting in ('cumulative', 'level')),
  add column aggregation text check (aggregation in ('sum', 'mean')),
  add column min_value double precision,
  add column max_value double precision,
  add column catalogue_code text;

alter table target
  add column document text,
  add column assigned_on date;
create index on target (authority_id, year);

-- A target in force is changed by a further act, which keeps what it was.
create table target_change (
  authority_id uuid not null references authority,
  id uuid not null,
  target_id uuid not null,
  position integer not null,
  old_value figure not null,
  new_value figure not null,
  reason text not null check (reason <> ''),
  changed_by text,
  changed_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, target_id, position),
  foreign key (authority_id, target_id) references target (authority_id, id) on delete cascade
);

-- A result with a reason corrects the one of the same day before it; both stay.
alter table measurement
  add column reason text check (reason <> ''),
  add column entered_by text,
  add column entered_at timestamptz;

select protect_table('target_change');
-- Lists are taken away and written anew by a bundle; nothing ever rewrites an act in place.
revoke update on target_change, measurement from bangvang_app;
