-- What a document of the ward printed when it was issued, kept beside the records it was drawn from: when they change
-- later, the difference can be shown and a corrected edition made. Every edition stays readable.
create table printed_edition (
  authority_id uuid not null references authority,
  id uuid not null,
  document text not null check (document in ('report', 'plan', 'article')),
  -- The review or article it is of; a plan is of its year.
  subject_id uuid,
  year integer not null check (year between 1900 and 2999),
  edition integer not null check (edition >= 1),
  issued_on date not null,
  -- Why it was printed anew.
  reason text check (reason <> ''),
  -- The paper as it was drawn, and the same with the names of units taken out.
  content jsonb not null,
  public_content jsonb,
  printed_by text not null,
  account_id uuid,
  printed_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id),
  check ((edition = 1) = (reason is null)),
  check ((document = 'plan') = (subject_id is null))
);
create unique index on printed_edition (authority_id, document, subject_id, edition) where subject_id is not null;
create unique index on printed_edition (authority_id, document, year, edition) where subject_id is null;
create index on printed_edition (authority_id, account_id);

create table printed_fact (
  authority_id uuid not null references authority,
  id uuid not null,
  printed_edition_id uuid not null,
  position integer not null,
  key text not null,
  label text not null,
  value figure not null,
  unit text not null,
  as_of date not null,
  -- As it stood on paper: "02", "hơn 1,2 tỷ đồng".
  words text not null,
  primary key (authority_id, id),
  unique (authority_id, printed_edition_id, position),
  unique (authority_id, printed_edition_id, key),
  foreign key (authority_id, printed_edition_id) references printed_edition (authority_id, id)
);

select protect_table(name) from unnest(array['printed_edition', 'printed_fact']) as name;
-- What was printed was printed.
revoke update, delete on printed_edition, printed_fact from bangvang_app;
