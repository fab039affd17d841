-- Who signed for a party of a pledge, when, and who recorded it. The party is named by its place: a bundle brings the
-- list of parties anew, the act of signing stays with the pledge.
create table pledge_signing (
  authority_id uuid not null references authority,
  id uuid not null,
  pledge_id uuid not null,
  party_position integer not null check (party_position >= 0),
  signed_on date not null,
  on_paper boolean not null,
  account_id uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, pledge_id, party_position),
  foreign key (authority_id, pledge_id) references pledge (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);

create index on pledge_signing (authority_id, account_id);

-- A unit says that it has read a launch and made it known among its people.
create table launch_acknowledgement (
  authority_id uuid not null references authority,
  id uuid not null,
  launch_id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, launch_id, unit_id),
  foreign key (authority_id, launch_id) references launch (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, account_id) references account (authority_id, id)
);
create index on launch_acknowledgement (authority_id, unit_id);
create index on launch_acknowledgement (authority_id, account_id);

alter table work_progress add check (percent between 0 and 100);

select protect_table(name) from unnest(array['pledge_signing', 'launch_acknowledgement']) as name;
-- An act that was recorded stays.
revoke update, delete on pledge_signing, launch_acknowledgement from bangvang_app;
