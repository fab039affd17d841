-- What somebody answered to a finding of the check of texts: "this is right, because …". The answer belongs to the words it
-- was given for (their hash, with the sentence around them): other words are found again.
create table answered_finding (
  authority_id uuid not null references authority,
  id uuid not null,
  -- The record the text belongs to: 'finding', 'article', 'shortcoming_answer'.
  subject_table text not null check (subject_table ~ '^[a-z_]{1,60}$'),
  subject_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  words text not null check (words <> ''),
  words_hash text not null check (words_hash ~ '^[0-9a-f]{64}$'),
  answer text not null check (btrim(answer) <> ''),
  answered_at timestamptz not null,
  answered_by text not null,
  account_id uuid,
  primary key (authority_id, id),
  unique (authority_id, subject_table, subject_id, kind, words_hash)
);

select protect_table('answered_finding');
