-- What must never be true. Each query has a name and finds the rows that break it; none may be found.
-- Run by `bangvang check-database` as the owner, over all authorities.

-- name: award-of-decision-is-given
select id from award where decision_id is not null and direction <> 'given';

-- name: award-of-decision-shares-its-year-or-later
select a.id from award a join decision d using (authority_id) where a.decision_id = d.id and a.year > d.year;

-- name: decision-with-number-has-date
select id from decision where number is not null and issued_on is null;

-- name: decision-with-number-has-a-list
select d.id from decision d where d.number is not null and not exists (select from award a where a.authority_id = d.authority_id and a.decision_id = d.id)
and not exists (select from amendment m where m.authority_id = d.authority_id and m.decision_id = d.id);

-- name: decision-number-is-issued-once
select min(id::text) from decision where number is not null group by authority_id, year, symbol, number having count(*) > 1;

-- name: decision-numbers-have-no-gap-in-the-series
select s.authority_id::text from number_series s where s.kind = 'QĐ-UBND' and s.last < (
  select coalesce(max(number), 0) from decision d where d.authority_id = s.authority_id and d.year = s.year and d.symbol = s.kind);

-- name: decision-year-is-the-year-of-its-date
select id from decision where issued_on is not null and number is not null and extract(year from issued_on) <> year;

-- name: register-number-is-given-once-a-year
select min(id::text) from award where register_number is not null and direction = 'given' group by authority_id, year, register_number having count(*) > 1;

-- name: award-has-at-most-one-subject
select id from award where num_nonnulls(person_id, unit_id, body_id, bloc_id, household_id, nullif(whole_authority, false)) > 1;

-- name: nomination-has-one-subject
select id from nomination where num_nonnulls(person_id, unit_id, body_id, bloc_id, household_id, nullif(whole_authority, false)) <> 1;

-- name: nomination-is-voted-once
select min(nomination_id::text) from meeting_vote group by authority_id, nomination_id having count(*) > 1;

-- name: votes-are-not-more-than-the-members-present
select v.id from meeting_vote v where coalesce(v.for_count, 0) + coalesce(v.against_count, 0) + coalesce(v.blank_count, 0) > (
  select count(*) from meeting_attendance a where a.authority_id = v.authority_id and a.council_meeting_id = v.council_meeting_id and a.status <> 'absent');

-- name: votes-are-not-negative
select id from meeting_vote where least(for_count, against_count, blank_count) < 0;

-- name: attendance-names-a-member-once
select min(person_id::text) from meeting_attendance group by authority_id, council_meeting_id, person_id having count(*) > 1;

-- name: attendance-is-of-a-member
select a.id from meeting_attendance a join council_meeting m on m.authority_id = a.authority_id and m.id = a.council_meeting_id
where not exists (select from council_member c where c.authority_id = m.authority_id and c.council_id = m.council_id and c.person_id = a.person_id);

-- name: council-has-one-chair
select council_id from council_member where role = 'chair' group by authority_id, council_id having count(*) > 1;

-- name: witness-is-no-party
select w.id from pledge_witness w join pledge_party p on p.authority_id = w.authority_id and p.pledge_id = w.pledge_id and p.representative_id = w.person_id;

-- name: pledge-party-signs-once
select min(id::text) from pledge_party where unit_id is not null group by authority_id, pledge_id, unit_id having count(*) > 1;

-- name: pledge-party-is-somebody
select id from pledge_party where num_nonnulls(unit_id, bloc_id, body_id, representative_id) = 0 and representative_post is null;

-- name: work-names-an-owner-once
select work_id from work_owner group by authority_id, work_id, unit_id, bloc_id, body_id having count(*) > 1;

-- name: work-progress-is-a-percentage
select id from work_progress where percent not between 0 and 100;

-- name: work-milestone-is-reached-once
select min(id::text) from work_milestone group by authority_id, work_id, kind having count(*) > 1;

-- name: work-is-not-in-use-before-completion
select a.id from work_milestone a join work_milestone b on b.authority_id = a.authority_id and b.work_id = a.work_id
where a.kind = 'in_use' and b.kind = 'completed' and a.happened_on < b.happened_on;

-- name: registration-belongs-to-one
select id from registration where num_nonnulls(unit_id, bloc_id) <> 1;

-- name: target-is-set-once
select min(id::text) from target group by authority_id, indicator_id, year, unit_id having count(*) > 1;

-- name: measurement-of-one-day-is-one
select min(id::text) from measurement where reason is null group by authority_id, target_id, as_of having count(*) > 1;

-- name: unit-is-not-above-itself
select id from unit where parent_id = id;

-- name: unit-ends-after-it-begins
select id from unit where valid_to < valid_from;

-- name: post-ends-after-it-begins
select id from post where valid_to < valid_from;

-- name: movement-ends-after-it-begins
select id from movement where ends_on < starts_on or year_to < year;

-- name: launch-has-a-movement-or-a-theme
select l.id from launch l where l.theme is null and not exists (select from launch_movement m where m.authority_id = l.authority_id and m.launch_id = l.id);

-- name: launch-contents-are-in-order
select min(id::text) from launch_content group by authority_id, launch_id having max(position) <> count(*) - 1;

-- name: agenda-is-in-order
select min(id::text) from agenda_item group by authority_id, event_id having max(position) <> count(*) - 1;

-- name: invitation-follows-consent
select id from event where invited_on is not null and consent_on is null and consent_by is null and consent_waiver is null;

-- name: review-is-issued-after-adoption
select id from review where issued_on < adopted_on;

-- name: theme-of-a-level-is-one-a-year
select min(id::text) from theme group by authority_id, year, level having count(*) > 1;

-- name: article-address-is-one
select min(id::text) from article group by authority_id, slug having count(*) > 1;

-- name: audit-chain-has-no-gap
select authority_id::text from audit_event group by authority_id having max(sequence) <> count(*);

-- name: audit-chain-is-joined
select e.sequence::text from audit_event e join audit_event p on p.authority_id = e.authority_id and p.sequence = e.sequence - 1 where e.previous_hash <> p.hash;

-- name: audit-hash-is-of-the-content
select sequence::text from audit_event where hash <> encode(sha256(convert_to(previous_hash || E'\n' || content, 'UTF8')), 'hex');

-- name: audit-head-is-the-last-event
select h.authority_id::text from audit_head h where h.sequence <> (select coalesce(max(sequence), 0) from audit_event e where e.authority_id = h.authority_id);

-- name: account-has-a-role
select a.id from account a where not exists (select from account_role r where r.authority_id = a.authority_id and r.account_id = a.id);

-- name: role-of-a-unit-names-a-unit-of-the-authority
select r.account_id from account_role r where r.unit_id is not null and not exists (select from unit u where u.authority_id = r.authority_id and u.id = r.unit_id);

-- name: only-a-head-holds-a-role-for-a-unit
select account_id from account_role where unit_id is not null and role <> 'unit_head';

-- name: session-ends
select account_id from session where expires_at <= created_at;

-- name: form-that-was-taken-was-answered
select form_key from answered_form where location is null and answered_at < now() - interval '1 day';

-- name: figure-with-a-word-has-both
select id from award where jsonb_typeof(total) = 'object' and (total -> 'about' is null or total -> 'word' is null);

-- name: count-of-a-secret-vote-is-that-of-its-ballots
select v.id from meeting_vote v join council_meeting m on m.authority_id = v.authority_id and m.id = v.council_meeting_id
cross join lateral (
  select count(*) filter (where choice = 'for') as yes, count(*) filter (where choice = 'against') as no, count(*) filter (where choice = 'blank') as blank
  from vote_ballot b where b.authority_id = v.authority_id and b.meeting_vote_id = v.id) as counted
where v.method = 'secret' and m.ballots_sha256 is not null
and (v.for_count, v.against_count, v.blank_count) is distinct from (counted.yes, counted.no, counted.blank);

-- name: ballots-are-not-more-than-the-voters-on-the-roll
select v.id from meeting_vote v where (select count(*) from vote_ballot b where b.authority_id = v.authority_id and b.meeting_vote_id = v.id)
  > (select count(*) from roll_entry r where r.authority_id = v.authority_id and r.council_meeting_id = v.council_meeting_id
     and not exists (select from vote_exclusion e where e.authority_id = v.authority_id and e.meeting_vote_id = v.id and e.person_id = r.person_id));

-- name: roll-and-ballots-are-written-at-the-close
select id from council_meeting m where closed_on is null and (exists (select from roll_entry r where r.authority_id = m.authority_id and r.council_meeting_id = m.id)
  or exists (select from vote_ballot b join meeting_vote v on v.authority_id = b.authority_id and v.id = b.meeting_vote_id
    where v.authority_id = m.authority_id and v.council_meeting_id = m.id));

-- name: box-is-gone-after-the-close
select b.council_meeting_id from ballot_box b join council_meeting m on m.authority_id = b.authority_id and m.id = b.council_meeting_id where m.closed_on is not null;

-- name: text-is-in-nfc
select id from person where name is not nfc normalized union all select id from work where title is not nfc normalized
union all select id from article where title is not nfc normalized;

-- name: correction-of-a-result-follows-one
select m.id from measurement m where m.reason is not null and not exists (
  select from measurement o where o.authority_id = m.authority_id and o.target_id = m.target_id and o.as_of = m.as_of and o.position < m.position);

-- name: changed-target-is-what-its-last-change-made-it
select t.id from target t join target_change c on c.authority_id = t.authority_id and c.target_id = t.id
where c.position = (select max(position) from target_change l where l.authority_id = c.authority_id and l.target_id = c.target_id) and c.new_value <> t.value;

-- name: pledge-stands-in-one-open-session
select min(p.id::text) from signing_session_pledge p join signing_session s on s.authority_id = p.authority_id and s.id = p.signing_session_id
where s.closed_at is null group by p.authority_id, p.pledge_id having count(*) > 1;

-- name: signing-is-of-a-party-of-its-pledge
select s.id from pledge_signing s where not exists (select from pledge_party p
  where p.authority_id = s.authority_id and p.pledge_id = s.pledge_id and p.position = s.party_position);

-- name: sealed-pledge-is-as-it-was-sealed
select s.id from pledge_seal s, unnest(array['pledge_party', 'pledge_witness', 'pledge_item']) as part
where s.fingerprint ->> part is distinct from pledge_part(s.authority_id, s.pledge_id, part);

-- name: registration-call-is-one-for-a-year-and-movement
select min(id::text) from registration_call group by authority_id, year, movement_id having count(*) > 1;

-- name: registration-is-returned-with-a-reason
select id from registration_act where kind in ('returned', 'changed') and reason is null;

-- name: registration-is-one-for-a-year
select min(id::text) from registration group by authority_id, year, unit_id, bloc_id having count(*) > 1;

-- name: household-stands-in-a-pledge-once
select min(id::text) from pledge_household where household_id is not null group by authority_id, pledge_id, household_id having count(*) > 1;

-- name: receipt-number-is-given-once-a-year
select min(id::text) from contribution where receipt_number is not null group by authority_id, receipt_year, receipt_number having count(*) > 1;

-- name: receipt-numbers-entered-here-have-no-gap
select authority_id::text from contribution where entered_at is not null and receipt_number is not null
group by authority_id, receipt_year having max(receipt_number) - min(receipt_number) + 1 <> count(*);

-- name: reversal-takes-back-what-it-names
select r.id from contribution r join contribution c on c.authority_id = r.authority_id and c.id = r.reverses_id
where r.entered_at is not null and (figure_value(r.amount) is distinct from -figure_value(c.amount) or r.work_id is distinct from c.work_id or r.fund is distinct from c.fund);

-- name: nothing-is-spent-that-was-not-received
select p.id from (
  select coalesce(s.work_id::text, s.fund) as id, s.authority_id, s.work_id, s.fund, sum(figure_value(s.amount)) as spent
  from spending s where s.entered_at is not null group by s.authority_id, s.work_id, s.fund) p
where p.spent > (select coalesce(sum(figure_value(c.amount)), 0) from contribution c where c.authority_id = p.authority_id and c.kind = 'cash'
  and c.work_id is not distinct from p.work_id and c.fund is not distinct from p.fund);

-- name: milestones-of-a-work-are-in-order
select a.work_id from work_milestone a join work_milestone b on b.authority_id = a.authority_id and b.work_id = a.work_id
where array_position(array['registered', 'started', 'completed', 'in_use', 'plaque'], a.kind) < array_position(array['registered', 'started', 'completed', 'in_use', 'plaque'], b.kind)
  and a.happened_on > b.happened_on;

-- name: public-photo-says-what-it-shows
select id from evidence where published and (alt is null or kind <> 'photo');

-- name: unit-does-not-cross-itself
select id from score_sheet where crosser_id = unit_id;

-- name: sealed-set-is-opened
select s.criteria_set_id from score_seal s join criteria_set c on c.authority_id = s.authority_id and c.id = s.criteria_set_id where c.opened_at is null;

-- name: published-seal-has-its-ranking
select s.criteria_set_id from score_seal s where s.kind = 'published' and not exists (
  select from ranking r where r.authority_id = s.authority_id and r.criteria_set_id = s.criteria_set_id and r.kind = 'final');
