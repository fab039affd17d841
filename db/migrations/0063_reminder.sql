-- Who had to be urged, for what and how often: said to the unit on its first page, counted in the review of the year.
create table reminder (
  authority_id uuid not null references authority,
  id uuid not null,
  unit_id uuid not null,
  -- The emulation year it is about; the matter of an old year can still be urged in the next.
  year integer not null check (year between 1900 and 2999),
  subject text not null check (subject <> ''),
  text text not null,
  due_on date,
  sent_at timestamptz not null,
  account_id uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
-- Nobody is urged twice on one day for one matter.
create unique index reminder_once_a_day on reminder (authority_id, unit_id, year, subject, ((sent_at at time zone 'Asia/Ho_Chi_Minh')::date));
create index on reminder (authority_id, account_id);

select protect_table('reminder');
-- An act that was recorded stays.
revoke update, delete on reminder from bangvang_app;
