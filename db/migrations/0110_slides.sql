-- What the editor of a year's slides decided about one of them: its place, that it is hidden, what is said with it, its
-- narration; or a slide of words of its own. What a made slide shows is never kept here: it comes from the records.
create table deck_slide (
  authority_id uuid not null references authority,
  id uuid not null,
  year integer not null check (year between 1945 and 2200),
  slide text not null,
  position integer not null default 2147483647,
  hidden boolean not null default false,
  heading text,
  body text,
  speech text,
  audio uuid,
  audio_seconds numeric check (audio_seconds > 0 and audio_seconds <= 480),
  primary key (authority_id, id),
  unique (authority_id, year, slide),
  check ((audio is null) = (audio_seconds is null)),
  check ((heading is null) = (slide not like 'own.%')),
  foreign key (authority_id, audio) references stored_file (authority_id, id)
);
create index on deck_slide (authority_id, audio);
select protect_table('deck_slide');
