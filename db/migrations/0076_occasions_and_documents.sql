-- Holidays and events the ward itself keeps, beside those of the whole country.
create table occasion (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  name text not null,
  held_on date not null,
  -- Comes back every year on the same day, of the moon where it is told by the moon.
  yearly boolean not null default false,
  lunar boolean not null default false,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key)
);

-- The resolution or document a content of a launch carries out.
alter table launch_content
  add column document_title text,
  add column document_number text,
  add column document_on date;

-- A file that proves what a unit says of one line of its sheet; it stays with the sheet.
create table score_evidence (
  authority_id uuid not null references authority,
  id uuid not null,
  key text not null,
  position integer not null default 2147483647,
  score_sheet_id uuid not null,
  line text not null,
  name text not null,
  file text,
  posted_by text,
  posted_at timestamptz not null,
  note text,
  source_errors jsonb,
  primary key (authority_id, id),
  unique (authority_id, key),
  foreign key (authority_id, score_sheet_id) references score_sheet (authority_id, id)
);
create index on score_evidence (authority_id, score_sheet_id);

select protect_table(name) from unnest(array['occasion', 'score_evidence']) as name;
revoke delete on score_evidence from bangvang_app;
