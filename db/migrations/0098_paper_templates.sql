-- A ward's own Word template for one kind of paper. Putting another one in, or going back to the prescribed layout,
-- retires it; what was once used stays readable.
create table paper_template (
  authority_id uuid not null references authority,
  id uuid not null,
  form text not null check (form ~ '^[a-z_]{3,40}$'),
  file_id uuid not null,
  put_in_at timestamptz not null,
  put_in_by text not null,
  retired_at timestamptz check (retired_at >= put_in_at),
  primary key (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create unique index paper_template_in_use on paper_template (authority_id, form) where retired_at is null;
create index on paper_template (authority_id, file_id);
select protect_table('paper_template');
