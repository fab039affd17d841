-- The papers of a conference take their numbers from the document book: the plan when it is issued, the invitation (one
-- number for all who are invited) when it goes out, the minutes when the conference is closed.
alter table event
  add column plan_on date,
  add column plan_number integer check (plan_number > 0),
  add column invitation_number integer check (invitation_number > 0),
  add column minutes_number integer check (minutes_number > 0);
