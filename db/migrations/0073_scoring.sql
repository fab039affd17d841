-- Scoring: the rules of a year, the sheets under them, and the rankings that came out. What was opened or published here is
-- sealed: the rules may no longer change, entries are only added. A seal does not travel in bundles; the verbs go by the
-- carried acts (opened_at, submissions, rankings) as well.

create table criteria_set (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  title text not null,
  year integer not null,
  bloc_id uuid,
  bloc_title text,
  source text,
  version integer,
  decimals integer,
  total_cap double precision,
  self_cap double precision,
  bonus_cap double precision,
  penalty_cap double precision,
  pass_place text,
  failing text check (failing in ('after', 'unranked')),
  top_percent double precision,
  top_rounding text check (top_rounding in ('down', 'half_up', 'up')),
  top_at_least integer,
  several_leaders boolean not null default false,
  appeal_days integer,
  appeal_calendar_days boolean not null default false,
  self_due_on date,
  copied_from_id uuid,
  opened_at timestamptz,
  opened_by text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, bloc_id) references bloc (authority_id, id),
  foreign key (authority_id, copied_from_id) references criteria_set (authority_id, id)
);
create index on criteria_set (authority_id, bloc_id);
create index on criteria_set (authority_id, copied_from_id);

create table criteria_pass_mark (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  place text not null,
  mark double precision not null,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table criteria_class (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  name text not null,
  lowest double precision not null,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table criteria_prize (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  name text not null,
  count integer not null,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table criteria_exclusion (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  code text not null,
  reason text not null,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table criteria_tie (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  rule text not null check (rule in ('group', 'item', 'bonus', 'penalty', 'votes')),
  code text,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table criteria_group (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  code text not null,
  title text not null,
  max double precision not null,
  uncapped boolean not null default false,
  minimum_percent double precision,
  minimum_points double precision,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table criteria_item (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_group_id uuid not null,
  position integer not null,
  code text not null,
  title text not null,
  type text not null check (type in ('proportional', 'steps', 'graded', 'full', 'loss', 'activity', 'on_time')),
  max double precision not null,
  heading text,
  evidence text,
  unless_full text check (unless_full in ('item_zero', 'group_fails', 'unit_fails')),
  direction text check (direction in ('higher', 'lower', 'zero')),
  uncapped boolean not null default false,
  target double precision,
  measure text,
  each double precision,
  floor double precision,
  event text,
  activity text,
  late_loss double precision,
  figures text check (figures in ('indicator', 'works', 'late_reports', 'reminders')),
  indicator_id uuid,
  primary key (authority_id, id),
  unique (authority_id, criteria_group_id, position),
  foreign key (authority_id, criteria_group_id) references criteria_group (authority_id, id) on delete cascade,
  foreign key (authority_id, indicator_id) references indicator (authority_id, id)
);
create index on criteria_item (authority_id, indicator_id);

create table criteria_step (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_item_id uuid not null,
  position integer not null,
  threshold double precision not null,
  points double precision not null,
  primary key (authority_id, id),
  unique (authority_id, criteria_item_id, position),
  foreign key (authority_id, criteria_item_id) references criteria_item (authority_id, id) on delete cascade
);

create table criteria_extra (
  authority_id uuid not null references authority,
  id uuid not null,
  criteria_set_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('bonus', 'penalty')),
  code text not null,
  title text not null,
  type text not null check (type in ('times', 'graded')),
  each double precision,
  max double precision,
  evidence text,
  primary key (authority_id, id),
  unique (authority_id, criteria_set_id, position),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id) on delete cascade
);

create table score_sheet (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  criteria_set_id uuid not null,
  unit_id uuid not null,
  crosser_id uuid,
  place text,
  votes integer,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, crosser_id) references unit (authority_id, id)
);
create index on score_sheet (authority_id, criteria_set_id);
create index on score_sheet (authority_id, unit_id);
create index on score_sheet (authority_id, crosser_id);

create table score_entry (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  score_sheet_id uuid not null,
  stage text not null check (stage in ('self', 'cross', 'council', 'appeal', 'correction')),
  line text not null,
  points double precision,
  result double precision,
  target double precision,
  met boolean not null default false,
  times integer,
  on_time integer,
  late integer,
  undone integer,
  evidence text,
  reason text,
  from_records boolean not null default false,
  entered_by text,
  entered_at timestamptz not null,
  account_id uuid,
  recorded_here boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, score_sheet_id) references score_sheet (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on score_entry (authority_id, score_sheet_id);
create index on score_entry (authority_id, account_id);

create table score_submission (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  score_sheet_id uuid not null,
  stage text not null check (stage in ('self', 'cross', 'council')),
  submitted_by text,
  submitted_at timestamptz not null,
  account_id uuid,
  recorded_here boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, score_sheet_id) references score_sheet (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on score_submission (authority_id, score_sheet_id);
create index on score_submission (authority_id, account_id);

create table score_exclusion (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  score_sheet_id uuid not null,
  code text not null,
  reason text not null,
  document text,
  recorded_by text,
  recorded_at timestamptz not null,
  lifted_reason text,
  lifted_by text,
  lifted_at timestamptz,
  recorded_here boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, score_sheet_id) references score_sheet (authority_id, id)
);
create index on score_exclusion (authority_id, score_sheet_id);

create table ranking (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  criteria_set_id uuid not null,
  kind text not null check (kind in ('provisional', 'final', 'correction')),
  version integer not null,
  announced_by text,
  announced_at timestamptz not null,
  appeal_until date,
  reason text,
  file text not null,
  file_sha256 text not null,
  recorded_here boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id)
);
create index on ranking (authority_id, criteria_set_id);

create table score_appeal (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  score_sheet_id uuid not null,
  line text,
  text text not null,
  filed_by text,
  filed_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'rejected')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  recorded_here boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, score_sheet_id) references score_sheet (authority_id, id)
);
create index on score_appeal (authority_id, score_sheet_id);

-- Laid by opening a set and by publishing its ranking; never taken off.
create table score_seal (
  authority_id uuid not null references authority,
  criteria_set_id uuid not null,
  kind text not null check (kind in ('opened', 'published')),
  sealed_at timestamptz not null,
  primary key (authority_id, criteria_set_id, kind),
  foreign key (authority_id, criteria_set_id) references criteria_set (authority_id, id)
);

-- What two people at once would do twice: records of a bundle may hold old years as they were.
create unique index score_submission_once on score_submission (authority_id, score_sheet_id, stage) where recorded_here;
create unique index ranking_version_once on ranking (authority_id, criteria_set_id, version) where recorded_here;
create unique index ranking_announced_once on ranking (authority_id, criteria_set_id, kind) where recorded_here and kind <> 'correction';

select protect_table(name) from unnest(array[
  'criteria_set', 'criteria_pass_mark', 'criteria_class', 'criteria_prize', 'criteria_exclusion', 'criteria_tie', 'criteria_group',
  'criteria_item', 'criteria_step', 'criteria_extra', 'score_sheet', 'score_entry', 'score_submission', 'score_exclusion', 'ranking',
  'score_appeal', 'score_seal'
]) as name;
revoke update, delete on score_seal from bangvang_app;

create function is_sealed(authority uuid, criteria uuid, how text) returns boolean language sql stable as $$
  select exists (select from score_seal s where s.authority_id = authority and s.criteria_set_id = criteria and s.kind = how)
$$;

create function refuse_sealed(tab text, criteria uuid) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = 'opened_rules_stay', table = tab,
    message = 'criteria set ' || criteria || ' is opened';
end $$;

-- Its place in a file is no rule.
create function refuse_opened_set_change() returns trigger language plpgsql as $$
begin
  if is_sealed(old.authority_id, old.id, 'opened') and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    perform refuse_sealed(tg_table_name, old.id);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger opened_rules_stay before update or delete on criteria_set for each row execute function refuse_opened_set_change();

create function refuse_opened_part_change() returns trigger language plpgsql as $$
declare
  part jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  owner uuid := (part ->> 'authority_id')::uuid;
  criteria uuid := (part ->> 'criteria_set_id')::uuid;
begin
  if part ? 'criteria_item_id' then
    select g.criteria_set_id into criteria from criteria_item i join criteria_group g on g.authority_id = i.authority_id and g.id = i.criteria_group_id
    where i.authority_id = owner and i.id = (part ->> 'criteria_item_id')::uuid;
  elsif part ? 'criteria_group_id' then
    select g.criteria_set_id into criteria from criteria_group g where g.authority_id = owner and g.id = (part ->> 'criteria_group_id')::uuid;
  end if;
  if is_sealed(owner, criteria, 'opened') then
    perform refuse_sealed(tg_table_name, criteria);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger opened_rules_stay before insert or update or delete on criteria_pass_mark for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_class for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_prize for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_exclusion for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_tie for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_group for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_item for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_step for each row execute function refuse_opened_part_change();
create trigger opened_rules_stay before insert or update or delete on criteria_extra for each row execute function refuse_opened_part_change();

-- An act that was recorded here stays as it was; its place in a file is none of it.
create function refuse_kept_change() returns trigger language plpgsql as $$
begin
  if old.recorded_here and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    raise exception using errcode = 'check_violation', constraint = 'recorded_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is recorded';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger recorded_stays before update or delete on score_entry for each row execute function refuse_kept_change();
create trigger recorded_stays before update or delete on score_submission for each row execute function refuse_kept_change();
create trigger recorded_stays before update or delete on ranking for each row execute function refuse_kept_change();

-- An appeal is answered once, an exclusion lifted once.
create function refuse_second_answer() returns trigger language plpgsql as $$
declare
  answer text[] := array['position', 'outcome', 'answer', 'answered_by', 'answered_at', 'lifted_reason', 'lifted_by', 'lifted_at'];
  done boolean := to_jsonb(old) ->> 'answered_at' is not null or to_jsonb(old) ->> 'lifted_at' is not null;
begin
  if old.recorded_here and (tg_op = 'DELETE' or to_jsonb(old) - answer is distinct from to_jsonb(new) - answer
    or (done and to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position')) then
    raise exception using errcode = 'check_violation', constraint = 'recorded_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is recorded';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger recorded_stays before update or delete on score_appeal for each row execute function refuse_second_answer();
create trigger recorded_stays before update or delete on score_exclusion for each row execute function refuse_second_answer();

-- After a column of a sheet is locked nothing is added to it; after publication only corrections are.
create function refuse_entry_after_lock() returns trigger language plpgsql as $$
begin
  if exists (select from score_submission s where s.authority_id = new.authority_id and s.score_sheet_id = new.score_sheet_id and s.stage = new.stage and s.recorded_here)
    or (new.stage <> 'correction' and exists (select from score_sheet t where t.authority_id = new.authority_id and t.id = new.score_sheet_id
      and is_sealed(t.authority_id, t.criteria_set_id, 'published'))) then
    raise exception using errcode = 'check_violation', constraint = 'locked_scores_stay', table = tg_table_name,
      message = 'the ' || new.stage || ' scores of sheet ' || new.score_sheet_id || ' are locked';
  end if;
  return new;
end $$;
create trigger locked_scores_stay after insert on score_entry for each row execute function refuse_entry_after_lock();

create function refuse_published_sheet_change() returns trigger language plpgsql as $$
begin
  if is_sealed(old.authority_id, old.criteria_set_id, 'published') and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    raise exception using errcode = 'check_violation', constraint = 'locked_scores_stay', table = tg_table_name,
      message = 'sheet ' || old.id || ' stands in a published ranking';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger locked_scores_stay before update or delete on score_sheet for each row execute function refuse_published_sheet_change();
