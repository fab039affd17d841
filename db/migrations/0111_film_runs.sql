-- A video that the server was asked to make: how far it is, and the file it became. One at a time for each year of a ward.
create table film_run (
  authority_id uuid not null references authority,
  id uuid not null,
  year integer not null check (year between 1945 and 2200),
  -- Captions drawn into the picture; units that fell short named.
  burned boolean not null,
  names boolean not null,
  asked_at timestamptz not null,
  asked_by text not null,
  alive_at timestamptz not null,
  done numeric not null default 0 check (done between 0 and 1),
  finished_at timestamptz,
  cancelled_at timestamptz,
  failed_at timestamptz,
  complaint text,
  file uuid,
  primary key (authority_id, id),
  check (num_nonnulls(finished_at, cancelled_at, failed_at) <= 1),
  check ((finished_at is null) = (file is null)),
  check ((failed_at is null) = (complaint is null)),
  foreign key (authority_id, file) references stored_file (authority_id, id)
);
create unique index film_run_one_at_a_time on film_run (authority_id, year)
  where finished_at is null and cancelled_at is null and failed_at is null;
create index on film_run (authority_id, year);
create index on film_run (authority_id, file);
select protect_table('film_run');
