-- The text of an article with the figures, names and dates it took from records: each is a piece of its own that nobody types
-- over. `lead` and `body` hold the same words plainly, for lists, search and bundles; where they differ, they are right.
alter table article
  add column content jsonb,
  -- The pen name stands alone in public; who wrote it is known to the office.
  add column author_inside boolean not null default false,
  add column stage text check (stage in ('sent', 'returned', 'approved', 'withdrawn')),
  add column stage_note text,
  add column stage_by text,
  add column stage_at timestamptz,
  add check (num_nonnulls(stage, stage_by, stage_at) in (0, 3)),
  add check ((stage is not null and stage in ('returned', 'withdrawn')) = (stage_note is not null));

-- What an article said until it was corrected in public, with the reason given to readers.
create table article_correction (
  authority_id uuid not null references authority,
  id uuid not null,
  article_id uuid not null,
  position integer not null,
  made_at timestamptz not null,
  reason text not null,
  title text not null,
  lead text,
  body text,
  primary key (authority_id, id),
  unique (authority_id, article_id, position),
  foreign key (authority_id, article_id) references article (authority_id, id) on delete cascade
);

select protect_table('article_correction');
