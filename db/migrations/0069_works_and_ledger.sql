-- Works, what proves them, and the ledger of "Nhà nước và Nhân dân cùng làm".

create function figure_value(value figure) returns numeric language sql immutable
  return case jsonb_typeof(value) when 'number' then (value #>> '{}')::numeric when 'object' then (value ->> 'about')::numeric end;

-- Who reported and when, beside the day; a report that corrects an earlier one names it by its place, from 1.
alter table work_progress add column reported_at timestamptz, add column reported_by text, add column corrects integer;

-- A milestone that was dated anew or withdrawn: what it said before, and why.
create table milestone_change (
  authority_id uuid not null references authority,
  id uuid not null,
  work_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('registered', 'started', 'completed', 'in_use', 'plaque')),
  was_on date,
  now_on date,
  reason text not null,
  changed_on date not null,
  changed_by text,
  primary key (authority_id, id),
  unique (authority_id, work_id, position),
  foreign key (authority_id, work_id) references work (authority_id, id) on delete cascade
);

-- Where each of those who carry a work out stands with the own part, in its own words.
create table owner_report (
  authority_id uuid not null references authority,
  id uuid not null,
  work_id uuid not null,
  position integer not null,
  unit_id uuid,
  bloc_id uuid,
  body_id uuid,
  state text not null check (state in ('todo', 'doing', 'done')),
  text text,
  reported_on date not null,
  reported_by text,
  primary key (authority_id, id),
  unique (authority_id, work_id, position),
  foreign key (authority_id, work_id) references work (authority_id, id) on delete cascade,
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id)
);
create index on owner_report (authority_id, unit_id);
create index on owner_report (authority_id, bloc_id);
create index on owner_report (authority_id, body_id);

-- entered_at is set where the entry was made here and not brought by a bundle.
alter table contribution
  add column giver_kind text check (giver_kind in ('person', 'household', 'business', 'organization', 'religious')),
  add column receipt_number integer,
  add column receipt_year integer,
  add column reverses_id uuid,
  add column reason text,
  add column entered_on date,
  add column entered_by text,
  add column entered_at timestamptz,
  add constraint contribution_purpose check (num_nonnulls(work_id, fund) = 1),
  add foreign key (authority_id, reverses_id) references contribution (authority_id, id);
create index on contribution (authority_id, reverses_id);
create unique index contribution_receipt_once on contribution (authority_id, receipt_year, receipt_number) where entered_at is not null;
create unique index contribution_reversed_once on contribution (authority_id, reverses_id) where entered_at is not null;

create table spending (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  work_id uuid,
  fund text,
  spent_on date,
  payee text,
  item text not null,
  amount figure not null,
  document text,
  reverses_id uuid,
  reason text,
  entered_on date,
  entered_by text,
  entered_at timestamptz,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, work_id) references work (authority_id, id),
  foreign key (authority_id, reverses_id) references spending (authority_id, id),
  constraint spending_purpose check (num_nonnulls(work_id, fund) = 1)
);
create index on spending (authority_id, work_id);
create index on spending (authority_id, reverses_id);
create unique index spending_reversed_once on spending (authority_id, reverses_id) where entered_at is not null;

-- An entry made here stays as it was made: not a page and not an import writes over it. Its place in a file may change.
create function refuse_entered_change() returns trigger language plpgsql as $$
begin
  if old.entered_at is not null and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    raise exception using errcode = 'check_violation', constraint = 'entered_stays_entered', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' was entered and stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger entered_stays_entered before update or delete on contribution for each row execute function refuse_entered_change();
create trigger entered_stays_entered before update or delete on spending for each row execute function refuse_entered_change();

create table evidence (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  work_id uuid not null,
  kind text not null check (kind in ('photo', 'file')),
  stage text check (stage in ('before', 'during', 'after')),
  -- What it proves: a milestone by its kind, a report by its place, from 1.
  milestone text check (milestone in ('registered', 'started', 'completed', 'in_use', 'plaque')),
  report integer,
  caption text not null,
  alt text,
  posted_at timestamptz,
  posted_by text,
  taken_at timestamptz,
  latitude numeric,
  longitude numeric,
  camera text,
  width integer,
  height integer,
  file text,
  original_sha256 text,
  dhash text,
  published boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, work_id) references work (authority_id, id)
);
create index on evidence (authority_id, work_id);

-- Two photos that look the same. Found when the later one is posted, so that no page compares all with all.
create table evidence_pair (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  earlier_id uuid not null,
  later_id uuid not null,
  -- Bits that differ, of 64.
  distance integer not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, earlier_id) references evidence (authority_id, id),
  foreign key (authority_id, later_id) references evidence (authority_id, id)
);
create index on evidence_pair (authority_id, earlier_id);
create index on evidence_pair (authority_id, later_id);

-- What a person said of a pair; the last one holds.
create table pair_judgement (
  authority_id uuid not null references authority,
  id uuid not null,
  evidence_pair_id uuid not null,
  position integer not null,
  judgement text not null check (judgement in ('different', 'justified', 'reused')),
  reason text,
  judged_on date not null,
  judged_by text,
  primary key (authority_id, id),
  unique (authority_id, evidence_pair_id, position),
  foreign key (authority_id, evidence_pair_id) references evidence_pair (authority_id, id) on delete cascade
);

select protect_table(name) from unnest(array['milestone_change', 'owner_report', 'spending', 'evidence', 'evidence_pair', 'pair_judgement']) as name;
revoke delete on spending, evidence, evidence_pair from bangvang_app;
