-- Appeals also come through the public page, like opinions on a list.
alter table appeal add column channel text check (channel in ('page', 'officer'));
-- Changes every day and with the ward, so that it tells one sender from another only for the limit of a day.
alter table appeal add column sender_mark text;
create index on appeal (authority_id, received_on);
