-- What a reader says about an article. Nobody outside the office reads it before somebody passed it (S2-26); the address is
-- for the office alone, whatever becomes of the comment.
create table article_comment (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  article_id uuid not null,
  name text not null,
  text text not null,
  email text,
  sent_at timestamptz not null,
  -- Changes every day and with the ward, so that it tells one sender from another only for the limit of a day.
  sender_mark text,
  answered_on date,
  outcome text check (outcome in ('passed', 'withheld')),
  reason text,
  reply text,
  replied_on date,
  hidden_on date,
  hidden_reason text,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, article_id) references article (authority_id, id),
  check (num_nonnulls(answered_on, outcome) in (0, 2)),
  check (outcome is distinct from 'withheld' or reason is not null),
  check (num_nonnulls(reply, replied_on) in (0, 2)),
  check (reply is null or outcome is not distinct from 'passed'),
  check (num_nonnulls(hidden_on, hidden_reason) in (0, 2)),
  check (hidden_on is null or outcome is not distinct from 'passed')
);
create index on article_comment (authority_id, article_id, sent_at);
create index on article_comment (authority_id, sent_at);

select protect_table('article_comment');
