-- Nothing is added to the list of a signed decision either. Checked after the row is in: an import writes known awards
-- again, and only new ones are additions.
create function refuse_award_after_signing() returns trigger language plpgsql as $$
begin
  if exists (select from decision d where d.authority_id = new.authority_id and d.id = new.decision_id and d.content_sha256 is not null) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'award',
      message = 'decision ' || new.decision_id || ' is signed';
  end if;
  return new;
end $$;
create trigger signed_list_is_closed after insert on award for each row execute function refuse_award_after_signing();
