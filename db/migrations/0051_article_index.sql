-- An article that is being written, or was taken down, is a draft. One without a time of publishing is public all the
-- same: old sources do not say when they were posted.
alter table article add column draft boolean not null default false;
alter table article add unique (authority_id, slug);

-- Without diacritics, case and punctuation, for search: «hẻm 71/26 Nguyễn Bặc» gives «hem 71 26 nguyen bac».
create function search_fold(text text) returns text language sql immutable parallel safe return
  trim(regexp_replace(replace(replace(lower(regexp_replace(normalize(coalesce(text, ''), nfd), '[\u0300-\u036f]', '', 'g')), 'đ', 'd'), 'Đ', 'd'), '[^a-z0-9]+', ' ', 'g'));

-- The words of a text and every two neighbours of them: «thi đua yêu nước» gives thi, dua, yeu, nuoc, thi_dua, dua_yeu,
-- yeu_nuoc. A phrase is then found by the index alone, without reading a single text again.
create function search_words(text text) returns text[] language sql immutable parallel safe return (
  select coalesce(array_agg(distinct lexeme), '{}')
  from (select word, lead(word) over (order by place) as next from unnest(string_to_array(left(search_fold(text), 200000), ' ')) with ordinality as words (word, place)) as neighbours,
    lateral (values (word), (word || '_' || next)) as lexemes (lexeme)
  where length(lexeme) between 1 and 200
);

-- What lists and search need of an article. Kept by triggers, so that no way of writing an article can forget it.
create table article_index (
  authority_id uuid not null references authority,
  article_id uuid not null,
  draft boolean not null,
  category_id uuid,
  -- When it was published, else the day of its event: the order of every list.
  shown_at timestamptz,
  -- The text drafted from the event's records, for an article that has no body of its own.
  drafted text,
  document tsvector not null,
  primary key (authority_id, article_id),
  foreign key (authority_id, article_id) references article (authority_id, id) on delete cascade
);
create index article_shelf on article_index (authority_id, shown_at desc nulls last, article_id desc) where not draft;
create index article_shelf_of_category on article_index (authority_id, category_id, shown_at desc nulls last, article_id desc) where not draft;
create index article_words on article_index using gin (document);
select protect_table('article_index');

-- The ward is a lexeme of its own: an index over all wards then finds the words of one.
create function index_document(ward uuid, words text[]) returns tsvector language sql immutable parallel safe return
  array_to_tsvector(words || ('#' || ward::text));

create function index_article(ward uuid, article uuid) returns void language sql as $$
  insert into article_index (authority_id, article_id, draft, category_id, shown_at, document)
  select a.authority_id, a.id, a.draft, a.category_id,
    coalesce(a.published_at, (select e.held_on::timestamp at time zone 'Asia/Ho_Chi_Minh' from event e where e.authority_id = a.authority_id and e.id = a.event_id)),
    index_document(a.authority_id, search_words(concat_ws(E'\n', a.title, a.lead, a.body, (
      select i.drafted from article_index i where i.authority_id = a.authority_id and i.article_id = a.id and coalesce(a.body, '') = ''))))
  from article a where a.authority_id = ward and a.id = article
  on conflict (authority_id, article_id) do update
    set draft = excluded.draft, category_id = excluded.category_id, shown_at = excluded.shown_at, document = excluded.document;
$$;

create function article_written() returns trigger language plpgsql as $$
begin
  -- Who brings thousands at once has their words ready and writes the index itself.
  if current_setting('app.articles_indexed', true) is distinct from 'by_writer' then perform index_article(new.authority_id, new.id); end if;
  return null;
end $$;
create trigger article_written after insert or update on article for each row execute function article_written();

create function article_drafted() returns trigger language plpgsql as $$
begin
  perform index_article(new.authority_id, new.article_id);
  return null;
end $$;
create trigger article_drafted after update of drafted on article_index for each row
  when (old.drafted is distinct from new.drafted) execute function article_drafted();

create function event_moved() returns trigger language plpgsql as $$
begin
  perform index_article(a.authority_id, a.id) from article a where a.authority_id = new.authority_id and a.event_id = new.id;
  return null;
end $$;
create trigger event_moved after update of held_on on event for each row when (old.held_on is distinct from new.held_on) execute function event_moved();

-- Text operators are not leakproof: under row-level security the index of words would stay unused. The function looks
-- as the owner of the table, who has a policy for it, and answers for the transaction's own authority only.
do $$ begin
  execute format('create policy owner_searches on article_index for select to %I using (true)', current_user);
end $$;

-- The planner takes reading a text for free and would rather read them all: it may not.
create function find_articles(words tsquery, until timestamptz, page_size integer, page_offset integer)
returns table (article_id uuid, shown_at timestamptz, total bigint)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  with hits as materialized (
    select i.article_id, i.shown_at, i.draft, i.authority_id from article_index i
    where i.document @@ (words && ('''#' || current_authority()::text || '''')::tsquery)
  )
  select h.article_id, h.shown_at, count(*) over () from hits h
  where h.authority_id = current_authority() and not h.draft and (h.shown_at is null or h.shown_at <= until)
  order by h.shown_at desc nulls last, h.article_id desc
  limit page_size offset page_offset
$$;
revoke all on function find_articles from public;
grant execute on function find_articles to bangvang_app;
