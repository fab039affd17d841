-- Whoever keeps rendered pages is told what changed, with the commit and only with it: one message for each table of a
-- ward that a transaction really changed, however it was changed. `app.changed` names them to the writer itself.
create function tell_change() returns trigger language plpgsql as $$
declare
  ward text;
  told text := coalesce(current_setting('app.changed', true), '');
begin
  if tg_op = 'DELETE' then ward := old.authority_id; else ward := new.authority_id; end if;
  if position(' ' || ward || '/' || tg_table_name || ' ' in told) = 0 then
    perform set_config('app.changed', told || ' ' || ward || '/' || tg_table_name || ' ', true);
    perform pg_notify('bangvang_changes', 'c ' || ward || '/' || tg_table_name);
  end if;
  return null;
end $$;

create function tell_changes_of(name text) returns void language plpgsql as $$
begin
  execute format('create trigger tell_change after insert or delete on %I for each row execute function tell_change()', name);
  execute format('create trigger tell_update after update on %I for each row when (old.* is distinct from new.*) execute function tell_change()', name);
end $$;

-- What is written at every visit, sign-in or act and shown on no kept page stays silent; a page that reads it is not kept.
select tell_changes_of(c.relname) from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id')
  and c.relname not in ('visit_day', 'visit_presence', 'session', 'sign_in_failure', 'answered_form', 'audit_event', 'audit_head')
order by c.relname;

create or replace function protect_table(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_authority on %I using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
  execute format('grant select, insert, update, delete on %I to bangvang_app', name);
  perform tell_changes_of(name);
end $$;
