-- A signed decision is corrected or revoked by a further decision, never overwritten: not by a page, not by an import.
create function refuse_signed_change() returns trigger language plpgsql as $$
begin
  if old.content_sha256 is not null and (tg_op = 'DELETE' or
    (old.number, old.year, old.symbol, old.issued_on, old.title, old.citation, old.bases, old.signer_id, old.signer_post, old.on_behalf, old.content_sha256)
    is distinct from
    (new.number, new.year, new.symbol, new.issued_on, new.title, new.citation, new.bases, new.signer_id, new.signer_post, new.on_behalf, new.content_sha256)) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'decision',
      message = 'decision ' || old.id || ' is signed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger signed_stays_signed before update or delete on decision for each row execute function refuse_signed_change();

create function refuse_signed_award_change() returns trigger language plpgsql as $$
begin
  if exists (select from decision d where d.authority_id = old.authority_id and d.id = old.decision_id and d.content_sha256 is not null) and (tg_op = 'DELETE' or
    (old.award, old.ground, old.recipient, old.recipient_post, old.citation, old.register_number, old.decision_id, old.year,
      old.person_id, old.unit_id, old.body_id, old.bloc_id, old.household_id, old.whole_authority)
    is distinct from
    (new.award, new.ground, new.recipient, new.recipient_post, new.citation, new.register_number, new.decision_id, new.year,
      new.person_id, new.unit_id, new.body_id, new.bloc_id, new.household_id, new.whole_authority)) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'award',
      message = 'award ' || old.id || ' stands in a signed decision';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger signed_stays_signed before update or delete on award for each row execute function refuse_signed_award_change();

-- The papers of a signed decision as they were printed on the day: what was handed out can be shown for ever.
create table decision_paper (
  authority_id uuid not null references authority,
  decision_id uuid not null,
  kind text not null check (kind in ('decision', 'certificates')),
  file_id uuid not null,
  primary key (authority_id, decision_id, kind),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create index on decision_paper (authority_id, file_id);
select protect_table('decision_paper');
