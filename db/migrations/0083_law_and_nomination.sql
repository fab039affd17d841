-- A person with the right says that a regime whose text was not loaded, or one rule of it, may be used; taken back by a
-- further act. Nothing of it is ever rewritten.
create table law_confirmation (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind text not null check (kind in ('confirmed', 'withdrawn')),
  scope text not null,
  document text not null,
  document_number text,
  document_on date,
  file text check (file ~ '^[0-9a-f]{64}$'),
  person text not null,
  mandate text,
  acted_on date not null,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on law_confirmation (authority_id, account_id);

-- What the law leaves to the province or the ward, from a day on, with the text it stands on.
create table law_setting (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  kind text not null check (kind in ('cstdcs_quota', 'giay_khen_criteria', 'council_size', 'council_threshold', 'quorum', 'processing_days',
    'sets', 'forms', 'public_days', 'registration_required', 'rounding')),
  award text,
  valid_from date not null,
  value text not null,
  basis text not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique nulls not distinct (authority_id, kind, award, valid_from)
);

-- Somebody goes on with a nomination although the law could not be confirmed: who, why, and what the result said.
create table law_responsibility (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  nomination_id uuid not null,
  person text not null,
  post text,
  reason text not null,
  outcome text not null,
  rule text,
  acted_on date not null,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on law_responsibility (authority_id, nomination_id);
create index on law_responsibility (authority_id, account_id);

-- What the rules ask about a person, a collective or a household besides its awards.
create table employment (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid not null,
  recruited_on date,
  sex text check (sex in ('male', 'female')),
  position_kind text check (position_kind in ('leader', 'staff', 'direct_worker', 'non_payroll')),
  payroll text check (payroll in ('ward', 'armed_forces', 'own_legal_person', 'none')),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, person_id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);

create table yearly_rating (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid,
  unit_id uuid,
  body_id uuid,
  year integer not null,
  rating text not null check (rating in ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
  members integer check (members >= 0),
  women integer check (women >= 0),
  completed integer check (completed >= 0),
  document text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique nulls not distinct (authority_id, person_id, unit_id, body_id, year),
  check (num_nonnulls(person_id, unit_id, body_id) = 1),
  check (completed <= members and women <= members),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id)
);
create index on yearly_rating (authority_id, unit_id);
create index on yearly_rating (authority_id, body_id);

create table leave_of_absence (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid not null,
  kind text not null check (kind in ('maternity', 'sick')),
  from_on date not null,
  to_on date not null,
  working_days integer check (working_days >= 0),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (to_on >= from_on),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on leave_of_absence (authority_id, person_id);

create table discipline (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid not null,
  form text not null check (form in ('reprimand', 'warning', 'salary_cut', 'demotion', 'dismissal', 'forced_resignation')),
  decided_on date not null,
  completed_on date,
  document text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (completed_on >= decided_on),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on discipline (authority_id, person_id);

-- A matter that keeps an award waiting while it is open (NĐ 152/2025 Điều 4 khoản 4), or a fine of a household.
create table integrity_case (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid,
  unit_id uuid,
  body_id uuid,
  household_id uuid,
  kind text not null check (kind in ('discipline', 'inspection', 'investigation', 'complaint', 'denunciation', 'press', 'fine')),
  opened_on date not null,
  source text,
  fined_for text,
  closed_on date,
  result text check (result in ('no_violation', 'violation')),
  conclusion text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (num_nonnulls(person_id, unit_id, body_id, household_id) = 1),
  check (num_nonnulls(closed_on, result) in (0, 2)),
  check (closed_on >= opened_on),
  check (fined_for is null or kind = 'fine'),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, household_id) references household (authority_id, id)
);
create index on integrity_case (authority_id, person_id);
create index on integrity_case (authority_id, unit_id);
create index on integrity_case (authority_id, body_id);
create index on integrity_case (authority_id, household_id);

create table initiative (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  title text not null,
  year integer not null,
  scope text not null check (scope in ('base', 'province', 'nation')),
  recognised_by text,
  recognised_level text check (recognised_level in ('central', 'province', 'district', 'ward', 'unit')),
  recognised_on date,
  document text,
  effect text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);
create table initiative_author (
  authority_id uuid not null references authority,
  id uuid not null,
  initiative_id uuid not null,
  position integer not null,
  person_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, initiative_id, position),
  unique (authority_id, initiative_id, person_id),
  foreign key (authority_id, initiative_id) references initiative (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on initiative_author (authority_id, person_id);

-- The dossier of a nomination: what was done with it, its papers, and every version of the report on merits.
create table nomination_act (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  nomination_id uuid not null,
  kind text not null check (kind in ('submitted', 'returned', 'accepted')),
  acted_on date not null,
  actor text,
  reason text,
  report_version integer,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (kind <> 'returned' or reason is not null),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on nomination_act (authority_id, nomination_id);
create index on nomination_act (authority_id, account_id);

create table nomination_paper (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  nomination_id uuid not null,
  paper text not null,
  reference text not null,
  file text check (file ~ '^[0-9a-f]{64}$'),
  added_on date not null,
  removed_on date,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on nomination_paper (authority_id, nomination_id);

create table achievement_report (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  nomination_id uuid not null,
  version integer not null check (version > 0),
  profile text not null,
  merits text not null,
  awards text not null,
  written_by text,
  written_on date not null,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, nomination_id, version),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on achievement_report (authority_id, account_id);

select protect_table(name) from unnest(array['law_confirmation', 'law_setting', 'law_responsibility', 'employment', 'yearly_rating', 'leave_of_absence',
  'discipline', 'integrity_case', 'initiative', 'initiative_author', 'nomination_act', 'nomination_paper', 'achievement_report']) as name;

-- An act done here (it has its account) stays as it was; what came in a bundle is mended by the next bundle.
create function refuse_kept_act_change() returns trigger language plpgsql as $$
begin
  if old.account_id is not null and (tg_op = 'DELETE' or
    to_jsonb(old) - array['position', 'note', 'source_errors'] is distinct from to_jsonb(new) - array['position', 'note', 'source_errors']) then
    raise exception using errcode = 'check_violation', constraint = 'act_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' stays as it was';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger act_stays before update or delete on law_confirmation for each row execute function refuse_kept_act_change();
create trigger act_stays before update or delete on law_responsibility for each row execute function refuse_kept_act_change();
create trigger act_stays before update or delete on nomination_act for each row execute function refuse_kept_act_change();
create trigger act_stays before update or delete on achievement_report for each row execute function refuse_kept_act_change();
revoke delete on law_confirmation, law_setting, law_responsibility, nomination_act, nomination_paper, achievement_report from bangvang_app;
