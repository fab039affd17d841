-- Pages shown to people, by day; programmes that read the site are counted apart. No visitor is known by it.
create table visit_day (
  authority_id uuid not null references authority,
  day date not null,
  visits bigint not null default 0 check (visits >= 0),
  robots bigint not null default 0 check (robots >= 0),
  primary key (authority_id, day)
);

-- How many different visitors each process of ours saw in the last five minutes.
create table visit_presence (
  authority_id uuid not null references authority,
  process_id uuid not null,
  visitors integer not null check (visitors >= 0),
  seen_at timestamptz not null,
  primary key (authority_id, process_id)
);
select protect_table(name) from unnest(array['visit_day', 'visit_presence']) as name;
