-- Who may sign for the chair by a written mandate (thừa ủy quyền), and from when to when.
create table signing_mandate (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  person_id uuid not null,
  post text not null check (post <> ''),
  document text not null check (document <> ''),
  valid_from date not null,
  valid_to date not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (valid_to >= valid_from),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
create index on signing_mandate (authority_id, person_id);
alter table decision add column mandate_id uuid;
alter table decision add foreign key (authority_id, mandate_id) references signing_mandate (authority_id, id);
alter table decision add check (mandate_id is null or on_behalf = 'TUQ');
create index on decision (authority_id, mandate_id);

-- The paper that carries the hand and the seal, or the PDF that carries electronic signatures.
create table signed_copy (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  decision_id uuid not null,
  kind text not null check (kind in ('scan', 'signed_pdf')),
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  recorded_on date not null,
  recorded_by text not null,
  finding text,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, decision_id, file),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on signed_copy (authority_id, account_id);

-- The certificates of authorities this installation trusts for signatures on papers. Travels in no bundle: whom another
-- installation trusts is for its own administrator to say.
create table trusted_root (
  authority_id uuid not null references authority,
  id uuid not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  subject text not null,
  valid_to timestamptz not null,
  pem text not null,
  added_on date not null,
  added_by text not null,
  removed_on date,
  primary key (authority_id, id)
);
create unique index trusted_root_once on trusted_root (authority_id, fingerprint) where removed_on is null;

-- What a further decision changes of an award: what is printed of it, or that it was given at all (Luật 06/2022 Điều 93).
create table amendment (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  decision_id uuid not null,
  award_id uuid not null,
  kind text not null check (kind in ('corrected', 'revoked')),
  ground text check (ground in ('a', 'b', 'c', 'd')),
  reason text not null check (reason <> ''),
  recipient text,
  recipient_post text,
  citation text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, decision_id, award_id),
  check ((kind = 'revoked') = (ground is not null)),
  check (kind = 'revoked' or num_nonnulls(recipient, recipient_post, citation) > 0),
  foreign key (authority_id, decision_id) references decision (authority_id, id) on delete cascade,
  foreign key (authority_id, award_id) references award (authority_id, id)
);
create index on amendment (authority_id, award_id);
create unique index revoked_once on amendment (authority_id, award_id) where kind = 'revoked';

create function refuse_signed_amendment_change() returns trigger language plpgsql as $$
declare
  row_of amendment := case when tg_op = 'INSERT' then new else old end;
begin
  if tg_op = 'UPDATE' and (old.award_id, old.kind, old.ground, old.reason, old.recipient, old.recipient_post, old.citation, old.decision_id)
    is not distinct from (new.award_id, new.kind, new.ground, new.reason, new.recipient, new.recipient_post, new.citation, new.decision_id) then
    return new;
  end if;
  if exists (select from decision d where d.authority_id = row_of.authority_id and d.id = row_of.decision_id and d.content_sha256 is not null) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'amendment',
      message = 'amendment ' || row_of.id || ' stands in a signed decision';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger signed_stays_signed before update or delete on amendment for each row execute function refuse_signed_amendment_change();
create trigger signed_list_is_closed after insert on amendment for each row execute function refuse_signed_amendment_change();

-- What a revoked award must give back, and what came back.
create table recovery (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  amendment_id uuid not null,
  what text not null check (what in ('object', 'money')),
  item text not null,
  amount double precision check (amount > 0 and amount = trunc(amount)),
  due_on date not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, amendment_id, what),
  check ((what = 'money') = (amount is not null)),
  foreign key (authority_id, amendment_id) references amendment (authority_id, id) on delete cascade
);
create table recovery_return (
  authority_id uuid not null references authority,
  id uuid not null,
  recovery_id uuid not null,
  position integer not null,
  returned_on date not null,
  amount double precision check (amount > 0 and amount = trunc(amount)),
  paper text not null check (paper <> ''),
  recorded_by text,
  primary key (authority_id, id),
  unique (authority_id, recovery_id, position),
  foreign key (authority_id, recovery_id) references recovery (authority_id, id) on delete cascade
);

-- Quỹ thi đua, khen thưởng of a year (NĐ 152/2025 Điều 46). Amounts in đồng.
create table award_fund (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  regular_expenditure double precision not null check (regular_expenditure >= 0 and regular_expenditure = trunc(regular_expenditure)),
  area text not null check (area in ('plain', 'mountain')),
  basis text not null check (basis <> ''),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, year)
);
create table fund_entry (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  award_fund_id uuid not null,
  kind text not null check (kind in ('contribution', 'planned', 'spending')),
  happened_on date not null,
  amount double precision not null check (amount <> 0 and amount = trunc(amount)),
  content text not null check (content <> ''),
  document text,
  recorded_by text,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, award_fund_id) references award_fund (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on fund_entry (authority_id, award_fund_id);
create index on fund_entry (authority_id, account_id);

-- What was handed to whom for which award: once, unless it was entered in error and said to be so.
create table bonus_payment (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  award_id uuid not null,
  award_fund_id uuid not null,
  paid_on date not null,
  amount double precision not null check (amount > 0 and amount = trunc(amount)),
  coefficient double precision not null,
  base_salary double precision not null,
  method text not null check (method in ('cash', 'bank')),
  receiver text not null check (receiver <> ''),
  reference text,
  recorded_by text,
  voided_on date,
  voided_reason text,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (num_nonnulls(voided_on, voided_reason) in (0, 2)),
  foreign key (authority_id, award_id) references award (authority_id, id),
  foreign key (authority_id, award_fund_id) references award_fund (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create unique index paid_once on bonus_payment (authority_id, award_id) where voided_on is null;
create index on bonus_payment (authority_id, award_id);
create index on bonus_payment (authority_id, award_fund_id);
create index on bonus_payment (authority_id, account_id);

create function refuse_payment_change() returns trigger language plpgsql as $$
begin
  if old.voided_on is not null and (old.voided_on, old.voided_reason) is distinct from (new.voided_on, new.voided_reason)
    or to_jsonb(old) - array['position', 'note', 'source_errors', 'voided_on', 'voided_reason']
      is distinct from to_jsonb(new) - array['position', 'note', 'source_errors', 'voided_on', 'voided_reason'] then
    raise exception using errcode = 'check_violation', constraint = 'payment_stays', table = 'bonus_payment',
      message = 'payment ' || old.id || ' stays as it was';
  end if;
  return new;
end $$;
create trigger payment_stays before update on bonus_payment for each row execute function refuse_payment_change();

-- Tờ trình to whoever decides above, with its list; where it stands is told by its acts.
create table submission (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  year integer not null,
  number integer,
  symbol text not null,
  issued_on date,
  addressee text not null check (addressee <> ''),
  title text not null check (title <> ''),
  signer_id uuid,
  signer_post text,
  on_behalf text check (on_behalf in ('none', 'TM', 'KT', 'TUQ')),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (num_nonnulls(number, issued_on) in (0, 2)),
  foreign key (authority_id, signer_id) references person (authority_id, id)
);
create index on submission (authority_id, signer_id);
create unique index submission_number on submission (authority_id, (extract(year from issued_on)::integer), symbol, number) where number is not null;
create table submission_line (
  authority_id uuid not null references authority,
  id uuid not null,
  submission_id uuid not null,
  position integer not null,
  nomination_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, submission_id, position),
  unique (authority_id, submission_id, nomination_id),
  foreign key (authority_id, submission_id) references submission (authority_id, id) on delete cascade,
  foreign key (authority_id, nomination_id) references nomination (authority_id, id)
);
create index on submission_line (authority_id, nomination_id);
create table submission_act (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  submission_id uuid not null,
  kind text not null check (kind in ('sent', 'asked', 'supplemented', 'granted', 'refused')),
  nomination_id uuid,
  acted_on date not null,
  content text,
  document text,
  award_id uuid,
  recorded_by text,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  check (kind not in ('asked', 'supplemented', 'refused') or content is not null),
  check ((kind in ('granted', 'refused')) = (nomination_id is not null)),
  check ((kind = 'granted') = (award_id is not null)),
  foreign key (authority_id, submission_id) references submission (authority_id, id),
  foreign key (authority_id, nomination_id) references nomination (authority_id, id),
  foreign key (authority_id, award_id) references award (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on submission_act (authority_id, submission_id);
create index on submission_act (authority_id, nomination_id);
create index on submission_act (authority_id, award_id);
create index on submission_act (authority_id, account_id);
create unique index answered_once on submission_act (authority_id, submission_id, nomination_id) where nomination_id is not null;

-- How long after a decision somebody may appeal, and the text that says so.
create table appeal_term (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  valid_from date not null,
  days integer not null check (days between 1 and 3650),
  basis text not null check (basis <> ''),
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  unique (authority_id, valid_from)
);
create table appeal (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  decision_id uuid not null,
  award_id uuid,
  by_whom text not null check (by_whom in ('recipient', 'unit', 'resident')),
  name text not null check (name <> ''),
  contact text,
  content text not null check (content <> ''),
  received_on date not null,
  recorded_by text,
  account_id uuid,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, award_id) references award (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on appeal (authority_id, decision_id);
create index on appeal (authority_id, award_id);
create index on appeal (authority_id, account_id);
create table appeal_answer (
  authority_id uuid not null references authority,
  id uuid not null,
  appeal_id uuid not null,
  position integer not null,
  answered_on date not null,
  result text not null check (result in ('upheld', 'changed', 'rejected')),
  content text not null check (content <> ''),
  published boolean not null default false,
  answered_by text,
  primary key (authority_id, id),
  unique (authority_id, appeal_id, position),
  foreign key (authority_id, appeal_id) references appeal (authority_id, id) on delete cascade
);

select protect_table(name) from unnest(array['signing_mandate', 'signed_copy', 'trusted_root', 'amendment', 'recovery', 'recovery_return',
  'award_fund', 'fund_entry', 'bonus_payment', 'submission', 'submission_line', 'submission_act', 'appeal_term', 'appeal', 'appeal_answer']) as name;

create trigger act_stays before update or delete on signed_copy for each row execute function refuse_kept_act_change();
create trigger act_stays before update or delete on fund_entry for each row execute function refuse_kept_act_change();
create trigger act_stays before update or delete on submission_act for each row execute function refuse_kept_act_change();
create trigger act_stays before update or delete on appeal for each row execute function refuse_kept_act_change();
revoke delete on signing_mandate, signed_copy, trusted_root, award_fund, fund_entry, bonus_payment, submission_act, appeal_term, appeal from bangvang_app;
