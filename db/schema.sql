-- columns
account.authority_id uuid not null
account.id uuid not null
account.name text not null
account.email text
account.phone text
account.password_hash text not null
account.person_id uuid
account.must_change_password boolean not null default false
account.created_at timestamp with time zone not null
account.disabled_at timestamp with time zone
account_role.authority_id uuid not null
account_role.account_id uuid not null
account_role.role text not null
account_role.unit_id uuid
achievement_report.authority_id uuid not null
achievement_report.id uuid not null
achievement_report.key text not null
achievement_report.position integer not null default 2147483647
achievement_report.nomination_id uuid not null
achievement_report.version integer not null
achievement_report.profile text not null
achievement_report.merits text not null
achievement_report.awards text not null
achievement_report.written_by text
achievement_report.written_on date not null
achievement_report.account_id uuid
achievement_report.note text
achievement_report.source_errors jsonb
agenda_award.authority_id uuid not null
agenda_award.id uuid not null
agenda_award.agenda_item_id uuid not null
agenda_award.position integer not null
agenda_award.award_id uuid not null
agenda_decision.authority_id uuid not null
agenda_decision.id uuid not null
agenda_decision.agenda_item_id uuid not null
agenda_decision.position integer not null
agenda_decision.decision_id uuid not null
agenda_item.authority_id uuid not null
agenda_item.id uuid not null
agenda_item.event_id uuid not null
agenda_item.position integer not null
agenda_item.kind text not null
agenda_item.mode text
agenda_item.title text
agenda_item.text text
agenda_item.person_id uuid
agenda_item.person_post text
agenda_item.unit_id uuid
agenda_item.minutes integer
agenda_item.points text[] not null default '{}'::text[]
agenda_item.launch_id uuid
agenda_item.review_id uuid
agenda_item.movement_id uuid
agenda_item.begun_at timestamp with time zone
agenda_item.session_id uuid
agenda_pledge.authority_id uuid not null
agenda_pledge.id uuid not null
agenda_pledge.agenda_item_id uuid not null
agenda_pledge.position integer not null
agenda_pledge.pledge_id uuid not null
agenda_task.authority_id uuid not null
agenda_task.id uuid not null
agenda_task.agenda_item_id uuid not null
agenda_task.position integer not null
agenda_task.task_id uuid not null
amendment.authority_id uuid not null
amendment.id uuid not null
amendment.key text not null
amendment.position integer not null default 2147483647
amendment.decision_id uuid not null
amendment.award_id uuid not null
amendment.kind text not null
amendment.ground text
amendment.reason text not null
amendment.recipient text
amendment.recipient_post text
amendment.citation text
amendment.note text
amendment.source_errors jsonb
answered_finding.authority_id uuid not null
answered_finding.id uuid not null
answered_finding.subject_table text not null
answered_finding.subject_id uuid not null
answered_finding.kind text not null
answered_finding.words text not null
answered_finding.words_hash text not null
answered_finding.answer text not null
answered_finding.answered_at timestamp with time zone not null
answered_finding.answered_by text not null
answered_finding.account_id uuid
answered_form.authority_id uuid not null
answered_form.account_id uuid not null
answered_form.form_key text not null
answered_form.location text
answered_form.answered_at timestamp with time zone not null
appeal.authority_id uuid not null
appeal.id uuid not null
appeal.key text not null
appeal.position integer not null default 2147483647
appeal.decision_id uuid not null
appeal.award_id uuid
appeal.by_whom text not null
appeal.name text not null
appeal.contact text
appeal.content text not null
appeal.received_on date not null
appeal.recorded_by text
appeal.account_id uuid
appeal.note text
appeal.source_errors jsonb
appeal.channel text
appeal.sender_mark text
appeal_answer.authority_id uuid not null
appeal_answer.id uuid not null
appeal_answer.appeal_id uuid not null
appeal_answer.position integer not null
appeal_answer.answered_on date not null
appeal_answer.result text not null
appeal_answer.content text not null
appeal_answer.published boolean not null default false
appeal_answer.answered_by text
appeal_term.authority_id uuid not null
appeal_term.id uuid not null
appeal_term.key text not null
appeal_term.position integer not null default 2147483647
appeal_term.valid_from date not null
appeal_term.days integer not null
appeal_term.basis text not null
appeal_term.note text
appeal_term.source_errors jsonb
article.authority_id uuid not null
article.id uuid not null
article.key text not null
article.position integer not null default 2147483647
article.title text not null
article.slug text not null
article.category_id uuid
article.event_id uuid
article.lead text
article.body text
article.published_at timestamp with time zone
article.byline text
article.author_id uuid
article.organisation text
article.featured boolean not null default false
article.tags text[] not null default '{}'::text[]
article.note text
article.source_errors jsonb
article.draft boolean not null default false
article.content jsonb
article.author_inside boolean not null default false
article.stage text
article.stage_note text
article.stage_by text
article.stage_at timestamp with time zone
article_comment.authority_id uuid not null
article_comment.id uuid not null
article_comment.key text not null
article_comment.position integer not null default 2147483647
article_comment.article_id uuid not null
article_comment.name text not null
article_comment.text text not null
article_comment.email text
article_comment.sent_at timestamp with time zone not null
article_comment.sender_mark text
article_comment.answered_on date
article_comment.outcome text
article_comment.reason text
article_comment.reply text
article_comment.replied_on date
article_comment.hidden_on date
article_comment.hidden_reason text
article_comment.note text
article_comment.source_errors jsonb
article_correction.authority_id uuid not null
article_correction.id uuid not null
article_correction.article_id uuid not null
article_correction.position integer not null
article_correction.made_at timestamp with time zone not null
article_correction.reason text not null
article_correction.title text not null
article_correction.lead text
article_correction.body text
article_index.authority_id uuid not null
article_index.article_id uuid not null
article_index.draft boolean not null
article_index.category_id uuid
article_index.shown_at timestamp with time zone
article_index.drafted text
article_index.document tsvector not null
audit_event.authority_id uuid not null
audit_event.sequence bigint not null
audit_event.content text not null
audit_event.previous_hash text not null
audit_event.hash text not null
audit_event.name text not null
audit_event.happened_at timestamp with time zone not null
audit_event.account_id uuid
audit_event.subject_id uuid
audit_head.authority_id uuid not null
audit_head.sequence bigint not null
audit_head.hash text not null
authority.authority_id uuid not null
authority.slug text not null
authority.host text
authority.name text not null
authority.kind text not null
authority.parent text
authority.province text
authority.post_separator text
authority_level.authority_id uuid not null
authority_level.id uuid not null
authority_level.position integer not null
authority_level.kind text not null
authority_level.name text not null
authority_level.parent text
authority_level.valid_from date
authority_level.valid_to date
authority_succession.authority_id uuid not null
authority_succession.id uuid not null
authority_succession.position integer not null
authority_succession.direction text not null
authority_succession.name text not null
authority_succession.happened_on date
authority_succession.basis text
award.authority_id uuid not null
award.id uuid not null
award.key text not null
award.position integer not null default 2147483647
award.direction text not null
award.year integer not null
award.year_to integer
award.award text not null
award.ground text
award.decision_id uuid
award.nomination_id uuid
award.issuer text
award.issuer_level text
award.issued_on date
award.person_id uuid
award.unit_id uuid
award.body_id uuid
award.bloc_id uuid
award.household_id uuid
award.whole_authority boolean not null default false
award.recipient text
award.recipient_post text
award.citation text
award.posthumous boolean not null default false
award.register_number integer
award.collectives figure
award.individuals figure
award.households figure
award.total figure
award.note text
award.source_errors jsonb
award_fund.authority_id uuid not null
award_fund.id uuid not null
award_fund.key text not null
award_fund.position integer not null default 2147483647
award_fund.year integer not null
award_fund.regular_expenditure double precision not null
award_fund.area text not null
award_fund.basis text not null
award_fund.note text
award_fund.source_errors jsonb
award_movement.authority_id uuid not null
award_movement.id uuid not null
award_movement.award_id uuid not null
award_movement.position integer not null
award_movement.movement_id uuid not null
ballot_box.authority_id uuid not null
ballot_box.council_meeting_id uuid not null
ballot_box.public_key bytea not null
ballot_box.locked_key bytea not null
ballot_box.stopped_on date
ballot_teller.authority_id uuid not null
ballot_teller.id uuid not null
ballot_teller.council_meeting_id uuid not null
ballot_teller.position integer not null
ballot_teller.person_id uuid not null
ballot_teller.public_key bytea
ballot_teller.share bytea
ballot_void.authority_id uuid not null
ballot_void.id uuid not null
ballot_void.council_meeting_id uuid not null
ballot_void.position integer not null
ballot_void.voided_on date not null
ballot_void.reason text not null
bloc.authority_id uuid not null
bloc.id uuid not null
bloc.key text not null
bloc.position integer not null default 2147483647
bloc.name text not null
bloc.year integer
bloc.leader_id uuid
bloc.note text
bloc.source_errors jsonb
bloc_member.authority_id uuid not null
bloc_member.id uuid not null
bloc_member.bloc_id uuid not null
bloc_member.position integer not null
bloc_member.unit_id uuid
bloc_member.body_id uuid
bloc_member.valid_from date
bloc_member.valid_to date
body.authority_id uuid not null
body.id uuid not null
body.key text not null
body.position integer not null default 2147483647
body.name text not null
body.short_name text
body.kind text not null
body.level text
body.superior text
body.note text
body.source_errors jsonb
bonus_payment.authority_id uuid not null
bonus_payment.id uuid not null
bonus_payment.key text not null
bonus_payment.position integer not null default 2147483647
bonus_payment.award_id uuid not null
bonus_payment.award_fund_id uuid not null
bonus_payment.paid_on date not null
bonus_payment.amount double precision not null
bonus_payment.coefficient double precision not null
bonus_payment.base_salary double precision not null
bonus_payment.method text not null
bonus_payment.receiver text not null
bonus_payment.reference text
bonus_payment.recorded_by text
bonus_payment.voided_on date
bonus_payment.voided_reason text
bonus_payment.account_id uuid
bonus_payment.note text
bonus_payment.source_errors jsonb
category.authority_id uuid not null
category.id uuid not null
category.key text not null
category.position integer not null default 2147483647
category.name text not null
category.note text
category.source_errors jsonb
certificate_blank.authority_id uuid not null
certificate_blank.id uuid not null
certificate_blank.key text not null
certificate_blank.position integer not null default 2147483647
certificate_blank.name text not null
certificate_blank.width double precision not null
certificate_blank.height double precision not null
certificate_blank.note text
certificate_blank.source_errors jsonb
certificate_block.authority_id uuid not null
certificate_block.id uuid not null
certificate_block.certificate_blank_id uuid not null
certificate_block.position integer not null
certificate_block.content text not null
certificate_block.x double precision not null
certificate_block.y double precision not null
certificate_block.width double precision not null
certificate_block.align text not null
certificate_block.font text not null
certificate_block.size double precision not null
certificate_block.bold boolean not null default false
certificate_block.italic boolean not null default false
certificate_block.colour text not null
certificate_part.authority_id uuid not null
certificate_part.certificate_run_id uuid not null
certificate_part.position integer not null
certificate_part.first integer not null
certificate_part.last integer not null
certificate_part.file_id uuid not null
certificate_printer.authority_id uuid not null
certificate_printer.id uuid not null
certificate_printer.key text not null
certificate_printer.position integer not null default 2147483647
certificate_printer.name text not null
certificate_printer.dx double precision not null
certificate_printer.dy double precision not null
certificate_printer.note text
certificate_printer.source_errors jsonb
certificate_run.authority_id uuid not null
certificate_run.id uuid not null
certificate_run.decision_id uuid not null
certificate_run.options jsonb not null
certificate_run.asked_at timestamp with time zone not null
certificate_run.asked_by text not null
certificate_run.total integer not null
certificate_run.alive_at timestamp with time zone not null
certificate_run.finished_at timestamp with time zone
certificate_run.cancelled_at timestamp with time zone
channel_mute.authority_id uuid not null
channel_mute.account_id uuid not null
channel_mute.channel text not null
channel_mute.muted_at timestamp with time zone not null
clip.authority_id uuid not null
clip.id uuid not null
clip.event_id uuid not null
clip.caption text not null
clip.description text not null
clip.file uuid not null
clip.poster uuid
clip.captions uuid
clip.seconds numeric not null
clip.width integer not null
clip.height integer not null
clip.added_at timestamp with time zone not null
communication.authority_id uuid not null
communication.id uuid not null
communication.key text not null
communication.position integer not null default 2147483647
communication.unit_id uuid not null
communication.happened_on date not null
communication.channel text not null
communication.text text not null
communication.people figure
communication.movement_id uuid
communication.note text
communication.source_errors jsonb
conflict_of_interest.authority_id uuid not null
conflict_of_interest.id uuid not null
conflict_of_interest.key text not null
conflict_of_interest.position integer not null default 2147483647
conflict_of_interest.nomination_id uuid not null
conflict_of_interest.person_id uuid not null
conflict_of_interest.tie text not null
conflict_of_interest.reason text not null
conflict_of_interest.recorded_on date not null
conflict_of_interest.recorded_by text
conflict_of_interest.account_id uuid
conflict_of_interest.note text
conflict_of_interest.source_errors jsonb
contribution.authority_id uuid not null
contribution.id uuid not null
contribution.key text not null
contribution.position integer not null default 2147483647
contribution.work_id uuid
contribution.fund text
contribution.source text not null
contribution.kind text not null
contribution.giver text
contribution.anonymous boolean not null default false
contribution.amount figure
contribution.quantity figure
contribution.measure text
contribution.given_on date
contribution.receipt text
contribution.note text
contribution.source_errors jsonb
contribution.giver_kind text
contribution.receipt_number integer
contribution.receipt_year integer
contribution.reverses_id uuid
contribution.reason text
contribution.entered_on date
contribution.entered_by text
contribution.entered_at timestamp with time zone
council.authority_id uuid not null
council.id uuid not null
council.key text not null
council.position integer not null default 2147483647
council.name text not null
council.valid_from date
council.valid_to date
council.basis text
council.note text
council.source_errors jsonb
council_meeting.authority_id uuid not null
council_meeting.id uuid not null
council_meeting.key text not null
council_meeting.position integer not null default 2147483647
council_meeting.council_id uuid not null
council_meeting.year integer not null
council_meeting.held_on date not null
council_meeting.place text
council_meeting.opened_on date
council_meeting.closed_on date
council_meeting.conclusion text
council_meeting.note text
council_meeting.source_errors jsonb
council_meeting.minutes_number integer
council_meeting.started_at text
council_meeting.ended_at text
council_meeting.minutes_chair_id uuid
council_meeting.minutes_secretary_id uuid
council_meeting.standards text
council_meeting.discussion text
council_meeting.paper_issued integer
council_meeting.paper_returned integer
council_meeting.paper_invalid integer
council_meeting.ballots_sha256 text
council_meeting.telling_results text[] not null default '{}'::text[]
council_meeting.begins_at text
council_meeting.invitation text
council_meeting.mirror_shown_on date
council_meeting.mirror_lines text[] not null default '{}'::text[]
council_member.authority_id uuid not null
council_member.id uuid not null
council_member.council_id uuid not null
council_member.position integer not null
council_member.person_id uuid not null
council_member.role text not null
council_member.post text
counter.authority_id uuid not null
counter.id uuid not null
counter.key text not null
counter.position integer not null default 2147483647
counter.kind text not null
counter.value figure not null
counter.as_of date
counter.note text
counter.source_errors jsonb
credential.authority_id uuid not null
credential.id uuid not null
credential.key text not null
credential.position integer not null default 2147483647
credential.award_id uuid not null
credential.code text not null
credential.kid text not null
credential.token text not null
credential.issued_at timestamp with time zone not null
credential.note text
credential.source_errors jsonb
credential_act.authority_id uuid not null
credential_act.id uuid not null
credential_act.credential_id uuid not null
credential_act.position integer not null
credential_act.status text not null
credential_act.happened_on date not null
credential_act.reason text not null
credential_act.decision_id uuid
credential_key.authority_id uuid not null
credential_key.id uuid not null
credential_key.key text not null
credential_key.position integer not null default 2147483647
credential_key.kid text not null
credential_key.public_key text not null
credential_key.sealed_private_key text
credential_key.made_at timestamp with time zone not null
credential_key.retired_at timestamp with time zone
credential_key.note text
credential_key.source_errors jsonb
criteria_class.authority_id uuid not null
criteria_class.id uuid not null
criteria_class.criteria_set_id uuid not null
criteria_class.position integer not null
criteria_class.name text not null
criteria_class.lowest double precision not null
criteria_exclusion.authority_id uuid not null
criteria_exclusion.id uuid not null
criteria_exclusion.criteria_set_id uuid not null
criteria_exclusion.position integer not null
criteria_exclusion.code text not null
criteria_exclusion.reason text not null
criteria_extra.authority_id uuid not null
criteria_extra.id uuid not null
criteria_extra.criteria_set_id uuid not null
criteria_extra.position integer not null
criteria_extra.kind text not null
criteria_extra.code text not null
criteria_extra.title text not null
criteria_extra.type text not null
criteria_extra.each double precision
criteria_extra.max double precision
criteria_extra.evidence text
criteria_group.authority_id uuid not null
criteria_group.id uuid not null
criteria_group.criteria_set_id uuid not null
criteria_group.position integer not null
criteria_group.code text not null
criteria_group.title text not null
criteria_group.max double precision not null
criteria_group.uncapped boolean not null default false
criteria_group.minimum_percent double precision
criteria_group.minimum_points double precision
criteria_item.authority_id uuid not null
criteria_item.id uuid not null
criteria_item.criteria_group_id uuid not null
criteria_item.position integer not null
criteria_item.code text not null
criteria_item.title text not null
criteria_item.type text not null
criteria_item.max double precision not null
criteria_item.heading text
criteria_item.evidence text
criteria_item.unless_full text
criteria_item.direction text
criteria_item.uncapped boolean not null default false
criteria_item.target double precision
criteria_item.measure text
criteria_item.each double precision
criteria_item.floor double precision
criteria_item.event text
criteria_item.activity text
criteria_item.late_loss double precision
criteria_item.figures text
criteria_item.indicator_id uuid
criteria_pass_mark.authority_id uuid not null
criteria_pass_mark.id uuid not null
criteria_pass_mark.criteria_set_id uuid not null
criteria_pass_mark.position integer not null
criteria_pass_mark.place text not null
criteria_pass_mark.mark double precision not null
criteria_prize.authority_id uuid not null
criteria_prize.id uuid not null
criteria_prize.criteria_set_id uuid not null
criteria_prize.position integer not null
criteria_prize.name text not null
criteria_prize.count integer not null
criteria_set.authority_id uuid not null
criteria_set.id uuid not null
criteria_set.key text not null
criteria_set.position integer not null default 2147483647
criteria_set.title text not null
criteria_set.year integer not null
criteria_set.bloc_id uuid
criteria_set.bloc_title text
criteria_set.source text
criteria_set.version integer
criteria_set.decimals integer
criteria_set.total_cap double precision
criteria_set.self_cap double precision
criteria_set.bonus_cap double precision
criteria_set.penalty_cap double precision
criteria_set.pass_place text
criteria_set.failing text
criteria_set.top_percent double precision
criteria_set.top_rounding text
criteria_set.top_at_least integer
criteria_set.several_leaders boolean not null default false
criteria_set.appeal_days integer
criteria_set.appeal_calendar_days boolean not null default false
criteria_set.self_due_on date
criteria_set.copied_from_id uuid
criteria_set.opened_at timestamp with time zone
criteria_set.opened_by text
criteria_set.note text
criteria_set.source_errors jsonb
criteria_step.authority_id uuid not null
criteria_step.id uuid not null
criteria_step.criteria_item_id uuid not null
criteria_step.position integer not null
criteria_step.threshold double precision not null
criteria_step.points double precision not null
criteria_tie.authority_id uuid not null
criteria_tie.id uuid not null
criteria_tie.criteria_set_id uuid not null
criteria_tie.position integer not null
criteria_tie.rule text not null
criteria_tie.code text
decision.authority_id uuid not null
decision.id uuid not null
decision.key text not null
decision.position integer not null default 2147483647
decision.year integer not null
decision.number integer
decision.symbol text not null
decision.issued_on date
decision.title text not null
decision.citation text
decision.bases text[] not null default '{}'::text[]
decision.signer_id uuid
decision.signer_post text
decision.on_behalf text
decision.meeting_id uuid
decision.movement_id uuid
decision.note text
decision.source_errors jsonb
decision.content_sha256 text
decision.signed_at timestamp with time zone
decision.mandate_id uuid
decision_line.authority_id uuid not null
decision_line.id uuid not null
decision_line.decision_id uuid not null
decision_line.position integer not null
decision_line.nomination_id uuid not null
decision_line.citation text
decision_paper.authority_id uuid not null
decision_paper.decision_id uuid not null
decision_paper.kind text not null
decision_paper.file_id uuid not null
deck_slide.authority_id uuid not null
deck_slide.id uuid not null
deck_slide.year integer not null
deck_slide.slide text not null
deck_slide.position integer not null default 2147483647
deck_slide.hidden boolean not null default false
deck_slide.heading text
deck_slide.body text
deck_slide.speech text
deck_slide.audio uuid
deck_slide.audio_seconds numeric
delegate.authority_id uuid not null
delegate.id uuid not null
delegate.event_id uuid not null
delegate.position integer not null
delegate.person_id uuid
delegate.body_id uuid
delegate.unit_id uuid
delegate.unit_kind_id uuid
delegate.group_name text
delegate.post text
delegate.role text
delegate.level text
delegate.count figure
delegate.seat_group text
delegate.seats_at text[] not null default '{}'::text[]
delegate.invite_code text
delegate_answer.authority_id uuid not null
delegate_answer.id uuid not null
delegate_answer.delegate_id uuid not null
delegate_answer.position integer not null
delegate_answer.answer text not null
delegate_answer.name text
delegate_answer.post text
delegate_answer.reason text
delegate_answer.way text not null
delegate_answer.answered_at timestamp with time zone not null
delegate_answer.recorded_by text
delegate_arrival.authority_id uuid not null
delegate_arrival.id uuid not null
delegate_arrival.delegate_id uuid not null
delegate_arrival.position integer not null
delegate_arrival.arrived_at timestamp with time zone not null
delegate_arrival.way text not null
delegate_arrival.name text
delegate_arrival.recorded_by text
delivery_attempt.authority_id uuid not null
delivery_attempt.message_id uuid not null
delivery_attempt.nth integer not null
delivery_attempt.started_at timestamp with time zone not null
delivery_attempt.ended_at timestamp with time zone
delivery_attempt.outcome text
delivery_attempt.reason text
discipline.authority_id uuid not null
discipline.id uuid not null
discipline.key text not null
discipline.position integer not null default 2147483647
discipline.person_id uuid not null
discipline.form text not null
discipline.decided_on date not null
discipline.completed_on date
discipline.document text
discipline.note text
discipline.source_errors jsonb
employment.authority_id uuid not null
employment.id uuid not null
employment.key text not null
employment.position integer not null default 2147483647
employment.person_id uuid not null
employment.recruited_on date
employment.sex text
employment.position_kind text
employment.payroll text
employment.note text
employment.source_errors jsonb
employment.occupation text
evenness_publication.authority_id uuid not null
evenness_publication.id uuid not null
evenness_publication.key text not null
evenness_publication.position integer not null default 2147483647
evenness_publication.decided_at timestamp with time zone not null
evenness_publication.names boolean not null default false
evenness_publication.note text
evenness_publication.source_errors jsonb
event.authority_id uuid not null
event.id uuid not null
event.key text not null
event.position integer not null default 2147483647
event.kind text not null
event.title text
event.name text
event.review_year integer
event.next_year integer
event.held_on date
event.part text
event.starts_at text
event.place text
event.consent_by text
event.consent_on date
event.consent_document text
event.consent_waiver text
event.invited_on date
event.closed_on date
event.novelty text
event.occasions text[] not null default '{}'::text[]
event.opening_groups text[] not null default '{}'::text[]
event.purposes text[] not null default '{}'::text[]
event.note text
event.source_errors jsonb
event.ends_at text
event.decoration text
event.budget text
event.contact text
event.conclusion text
event.chair_id uuid
event.secretary_id uuid
event.ended_at timestamp with time zone
event.plan_on date
event.plan_number integer
event.invitation_number integer
event.minutes_number integer
event_group.authority_id uuid not null
event_group.id uuid not null
event_group.event_id uuid not null
event_group.position integer not null
event_group.name text not null
event_group.holds text
event_host.authority_id uuid not null
event_host.id uuid not null
event_host.event_id uuid not null
event_host.position integer not null
event_host.body_id uuid not null
event_movement.authority_id uuid not null
event_movement.id uuid not null
event_movement.event_id uuid not null
event_movement.position integer not null
event_movement.movement_id uuid not null
event_review.authority_id uuid not null
event_review.id uuid not null
event_review.event_id uuid not null
event_review.position integer not null
event_review.review_id uuid not null
event_seat_row.authority_id uuid not null
event_seat_row.id uuid not null
event_seat_row.event_id uuid not null
event_seat_row.position integer not null
event_seat_row.name text not null
event_seat_row.seats integer not null
event_seat_row.seat_group text
event_task.authority_id uuid not null
event_task.id uuid not null
event_task.event_id uuid not null
event_task.position integer not null
event_task.task_id uuid not null
evidence.authority_id uuid not null
evidence.id uuid not null
evidence.key text not null
evidence.position integer not null default 2147483647
evidence.work_id uuid not null
evidence.kind text not null
evidence.stage text
evidence.milestone text
evidence.report integer
evidence.caption text not null
evidence.alt text
evidence.posted_at timestamp with time zone
evidence.posted_by text
evidence.taken_at timestamp with time zone
evidence.latitude numeric
evidence.longitude numeric
evidence.camera text
evidence.width integer
evidence.height integer
evidence.file text
evidence.original_sha256 text
evidence.dhash text
evidence.published boolean not null default false
evidence.note text
evidence.source_errors jsonb
evidence_pair.authority_id uuid not null
evidence_pair.id uuid not null
evidence_pair.key text not null
evidence_pair.position integer not null default 2147483647
evidence_pair.earlier_id uuid not null
evidence_pair.later_id uuid not null
evidence_pair.distance integer not null
evidence_pair.note text
evidence_pair.source_errors jsonb
exemplar.authority_id uuid not null
exemplar.id uuid not null
exemplar.key text not null
exemplar.position integer not null default 2147483647
exemplar.year integer not null
exemplar.name text
exemplar.person_id uuid
exemplar.unit_id uuid
exemplar.household_id uuid
exemplar.movement_id uuid
exemplar.field text
exemplar.story text
exemplar.stage text not null
exemplar.total figure
exemplar.note text
exemplar.source_errors jsonb
exemplar_copy.authority_id uuid not null
exemplar_copy.id uuid not null
exemplar_copy.exemplar_id uuid not null
exemplar_copy.position integer not null
exemplar_copy.unit_id uuid not null
exemplar_copy.result text
exemplar_suggestion.authority_id uuid not null
exemplar_suggestion.id uuid not null
exemplar_suggestion.key text not null
exemplar_suggestion.position integer not null default 2147483647
exemplar_suggestion.who text not null
exemplar_suggestion.place text
exemplar_suggestion.story text not null
exemplar_suggestion.sender text
exemplar_suggestion.contact text
exemplar_suggestion.sent_at timestamp with time zone not null
exemplar_suggestion.sender_mark text
exemplar_suggestion.answered_on date
exemplar_suggestion.outcome text
exemplar_suggestion.reason text
exemplar_suggestion.exemplar_id uuid
exemplar_suggestion.note text
exemplar_suggestion.source_errors jsonb
film_run.authority_id uuid not null
film_run.id uuid not null
film_run.year integer not null
film_run.burned boolean not null
film_run.names boolean not null
film_run.asked_at timestamp with time zone not null
film_run.asked_by text not null
film_run.alive_at timestamp with time zone not null
film_run.done numeric not null default 0
film_run.finished_at timestamp with time zone
film_run.cancelled_at timestamp with time zone
film_run.failed_at timestamp with time zone
film_run.complaint text
film_run.file uuid
finding.authority_id uuid not null
finding.id uuid not null
finding.key text not null
finding.position integer not null default 2147483647
finding.review_id uuid
finding.year integer not null
finding.part text not null
finding.movement_id uuid
finding.field text
finding.text text not null
finding.note text
finding.source_errors jsonb
fund_entry.authority_id uuid not null
fund_entry.id uuid not null
fund_entry.key text not null
fund_entry.position integer not null default 2147483647
fund_entry.award_fund_id uuid not null
fund_entry.kind text not null
fund_entry.happened_on date not null
fund_entry.amount double precision not null
fund_entry.content text not null
fund_entry.document text
fund_entry.recorded_by text
fund_entry.account_id uuid
fund_entry.note text
fund_entry.source_errors jsonb
household.authority_id uuid not null
household.id uuid not null
household.key text not null
household.position integer not null default 2147483647
household.unit_id uuid
household.head text not null
household.address text
household.note text
household.source_errors jsonb
indicator.authority_id uuid not null
indicator.id uuid not null
indicator.key text not null
indicator.position integer not null default 2147483647
indicator.name text not null
indicator.sector text
indicator.measure text
indicator.direction text not null
indicator.frequency text
indicator.note text
indicator.source_errors jsonb
indicator.counting text
indicator.aggregation text
indicator.min_value double precision
indicator.max_value double precision
indicator.catalogue_code text
initiative.authority_id uuid not null
initiative.id uuid not null
initiative.key text not null
initiative.position integer not null default 2147483647
initiative.title text not null
initiative.year integer not null
initiative.scope text not null
initiative.recognised_by text
initiative.recognised_level text
initiative.recognised_on date
initiative.document text
initiative.effect text
initiative.note text
initiative.source_errors jsonb
initiative_author.authority_id uuid not null
initiative_author.id uuid not null
initiative_author.initiative_id uuid not null
initiative_author.position integer not null
initiative_author.person_id uuid not null
initiative_copy.authority_id uuid not null
initiative_copy.id uuid not null
initiative_copy.key text not null
initiative_copy.position integer not null default 2147483647
initiative_copy.initiative_id uuid not null
initiative_copy.unit_id uuid not null
initiative_copy.since date
initiative_copy.result text
initiative_copy.note text
initiative_copy.source_errors jsonb
initiative_proposal.authority_id uuid not null
initiative_proposal.id uuid not null
initiative_proposal.key text not null
initiative_proposal.position integer not null default 2147483647
initiative_proposal.title text not null
initiative_proposal.year integer not null
initiative_proposal.field text
initiative_proposal.unit_id uuid
initiative_proposal.situation text
initiative_proposal.solution text not null
initiative_proposal.effect text
initiative_proposal.applied_on date
initiative_proposal.proposed_on date not null
initiative_proposal.claimed_scope text not null
initiative_proposal.answered_on date
initiative_proposal.answered_by text
initiative_proposal.outcome text
initiative_proposal.reason text
initiative_proposal.initiative_id uuid
initiative_proposal.note text
initiative_proposal.source_errors jsonb
initiative_proposal_author.authority_id uuid not null
initiative_proposal_author.id uuid not null
initiative_proposal_author.initiative_proposal_id uuid not null
initiative_proposal_author.position integer not null
initiative_proposal_author.person_id uuid not null
integrity_case.authority_id uuid not null
integrity_case.id uuid not null
integrity_case.key text not null
integrity_case.position integer not null default 2147483647
integrity_case.person_id uuid
integrity_case.unit_id uuid
integrity_case.body_id uuid
integrity_case.household_id uuid
integrity_case.kind text not null
integrity_case.opened_on date not null
integrity_case.source text
integrity_case.fined_for text
integrity_case.closed_on date
integrity_case.result text
integrity_case.conclusion text
integrity_case.note text
integrity_case.source_errors jsonb
kinship.authority_id uuid not null
kinship.id uuid not null
kinship.key text not null
kinship.position integer not null default 2147483647
kinship.person_id uuid not null
kinship.relation text not null
kinship.relative_id uuid
kinship.household_id uuid
kinship.recorded_on date
kinship.recorded_by text
kinship.note text
kinship.source_errors jsonb
launch.authority_id uuid not null
launch.id uuid not null
launch.key text not null
launch.position integer not null default 2147483647
launch.year integer not null
launch.launched_on date
launch.part text
launch.launcher_id uuid
launch.launcher_post text
launch.theme text
launch.call text
launch.note text
launch.source_errors jsonb
launch_acknowledgement.authority_id uuid not null
launch_acknowledgement.id uuid not null
launch_acknowledgement.launch_id uuid not null
launch_acknowledgement.unit_id uuid not null
launch_acknowledgement.account_id uuid
launch_acknowledgement.acknowledged_at timestamp with time zone not null
launch_acknowledgement.key text not null
launch_acknowledgement.position integer not null default 2147483647
launch_acknowledgement.actor text
launch_acknowledgement.note text
launch_acknowledgement.source_errors jsonb
launch_content.authority_id uuid not null
launch_content.id uuid not null
launch_content.launch_id uuid not null
launch_content.position integer not null
launch_content.text text not null
launch_content.kind text
launch_content.field text
launch_content.year integer
launch_content.channel text
launch_content.planned_on date
launch_content.document_title text
launch_content.document_number text
launch_content.document_on date
launch_content_bloc.authority_id uuid not null
launch_content_bloc.id uuid not null
launch_content_bloc.launch_content_id uuid not null
launch_content_bloc.position integer not null
launch_content_bloc.bloc_id uuid not null
launch_content_unit.authority_id uuid not null
launch_content_unit.id uuid not null
launch_content_unit.launch_content_id uuid not null
launch_content_unit.position integer not null
launch_content_unit.unit_id uuid not null
launch_movement.authority_id uuid not null
launch_movement.id uuid not null
launch_movement.launch_id uuid not null
launch_movement.position integer not null
launch_movement.movement_id uuid not null
law_confirmation.authority_id uuid not null
law_confirmation.id uuid not null
law_confirmation.key text not null
law_confirmation.position integer not null default 2147483647
law_confirmation.kind text not null
law_confirmation.scope text not null
law_confirmation.document text not null
law_confirmation.document_number text
law_confirmation.document_on date
law_confirmation.file text
law_confirmation.person text not null
law_confirmation.mandate text
law_confirmation.acted_on date not null
law_confirmation.account_id uuid
law_confirmation.note text
law_confirmation.source_errors jsonb
law_responsibility.authority_id uuid not null
law_responsibility.id uuid not null
law_responsibility.key text not null
law_responsibility.position integer not null default 2147483647
law_responsibility.nomination_id uuid not null
law_responsibility.person text not null
law_responsibility.post text
law_responsibility.reason text not null
law_responsibility.outcome text not null
law_responsibility.rule text
law_responsibility.acted_on date not null
law_responsibility.account_id uuid
law_responsibility.note text
law_responsibility.source_errors jsonb
law_setting.authority_id uuid not null
law_setting.id uuid not null
law_setting.key text not null
law_setting.position integer not null default 2147483647
law_setting.kind text not null
law_setting.award text
law_setting.valid_from date not null
law_setting.value text not null
law_setting.basis text not null
law_setting.note text
law_setting.source_errors jsonb
leave_of_absence.authority_id uuid not null
leave_of_absence.id uuid not null
leave_of_absence.key text not null
leave_of_absence.position integer not null default 2147483647
leave_of_absence.person_id uuid not null
leave_of_absence.kind text not null
leave_of_absence.from_on date not null
leave_of_absence.to_on date not null
leave_of_absence.working_days integer
leave_of_absence.note text
leave_of_absence.source_errors jsonb
lesson.authority_id uuid not null
lesson.id uuid not null
lesson.key text not null
lesson.position integer not null default 2147483647
lesson.review_id uuid
lesson.year integer not null
lesson.text text not null
lesson.note text
lesson.source_errors jsonb
lesson_answer.authority_id uuid not null
lesson_answer.id uuid not null
lesson_answer.lesson_id uuid not null
lesson_answer.position integer not null
lesson_answer.year integer not null
lesson_answer.text text not null
measurement.authority_id uuid not null
measurement.id uuid not null
measurement.target_id uuid not null
measurement.position integer not null
measurement.as_of date not null
measurement.value figure not null
measurement.evidence text
measurement.reporter_id uuid
measurement.reason text
measurement.entered_by text
measurement.entered_at timestamp with time zone
meeting_attendance.authority_id uuid not null
meeting_attendance.id uuid not null
meeting_attendance.council_meeting_id uuid not null
meeting_attendance.position integer not null
meeting_attendance.person_id uuid not null
meeting_attendance.status text not null
meeting_attendance.reason text
meeting_item.authority_id uuid not null
meeting_item.id uuid not null
meeting_item.council_meeting_id uuid not null
meeting_item.position integer not null
meeting_item.title text not null
meeting_item.award text
meeting_item.presenter text
meeting_paper.authority_id uuid not null
meeting_paper.id uuid not null
meeting_paper.council_meeting_id uuid not null
meeting_paper.position integer not null
meeting_paper.title text not null
meeting_paper.file text not null
meeting_paper.nomination_id uuid
meeting_vote.authority_id uuid not null
meeting_vote.id uuid not null
meeting_vote.council_meeting_id uuid not null
meeting_vote.position integer not null
meeting_vote.nomination_id uuid not null
meeting_vote.method text not null
meeting_vote.for_count integer
meeting_vote.against_count integer
meeting_vote.blank_count integer
meeting_vote.label text
message.authority_id uuid not null
message.id uuid not null
message.account_id uuid not null
message.channel text not null
message.day date not null
message.subject text not null
message.text text not null
message.html text
message.written_at timestamp with time zone not null
milestone_change.authority_id uuid not null
milestone_change.id uuid not null
milestone_change.work_id uuid not null
milestone_change.position integer not null
milestone_change.kind text not null
milestone_change.was_on date
milestone_change.now_on date
milestone_change.reason text not null
milestone_change.changed_on date not null
milestone_change.changed_by text
movement.authority_id uuid not null
movement.id uuid not null
movement.key text not null
movement.position integer not null default 2147483647
movement.name text not null
movement.short_name text
movement.nature text not null
movement.form text not null
movement.origin text not null
movement.launched_by text
movement.parent_id uuid
movement.owner_id uuid
movement.year integer
movement.year_to integer
movement.starts_on date
movement.ends_on date
movement.occasion text
movement.theme text
movement.motto text
movement.purpose text
movement.goal text
movement.scope text
movement.subjects text[] not null default '{}'::text[]
movement.contents text[] not null default '{}'::text[]
movement.criteria text
movement.schedule text
movement.plan text
movement.measures text
movement.interim_due_on date
movement.final_due_on date
movement.participation figure
movement.note text
movement.source_errors jsonb
movement.catalogue_entry text
movement.reach text
movement.supervision text
movement.communication text
movement.awards text
movement.budget text
movement_basis.authority_id uuid not null
movement_basis.id uuid not null
movement_basis.movement_id uuid not null
movement_basis.position integer not null
movement_basis.title text not null
movement_basis.number text
movement_basis.issued_on date
movement_basis.issuer text
movement_basis.congress_ordinal integer
movement_class.authority_id uuid not null
movement_class.id uuid not null
movement_class.movement_id uuid not null
movement_class.position integer not null
movement_class.class text not null
movement_setting.authority_id uuid not null
movement_setting.id uuid not null
movement_setting.key text not null
movement_setting.position integer not null default 2147483647
movement_setting.year integer not null
movement_setting.overload integer not null
movement_setting.note text
movement_setting.source_errors jsonb
name_check.authority_id uuid not null
name_check.id uuid not null
name_check.key text not null
name_check.position integer not null default 2147483647
name_check.decision_id uuid not null
name_check.words text not null
name_check.answer text not null
name_check.wish text
name_check.answered_at timestamp with time zone not null
name_check.answered_by text not null
name_check.note text
name_check.source_errors jsonb
nomination.authority_id uuid not null
nomination.id uuid not null
nomination.key text not null
nomination.position integer not null default 2147483647
nomination.year integer not null
nomination.award text not null
nomination.ground text not null
nomination.movement_id uuid
nomination.person_id uuid
nomination.unit_id uuid
nomination.body_id uuid
nomination.bloc_id uuid
nomination.household_id uuid
nomination.whole_authority boolean not null default false
nomination.citation text
nomination.achievement text
nomination.proposed_by_id uuid
nomination.proposed_on date
nomination.withdrawn_on date
nomination.note text
nomination.source_errors jsonb
nomination_act.authority_id uuid not null
nomination_act.id uuid not null
nomination_act.key text not null
nomination_act.position integer not null default 2147483647
nomination_act.nomination_id uuid not null
nomination_act.kind text not null
nomination_act.acted_on date not null
nomination_act.actor text
nomination_act.reason text
nomination_act.report_version integer
nomination_act.account_id uuid
nomination_act.note text
nomination_act.source_errors jsonb
nomination_paper.authority_id uuid not null
nomination_paper.id uuid not null
nomination_paper.key text not null
nomination_paper.position integer not null default 2147483647
nomination_paper.nomination_id uuid not null
nomination_paper.paper text not null
nomination_paper.reference text not null
nomination_paper.file text
nomination_paper.added_on date not null
nomination_paper.removed_on date
nomination_paper.note text
nomination_paper.source_errors jsonb
notice_nomination.authority_id uuid not null
notice_nomination.id uuid not null
notice_nomination.public_notice_id uuid not null
notice_nomination.position integer not null
notice_nomination.nomination_id uuid not null
notice_opinion.authority_id uuid not null
notice_opinion.id uuid not null
notice_opinion.key text not null
notice_opinion.position integer not null default 2147483647
notice_opinion.notice_id uuid not null
notice_opinion.nomination_id uuid
notice_opinion.received_on date not null
notice_opinion.channel text not null
notice_opinion.name text
notice_opinion.contact text
notice_opinion.content text not null
notice_opinion.answered_on date
notice_opinion.outcome text
notice_opinion.answer text
notice_opinion.answered_by text
notice_opinion.note text
notice_opinion.source_errors jsonb
number_series.authority_id uuid not null
number_series.kind text not null
number_series.year integer not null
number_series.last integer not null
occasion.authority_id uuid not null
occasion.id uuid not null
occasion.key text not null
occasion.position integer not null default 2147483647
occasion.name text not null
occasion.held_on date not null
occasion.yearly boolean not null default false
occasion.lunar boolean not null default false
occasion.note text
occasion.source_errors jsonb
owner_report.authority_id uuid not null
owner_report.id uuid not null
owner_report.work_id uuid not null
owner_report.position integer not null
owner_report.unit_id uuid
owner_report.bloc_id uuid
owner_report.body_id uuid
owner_report.state text not null
owner_report.text text
owner_report.reported_on date not null
owner_report.reported_by text
pair_judgement.authority_id uuid not null
pair_judgement.id uuid not null
pair_judgement.evidence_pair_id uuid not null
pair_judgement.position integer not null
pair_judgement.judgement text not null
pair_judgement.reason text
pair_judgement.judged_on date not null
pair_judgement.judged_by text
paper_ballot.authority_id uuid not null
paper_ballot.id uuid not null default gen_random_uuid()
paper_ballot.council_meeting_id uuid not null
paper_ballot.body bytea not null
paper_template.authority_id uuid not null
paper_template.id uuid not null
paper_template.form text not null
paper_template.file_id uuid not null
paper_template.put_in_at timestamp with time zone not null
paper_template.put_in_by text not null
paper_template.retired_at timestamp with time zone
participation.authority_id uuid not null
participation.id uuid not null
participation.key text not null
participation.position integer not null default 2147483647
participation.movement_id uuid not null
participation.unit_id uuid
participation.month date not null
participation.units figure
participation.people figure
participation.entered_by text
participation.note text
participation.source_errors jsonb
person.authority_id uuid not null
person.id uuid not null
person.key text not null
person.position integer not null default 2147483647
person.name text not null
person.honorific text
person.pen_name text
person.note text
person.source_errors jsonb
photo.authority_id uuid not null
photo.id uuid not null
photo.key text not null
photo.position integer not null default 2147483647
photo.event_id uuid
photo.agenda_kind text
photo.caption text not null
photo.alt text
photo.taken_on date
photo.file text
photo.note text
photo.source_errors jsonb
photo_person.authority_id uuid not null
photo_person.id uuid not null
photo_person.photo_id uuid not null
photo_person.position integer not null
photo_person.person_id uuid not null
photo_pledge.authority_id uuid not null
photo_pledge.id uuid not null
photo_pledge.photo_id uuid not null
photo_pledge.position integer not null
photo_pledge.pledge_id uuid not null
plan_act.authority_id uuid not null
plan_act.id uuid not null
plan_act.key text not null
plan_act.position integer not null default 2147483647
plan_act.movement_id uuid not null
plan_act.kind text not null
plan_act.version integer not null
plan_act.acted_at timestamp with time zone not null
plan_act.actor text
plan_act.account_id uuid
plan_act.person_id uuid
plan_act.person_post text
plan_act.on_paper boolean not null default false
plan_act.reason text
plan_act.number text
plan_act.document_on date
plan_act.content text
plan_act.note text
plan_act.source_errors jsonb
pledge.authority_id uuid not null
pledge.id uuid not null
pledge.key text not null
pledge.position integer not null default 2147483647
pledge.year integer not null
pledge.kind text not null
pledge.title text not null
pledge.text text
pledge.template_id uuid
pledge.movement_id uuid
pledge.due_on date
pledge.signed_on date
pledge.part text
pledge.note text
pledge.source_errors jsonb
pledge.template_version integer
pledge_absence.authority_id uuid not null
pledge_absence.id uuid not null
pledge_absence.key text not null
pledge_absence.position integer not null default 2147483647
pledge_absence.pledge_id uuid not null
pledge_absence.session_id uuid not null
pledge_absence.party_position integer
pledge_absence.person_id uuid
pledge_absence.reason text not null
pledge_absence.recorded_at timestamp with time zone not null
pledge_absence.recorded_by text
pledge_absence.came_at timestamp with time zone
pledge_absence.note text
pledge_absence.source_errors jsonb
pledge_class.authority_id uuid not null
pledge_class.id uuid not null
pledge_class.pledge_id uuid not null
pledge_class.position integer not null
pledge_class.class text not null
pledge_household.authority_id uuid not null
pledge_household.id uuid not null
pledge_household.pledge_id uuid not null
pledge_household.position integer not null
pledge_household.household_id uuid
pledge_household.head text not null
pledge_household.address text
pledge_household.signed_on date
pledge_household.recorded_by text
pledge_item.authority_id uuid not null
pledge_item.id uuid not null
pledge_item.pledge_id uuid not null
pledge_item.position integer not null
pledge_item.text text not null
pledge_item.target figure
pledge_item.measure text
pledge_item.due_on date
pledge_item.outcome text
pledge_item.evidence text
pledge_party.authority_id uuid not null
pledge_party.id uuid not null
pledge_party.pledge_id uuid not null
pledge_party.position integer not null
pledge_party.unit_id uuid
pledge_party.bloc_id uuid
pledge_party.body_id uuid
pledge_party.representative_id uuid
pledge_party.representative_post text
pledge_party.signed_on date
pledge_seal.authority_id uuid not null
pledge_seal.id uuid not null
pledge_seal.key text not null
pledge_seal.position integer not null default 2147483647
pledge_seal.pledge_id uuid not null
pledge_seal.ordinal integer not null
pledge_seal.sealed_at timestamp with time zone not null
pledge_seal.sealed_by text
pledge_seal.session_id uuid
pledge_seal.content text not null
pledge_seal.sha256 text not null
pledge_seal.fingerprint jsonb not null
pledge_seal.note text
pledge_seal.source_errors jsonb
pledge_signing.authority_id uuid not null
pledge_signing.id uuid not null
pledge_signing.pledge_id uuid not null
pledge_signing.party_position integer not null
pledge_signing.signed_on date not null
pledge_signing.account_id uuid
pledge_signing.recorded_at timestamp with time zone not null
pledge_signing.key text not null
pledge_signing.position integer not null default 2147483647
pledge_signing.signed_at timestamp with time zone
pledge_signing.way text not null
pledge_signing.signer text
pledge_signing.signer_post text
pledge_signing.recorded_by text
pledge_signing.session_id uuid
pledge_signing.scan text
pledge_signing.note text
pledge_signing.source_errors jsonb
pledge_template.authority_id uuid not null
pledge_template.id uuid not null
pledge_template.key text not null
pledge_template.position integer not null default 2147483647
pledge_template.title text not null
pledge_template.kind text not null
pledge_template.text text
pledge_template.items text[] not null default '{}'::text[]
pledge_template.note text
pledge_template.source_errors jsonb
pledge_template_version.authority_id uuid not null
pledge_template_version.id uuid not null
pledge_template_version.pledge_template_id uuid not null
pledge_template_version.position integer not null
pledge_template_version.saved_at timestamp with time zone not null
pledge_template_version.actor text
pledge_template_version.title text not null
pledge_template_version.text text
pledge_template_version.items text[] not null default '{}'::text[]
pledge_witness.authority_id uuid not null
pledge_witness.id uuid not null
pledge_witness.pledge_id uuid not null
pledge_witness.position integer not null
pledge_witness.person_id uuid not null
pledge_witness.post text
pledge_witnessing.authority_id uuid not null
pledge_witnessing.id uuid not null
pledge_witnessing.key text not null
pledge_witnessing.position integer not null default 2147483647
pledge_witnessing.pledge_id uuid not null
pledge_witnessing.person_id uuid not null
pledge_witnessing.confirmed_at timestamp with time zone not null
pledge_witnessing.way text not null
pledge_witnessing.session_id uuid
pledge_witnessing.recorded_by text
pledge_witnessing.scan text
pledge_witnessing.note text
pledge_witnessing.source_errors jsonb
post.authority_id uuid not null
post.id uuid not null
post.key text not null
post.position integer not null default 2147483647
post.person_id uuid not null
post.title text not null
post.body_id uuid
post.unit_id uuid
post.level text not null
post.rank integer
post.valid_from date
post.valid_to date
post.note text
post.source_errors jsonb
printed_edition.authority_id uuid not null
printed_edition.id uuid not null
printed_edition.document text not null
printed_edition.subject_id uuid
printed_edition.year integer not null
printed_edition.edition integer not null
printed_edition.issued_on date not null
printed_edition.reason text
printed_edition.content jsonb not null
printed_edition.public_content jsonb
printed_edition.printed_by text not null
printed_edition.account_id uuid
printed_edition.printed_at timestamp with time zone not null
printed_fact.authority_id uuid not null
printed_fact.id uuid not null
printed_fact.printed_edition_id uuid not null
printed_fact.position integer not null
printed_fact.key text not null
printed_fact.label text not null
printed_fact.value figure not null
printed_fact.unit text not null
printed_fact.as_of date not null
printed_fact.words text not null
public_notice.authority_id uuid not null
public_notice.id uuid not null
public_notice.key text not null
public_notice.position integer not null default 2147483647
public_notice.title text not null
public_notice.published_on date not null
public_notice.days integer not null
public_notice.basis text not null
public_notice.place text
public_notice.withdrawn_on date
public_notice.withdrawn_reason text
public_notice.note text
public_notice.source_errors jsonb
ranking.authority_id uuid not null
ranking.id uuid not null
ranking.key text not null
ranking.position integer not null default 2147483647
ranking.criteria_set_id uuid not null
ranking.kind text not null
ranking.version integer not null
ranking.announced_by text
ranking.announced_at timestamp with time zone not null
ranking.appeal_until date
ranking.reason text
ranking.file text not null
ranking.file_sha256 text not null
ranking.recorded_here boolean not null default false
ranking.note text
ranking.source_errors jsonb
recommendation.authority_id uuid not null
recommendation.id uuid not null
recommendation.key text not null
recommendation.position integer not null default 2147483647
recommendation.review_id uuid
recommendation.year integer not null
recommendation.kind text not null
recommendation.text text not null
recommendation.to_level text
recommendation.note text
recommendation.source_errors jsonb
recovery.authority_id uuid not null
recovery.id uuid not null
recovery.key text not null
recovery.position integer not null default 2147483647
recovery.amendment_id uuid not null
recovery.what text not null
recovery.item text not null
recovery.amount double precision
recovery.due_on date not null
recovery.note text
recovery.source_errors jsonb
recovery_return.authority_id uuid not null
recovery_return.id uuid not null
recovery_return.recovery_id uuid not null
recovery_return.position integer not null
recovery_return.returned_on date not null
recovery_return.amount double precision
recovery_return.paper text not null
recovery_return.recorded_by text
registration.authority_id uuid not null
registration.id uuid not null
registration.key text not null
registration.position integer not null default 2147483647
registration.year integer not null
registration.movement_id uuid
registration.unit_id uuid
registration.bloc_id uuid
registration.registered_on date
registration.titles text[] not null default '{}'::text[]
registration.note text
registration.source_errors jsonb
registration_act.authority_id uuid not null
registration_act.id uuid not null
registration_act.key text not null
registration_act.position integer not null default 2147483647
registration_act.registration_id uuid not null
registration_act.kind text not null
registration_act.acted_at timestamp with time zone not null
registration_act.actor text
registration_act.account_id uuid
registration_act.reason text
registration_act.content text
registration_act.note text
registration_act.source_errors jsonb
registration_call.authority_id uuid not null
registration_call.id uuid not null
registration_call.key text not null
registration_call.position integer not null default 2147483647
registration_call.year integer not null
registration_call.movement_id uuid
registration_call.title text
registration_call.opens_on date
registration_call.due_on date not null
registration_call.closes_on date
registration_call.guidance text
registration_call.note text
registration_call.source_errors jsonb
registration_class.authority_id uuid not null
registration_class.id uuid not null
registration_class.registration_id uuid not null
registration_class.position integer not null
registration_class.class text not null
registration_movement.authority_id uuid not null
registration_movement.id uuid not null
registration_movement.registration_id uuid not null
registration_movement.position integer not null
registration_movement.movement_id uuid not null
registration_target.authority_id uuid not null
registration_target.id uuid not null
registration_target.registration_id uuid not null
registration_target.position integer not null
registration_target.text text not null
registration_target.value figure
registration_target.measure text
registration_target.level integer
registration_target.due_on date
reminder.authority_id uuid not null
reminder.id uuid not null
reminder.unit_id uuid
reminder.year integer not null
reminder.subject text not null
reminder.text text not null
reminder.due_on date
reminder.sent_at timestamp with time zone not null
reminder.account_id uuid
reminder.key text not null
reminder.position integer not null default 2147483647
reminder.body_id uuid
reminder.person_id uuid
reminder.rule text
reminder.why text
reminder.href text
reminder.note text
reminder.source_errors jsonb
reminder_rule.authority_id uuid not null
reminder_rule.id uuid not null
reminder_rule.key text not null
reminder_rule.position integer not null default 2147483647
reminder_rule.kind text not null
reminder_rule.valid_from date not null
reminder_rule.off boolean not null default false
reminder_rule.days integer not null
reminder_rule.repeat_after integer not null
reminder_rule.times integer not null
reminder_rule.due_day text
reminder_rule.note text
reminder_rule.source_errors jsonb
reminder_run.authority_id uuid not null
reminder_run.day date not null
reminder_run.opened_at timestamp with time zone not null
reminder_run.finished_at timestamp with time zone
reminder_run.written integer
review.authority_id uuid not null
review.id uuid not null
review.key text not null
review.position integer not null default 2147483647
review.kind text not null
review.year integer not null
review.title text
review.cutoff_on date
review.drafted_on date
review.commented_on date
review.adopted_on date
review.issued_on date
review.number integer
review.symbol text
review.note text
review.source_errors jsonb
review.hide_units boolean not null default false
review_comment.authority_id uuid not null
review_comment.id uuid not null
review_comment.review_id uuid not null
review_comment.position integer not null
review_comment.author text not null
review_comment.text text not null
review_comment.given_on date not null
review_comment.answer text
review_comment.answered_on date
review_movement.authority_id uuid not null
review_movement.id uuid not null
review_movement.review_id uuid not null
review_movement.position integer not null
review_movement.movement_id uuid not null
review_reason.authority_id uuid not null
review_reason.id uuid not null
review_reason.review_id uuid not null
review_reason.position integer not null
review_reason.target_id uuid not null
review_reason.text text not null
roll_entry.authority_id uuid not null
roll_entry.id uuid not null default gen_random_uuid()
roll_entry.council_meeting_id uuid not null
roll_entry.position integer not null
roll_entry.person_id uuid not null
roll_entry.manner text not null
score_appeal.authority_id uuid not null
score_appeal.id uuid not null
score_appeal.key text not null
score_appeal.position integer not null default 2147483647
score_appeal.score_sheet_id uuid not null
score_appeal.line text
score_appeal.text text not null
score_appeal.filed_by text
score_appeal.filed_at timestamp with time zone not null
score_appeal.outcome text
score_appeal.answer text
score_appeal.answered_by text
score_appeal.answered_at timestamp with time zone
score_appeal.recorded_here boolean not null default false
score_appeal.note text
score_appeal.source_errors jsonb
score_entry.authority_id uuid not null
score_entry.id uuid not null
score_entry.key text not null
score_entry.position integer not null default 2147483647
score_entry.score_sheet_id uuid not null
score_entry.stage text not null
score_entry.line text not null
score_entry.points double precision
score_entry.result double precision
score_entry.target double precision
score_entry.met boolean not null default false
score_entry.times integer
score_entry.on_time integer
score_entry.late integer
score_entry.undone integer
score_entry.evidence text
score_entry.reason text
score_entry.from_records boolean not null default false
score_entry.entered_by text
score_entry.entered_at timestamp with time zone not null
score_entry.account_id uuid
score_entry.recorded_here boolean not null default false
score_entry.note text
score_entry.source_errors jsonb
score_evidence.authority_id uuid not null
score_evidence.id uuid not null
score_evidence.key text not null
score_evidence.position integer not null default 2147483647
score_evidence.score_sheet_id uuid not null
score_evidence.line text not null
score_evidence.name text not null
score_evidence.file text
score_evidence.posted_by text
score_evidence.posted_at timestamp with time zone not null
score_evidence.note text
score_evidence.source_errors jsonb
score_exclusion.authority_id uuid not null
score_exclusion.id uuid not null
score_exclusion.key text not null
score_exclusion.position integer not null default 2147483647
score_exclusion.score_sheet_id uuid not null
score_exclusion.code text not null
score_exclusion.reason text not null
score_exclusion.document text
score_exclusion.recorded_by text
score_exclusion.recorded_at timestamp with time zone not null
score_exclusion.lifted_reason text
score_exclusion.lifted_by text
score_exclusion.lifted_at timestamp with time zone
score_exclusion.recorded_here boolean not null default false
score_exclusion.note text
score_exclusion.source_errors jsonb
score_seal.authority_id uuid not null
score_seal.criteria_set_id uuid not null
score_seal.kind text not null
score_seal.sealed_at timestamp with time zone not null
score_sheet.authority_id uuid not null
score_sheet.id uuid not null
score_sheet.key text not null
score_sheet.position integer not null default 2147483647
score_sheet.criteria_set_id uuid not null
score_sheet.unit_id uuid not null
score_sheet.crosser_id uuid
score_sheet.place text
score_sheet.votes integer
score_sheet.note text
score_sheet.source_errors jsonb
score_submission.authority_id uuid not null
score_submission.id uuid not null
score_submission.key text not null
score_submission.position integer not null default 2147483647
score_submission.score_sheet_id uuid not null
score_submission.stage text not null
score_submission.submitted_by text
score_submission.submitted_at timestamp with time zone not null
score_submission.account_id uuid
score_submission.recorded_here boolean not null default false
score_submission.note text
score_submission.source_errors jsonb
sealed_ballot.authority_id uuid not null
sealed_ballot.council_meeting_id uuid not null
sealed_ballot.person_id uuid not null
sealed_ballot.manner text not null
sealed_ballot.body bytea
session.authority_id uuid not null
session.token_hash bytea not null
session.account_id uuid not null
session.created_at timestamp with time zone not null
session.seen_at timestamp with time zone not null
session.expires_at timestamp with time zone not null
shortcoming.authority_id uuid not null
shortcoming.id uuid not null
shortcoming.key text not null
shortcoming.position integer not null default 2147483647
shortcoming.review_id uuid
shortcoming.year integer not null
shortcoming.text text not null
shortcoming.cause text
shortcoming.cause_text text
shortcoming.owner_level text
shortcoming.effect text
shortcoming.internal boolean not null default false
shortcoming.note text
shortcoming.source_errors jsonb
shortcoming_answer.authority_id uuid not null
shortcoming_answer.id uuid not null
shortcoming_answer.shortcoming_id uuid not null
shortcoming_answer.position integer not null
shortcoming_answer.year integer not null
shortcoming_answer.text text not null
shortcoming_unit.authority_id uuid not null
shortcoming_unit.id uuid not null
shortcoming_unit.shortcoming_id uuid not null
shortcoming_unit.position integer not null
shortcoming_unit.unit_id uuid not null
sign_in_failure.authority_id uuid not null
sign_in_failure.subject text not null
sign_in_failure.failures integer not null
sign_in_failure.last_at timestamp with time zone not null
signed_copy.authority_id uuid not null
signed_copy.id uuid not null
signed_copy.key text not null
signed_copy.position integer not null default 2147483647
signed_copy.decision_id uuid not null
signed_copy.kind text not null
signed_copy.file text not null
signed_copy.recorded_on date not null
signed_copy.recorded_by text not null
signed_copy.finding text
signed_copy.account_id uuid
signed_copy.note text
signed_copy.source_errors jsonb
signing_code.authority_id uuid not null
signing_code.id uuid not null
signing_code.session_id uuid not null
signing_code.pledge_id uuid
signing_code.party_position integer
signing_code.person_id uuid
signing_code.typed boolean not null
signing_code.code_hash bytea not null
signing_code.issued_at timestamp with time zone not null
signing_mandate.authority_id uuid not null
signing_mandate.id uuid not null
signing_mandate.key text not null
signing_mandate.position integer not null default 2147483647
signing_mandate.person_id uuid not null
signing_mandate.post text not null
signing_mandate.document text not null
signing_mandate.valid_from date not null
signing_mandate.valid_to date not null
signing_mandate.note text
signing_mandate.source_errors jsonb
signing_session.authority_id uuid not null
signing_session.id uuid not null
signing_session.key text not null
signing_session.position integer not null default 2147483647
signing_session.name text not null
signing_session.opened_at timestamp with time zone not null
signing_session.opened_by text
signing_session.closed_at timestamp with time zone
signing_session.closed_by text
signing_session.note text
signing_session.source_errors jsonb
signing_session_pledge.authority_id uuid not null
signing_session_pledge.id uuid not null
signing_session_pledge.signing_session_id uuid not null
signing_session_pledge.position integer not null
signing_session_pledge.pledge_id uuid not null
spending.authority_id uuid not null
spending.id uuid not null
spending.key text not null
spending.position integer not null default 2147483647
spending.work_id uuid
spending.fund text
spending.spent_on date
spending.payee text
spending.item text not null
spending.amount figure not null
spending.document text
spending.reverses_id uuid
spending.reason text
spending.entered_on date
spending.entered_by text
spending.entered_at timestamp with time zone
spending.note text
spending.source_errors jsonb
stage_batch.authority_id uuid not null
stage_batch.id uuid not null
stage_batch.event_id uuid not null
stage_batch.position integer not null
stage_batch.title text not null
stage_batch.hander_id uuid
stage_batch.hander_post text
stage_batch.caller_id uuid
stage_batch.assistant text
stage_batch.stands text
stage_batch.begun_at timestamp with time zone
stage_entry.authority_id uuid not null
stage_entry.id uuid not null
stage_entry.stage_batch_id uuid not null
stage_entry.position integer not null
stage_entry.award_id uuid not null
stage_entry.receiver text
stage_entry.receiver_name text
stage_entry.reason text
stage_entry.arrived_at timestamp with time zone
stage_entry.absent_at timestamp with time zone
stage_entry.invite_code text
stored_file.authority_id uuid not null
stored_file.id uuid not null
stored_file.sha256 text not null
stored_file.name text not null
stored_file.media_type text not null
stored_file.bytes bigint not null
stored_file.public boolean not null default false
stored_file.stored_at timestamp with time zone not null
submission.authority_id uuid not null
submission.id uuid not null
submission.key text not null
submission.position integer not null default 2147483647
submission.year integer not null
submission.number integer
submission.symbol text not null
submission.issued_on date
submission.addressee text not null
submission.title text not null
submission.signer_id uuid
submission.signer_post text
submission.on_behalf text
submission.note text
submission.source_errors jsonb
submission_act.authority_id uuid not null
submission_act.id uuid not null
submission_act.key text not null
submission_act.position integer not null default 2147483647
submission_act.submission_id uuid not null
submission_act.kind text not null
submission_act.nomination_id uuid
submission_act.acted_on date not null
submission_act.content text
submission_act.document text
submission_act.award_id uuid
submission_act.recorded_by text
submission_act.account_id uuid
submission_act.note text
submission_act.source_errors jsonb
submission_line.authority_id uuid not null
submission_line.id uuid not null
submission_line.submission_id uuid not null
submission_line.position integer not null
submission_line.nomination_id uuid not null
superior_document.authority_id uuid not null
superior_document.id uuid not null
superior_document.key text not null
superior_document.position integer not null default 2147483647
superior_document.number text not null
superior_document.title text not null
superior_document.issuer text
superior_document.issued_on date
superior_document.note text
superior_document.source_errors jsonb
superior_document_work.authority_id uuid not null
superior_document_work.id uuid not null
superior_document_work.superior_document_id uuid not null
superior_document_work.position integer not null
superior_document_work.work_id uuid not null
target.authority_id uuid not null
target.id uuid not null
target.key text not null
target.position integer not null default 2147483647
target.indicator_id uuid not null
target.year integer not null
target.unit_id uuid
target.assigned_by text
target.assigned_level text
target.value figure not null
target.due_on date
target.note text
target.source_errors jsonb
target.document text
target.assigned_on date
target_change.authority_id uuid not null
target_change.id uuid not null
target_change.target_id uuid not null
target_change.position integer not null
target_change.old_value figure not null
target_change.new_value figure not null
target_change.reason text not null
target_change.changed_by text
target_change.changed_at timestamp with time zone not null
task.authority_id uuid not null
task.id uuid not null
task.key text not null
task.position integer not null default 2147483647
task.year integer
task.text text not null
task.unit_id uuid
task.bloc_id uuid
task.body_id uuid
task.person_id uuid
task.due_on date
task.phase text
task.done_on date
task.result text
task.note text
task.source_errors jsonb
task.started_on date
task.origin text
task.origin_title text
task.origin_number text
task.origin_on date
task.speaker_id uuid
task_act.authority_id uuid not null
task_act.id uuid not null
task_act.task_id uuid not null
task_act.position integer not null
task_act.kind text not null
task_act.happened_on date not null
task_act.actor text
task_act.reason text
task_act.due_from date
task_act.due_on date
task_act.result text
task_act.file text
task_act.status text
task_act.unit_id uuid
task_act.bloc_id uuid
task_act.body_id uuid
task_act.person_id uuid
task_partner.authority_id uuid not null
task_partner.id uuid not null
task_partner.task_id uuid not null
task_partner.position integer not null
task_partner.unit_id uuid
task_partner.bloc_id uuid
task_partner.body_id uuid
task_partner.person_id uuid
theme.authority_id uuid not null
theme.id uuid not null
theme.key text not null
theme.position integer not null default 2147483647
theme.year integer not null
theme.level text not null
theme.text text not null
theme.note text
theme.source_errors jsonb
trusted_root.authority_id uuid not null
trusted_root.id uuid not null
trusted_root.fingerprint text not null
trusted_root.subject text not null
trusted_root.valid_to timestamp with time zone not null
trusted_root.pem text not null
trusted_root.added_on date not null
trusted_root.added_by text not null
trusted_root.removed_on date
unit.authority_id uuid not null
unit.id uuid not null
unit.key text not null
unit.position integer not null default 2147483647
unit.kind_id uuid not null
unit.name text
unit.number integer
unit.parent_id uuid
unit.address text
unit.households figure
unit.population figure
unit.valid_from date
unit.valid_to date
unit.note text
unit.source_errors jsonb
unit_kind.authority_id uuid not null
unit_kind.id uuid not null
unit_kind.key text not null
unit_kind.position integer not null default 2147483647
unit_kind.name text not null
unit_kind.residential boolean not null default false
unit_kind.note text
unit_kind.source_errors jsonb
unit_succession.authority_id uuid not null
unit_succession.id uuid not null
unit_succession.unit_id uuid not null
unit_succession.position integer not null
unit_succession.from_id uuid not null
unit_succession.kind text not null
unit_succession.happened_on date
visit_day.authority_id uuid not null
visit_day.day date not null
visit_day.visits bigint not null default 0
visit_day.robots bigint not null default 0
visit_presence.authority_id uuid not null
visit_presence.process_id uuid not null
visit_presence.visitors integer not null
visit_presence.seen_at timestamp with time zone not null
vote_ballot.authority_id uuid not null
vote_ballot.id uuid not null default gen_random_uuid()
vote_ballot.meeting_vote_id uuid not null
vote_ballot.position integer not null
vote_ballot.code text not null
vote_ballot.choice text not null
vote_exclusion.authority_id uuid not null
vote_exclusion.id uuid not null
vote_exclusion.meeting_vote_id uuid not null
vote_exclusion.position integer not null
vote_exclusion.person_id uuid not null
work.authority_id uuid not null
work.id uuid not null
work.key text not null
work.position integer not null default 2147483647
work.year integer not null
work.kind text not null
work.title text not null
work.field text
work.registration_id uuid
work.movement_id uuid
work.place text
work.located_in_id uuid
work.size text
work.cost figure
work.motto text
work.beneficiaries figure
work.target text
work.target_value figure
work.target_measure text
work.target_level integer
work.due_on date
work.basis text
work.effect text
work.alternative_of_id uuid
work.chosen boolean not null default false
work.note text
work.source_errors jsonb
work_milestone.authority_id uuid not null
work_milestone.id uuid not null
work_milestone.work_id uuid not null
work_milestone.position integer not null
work_milestone.kind text not null
work_milestone.happened_on date
work_milestone.text text
work_owner.authority_id uuid not null
work_owner.id uuid not null
work_owner.work_id uuid not null
work_owner.position integer not null
work_owner.unit_id uuid
work_owner.bloc_id uuid
work_owner.body_id uuid
work_owner.role text not null
work_progress.authority_id uuid not null
work_progress.id uuid not null
work_progress.work_id uuid not null
work_progress.position integer not null
work_progress.reported_on date not null
work_progress.percent integer not null
work_progress.text text
work_progress.reporter_id uuid
work_progress.reported_at timestamp with time zone
work_progress.reported_by text
work_progress.corrects integer
yearly_rating.authority_id uuid not null
yearly_rating.id uuid not null
yearly_rating.key text not null
yearly_rating.position integer not null default 2147483647
yearly_rating.person_id uuid
yearly_rating.unit_id uuid
yearly_rating.body_id uuid
yearly_rating.year integer not null
yearly_rating.rating text not null
yearly_rating.members integer
yearly_rating.women integer
yearly_rating.completed integer
yearly_rating.document text
yearly_rating.note text
yearly_rating.source_errors jsonb

-- constraints
account: CHECK ((num_nonnulls(email, phone) >= 1))
account: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
account: PRIMARY KEY (authority_id, id)
account: UNIQUE (authority_id, email)
account: UNIQUE (authority_id, phone)
account_role: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
account_role: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id) ON DELETE CASCADE
account_role: UNIQUE NULLS NOT DISTINCT (authority_id, account_id, role, unit_id)
achievement_report: CHECK ((version > 0))
achievement_report: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
achievement_report: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
achievement_report: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
achievement_report: PRIMARY KEY (authority_id, id)
achievement_report: UNIQUE (authority_id, key)
achievement_report: UNIQUE (authority_id, nomination_id, version)
agenda_award: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
agenda_award: FOREIGN KEY (authority_id, agenda_item_id) REFERENCES agenda_item(authority_id, id) ON DELETE CASCADE
agenda_award: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
agenda_award: PRIMARY KEY (authority_id, id)
agenda_award: UNIQUE (authority_id, agenda_item_id, "position")
agenda_award: UNIQUE (authority_id, agenda_item_id, award_id)
agenda_decision: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
agenda_decision: FOREIGN KEY (authority_id, agenda_item_id) REFERENCES agenda_item(authority_id, id) ON DELETE CASCADE
agenda_decision: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
agenda_decision: PRIMARY KEY (authority_id, id)
agenda_decision: UNIQUE (authority_id, agenda_item_id, "position")
agenda_decision: UNIQUE (authority_id, agenda_item_id, decision_id)
agenda_item: CHECK ((kind = ANY (ARRAY['opening'::text, 'report'::text, 'speech'::text, 'directive'::text, 'acceptance'::text, 'launch'::text, 'signing'::text, 'decision'::text, 'awarding'::text, 'closing'::text, 'other'::text])))
agenda_item: CHECK ((mode = ANY (ARRAY['spoken'::text, 'read'::text, 'video'::text, 'handout'::text])))
agenda_item: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
agenda_item: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
agenda_item: FOREIGN KEY (authority_id, launch_id) REFERENCES launch(authority_id, id)
agenda_item: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
agenda_item: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
agenda_item: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
agenda_item: FOREIGN KEY (authority_id, session_id) REFERENCES signing_session(authority_id, id)
agenda_item: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
agenda_item: PRIMARY KEY (authority_id, id)
agenda_item: UNIQUE (authority_id, event_id, "position")
agenda_pledge: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
agenda_pledge: FOREIGN KEY (authority_id, agenda_item_id) REFERENCES agenda_item(authority_id, id) ON DELETE CASCADE
agenda_pledge: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
agenda_pledge: PRIMARY KEY (authority_id, id)
agenda_pledge: UNIQUE (authority_id, agenda_item_id, "position")
agenda_pledge: UNIQUE (authority_id, agenda_item_id, pledge_id)
agenda_task: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
agenda_task: FOREIGN KEY (authority_id, agenda_item_id) REFERENCES agenda_item(authority_id, id) ON DELETE CASCADE
agenda_task: FOREIGN KEY (authority_id, task_id) REFERENCES task(authority_id, id)
agenda_task: PRIMARY KEY (authority_id, id)
agenda_task: UNIQUE (authority_id, agenda_item_id, "position")
agenda_task: UNIQUE (authority_id, agenda_item_id, task_id)
amendment: CHECK (((kind = 'revoked'::text) = (ground IS NOT NULL)))
amendment: CHECK (((kind = 'revoked'::text) OR (num_nonnulls(recipient, recipient_post, citation) > 0)))
amendment: CHECK ((ground = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text])))
amendment: CHECK ((kind = ANY (ARRAY['corrected'::text, 'revoked'::text])))
amendment: CHECK ((reason <> ''::text))
amendment: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
amendment: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
amendment: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id) ON DELETE CASCADE
amendment: PRIMARY KEY (authority_id, id)
amendment: UNIQUE (authority_id, decision_id, award_id)
amendment: UNIQUE (authority_id, key)
answered_finding: CHECK ((btrim(answer) <> ''::text))
answered_finding: CHECK ((kind ~ '^[a-z_]{1,40}$'::text))
answered_finding: CHECK ((subject_table ~ '^[a-z_]{1,60}$'::text))
answered_finding: CHECK ((words <> ''::text))
answered_finding: CHECK ((words_hash ~ '^[0-9a-f]{64}$'::text))
answered_finding: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
answered_finding: PRIMARY KEY (authority_id, id)
answered_finding: UNIQUE (authority_id, subject_table, subject_id, kind, words_hash)
answered_form: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
answered_form: PRIMARY KEY (authority_id, account_id, form_key)
appeal: CHECK ((by_whom = ANY (ARRAY['recipient'::text, 'unit'::text, 'resident'::text])))
appeal: CHECK ((channel = ANY (ARRAY['page'::text, 'officer'::text])))
appeal: CHECK ((content <> ''::text))
appeal: CHECK ((name <> ''::text))
appeal: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
appeal: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
appeal: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
appeal: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
appeal: PRIMARY KEY (authority_id, id)
appeal: UNIQUE (authority_id, key)
appeal_answer: CHECK ((content <> ''::text))
appeal_answer: CHECK ((result = ANY (ARRAY['upheld'::text, 'changed'::text, 'rejected'::text])))
appeal_answer: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
appeal_answer: FOREIGN KEY (authority_id, appeal_id) REFERENCES appeal(authority_id, id) ON DELETE CASCADE
appeal_answer: PRIMARY KEY (authority_id, id)
appeal_answer: UNIQUE (authority_id, appeal_id, "position")
appeal_term: CHECK (((days >= 1) AND (days <= 3650)))
appeal_term: CHECK ((basis <> ''::text))
appeal_term: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
appeal_term: PRIMARY KEY (authority_id, id)
appeal_term: UNIQUE (authority_id, key)
appeal_term: UNIQUE (authority_id, valid_from)
article: CHECK ((((stage IS NOT NULL) AND (stage = ANY (ARRAY['returned'::text, 'withdrawn'::text]))) = (stage_note IS NOT NULL)))
article: CHECK ((num_nonnulls(stage, stage_by, stage_at) = ANY (ARRAY[0, 3])))
article: CHECK ((stage = ANY (ARRAY['sent'::text, 'returned'::text, 'approved'::text, 'withdrawn'::text])))
article: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
article: FOREIGN KEY (authority_id, author_id) REFERENCES person(authority_id, id)
article: FOREIGN KEY (authority_id, category_id) REFERENCES category(authority_id, id)
article: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id)
article: PRIMARY KEY (authority_id, id)
article: UNIQUE (authority_id, key)
article: UNIQUE (authority_id, slug)
article_comment: CHECK (((hidden_on IS NULL) OR (NOT (outcome IS DISTINCT FROM 'passed'::text))))
article_comment: CHECK (((outcome IS DISTINCT FROM 'withheld'::text) OR (reason IS NOT NULL)))
article_comment: CHECK (((reply IS NULL) OR (NOT (outcome IS DISTINCT FROM 'passed'::text))))
article_comment: CHECK ((num_nonnulls(answered_on, outcome) = ANY (ARRAY[0, 2])))
article_comment: CHECK ((num_nonnulls(hidden_on, hidden_reason) = ANY (ARRAY[0, 2])))
article_comment: CHECK ((num_nonnulls(reply, replied_on) = ANY (ARRAY[0, 2])))
article_comment: CHECK ((outcome = ANY (ARRAY['passed'::text, 'withheld'::text])))
article_comment: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
article_comment: FOREIGN KEY (authority_id, article_id) REFERENCES article(authority_id, id)
article_comment: PRIMARY KEY (authority_id, id)
article_comment: UNIQUE (authority_id, key)
article_correction: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
article_correction: FOREIGN KEY (authority_id, article_id) REFERENCES article(authority_id, id) ON DELETE CASCADE
article_correction: PRIMARY KEY (authority_id, id)
article_correction: UNIQUE (authority_id, article_id, "position")
article_index: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
article_index: FOREIGN KEY (authority_id, article_id) REFERENCES article(authority_id, id) ON DELETE CASCADE
article_index: PRIMARY KEY (authority_id, article_id)
audit_event: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
audit_event: PRIMARY KEY (authority_id, sequence)
audit_head: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
audit_head: PRIMARY KEY (authority_id)
authority: CHECK ((kind = ANY (ARRAY['ward'::text, 'commune'::text, 'township'::text, 'special_zone'::text, 'district'::text, 'province'::text])))
authority: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]*$'::text))
authority: PRIMARY KEY (authority_id)
authority: UNIQUE (host)
authority: UNIQUE (slug)
authority_level: CHECK ((kind = ANY (ARRAY['ward'::text, 'commune'::text, 'township'::text, 'special_zone'::text, 'district'::text, 'province'::text])))
authority_level: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
authority_level: PRIMARY KEY (authority_id, id)
authority_level: UNIQUE (authority_id, "position")
authority_succession: CHECK ((direction = ANY (ARRAY['predecessor'::text, 'successor'::text])))
authority_succession: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
authority_succession: PRIMARY KEY (authority_id, id)
authority_succession: UNIQUE (authority_id, "position")
award: CHECK ((direction = ANY (ARRAY['given'::text, 'received'::text])))
award: CHECK ((ground = ANY (ARRAY['merit'::text, 'thematic'::text, 'sudden'::text, 'service'::text, 'seniority'::text, 'external'::text])))
award: CHECK ((issuer_level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
award: CHECK ((num_nonnulls(person_id, unit_id, body_id, bloc_id, household_id, NULLIF(whole_authority, false)) <= 1))
award: CHECK ((year_to >= year))
award: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
award: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
award: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
award: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
award: FOREIGN KEY (authority_id, household_id) REFERENCES household(authority_id, id)
award: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
award: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
award: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
award: PRIMARY KEY (authority_id, id)
award: UNIQUE (authority_id, key)
award_fund: CHECK (((regular_expenditure >= (0)::double precision) AND (regular_expenditure = trunc(regular_expenditure))))
award_fund: CHECK ((area = ANY (ARRAY['plain'::text, 'mountain'::text])))
award_fund: CHECK ((basis <> ''::text))
award_fund: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
award_fund: PRIMARY KEY (authority_id, id)
award_fund: UNIQUE (authority_id, key)
award_fund: UNIQUE (authority_id, year)
award_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
award_movement: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id) ON DELETE CASCADE
award_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
award_movement: PRIMARY KEY (authority_id, id)
award_movement: UNIQUE (authority_id, award_id, "position")
award_movement: UNIQUE (authority_id, award_id, movement_id)
ballot_box: CHECK ((octet_length(public_key) = 32))
ballot_box: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
ballot_box: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
ballot_box: PRIMARY KEY (authority_id, council_meeting_id)
ballot_teller: CHECK ((octet_length(public_key) = 32))
ballot_teller: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
ballot_teller: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
ballot_teller: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
ballot_teller: PRIMARY KEY (authority_id, id)
ballot_teller: UNIQUE (authority_id, council_meeting_id, "position")
ballot_teller: UNIQUE (authority_id, council_meeting_id, person_id)
ballot_void: CHECK ((reason <> ''::text))
ballot_void: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
ballot_void: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
ballot_void: PRIMARY KEY (authority_id, id)
ballot_void: UNIQUE (authority_id, council_meeting_id, "position")
bloc: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
bloc: FOREIGN KEY (authority_id, leader_id) REFERENCES unit(authority_id, id)
bloc: PRIMARY KEY (authority_id, id)
bloc: UNIQUE (authority_id, key)
bloc_member: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
bloc_member: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id) ON DELETE CASCADE
bloc_member: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
bloc_member: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
bloc_member: PRIMARY KEY (authority_id, id)
bloc_member: UNIQUE (authority_id, bloc_id, "position")
body: CHECK ((kind = ANY (ARRAY['party'::text, 'government'::text, 'assembly'::text, 'front'::text, 'police'::text, 'military'::text, 'union'::text, 'office'::text, 'association'::text, 'school'::text, 'health'::text, 'guest'::text, 'other'::text])))
body: CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
body: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
body: PRIMARY KEY (authority_id, id)
body: UNIQUE (authority_id, key)
bonus_payment: CHECK (((amount > (0)::double precision) AND (amount = trunc(amount))))
bonus_payment: CHECK ((method = ANY (ARRAY['cash'::text, 'bank'::text])))
bonus_payment: CHECK ((num_nonnulls(voided_on, voided_reason) = ANY (ARRAY[0, 2])))
bonus_payment: CHECK ((receiver <> ''::text))
bonus_payment: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
bonus_payment: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
bonus_payment: FOREIGN KEY (authority_id, award_fund_id) REFERENCES award_fund(authority_id, id)
bonus_payment: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
bonus_payment: PRIMARY KEY (authority_id, id)
bonus_payment: UNIQUE (authority_id, key)
category: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
category: PRIMARY KEY (authority_id, id)
category: UNIQUE (authority_id, key)
certificate_blank: CHECK (((height >= (100)::double precision) AND (height <= (450)::double precision)))
certificate_blank: CHECK (((width >= (100)::double precision) AND (width <= (450)::double precision)))
certificate_blank: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
certificate_blank: PRIMARY KEY (authority_id, id)
certificate_blank: UNIQUE (authority_id, key)
certificate_blank: UNIQUE (authority_id, name)
certificate_block: CHECK (((size >= (6)::double precision) AND (size <= (60)::double precision)))
certificate_block: CHECK (((width >= (5)::double precision) AND (width <= (450)::double precision)))
certificate_block: CHECK (((x >= (0)::double precision) AND (x <= (450)::double precision)))
certificate_block: CHECK (((y >= (0)::double precision) AND (y <= (450)::double precision)))
certificate_block: CHECK ((align = ANY (ARRAY['left'::text, 'center'::text, 'right'::text])))
certificate_block: CHECK ((colour ~ '^#[0-9a-f]{6}$'::text))
certificate_block: CHECK ((content = ANY (ARRAY['authority'::text, 'title'::text, 'recipient'::text, 'unit'::text, 'citation'::text, 'decision'::text, 'decision_number'::text, 'register'::text, 'register_number'::text, 'place_date'::text, 'day'::text, 'month'::text, 'year'::text, 'signer_title'::text, 'signer_name'::text, 'code'::text, 'qr'::text])))
certificate_block: CHECK ((font = ANY (ARRAY['Tinos'::text, 'Charm'::text, 'Be Vietnam Pro'::text])))
certificate_block: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
certificate_block: FOREIGN KEY (authority_id, certificate_blank_id) REFERENCES certificate_blank(authority_id, id) ON DELETE CASCADE
certificate_block: PRIMARY KEY (authority_id, id)
certificate_block: UNIQUE (authority_id, certificate_blank_id, "position")
certificate_block: UNIQUE (authority_id, certificate_blank_id, content)
certificate_part: CHECK ((last >= first))
certificate_part: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
certificate_part: FOREIGN KEY (authority_id, certificate_run_id) REFERENCES certificate_run(authority_id, id)
certificate_part: FOREIGN KEY (authority_id, file_id) REFERENCES stored_file(authority_id, id)
certificate_part: PRIMARY KEY (authority_id, certificate_run_id, "position")
certificate_printer: CHECK (((dx >= ('-20'::integer)::double precision) AND (dx <= (20)::double precision)))
certificate_printer: CHECK (((dy >= ('-20'::integer)::double precision) AND (dy <= (20)::double precision)))
certificate_printer: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
certificate_printer: PRIMARY KEY (authority_id, id)
certificate_printer: UNIQUE (authority_id, key)
certificate_printer: UNIQUE (authority_id, name)
certificate_run: CHECK ((num_nonnulls(finished_at, cancelled_at) <= 1))
certificate_run: CHECK ((total > 0))
certificate_run: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
certificate_run: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
certificate_run: PRIMARY KEY (authority_id, id)
channel_mute: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
channel_mute: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id) ON DELETE CASCADE
channel_mute: PRIMARY KEY (authority_id, account_id, channel)
clip: CHECK ((caption <> ''::text))
clip: CHECK ((description <> ''::text))
clip: CHECK ((height > 0))
clip: CHECK ((seconds > (0)::numeric))
clip: CHECK ((width > 0))
clip: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
clip: FOREIGN KEY (authority_id, captions) REFERENCES stored_file(authority_id, id)
clip: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
clip: FOREIGN KEY (authority_id, file) REFERENCES stored_file(authority_id, id)
clip: FOREIGN KEY (authority_id, poster) REFERENCES stored_file(authority_id, id)
clip: PRIMARY KEY (authority_id, id)
communication: CHECK ((channel = ANY (ARRAY['meeting'::text, 'loudspeaker'::text, 'chat_group'::text, 'house_visit'::text, 'leaflet'::text, 'board'::text, 'performance'::text, 'other'::text])))
communication: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
communication: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
communication: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
communication: PRIMARY KEY (authority_id, id)
communication: UNIQUE (authority_id, key)
conflict_of_interest: CHECK ((reason <> ''::text))
conflict_of_interest: CHECK ((tie = ANY (ARRAY['self'::text, 'family'::text, 'unit'::text, 'co_nominee'::text, 'declared'::text])))
conflict_of_interest: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
conflict_of_interest: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
conflict_of_interest: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
conflict_of_interest: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
conflict_of_interest: PRIMARY KEY (authority_id, id)
conflict_of_interest: UNIQUE (authority_id, key)
conflict_of_interest: UNIQUE (authority_id, nomination_id, person_id, tie)
contribution: CHECK ((giver_kind = ANY (ARRAY['person'::text, 'household'::text, 'business'::text, 'organization'::text, 'religious'::text])))
contribution: CHECK ((kind = ANY (ARRAY['cash'::text, 'land'::text, 'labour'::text, 'material'::text])))
contribution: CHECK ((num_nonnulls(work_id, fund) = 1))
contribution: CHECK ((source = ANY (ARRAY['state'::text, 'people'::text, 'sponsor'::text])))
contribution: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
contribution: FOREIGN KEY (authority_id, reverses_id) REFERENCES contribution(authority_id, id)
contribution: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id)
contribution: PRIMARY KEY (authority_id, id)
contribution: UNIQUE (authority_id, key)
council: CHECK ((valid_to >= valid_from))
council: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
council: PRIMARY KEY (authority_id, id)
council: UNIQUE (authority_id, key)
council_meeting: CHECK (((paper_invalid >= 0) AND (paper_invalid <= paper_returned)))
council_meeting: CHECK (((paper_returned >= 0) AND (paper_returned <= paper_issued)))
council_meeting: CHECK ((ballots_sha256 ~ '^[0-9a-f]{64}$'::text))
council_meeting: CHECK ((begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
council_meeting: CHECK ((ended_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
council_meeting: CHECK ((minutes_number > 0))
council_meeting: CHECK ((paper_issued >= 0))
council_meeting: CHECK ((started_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
council_meeting: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
council_meeting: FOREIGN KEY (authority_id, council_id) REFERENCES council(authority_id, id)
council_meeting: FOREIGN KEY (authority_id, minutes_chair_id) REFERENCES person(authority_id, id)
council_meeting: FOREIGN KEY (authority_id, minutes_secretary_id) REFERENCES person(authority_id, id)
council_meeting: PRIMARY KEY (authority_id, id)
council_meeting: UNIQUE (authority_id, key)
council_member: CHECK ((role = ANY (ARRAY['chair'::text, 'vice_chair'::text, 'secretary'::text, 'member'::text])))
council_member: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
council_member: FOREIGN KEY (authority_id, council_id) REFERENCES council(authority_id, id) ON DELETE CASCADE
council_member: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
council_member: PRIMARY KEY (authority_id, id)
council_member: UNIQUE (authority_id, council_id, "position")
counter: CHECK ((kind = ANY (ARRAY['online'::text, 'today'::text, 'week'::text, 'month'::text, 'total'::text])))
counter: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
counter: PRIMARY KEY (authority_id, id)
counter: UNIQUE (authority_id, key)
credential: CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'::text))
credential: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
credential: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
credential: PRIMARY KEY (authority_id, id)
credential: UNIQUE (authority_id, code)
credential: UNIQUE (authority_id, key)
credential_act: CHECK ((reason <> ''::text))
credential_act: CHECK ((status = ANY (ARRAY['corrected'::text, 'revoked'::text])))
credential_act: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
credential_act: FOREIGN KEY (authority_id, credential_id) REFERENCES credential(authority_id, id) ON DELETE CASCADE
credential_act: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
credential_act: PRIMARY KEY (authority_id, id)
credential_act: UNIQUE (authority_id, credential_id, "position")
credential_key: CHECK ((public_key ~ '^[A-Za-z0-9_-]{43}$'::text))
credential_key: CHECK ((retired_at >= made_at))
credential_key: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
credential_key: PRIMARY KEY (authority_id, id)
credential_key: UNIQUE (authority_id, key)
credential_key: UNIQUE (authority_id, kid)
criteria_class: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_class: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_class: PRIMARY KEY (authority_id, id)
criteria_class: UNIQUE (authority_id, criteria_set_id, "position")
criteria_exclusion: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_exclusion: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_exclusion: PRIMARY KEY (authority_id, id)
criteria_exclusion: UNIQUE (authority_id, criteria_set_id, "position")
criteria_extra: CHECK ((kind = ANY (ARRAY['bonus'::text, 'penalty'::text])))
criteria_extra: CHECK ((type = ANY (ARRAY['times'::text, 'graded'::text])))
criteria_extra: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_extra: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_extra: PRIMARY KEY (authority_id, id)
criteria_extra: UNIQUE (authority_id, criteria_set_id, "position")
criteria_group: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_group: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_group: PRIMARY KEY (authority_id, id)
criteria_group: UNIQUE (authority_id, criteria_set_id, "position")
criteria_item: CHECK ((direction = ANY (ARRAY['higher'::text, 'lower'::text, 'zero'::text])))
criteria_item: CHECK ((figures = ANY (ARRAY['indicator'::text, 'works'::text, 'late_reports'::text, 'reminders'::text])))
criteria_item: CHECK ((type = ANY (ARRAY['proportional'::text, 'steps'::text, 'graded'::text, 'full'::text, 'loss'::text, 'activity'::text, 'on_time'::text])))
criteria_item: CHECK ((unless_full = ANY (ARRAY['item_zero'::text, 'group_fails'::text, 'unit_fails'::text])))
criteria_item: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_item: FOREIGN KEY (authority_id, criteria_group_id) REFERENCES criteria_group(authority_id, id) ON DELETE CASCADE
criteria_item: FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator(authority_id, id)
criteria_item: PRIMARY KEY (authority_id, id)
criteria_item: UNIQUE (authority_id, criteria_group_id, "position")
criteria_pass_mark: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_pass_mark: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_pass_mark: PRIMARY KEY (authority_id, id)
criteria_pass_mark: UNIQUE (authority_id, criteria_set_id, "position")
criteria_prize: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_prize: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_prize: PRIMARY KEY (authority_id, id)
criteria_prize: UNIQUE (authority_id, criteria_set_id, "position")
criteria_set: CHECK ((failing = ANY (ARRAY['after'::text, 'unranked'::text])))
criteria_set: CHECK ((top_rounding = ANY (ARRAY['down'::text, 'half_up'::text, 'up'::text])))
criteria_set: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_set: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
criteria_set: FOREIGN KEY (authority_id, copied_from_id) REFERENCES criteria_set(authority_id, id)
criteria_set: PRIMARY KEY (authority_id, id)
criteria_set: UNIQUE (authority_id, key)
criteria_step: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_step: FOREIGN KEY (authority_id, criteria_item_id) REFERENCES criteria_item(authority_id, id) ON DELETE CASCADE
criteria_step: PRIMARY KEY (authority_id, id)
criteria_step: UNIQUE (authority_id, criteria_item_id, "position")
criteria_tie: CHECK ((rule = ANY (ARRAY['group'::text, 'item'::text, 'bonus'::text, 'penalty'::text, 'votes'::text])))
criteria_tie: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
criteria_tie: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id) ON DELETE CASCADE
criteria_tie: PRIMARY KEY (authority_id, id)
criteria_tie: UNIQUE (authority_id, criteria_set_id, "position")
decision: CHECK (((content_sha256 IS NULL) OR (num_nonnulls(number, issued_on, signer_id) = 3)))
decision: CHECK (((mandate_id IS NULL) OR (on_behalf = 'TUQ'::text)))
decision: CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text))
decision: CHECK ((num_nonnulls(content_sha256, signed_at) = ANY (ARRAY[0, 2])))
decision: CHECK ((on_behalf = ANY (ARRAY['none'::text, 'TM'::text, 'KT'::text, 'TUQ'::text])))
decision: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
decision: FOREIGN KEY (authority_id, mandate_id) REFERENCES signing_mandate(authority_id, id)
decision: FOREIGN KEY (authority_id, meeting_id) REFERENCES council_meeting(authority_id, id)
decision: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
decision: FOREIGN KEY (authority_id, signer_id) REFERENCES person(authority_id, id)
decision: PRIMARY KEY (authority_id, id)
decision: UNIQUE (authority_id, key)
decision_line: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
decision_line: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id) ON DELETE CASCADE
decision_line: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
decision_line: PRIMARY KEY (authority_id, id)
decision_line: UNIQUE (authority_id, decision_id, "position")
decision_line: UNIQUE (authority_id, nomination_id)
decision_paper: CHECK ((kind = ANY (ARRAY['decision'::text, 'certificates'::text])))
decision_paper: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
decision_paper: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
decision_paper: FOREIGN KEY (authority_id, file_id) REFERENCES stored_file(authority_id, id)
decision_paper: PRIMARY KEY (authority_id, decision_id, kind)
deck_slide: CHECK (((audio IS NULL) = (audio_seconds IS NULL)))
deck_slide: CHECK (((audio_seconds > (0)::numeric) AND (audio_seconds <= (480)::numeric)))
deck_slide: CHECK (((heading IS NULL) = (slide !~~ 'own.%'::text)))
deck_slide: CHECK (((year >= 1945) AND (year <= 2200)))
deck_slide: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
deck_slide: FOREIGN KEY (authority_id, audio) REFERENCES stored_file(authority_id, id)
deck_slide: PRIMARY KEY (authority_id, id)
deck_slide: UNIQUE (authority_id, year, slide)
delegate: CHECK ((invite_code ~ '^[A-HJKMNP-TV-Z2-9]{10}$'::text))
delegate: CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
delegate: CHECK ((role = ANY (ARRAY['delegate'::text, 'representative'::text, 'leaders'::text, 'all_staff'::text, 'honouree'::text, 'guest'::text])))
delegate: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
delegate: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
delegate: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
delegate: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
delegate: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
delegate: FOREIGN KEY (authority_id, unit_kind_id) REFERENCES unit_kind(authority_id, id)
delegate: PRIMARY KEY (authority_id, id)
delegate: UNIQUE (authority_id, event_id, "position")
delegate_answer: CHECK ((answer = ANY (ARRAY['yes'::text, 'substitute'::text, 'no'::text])))
delegate_answer: CHECK ((way = ANY (ARRAY['link'::text, 'paper'::text])))
delegate_answer: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
delegate_answer: FOREIGN KEY (authority_id, delegate_id) REFERENCES delegate(authority_id, id) ON DELETE CASCADE
delegate_answer: PRIMARY KEY (authority_id, id)
delegate_answer: UNIQUE (authority_id, delegate_id, "position")
delegate_arrival: CHECK ((way = ANY (ARRAY['qr'::text, 'roll'::text])))
delegate_arrival: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
delegate_arrival: FOREIGN KEY (authority_id, delegate_id) REFERENCES delegate(authority_id, id) ON DELETE CASCADE
delegate_arrival: PRIMARY KEY (authority_id, id)
delegate_arrival: UNIQUE (authority_id, delegate_id, "position")
delivery_attempt: CHECK (((ended_at IS NULL) = (outcome IS NULL)))
delivery_attempt: CHECK ((nth > 0))
delivery_attempt: CHECK ((outcome = ANY (ARRAY['sent'::text, 'temporary'::text, 'permanent'::text, 'unknown'::text])))
delivery_attempt: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
delivery_attempt: FOREIGN KEY (authority_id, message_id) REFERENCES message(authority_id, id) ON DELETE CASCADE
delivery_attempt: PRIMARY KEY (authority_id, message_id, nth)
discipline: CHECK ((completed_on >= decided_on))
discipline: CHECK ((form = ANY (ARRAY['reprimand'::text, 'warning'::text, 'salary_cut'::text, 'demotion'::text, 'dismissal'::text, 'forced_resignation'::text])))
discipline: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
discipline: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
discipline: PRIMARY KEY (authority_id, id)
discipline: UNIQUE (authority_id, key)
employment: CHECK ((occupation = ANY (ARRAY['official'::text, 'public_employee'::text, 'worker'::text, 'farmer'::text, 'trader'::text, 'armed_forces'::text, 'retired'::text, 'student'::text, 'freelance'::text])))
employment: CHECK ((payroll = ANY (ARRAY['ward'::text, 'armed_forces'::text, 'own_legal_person'::text, 'none'::text])))
employment: CHECK ((position_kind = ANY (ARRAY['leader'::text, 'staff'::text, 'direct_worker'::text, 'non_payroll'::text])))
employment: CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
employment: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
employment: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
employment: PRIMARY KEY (authority_id, id)
employment: UNIQUE (authority_id, key)
employment: UNIQUE (authority_id, person_id)
evenness_publication: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
evenness_publication: PRIMARY KEY (authority_id, id)
evenness_publication: UNIQUE (authority_id, key)
event: CHECK ((ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
event: CHECK ((invitation_number > 0))
event: CHECK ((kind = ANY (ARRAY['review'::text, 'launch'::text, 'review_and_launch'::text, 'signing'::text, 'other'::text])))
event: CHECK ((minutes_number > 0))
event: CHECK ((part = ANY (ARRAY['morning'::text, 'noon'::text, 'afternoon'::text, 'evening'::text])))
event: CHECK ((plan_number > 0))
event: CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
event: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event: FOREIGN KEY (authority_id, chair_id) REFERENCES person(authority_id, id)
event: FOREIGN KEY (authority_id, secretary_id) REFERENCES person(authority_id, id)
event: PRIMARY KEY (authority_id, id)
event: UNIQUE (authority_id, key)
event_group: CHECK ((holds = ANY (ARRAY['superiors'::text, 'party'::text, 'council'::text, 'government'::text, 'front'::text, 'forces'::text, 'unions'::text, 'units'::text, 'honourees'::text, 'staff'::text, 'others'::text])))
event_group: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event_group: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
event_group: PRIMARY KEY (authority_id, id)
event_group: UNIQUE (authority_id, event_id, "position")
event_host: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event_host: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
event_host: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
event_host: PRIMARY KEY (authority_id, id)
event_host: UNIQUE (authority_id, event_id, "position")
event_host: UNIQUE (authority_id, event_id, body_id)
event_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event_movement: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
event_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
event_movement: PRIMARY KEY (authority_id, id)
event_movement: UNIQUE (authority_id, event_id, "position")
event_movement: UNIQUE (authority_id, event_id, movement_id)
event_review: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event_review: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
event_review: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
event_review: PRIMARY KEY (authority_id, id)
event_review: UNIQUE (authority_id, event_id, "position")
event_review: UNIQUE (authority_id, event_id, review_id)
event_seat_row: CHECK (((seats >= 1) AND (seats <= 200)))
event_seat_row: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event_seat_row: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
event_seat_row: PRIMARY KEY (authority_id, id)
event_seat_row: UNIQUE (authority_id, event_id, "position")
event_task: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event_task: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
event_task: FOREIGN KEY (authority_id, task_id) REFERENCES task(authority_id, id)
event_task: PRIMARY KEY (authority_id, id)
event_task: UNIQUE (authority_id, event_id, "position")
event_task: UNIQUE (authority_id, event_id, task_id)
evidence: CHECK ((kind = ANY (ARRAY['photo'::text, 'file'::text])))
evidence: CHECK ((milestone = ANY (ARRAY['registered'::text, 'started'::text, 'completed'::text, 'in_use'::text, 'plaque'::text])))
evidence: CHECK ((stage = ANY (ARRAY['before'::text, 'during'::text, 'after'::text])))
evidence: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
evidence: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id)
evidence: PRIMARY KEY (authority_id, id)
evidence: UNIQUE (authority_id, key)
evidence_pair: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
evidence_pair: FOREIGN KEY (authority_id, earlier_id) REFERENCES evidence(authority_id, id)
evidence_pair: FOREIGN KEY (authority_id, later_id) REFERENCES evidence(authority_id, id)
evidence_pair: PRIMARY KEY (authority_id, id)
evidence_pair: UNIQUE (authority_id, key)
exemplar: CHECK ((num_nonnulls(person_id, unit_id, household_id) <= 1))
exemplar: CHECK ((stage = ANY (ARRAY['discovered'::text, 'nurtured'::text, 'recognised'::text, 'replicated'::text])))
exemplar: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
exemplar: FOREIGN KEY (authority_id, household_id) REFERENCES household(authority_id, id)
exemplar: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
exemplar: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
exemplar: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
exemplar: PRIMARY KEY (authority_id, id)
exemplar: UNIQUE (authority_id, key)
exemplar_copy: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
exemplar_copy: FOREIGN KEY (authority_id, exemplar_id) REFERENCES exemplar(authority_id, id) ON DELETE CASCADE
exemplar_copy: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
exemplar_copy: PRIMARY KEY (authority_id, id)
exemplar_copy: UNIQUE (authority_id, exemplar_id, "position")
exemplar_suggestion: CHECK (((NOT (outcome IS DISTINCT FROM 'accepted'::text)) OR (exemplar_id IS NULL)))
exemplar_suggestion: CHECK (((outcome IS DISTINCT FROM 'accepted'::text) OR (exemplar_id IS NOT NULL)))
exemplar_suggestion: CHECK (((outcome IS DISTINCT FROM 'declined'::text) OR (reason IS NOT NULL)))
exemplar_suggestion: CHECK ((num_nonnulls(answered_on, outcome) = ANY (ARRAY[0, 2])))
exemplar_suggestion: CHECK ((outcome = ANY (ARRAY['accepted'::text, 'declined'::text])))
exemplar_suggestion: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
exemplar_suggestion: FOREIGN KEY (authority_id, exemplar_id) REFERENCES exemplar(authority_id, id)
exemplar_suggestion: PRIMARY KEY (authority_id, id)
exemplar_suggestion: UNIQUE (authority_id, key)
film_run: CHECK (((done >= (0)::numeric) AND (done <= (1)::numeric)))
film_run: CHECK (((failed_at IS NULL) = (complaint IS NULL)))
film_run: CHECK (((finished_at IS NULL) = (file IS NULL)))
film_run: CHECK (((year >= 1945) AND (year <= 2200)))
film_run: CHECK ((num_nonnulls(finished_at, cancelled_at, failed_at) <= 1))
film_run: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
film_run: FOREIGN KEY (authority_id, file) REFERENCES stored_file(authority_id, id)
film_run: PRIMARY KEY (authority_id, id)
finding: CHECK ((part = ANY (ARRAY['situation'::text, 'advantage'::text, 'difficulty'::text, 'leadership'::text, 'movement'::text, 'result'::text, 'participation'::text, 'exemplar'::text, 'effect'::text, 'award'::text])))
finding: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
finding: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
finding: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
finding: PRIMARY KEY (authority_id, id)
finding: UNIQUE (authority_id, key)
fund_entry: CHECK (((amount <> (0)::double precision) AND (amount = trunc(amount))))
fund_entry: CHECK ((content <> ''::text))
fund_entry: CHECK ((kind = ANY (ARRAY['contribution'::text, 'planned'::text, 'spending'::text])))
fund_entry: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
fund_entry: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
fund_entry: FOREIGN KEY (authority_id, award_fund_id) REFERENCES award_fund(authority_id, id)
fund_entry: PRIMARY KEY (authority_id, id)
fund_entry: UNIQUE (authority_id, key)
household: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
household: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
household: PRIMARY KEY (authority_id, id)
household: UNIQUE (authority_id, key)
indicator: CHECK ((aggregation = ANY (ARRAY['sum'::text, 'mean'::text])))
indicator: CHECK ((counting = ANY (ARRAY['cumulative'::text, 'level'::text])))
indicator: CHECK ((direction = ANY (ARRAY['higher'::text, 'lower'::text, 'zero'::text])))
indicator: CHECK ((frequency = ANY (ARRAY['month'::text, 'quarter'::text, 'half'::text, 'year'::text])))
indicator: CHECK ((sector = ANY (ARRAY['economy'::text, 'culture_society'::text, 'defence_security'::text, 'political_system'::text])))
indicator: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
indicator: PRIMARY KEY (authority_id, id)
indicator: UNIQUE (authority_id, key)
initiative: CHECK ((recognised_level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
initiative: CHECK ((scope = ANY (ARRAY['base'::text, 'province'::text, 'nation'::text])))
initiative: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
initiative: PRIMARY KEY (authority_id, id)
initiative: UNIQUE (authority_id, key)
initiative_author: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
initiative_author: FOREIGN KEY (authority_id, initiative_id) REFERENCES initiative(authority_id, id) ON DELETE CASCADE
initiative_author: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
initiative_author: PRIMARY KEY (authority_id, id)
initiative_author: UNIQUE (authority_id, initiative_id, "position")
initiative_author: UNIQUE (authority_id, initiative_id, person_id)
initiative_copy: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
initiative_copy: FOREIGN KEY (authority_id, initiative_id) REFERENCES initiative(authority_id, id)
initiative_copy: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
initiative_copy: PRIMARY KEY (authority_id, id)
initiative_copy: UNIQUE (authority_id, initiative_id, unit_id)
initiative_copy: UNIQUE (authority_id, key)
initiative_proposal: CHECK (((NOT ((outcome = 'recognised'::text) IS DISTINCT FROM (initiative_id IS NOT NULL))) OR ((outcome IS NULL) AND (initiative_id IS NULL))))
initiative_proposal: CHECK (((outcome IS DISTINCT FROM 'refused'::text) OR (reason IS NOT NULL)))
initiative_proposal: CHECK ((answered_on >= proposed_on))
initiative_proposal: CHECK ((claimed_scope = ANY (ARRAY['base'::text, 'province'::text, 'nation'::text])))
initiative_proposal: CHECK ((num_nonnulls(answered_on, outcome) = ANY (ARRAY[0, 2])))
initiative_proposal: CHECK ((outcome = ANY (ARRAY['recognised'::text, 'refused'::text])))
initiative_proposal: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
initiative_proposal: FOREIGN KEY (authority_id, initiative_id) REFERENCES initiative(authority_id, id)
initiative_proposal: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
initiative_proposal: PRIMARY KEY (authority_id, id)
initiative_proposal: UNIQUE (authority_id, initiative_id)
initiative_proposal: UNIQUE (authority_id, key)
initiative_proposal_author: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
initiative_proposal_author: FOREIGN KEY (authority_id, initiative_proposal_id) REFERENCES initiative_proposal(authority_id, id) ON DELETE CASCADE
initiative_proposal_author: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
initiative_proposal_author: PRIMARY KEY (authority_id, id)
initiative_proposal_author: UNIQUE (authority_id, initiative_proposal_id, "position")
initiative_proposal_author: UNIQUE (authority_id, initiative_proposal_id, person_id)
integrity_case: CHECK (((fined_for IS NULL) OR (kind = 'fine'::text)))
integrity_case: CHECK ((closed_on >= opened_on))
integrity_case: CHECK ((kind = ANY (ARRAY['discipline'::text, 'inspection'::text, 'investigation'::text, 'complaint'::text, 'denunciation'::text, 'press'::text, 'fine'::text])))
integrity_case: CHECK ((num_nonnulls(closed_on, result) = ANY (ARRAY[0, 2])))
integrity_case: CHECK ((num_nonnulls(person_id, unit_id, body_id, household_id) = 1))
integrity_case: CHECK ((result = ANY (ARRAY['no_violation'::text, 'violation'::text])))
integrity_case: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
integrity_case: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
integrity_case: FOREIGN KEY (authority_id, household_id) REFERENCES household(authority_id, id)
integrity_case: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
integrity_case: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
integrity_case: PRIMARY KEY (authority_id, id)
integrity_case: UNIQUE (authority_id, key)
kinship: CHECK (((relation = 'household'::text) = (household_id IS NOT NULL)))
kinship: CHECK (((relation = 'household'::text) = (relative_id IS NULL)))
kinship: CHECK ((relation = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text, 'sibling'::text, 'in_law'::text, 'relative'::text, 'household'::text])))
kinship: CHECK ((relative_id <> person_id))
kinship: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
kinship: FOREIGN KEY (authority_id, household_id) REFERENCES household(authority_id, id)
kinship: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
kinship: FOREIGN KEY (authority_id, relative_id) REFERENCES person(authority_id, id)
kinship: PRIMARY KEY (authority_id, id)
kinship: UNIQUE (authority_id, key)
kinship: UNIQUE NULLS NOT DISTINCT (authority_id, person_id, relative_id, household_id)
launch: CHECK ((part = ANY (ARRAY['morning'::text, 'noon'::text, 'afternoon'::text, 'evening'::text])))
launch: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
launch: FOREIGN KEY (authority_id, launcher_id) REFERENCES person(authority_id, id)
launch: PRIMARY KEY (authority_id, id)
launch: UNIQUE (authority_id, key)
launch_acknowledgement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
launch_acknowledgement: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
launch_acknowledgement: FOREIGN KEY (authority_id, launch_id) REFERENCES launch(authority_id, id)
launch_acknowledgement: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
launch_acknowledgement: PRIMARY KEY (authority_id, id)
launch_acknowledgement: UNIQUE (authority_id, key)
launch_content: CHECK ((kind = ANY (ARRAY['content'::text, 'request'::text, 'communication'::text])))
launch_content: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
launch_content: FOREIGN KEY (authority_id, launch_id) REFERENCES launch(authority_id, id) ON DELETE CASCADE
launch_content: PRIMARY KEY (authority_id, id)
launch_content: UNIQUE (authority_id, launch_id, "position")
launch_content_bloc: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
launch_content_bloc: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
launch_content_bloc: FOREIGN KEY (authority_id, launch_content_id) REFERENCES launch_content(authority_id, id) ON DELETE CASCADE
launch_content_bloc: PRIMARY KEY (authority_id, id)
launch_content_bloc: UNIQUE (authority_id, launch_content_id, "position")
launch_content_bloc: UNIQUE (authority_id, launch_content_id, bloc_id)
launch_content_unit: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
launch_content_unit: FOREIGN KEY (authority_id, launch_content_id) REFERENCES launch_content(authority_id, id) ON DELETE CASCADE
launch_content_unit: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
launch_content_unit: PRIMARY KEY (authority_id, id)
launch_content_unit: UNIQUE (authority_id, launch_content_id, "position")
launch_content_unit: UNIQUE (authority_id, launch_content_id, unit_id)
launch_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
launch_movement: FOREIGN KEY (authority_id, launch_id) REFERENCES launch(authority_id, id) ON DELETE CASCADE
launch_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
launch_movement: PRIMARY KEY (authority_id, id)
launch_movement: UNIQUE (authority_id, launch_id, "position")
launch_movement: UNIQUE (authority_id, launch_id, movement_id)
law_confirmation: CHECK ((file ~ '^[0-9a-f]{64}$'::text))
law_confirmation: CHECK ((kind = ANY (ARRAY['confirmed'::text, 'withdrawn'::text])))
law_confirmation: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
law_confirmation: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
law_confirmation: PRIMARY KEY (authority_id, id)
law_confirmation: UNIQUE (authority_id, key)
law_responsibility: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
law_responsibility: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
law_responsibility: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
law_responsibility: PRIMARY KEY (authority_id, id)
law_responsibility: UNIQUE (authority_id, key)
law_setting: CHECK ((kind = ANY (ARRAY['cstdcs_quota'::text, 'giay_khen_criteria'::text, 'council_size'::text, 'council_threshold'::text, 'quorum'::text, 'processing_days'::text, 'sets'::text, 'forms'::text, 'public_days'::text, 'registration_required'::text, 'rounding'::text])))
law_setting: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
law_setting: PRIMARY KEY (authority_id, id)
law_setting: UNIQUE (authority_id, key)
law_setting: UNIQUE NULLS NOT DISTINCT (authority_id, kind, award, valid_from)
leave_of_absence: CHECK ((kind = ANY (ARRAY['maternity'::text, 'sick'::text])))
leave_of_absence: CHECK ((to_on >= from_on))
leave_of_absence: CHECK ((working_days >= 0))
leave_of_absence: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
leave_of_absence: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
leave_of_absence: PRIMARY KEY (authority_id, id)
leave_of_absence: UNIQUE (authority_id, key)
lesson: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
lesson: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
lesson: PRIMARY KEY (authority_id, id)
lesson: UNIQUE (authority_id, key)
lesson_answer: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
lesson_answer: FOREIGN KEY (authority_id, lesson_id) REFERENCES lesson(authority_id, id) ON DELETE CASCADE
lesson_answer: PRIMARY KEY (authority_id, id)
lesson_answer: UNIQUE (authority_id, lesson_id, "position")
measurement: CHECK ((reason <> ''::text))
measurement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
measurement: FOREIGN KEY (authority_id, reporter_id) REFERENCES person(authority_id, id)
measurement: FOREIGN KEY (authority_id, target_id) REFERENCES target(authority_id, id) ON DELETE CASCADE
measurement: PRIMARY KEY (authority_id, id)
measurement: UNIQUE (authority_id, target_id, "position")
meeting_attendance: CHECK ((status = ANY (ARRAY['present'::text, 'absent'::text, 'written'::text])))
meeting_attendance: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
meeting_attendance: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
meeting_attendance: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
meeting_attendance: PRIMARY KEY (authority_id, id)
meeting_attendance: UNIQUE (authority_id, council_meeting_id, "position")
meeting_item: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
meeting_item: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
meeting_item: PRIMARY KEY (authority_id, id)
meeting_item: UNIQUE (authority_id, council_meeting_id, "position")
meeting_paper: CHECK ((file ~ '^[0-9a-f]{64}$'::text))
meeting_paper: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
meeting_paper: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
meeting_paper: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
meeting_paper: PRIMARY KEY (authority_id, id)
meeting_paper: UNIQUE (authority_id, council_meeting_id, "position")
meeting_vote: CHECK ((method = ANY (ARRAY['secret'::text, 'open'::text])))
meeting_vote: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
meeting_vote: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
meeting_vote: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
meeting_vote: PRIMARY KEY (authority_id, id)
meeting_vote: UNIQUE (authority_id, council_meeting_id, "position")
message: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
message: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id) ON DELETE CASCADE
message: PRIMARY KEY (authority_id, id)
message: UNIQUE (authority_id, account_id, channel, day)
milestone_change: CHECK ((kind = ANY (ARRAY['registered'::text, 'started'::text, 'completed'::text, 'in_use'::text, 'plaque'::text])))
milestone_change: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
milestone_change: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id) ON DELETE CASCADE
milestone_change: PRIMARY KEY (authority_id, id)
milestone_change: UNIQUE (authority_id, work_id, "position")
movement: CHECK ((ends_on >= starts_on))
movement: CHECK ((form = ANY (ARRAY['regular'::text, 'thematic'::text, 'drive'::text, 'special'::text])))
movement: CHECK ((nature = ANY (ARRAY['emulation'::text, 'campaign'::text, 'programme'::text])))
movement: CHECK ((origin = ANY (ARRAY['superior'::text, 'ward'::text])))
movement: CHECK ((reach = ANY (ARRAY['national'::text, 'locality'::text, 'cluster'::text, 'unit'::text])))
movement: CHECK ((year_to >= year))
movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
movement: FOREIGN KEY (authority_id, owner_id) REFERENCES body(authority_id, id)
movement: FOREIGN KEY (authority_id, parent_id) REFERENCES movement(authority_id, id)
movement: PRIMARY KEY (authority_id, id)
movement: UNIQUE (authority_id, key)
movement_basis: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
movement_basis: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id) ON DELETE CASCADE
movement_basis: PRIMARY KEY (authority_id, id)
movement_basis: UNIQUE (authority_id, movement_id, "position")
movement_class: CHECK ((class = ANY (ARRAY['official'::text, 'party_member'::text, 'civil_servant'::text, 'public_employee'::text, 'worker'::text, 'armed_forces'::text, 'pupil'::text, 'business'::text, 'resident'::text])))
movement_class: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
movement_class: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id) ON DELETE CASCADE
movement_class: PRIMARY KEY (authority_id, id)
movement_class: UNIQUE (authority_id, movement_id, "position")
movement_setting: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
movement_setting: PRIMARY KEY (authority_id, id)
movement_setting: UNIQUE (authority_id, key)
name_check: CHECK (((answer = 'correction'::text) = (wish IS NOT NULL)))
name_check: CHECK ((answer = ANY (ARRAY['confirmed'::text, 'correction'::text])))
name_check: CHECK ((words <> ''::text))
name_check: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
name_check: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id) ON DELETE CASCADE
name_check: PRIMARY KEY (authority_id, id)
name_check: UNIQUE (authority_id, key)
nomination: CHECK ((ground = ANY (ARRAY['merit'::text, 'thematic'::text, 'sudden'::text, 'service'::text, 'seniority'::text, 'external'::text])))
nomination: CHECK ((num_nonnulls(person_id, unit_id, body_id, bloc_id, household_id, NULLIF(whole_authority, false)) = 1))
nomination: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
nomination: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
nomination: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
nomination: FOREIGN KEY (authority_id, household_id) REFERENCES household(authority_id, id)
nomination: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
nomination: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
nomination: FOREIGN KEY (authority_id, proposed_by_id) REFERENCES unit(authority_id, id)
nomination: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
nomination: PRIMARY KEY (authority_id, id)
nomination: UNIQUE (authority_id, key)
nomination_act: CHECK (((kind <> 'returned'::text) OR (reason IS NOT NULL)))
nomination_act: CHECK ((kind = ANY (ARRAY['submitted'::text, 'returned'::text, 'accepted'::text])))
nomination_act: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
nomination_act: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
nomination_act: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
nomination_act: PRIMARY KEY (authority_id, id)
nomination_act: UNIQUE (authority_id, key)
nomination_paper: CHECK ((file ~ '^[0-9a-f]{64}$'::text))
nomination_paper: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
nomination_paper: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
nomination_paper: PRIMARY KEY (authority_id, id)
nomination_paper: UNIQUE (authority_id, key)
notice_nomination: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
notice_nomination: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
notice_nomination: FOREIGN KEY (authority_id, public_notice_id) REFERENCES public_notice(authority_id, id) ON DELETE CASCADE
notice_nomination: PRIMARY KEY (authority_id, id)
notice_nomination: UNIQUE (authority_id, public_notice_id, "position")
notice_nomination: UNIQUE (authority_id, public_notice_id, nomination_id)
notice_opinion: CHECK ((answered_on >= received_on))
notice_opinion: CHECK ((channel = ANY (ARRAY['page'::text, 'officer'::text])))
notice_opinion: CHECK ((content <> ''::text))
notice_opinion: CHECK ((num_nonnulls(answered_on, outcome, answer) = ANY (ARRAY[0, 3])))
notice_opinion: CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'not_upheld'::text])))
notice_opinion: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
notice_opinion: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
notice_opinion: FOREIGN KEY (authority_id, notice_id) REFERENCES public_notice(authority_id, id)
notice_opinion: PRIMARY KEY (authority_id, id)
notice_opinion: UNIQUE (authority_id, key)
number_series: CHECK ((last >= 0))
number_series: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
number_series: PRIMARY KEY (authority_id, kind, year)
occasion: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
occasion: PRIMARY KEY (authority_id, id)
occasion: UNIQUE (authority_id, key)
owner_report: CHECK ((state = ANY (ARRAY['todo'::text, 'doing'::text, 'done'::text])))
owner_report: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
owner_report: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
owner_report: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
owner_report: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
owner_report: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id) ON DELETE CASCADE
owner_report: PRIMARY KEY (authority_id, id)
owner_report: UNIQUE (authority_id, work_id, "position")
pair_judgement: CHECK ((judgement = ANY (ARRAY['different'::text, 'justified'::text, 'reused'::text])))
pair_judgement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pair_judgement: FOREIGN KEY (authority_id, evidence_pair_id) REFERENCES evidence_pair(authority_id, id) ON DELETE CASCADE
pair_judgement: PRIMARY KEY (authority_id, id)
pair_judgement: UNIQUE (authority_id, evidence_pair_id, "position")
paper_ballot: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
paper_ballot: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES ballot_box(authority_id, council_meeting_id) ON DELETE CASCADE
paper_ballot: PRIMARY KEY (authority_id, id)
paper_template: CHECK ((form ~ '^[a-z_]{3,40}$'::text))
paper_template: CHECK ((retired_at >= put_in_at))
paper_template: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
paper_template: FOREIGN KEY (authority_id, file_id) REFERENCES stored_file(authority_id, id)
paper_template: PRIMARY KEY (authority_id, id)
participation: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
participation: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
participation: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
participation: PRIMARY KEY (authority_id, id)
participation: UNIQUE (authority_id, key)
person: CHECK ((honorific = ANY (ARRAY['Ông'::text, 'Bà'::text])))
person: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
person: PRIMARY KEY (authority_id, id)
person: UNIQUE (authority_id, key)
photo: CHECK ((agenda_kind = ANY (ARRAY['opening'::text, 'report'::text, 'speech'::text, 'directive'::text, 'acceptance'::text, 'launch'::text, 'signing'::text, 'decision'::text, 'awarding'::text, 'closing'::text, 'other'::text])))
photo: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
photo: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id)
photo: PRIMARY KEY (authority_id, id)
photo: UNIQUE (authority_id, key)
photo_person: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
photo_person: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
photo_person: FOREIGN KEY (authority_id, photo_id) REFERENCES photo(authority_id, id) ON DELETE CASCADE
photo_person: PRIMARY KEY (authority_id, id)
photo_person: UNIQUE (authority_id, photo_id, "position")
photo_person: UNIQUE (authority_id, photo_id, person_id)
photo_pledge: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
photo_pledge: FOREIGN KEY (authority_id, photo_id) REFERENCES photo(authority_id, id) ON DELETE CASCADE
photo_pledge: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
photo_pledge: PRIMARY KEY (authority_id, id)
photo_pledge: UNIQUE (authority_id, photo_id, "position")
photo_pledge: UNIQUE (authority_id, photo_id, pledge_id)
plan_act: CHECK ((kind = ANY (ARRAY['submitted'::text, 'withdrawn'::text, 'returned'::text, 'approved'::text])))
plan_act: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
plan_act: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
plan_act: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
plan_act: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
plan_act: PRIMARY KEY (authority_id, id)
plan_act: UNIQUE (authority_id, key)
pledge: CHECK ((kind = ANY (ARRAY['agreement'::text, 'commitment'::text])))
pledge: CHECK ((part = ANY (ARRAY['morning'::text, 'noon'::text, 'afternoon'::text, 'evening'::text])))
pledge: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
pledge: FOREIGN KEY (authority_id, template_id) REFERENCES pledge_template(authority_id, id)
pledge: PRIMARY KEY (authority_id, id)
pledge: UNIQUE (authority_id, key)
pledge_absence: CHECK ((num_nonnulls(party_position, person_id) = 1))
pledge_absence: CHECK ((party_position >= 0))
pledge_absence: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_absence: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
pledge_absence: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
pledge_absence: FOREIGN KEY (authority_id, session_id) REFERENCES signing_session(authority_id, id)
pledge_absence: PRIMARY KEY (authority_id, id)
pledge_absence: UNIQUE (authority_id, key)
pledge_class: CHECK ((class = ANY (ARRAY['official'::text, 'party_member'::text, 'civil_servant'::text, 'public_employee'::text, 'worker'::text, 'armed_forces'::text, 'pupil'::text, 'business'::text, 'resident'::text])))
pledge_class: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_class: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_class: PRIMARY KEY (authority_id, id)
pledge_class: UNIQUE (authority_id, pledge_id, "position")
pledge_household: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_household: FOREIGN KEY (authority_id, household_id) REFERENCES household(authority_id, id)
pledge_household: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_household: PRIMARY KEY (authority_id, id)
pledge_household: UNIQUE (authority_id, pledge_id, "position")
pledge_item: CHECK ((outcome = ANY (ARRAY['met'::text, 'missed'::text])))
pledge_item: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_item: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_item: PRIMARY KEY (authority_id, id)
pledge_item: TRIGGER DEFERRABLE INITIALLY DEFERRED
pledge_item: UNIQUE (authority_id, pledge_id, "position")
pledge_party: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_party: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
pledge_party: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
pledge_party: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_party: FOREIGN KEY (authority_id, representative_id) REFERENCES person(authority_id, id)
pledge_party: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
pledge_party: PRIMARY KEY (authority_id, id)
pledge_party: TRIGGER DEFERRABLE INITIALLY DEFERRED
pledge_party: UNIQUE (authority_id, pledge_id, "position")
pledge_seal: CHECK ((ordinal >= 1))
pledge_seal: CHECK ((sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
pledge_seal: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
pledge_seal: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_seal: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
pledge_seal: FOREIGN KEY (authority_id, session_id) REFERENCES signing_session(authority_id, id)
pledge_seal: PRIMARY KEY (authority_id, id)
pledge_seal: UNIQUE (authority_id, key)
pledge_seal: UNIQUE (authority_id, pledge_id, ordinal)
pledge_seal: UNIQUE (authority_id, sha256)
pledge_signing: CHECK ((party_position >= 0))
pledge_signing: CHECK ((way = ANY (ARRAY['phone'::text, 'paper'::text, 'account'::text])))
pledge_signing: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_signing: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
pledge_signing: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
pledge_signing: FOREIGN KEY (authority_id, session_id) REFERENCES signing_session(authority_id, id)
pledge_signing: PRIMARY KEY (authority_id, id)
pledge_signing: UNIQUE (authority_id, key)
pledge_signing: UNIQUE (authority_id, pledge_id, party_position)
pledge_template: CHECK ((kind = ANY (ARRAY['agreement'::text, 'commitment'::text])))
pledge_template: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_template: PRIMARY KEY (authority_id, id)
pledge_template: UNIQUE (authority_id, key)
pledge_template_version: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_template_version: FOREIGN KEY (authority_id, pledge_template_id) REFERENCES pledge_template(authority_id, id) ON DELETE CASCADE
pledge_template_version: PRIMARY KEY (authority_id, id)
pledge_template_version: UNIQUE (authority_id, pledge_template_id, "position")
pledge_witness: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_witness: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
pledge_witness: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_witness: PRIMARY KEY (authority_id, id)
pledge_witness: TRIGGER DEFERRABLE INITIALLY DEFERRED
pledge_witness: UNIQUE (authority_id, pledge_id, "position")
pledge_witnessing: CHECK ((way = ANY (ARRAY['phone'::text, 'paper'::text])))
pledge_witnessing: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_witnessing: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
pledge_witnessing: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
pledge_witnessing: FOREIGN KEY (authority_id, session_id) REFERENCES signing_session(authority_id, id)
pledge_witnessing: PRIMARY KEY (authority_id, id)
pledge_witnessing: UNIQUE (authority_id, key)
pledge_witnessing: UNIQUE (authority_id, pledge_id, person_id)
post: CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
post: CHECK ((valid_to >= valid_from))
post: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
post: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
post: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
post: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
post: PRIMARY KEY (authority_id, id)
post: UNIQUE (authority_id, key)
printed_edition: CHECK (((document = 'plan'::text) = (subject_id IS NULL)))
printed_edition: CHECK (((edition = 1) = (reason IS NULL)))
printed_edition: CHECK (((year >= 1900) AND (year <= 2999)))
printed_edition: CHECK ((document = ANY (ARRAY['report'::text, 'plan'::text, 'article'::text])))
printed_edition: CHECK ((edition >= 1))
printed_edition: CHECK ((reason <> ''::text))
printed_edition: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
printed_edition: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
printed_edition: PRIMARY KEY (authority_id, id)
printed_fact: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
printed_fact: FOREIGN KEY (authority_id, printed_edition_id) REFERENCES printed_edition(authority_id, id)
printed_fact: PRIMARY KEY (authority_id, id)
printed_fact: UNIQUE (authority_id, printed_edition_id, "position")
printed_fact: UNIQUE (authority_id, printed_edition_id, key)
public_notice: CHECK (((days >= 1) AND (days <= 90)))
public_notice: CHECK ((num_nonnulls(withdrawn_on, withdrawn_reason) = ANY (ARRAY[0, 2])))
public_notice: CHECK ((withdrawn_on >= published_on))
public_notice: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
public_notice: PRIMARY KEY (authority_id, id)
public_notice: UNIQUE (authority_id, key)
ranking: CHECK ((kind = ANY (ARRAY['provisional'::text, 'final'::text, 'correction'::text])))
ranking: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
ranking: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id)
ranking: PRIMARY KEY (authority_id, id)
ranking: UNIQUE (authority_id, key)
recommendation: CHECK ((kind = ANY (ARRAY['direction'::text, 'proposal'::text])))
recommendation: CHECK ((to_level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
recommendation: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
recommendation: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
recommendation: PRIMARY KEY (authority_id, id)
recommendation: UNIQUE (authority_id, key)
recovery: CHECK (((amount > (0)::double precision) AND (amount = trunc(amount))))
recovery: CHECK (((what = 'money'::text) = (amount IS NOT NULL)))
recovery: CHECK ((what = ANY (ARRAY['object'::text, 'money'::text])))
recovery: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
recovery: FOREIGN KEY (authority_id, amendment_id) REFERENCES amendment(authority_id, id) ON DELETE CASCADE
recovery: PRIMARY KEY (authority_id, id)
recovery: UNIQUE (authority_id, amendment_id, what)
recovery: UNIQUE (authority_id, key)
recovery_return: CHECK (((amount > (0)::double precision) AND (amount = trunc(amount))))
recovery_return: CHECK ((paper <> ''::text))
recovery_return: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
recovery_return: FOREIGN KEY (authority_id, recovery_id) REFERENCES recovery(authority_id, id) ON DELETE CASCADE
recovery_return: PRIMARY KEY (authority_id, id)
recovery_return: UNIQUE (authority_id, recovery_id, "position")
registration: CHECK ((num_nonnulls(unit_id, bloc_id) = 1))
registration: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
registration: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
registration: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
registration: PRIMARY KEY (authority_id, id)
registration: UNIQUE (authority_id, key)
registration_act: CHECK ((kind = ANY (ARRAY['submitted'::text, 'returned'::text, 'accepted'::text, 'changed'::text])))
registration_act: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration_act: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
registration_act: FOREIGN KEY (authority_id, registration_id) REFERENCES registration(authority_id, id)
registration_act: PRIMARY KEY (authority_id, id)
registration_act: UNIQUE (authority_id, key)
registration_call: CHECK ((closes_on >= due_on))
registration_call: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration_call: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
registration_call: PRIMARY KEY (authority_id, id)
registration_call: UNIQUE (authority_id, key)
registration_class: CHECK ((class = ANY (ARRAY['official'::text, 'party_member'::text, 'civil_servant'::text, 'public_employee'::text, 'worker'::text, 'armed_forces'::text, 'pupil'::text, 'business'::text, 'resident'::text])))
registration_class: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration_class: FOREIGN KEY (authority_id, registration_id) REFERENCES registration(authority_id, id) ON DELETE CASCADE
registration_class: PRIMARY KEY (authority_id, id)
registration_class: UNIQUE (authority_id, registration_id, "position")
registration_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
registration_movement: FOREIGN KEY (authority_id, registration_id) REFERENCES registration(authority_id, id) ON DELETE CASCADE
registration_movement: PRIMARY KEY (authority_id, id)
registration_movement: UNIQUE (authority_id, registration_id, "position")
registration_movement: UNIQUE (authority_id, registration_id, movement_id)
registration_target: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration_target: FOREIGN KEY (authority_id, registration_id) REFERENCES registration(authority_id, id) ON DELETE CASCADE
registration_target: PRIMARY KEY (authority_id, id)
registration_target: UNIQUE (authority_id, registration_id, "position")
reminder: CHECK (((year >= 1900) AND (year <= 2999)))
reminder: CHECK ((num_nonnulls(unit_id, body_id, person_id) <= 1))
reminder: CHECK ((rule = ANY (ARRAY['registration'::text, 'work_due'::text, 'report_due'::text, 'pledge_unsigned'::text, 'launch_unread'::text, 'task_due'::text, 'review_due'::text])))
reminder: CHECK ((subject <> ''::text))
reminder: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
reminder: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
reminder: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
reminder: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
reminder: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
reminder: PRIMARY KEY (authority_id, id)
reminder: UNIQUE (authority_id, key)
reminder_rule: CHECK (((days >= 0) AND (days <= 120)))
reminder_rule: CHECK (((repeat_after >= 1) AND (repeat_after <= 120)))
reminder_rule: CHECK (((times >= 1) AND (times <= 30)))
reminder_rule: CHECK ((due_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text))
reminder_rule: CHECK ((kind = ANY (ARRAY['registration'::text, 'work_due'::text, 'report_due'::text, 'pledge_unsigned'::text, 'launch_unread'::text, 'task_due'::text, 'review_due'::text])))
reminder_rule: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
reminder_rule: PRIMARY KEY (authority_id, id)
reminder_rule: UNIQUE (authority_id, key)
reminder_rule: UNIQUE (authority_id, kind, valid_from)
reminder_run: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
reminder_run: PRIMARY KEY (authority_id, day)
review: CHECK ((kind = ANY (ARRAY['interim'::text, 'final'::text])))
review: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
review: PRIMARY KEY (authority_id, id)
review: UNIQUE (authority_id, key)
review_comment: CHECK ((answer <> ''::text))
review_comment: CHECK ((author <> ''::text))
review_comment: CHECK ((text <> ''::text))
review_comment: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
review_comment: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id) ON DELETE CASCADE
review_comment: PRIMARY KEY (authority_id, id)
review_comment: UNIQUE (authority_id, review_id, "position")
review_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
review_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
review_movement: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id) ON DELETE CASCADE
review_movement: PRIMARY KEY (authority_id, id)
review_movement: UNIQUE (authority_id, review_id, "position")
review_movement: UNIQUE (authority_id, review_id, movement_id)
review_reason: CHECK ((text <> ''::text))
review_reason: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
review_reason: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id) ON DELETE CASCADE
review_reason: FOREIGN KEY (authority_id, target_id) REFERENCES target(authority_id, id)
review_reason: PRIMARY KEY (authority_id, id)
review_reason: UNIQUE (authority_id, review_id, "position")
roll_entry: CHECK ((manner = ANY (ARRAY['phone'::text, 'paper'::text, 'written'::text])))
roll_entry: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
roll_entry: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
roll_entry: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
roll_entry: PRIMARY KEY (authority_id, id)
roll_entry: UNIQUE (authority_id, council_meeting_id, "position")
roll_entry: UNIQUE (authority_id, council_meeting_id, person_id)
score_appeal: CHECK ((outcome = ANY (ARRAY['accepted'::text, 'rejected'::text])))
score_appeal: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_appeal: FOREIGN KEY (authority_id, score_sheet_id) REFERENCES score_sheet(authority_id, id)
score_appeal: PRIMARY KEY (authority_id, id)
score_appeal: UNIQUE (authority_id, key)
score_entry: CHECK ((stage = ANY (ARRAY['self'::text, 'cross'::text, 'council'::text, 'appeal'::text, 'correction'::text])))
score_entry: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_entry: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
score_entry: FOREIGN KEY (authority_id, score_sheet_id) REFERENCES score_sheet(authority_id, id)
score_entry: PRIMARY KEY (authority_id, id)
score_entry: UNIQUE (authority_id, key)
score_evidence: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_evidence: FOREIGN KEY (authority_id, score_sheet_id) REFERENCES score_sheet(authority_id, id)
score_evidence: PRIMARY KEY (authority_id, id)
score_evidence: UNIQUE (authority_id, key)
score_exclusion: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_exclusion: FOREIGN KEY (authority_id, score_sheet_id) REFERENCES score_sheet(authority_id, id)
score_exclusion: PRIMARY KEY (authority_id, id)
score_exclusion: UNIQUE (authority_id, key)
score_seal: CHECK ((kind = ANY (ARRAY['opened'::text, 'published'::text])))
score_seal: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_seal: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id)
score_seal: PRIMARY KEY (authority_id, criteria_set_id, kind)
score_sheet: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_sheet: FOREIGN KEY (authority_id, criteria_set_id) REFERENCES criteria_set(authority_id, id)
score_sheet: FOREIGN KEY (authority_id, crosser_id) REFERENCES unit(authority_id, id)
score_sheet: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
score_sheet: PRIMARY KEY (authority_id, id)
score_sheet: UNIQUE (authority_id, key)
score_submission: CHECK ((stage = ANY (ARRAY['self'::text, 'cross'::text, 'council'::text])))
score_submission: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
score_submission: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
score_submission: FOREIGN KEY (authority_id, score_sheet_id) REFERENCES score_sheet(authority_id, id)
score_submission: PRIMARY KEY (authority_id, id)
score_submission: UNIQUE (authority_id, key)
sealed_ballot: CHECK (((manner = 'phone'::text) = (body IS NOT NULL)))
sealed_ballot: CHECK ((manner = ANY (ARRAY['phone'::text, 'paper'::text, 'written'::text])))
sealed_ballot: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
sealed_ballot: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES ballot_box(authority_id, council_meeting_id) ON DELETE CASCADE
sealed_ballot: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
sealed_ballot: PRIMARY KEY (authority_id, council_meeting_id, person_id)
session: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
session: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id) ON DELETE CASCADE
session: PRIMARY KEY (authority_id, token_hash)
shortcoming: CHECK ((cause = ANY (ARRAY['objective'::text, 'subjective'::text])))
shortcoming: CHECK ((owner_level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
shortcoming: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
shortcoming: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
shortcoming: PRIMARY KEY (authority_id, id)
shortcoming: UNIQUE (authority_id, key)
shortcoming_answer: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
shortcoming_answer: FOREIGN KEY (authority_id, shortcoming_id) REFERENCES shortcoming(authority_id, id) ON DELETE CASCADE
shortcoming_answer: PRIMARY KEY (authority_id, id)
shortcoming_answer: UNIQUE (authority_id, shortcoming_id, "position")
shortcoming_unit: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
shortcoming_unit: FOREIGN KEY (authority_id, shortcoming_id) REFERENCES shortcoming(authority_id, id) ON DELETE CASCADE
shortcoming_unit: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
shortcoming_unit: PRIMARY KEY (authority_id, id)
shortcoming_unit: UNIQUE (authority_id, shortcoming_id, "position")
shortcoming_unit: UNIQUE (authority_id, shortcoming_id, unit_id)
sign_in_failure: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
sign_in_failure: PRIMARY KEY (authority_id, subject)
signed_copy: CHECK ((file ~ '^[0-9a-f]{64}$'::text))
signed_copy: CHECK ((kind = ANY (ARRAY['scan'::text, 'signed_pdf'::text])))
signed_copy: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
signed_copy: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
signed_copy: FOREIGN KEY (authority_id, decision_id) REFERENCES decision(authority_id, id)
signed_copy: PRIMARY KEY (authority_id, id)
signed_copy: UNIQUE (authority_id, decision_id, file)
signed_copy: UNIQUE (authority_id, key)
signing_code: CHECK (((num_nonnulls(pledge_id, person_id) = 1) AND ((pledge_id IS NULL) = (party_position IS NULL))))
signing_code: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
signing_code: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
signing_code: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
signing_code: FOREIGN KEY (authority_id, session_id) REFERENCES signing_session(authority_id, id)
signing_code: PRIMARY KEY (authority_id, id)
signing_code: UNIQUE (authority_id, code_hash)
signing_mandate: CHECK ((document <> ''::text))
signing_mandate: CHECK ((post <> ''::text))
signing_mandate: CHECK ((valid_to >= valid_from))
signing_mandate: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
signing_mandate: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
signing_mandate: PRIMARY KEY (authority_id, id)
signing_mandate: UNIQUE (authority_id, key)
signing_session: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
signing_session: PRIMARY KEY (authority_id, id)
signing_session: UNIQUE (authority_id, key)
signing_session_pledge: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
signing_session_pledge: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
signing_session_pledge: FOREIGN KEY (authority_id, signing_session_id) REFERENCES signing_session(authority_id, id) ON DELETE CASCADE
signing_session_pledge: PRIMARY KEY (authority_id, id)
signing_session_pledge: UNIQUE (authority_id, signing_session_id, pledge_id)
spending: CHECK ((num_nonnulls(work_id, fund) = 1))
spending: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
spending: FOREIGN KEY (authority_id, reverses_id) REFERENCES spending(authority_id, id)
spending: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id)
spending: PRIMARY KEY (authority_id, id)
spending: UNIQUE (authority_id, key)
stage_batch: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
stage_batch: FOREIGN KEY (authority_id, caller_id) REFERENCES person(authority_id, id)
stage_batch: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id) ON DELETE CASCADE
stage_batch: FOREIGN KEY (authority_id, hander_id) REFERENCES person(authority_id, id)
stage_batch: PRIMARY KEY (authority_id, id)
stage_batch: UNIQUE (authority_id, event_id, "position")
stage_entry: CHECK ((invite_code ~ '^[A-HJKMNP-TV-Z2-9]{10}$'::text))
stage_entry: CHECK ((receiver = ANY (ARRAY['self'::text, 'representative'::text, 'family'::text])))
stage_entry: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
stage_entry: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
stage_entry: FOREIGN KEY (authority_id, stage_batch_id) REFERENCES stage_batch(authority_id, id) ON DELETE CASCADE
stage_entry: PRIMARY KEY (authority_id, id)
stage_entry: UNIQUE (authority_id, stage_batch_id, "position")
stage_entry: UNIQUE (authority_id, stage_batch_id, award_id)
stored_file: CHECK ((bytes > 0))
stored_file: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
stored_file: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
stored_file: PRIMARY KEY (authority_id, id)
submission: CHECK ((addressee <> ''::text))
submission: CHECK ((num_nonnulls(number, issued_on) = ANY (ARRAY[0, 2])))
submission: CHECK ((on_behalf = ANY (ARRAY['none'::text, 'TM'::text, 'KT'::text, 'TUQ'::text])))
submission: CHECK ((title <> ''::text))
submission: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
submission: FOREIGN KEY (authority_id, signer_id) REFERENCES person(authority_id, id)
submission: PRIMARY KEY (authority_id, id)
submission: UNIQUE (authority_id, key)
submission_act: CHECK (((kind <> ALL (ARRAY['asked'::text, 'supplemented'::text, 'refused'::text])) OR (content IS NOT NULL)))
submission_act: CHECK (((kind = 'granted'::text) = (award_id IS NOT NULL)))
submission_act: CHECK (((kind = ANY (ARRAY['granted'::text, 'refused'::text])) = (nomination_id IS NOT NULL)))
submission_act: CHECK ((kind = ANY (ARRAY['sent'::text, 'asked'::text, 'supplemented'::text, 'granted'::text, 'refused'::text])))
submission_act: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
submission_act: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
submission_act: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id)
submission_act: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
submission_act: FOREIGN KEY (authority_id, submission_id) REFERENCES submission(authority_id, id)
submission_act: PRIMARY KEY (authority_id, id)
submission_act: UNIQUE (authority_id, key)
submission_line: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
submission_line: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
submission_line: FOREIGN KEY (authority_id, submission_id) REFERENCES submission(authority_id, id) ON DELETE CASCADE
submission_line: PRIMARY KEY (authority_id, id)
submission_line: UNIQUE (authority_id, submission_id, "position")
submission_line: UNIQUE (authority_id, submission_id, nomination_id)
superior_document: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
superior_document: PRIMARY KEY (authority_id, id)
superior_document: UNIQUE (authority_id, key)
superior_document_work: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
superior_document_work: FOREIGN KEY (authority_id, superior_document_id) REFERENCES superior_document(authority_id, id) ON DELETE CASCADE
superior_document_work: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id) ON DELETE CASCADE
superior_document_work: PRIMARY KEY (authority_id, id)
superior_document_work: UNIQUE (authority_id, superior_document_id, "position")
superior_document_work: UNIQUE (authority_id, superior_document_id, work_id)
target: CHECK ((assigned_level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
target: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
target: FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator(authority_id, id)
target: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
target: PRIMARY KEY (authority_id, id)
target: UNIQUE (authority_id, key)
target_change: CHECK ((reason <> ''::text))
target_change: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
target_change: FOREIGN KEY (authority_id, target_id) REFERENCES target(authority_id, id) ON DELETE CASCADE
target_change: PRIMARY KEY (authority_id, id)
target_change: UNIQUE (authority_id, target_id, "position")
task: CHECK ((due_on >= started_on))
task: CHECK ((origin = ANY (ARRAY['directive'::text, 'conclusion'::text, 'document'::text])))
task: CHECK ((phase = ANY (ARRAY['before_tet'::text, 'in_tet'::text, 'after_tet'::text])))
task: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
task: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
task: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
task: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
task: FOREIGN KEY (authority_id, speaker_id) REFERENCES person(authority_id, id)
task: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
task: PRIMARY KEY (authority_id, id)
task: UNIQUE (authority_id, key)
task_act: CHECK (((kind <> 'extended'::text) OR (due_on IS NOT NULL)))
task_act: CHECK (((kind <> 'partner'::text) OR ((status IS NOT NULL) AND (num_nonnulls(unit_id, bloc_id, body_id, person_id) = 1))))
task_act: CHECK (((kind <> ALL (ARRAY['returned'::text, 'extended'::text, 'reopened'::text])) OR (reason IS NOT NULL)))
task_act: CHECK ((kind = ANY (ARRAY['finished'::text, 'returned'::text, 'extended'::text, 'reopened'::text, 'partner'::text])))
task_act: CHECK ((status = ANY (ARRAY['doing'::text, 'done'::text, 'stuck'::text])))
task_act: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
task_act: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
task_act: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
task_act: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
task_act: FOREIGN KEY (authority_id, task_id) REFERENCES task(authority_id, id) ON DELETE CASCADE
task_act: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
task_act: PRIMARY KEY (authority_id, id)
task_act: UNIQUE (authority_id, task_id, "position")
task_partner: CHECK ((num_nonnulls(unit_id, bloc_id, body_id, person_id) = 1))
task_partner: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
task_partner: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
task_partner: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
task_partner: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
task_partner: FOREIGN KEY (authority_id, task_id) REFERENCES task(authority_id, id) ON DELETE CASCADE
task_partner: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
task_partner: PRIMARY KEY (authority_id, id)
task_partner: UNIQUE (authority_id, task_id, "position")
theme: CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
theme: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
theme: PRIMARY KEY (authority_id, id)
theme: UNIQUE (authority_id, key)
trusted_root: CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
trusted_root: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
trusted_root: PRIMARY KEY (authority_id, id)
unit: CHECK ((valid_to >= valid_from))
unit: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
unit: FOREIGN KEY (authority_id, kind_id) REFERENCES unit_kind(authority_id, id)
unit: FOREIGN KEY (authority_id, parent_id) REFERENCES unit(authority_id, id)
unit: PRIMARY KEY (authority_id, id)
unit: UNIQUE (authority_id, key)
unit_kind: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
unit_kind: PRIMARY KEY (authority_id, id)
unit_kind: UNIQUE (authority_id, key)
unit_succession: CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'rename'::text])))
unit_succession: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
unit_succession: FOREIGN KEY (authority_id, from_id) REFERENCES unit(authority_id, id)
unit_succession: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id) ON DELETE CASCADE
unit_succession: PRIMARY KEY (authority_id, id)
unit_succession: UNIQUE (authority_id, unit_id, "position")
visit_day: CHECK ((robots >= 0))
visit_day: CHECK ((visits >= 0))
visit_day: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
visit_day: PRIMARY KEY (authority_id, day)
visit_presence: CHECK ((visitors >= 0))
visit_presence: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
visit_presence: PRIMARY KEY (authority_id, process_id)
vote_ballot: CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'blank'::text])))
vote_ballot: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
vote_ballot: FOREIGN KEY (authority_id, meeting_vote_id) REFERENCES meeting_vote(authority_id, id) ON DELETE CASCADE
vote_ballot: PRIMARY KEY (authority_id, id)
vote_ballot: UNIQUE (authority_id, meeting_vote_id, "position")
vote_ballot: UNIQUE (authority_id, meeting_vote_id, code)
vote_exclusion: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
vote_exclusion: FOREIGN KEY (authority_id, meeting_vote_id) REFERENCES meeting_vote(authority_id, id) ON DELETE CASCADE
vote_exclusion: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
vote_exclusion: PRIMARY KEY (authority_id, id)
vote_exclusion: UNIQUE (authority_id, meeting_vote_id, "position")
vote_exclusion: UNIQUE (authority_id, meeting_vote_id, person_id)
work: CHECK ((kind = ANY (ARRAY['construction'::text, 'task'::text])))
work: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
work: FOREIGN KEY (authority_id, alternative_of_id) REFERENCES work(authority_id, id)
work: FOREIGN KEY (authority_id, located_in_id) REFERENCES unit(authority_id, id)
work: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
work: FOREIGN KEY (authority_id, registration_id) REFERENCES registration(authority_id, id)
work: PRIMARY KEY (authority_id, id)
work: UNIQUE (authority_id, key)
work_milestone: CHECK ((kind = ANY (ARRAY['registered'::text, 'started'::text, 'completed'::text, 'in_use'::text, 'plaque'::text])))
work_milestone: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
work_milestone: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id) ON DELETE CASCADE
work_milestone: PRIMARY KEY (authority_id, id)
work_milestone: UNIQUE (authority_id, work_id, "position")
work_owner: CHECK ((role = ANY (ARRAY['lead'::text, 'partner'::text])))
work_owner: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
work_owner: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
work_owner: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
work_owner: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
work_owner: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id) ON DELETE CASCADE
work_owner: PRIMARY KEY (authority_id, id)
work_owner: UNIQUE (authority_id, work_id, "position")
work_progress: CHECK (((percent >= 0) AND (percent <= 100)))
work_progress: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
work_progress: FOREIGN KEY (authority_id, reporter_id) REFERENCES person(authority_id, id)
work_progress: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id) ON DELETE CASCADE
work_progress: PRIMARY KEY (authority_id, id)
work_progress: UNIQUE (authority_id, work_id, "position")
yearly_rating: CHECK (((completed <= members) AND (women <= members)))
yearly_rating: CHECK ((completed >= 0))
yearly_rating: CHECK ((members >= 0))
yearly_rating: CHECK ((num_nonnulls(person_id, unit_id, body_id) = 1))
yearly_rating: CHECK ((rating = ANY (ARRAY['HTXSNV'::text, 'HTTNV'::text, 'HTNV'::text, 'KHTNV'::text])))
yearly_rating: CHECK ((women >= 0))
yearly_rating: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
yearly_rating: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
yearly_rating: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
yearly_rating: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
yearly_rating: PRIMARY KEY (authority_id, id)
yearly_rating: UNIQUE (authority_id, key)
yearly_rating: UNIQUE NULLS NOT DISTINCT (authority_id, person_id, unit_id, body_id, year)

-- domains
figure jsonb CHECK (((VALUE IS NULL) OR (jsonb_typeof(VALUE) = 'number'::text) OR (VALUE = '"unknown"'::jsonb) OR ((jsonb_typeof(VALUE) = 'object'::text) AND (jsonb_typeof((VALUE -> 'about'::text)) = 'number'::text) AND (jsonb_typeof((VALUE -> 'word'::text)) = 'string'::text))))

-- indexes
CREATE INDEX achievement_report_authority_id_account_id_idx ON public.achievement_report USING btree (authority_id, account_id)
CREATE INDEX agenda_award_authority_id_award_id_idx ON public.agenda_award USING btree (authority_id, award_id)
CREATE INDEX agenda_decision_authority_id_decision_id_idx ON public.agenda_decision USING btree (authority_id, decision_id)
CREATE INDEX agenda_item_authority_id_launch_id_idx ON public.agenda_item USING btree (authority_id, launch_id)
CREATE INDEX agenda_item_authority_id_movement_id_idx ON public.agenda_item USING btree (authority_id, movement_id)
CREATE INDEX agenda_item_authority_id_person_id_idx ON public.agenda_item USING btree (authority_id, person_id)
CREATE INDEX agenda_item_authority_id_review_id_idx ON public.agenda_item USING btree (authority_id, review_id)
CREATE INDEX agenda_item_authority_id_session_id_idx ON public.agenda_item USING btree (authority_id, session_id)
CREATE INDEX agenda_item_authority_id_unit_id_idx ON public.agenda_item USING btree (authority_id, unit_id)
CREATE INDEX agenda_pledge_authority_id_pledge_id_idx ON public.agenda_pledge USING btree (authority_id, pledge_id)
CREATE INDEX agenda_task_authority_id_task_id_idx ON public.agenda_task USING btree (authority_id, task_id)
CREATE INDEX amendment_authority_id_award_id_idx ON public.amendment USING btree (authority_id, award_id)
CREATE INDEX appeal_authority_id_account_id_idx ON public.appeal USING btree (authority_id, account_id)
CREATE INDEX appeal_authority_id_award_id_idx ON public.appeal USING btree (authority_id, award_id)
CREATE INDEX appeal_authority_id_decision_id_idx ON public.appeal USING btree (authority_id, decision_id)
CREATE INDEX appeal_authority_id_received_on_idx ON public.appeal USING btree (authority_id, received_on)
CREATE INDEX article_authority_id_author_id_idx ON public.article USING btree (authority_id, author_id)
CREATE INDEX article_authority_id_category_id_idx ON public.article USING btree (authority_id, category_id)
CREATE INDEX article_authority_id_event_id_idx ON public.article USING btree (authority_id, event_id)
CREATE INDEX article_comment_authority_id_article_id_sent_at_idx ON public.article_comment USING btree (authority_id, article_id, sent_at)
CREATE INDEX article_comment_authority_id_sent_at_idx ON public.article_comment USING btree (authority_id, sent_at)
CREATE INDEX article_shelf ON public.article_index USING btree (authority_id, shown_at DESC NULLS LAST, article_id DESC) WHERE (NOT draft)
CREATE INDEX article_shelf_of_category ON public.article_index USING btree (authority_id, category_id, shown_at DESC NULLS LAST, article_id DESC) WHERE (NOT draft)
CREATE INDEX article_words ON public.article_index USING gin (document)
CREATE INDEX audit_event_authority_id_subject_id_idx ON public.audit_event USING btree (authority_id, subject_id)
CREATE INDEX award_authority_id_bloc_id_idx ON public.award USING btree (authority_id, bloc_id)
CREATE INDEX award_authority_id_body_id_idx ON public.award USING btree (authority_id, body_id)
CREATE INDEX award_authority_id_decision_id_idx ON public.award USING btree (authority_id, decision_id)
CREATE INDEX award_authority_id_household_id_idx ON public.award USING btree (authority_id, household_id)
CREATE INDEX award_authority_id_nomination_id_idx ON public.award USING btree (authority_id, nomination_id)
CREATE INDEX award_authority_id_person_id_idx ON public.award USING btree (authority_id, person_id)
CREATE INDEX award_authority_id_unit_id_idx ON public.award USING btree (authority_id, unit_id)
CREATE INDEX award_by_year ON public.award USING btree (authority_id, year)
CREATE INDEX award_movement_authority_id_movement_id_idx ON public.award_movement USING btree (authority_id, movement_id)
CREATE INDEX ballot_teller_authority_id_person_id_idx ON public.ballot_teller USING btree (authority_id, person_id)
CREATE INDEX bloc_authority_id_leader_id_idx ON public.bloc USING btree (authority_id, leader_id)
CREATE INDEX bloc_member_authority_id_body_id_idx ON public.bloc_member USING btree (authority_id, body_id)
CREATE INDEX bloc_member_authority_id_unit_id_idx ON public.bloc_member USING btree (authority_id, unit_id)
CREATE INDEX bonus_payment_authority_id_account_id_idx ON public.bonus_payment USING btree (authority_id, account_id)
CREATE INDEX bonus_payment_authority_id_award_fund_id_idx ON public.bonus_payment USING btree (authority_id, award_fund_id)
CREATE INDEX bonus_payment_authority_id_award_id_idx ON public.bonus_payment USING btree (authority_id, award_id)
CREATE INDEX certificate_part_authority_id_file_id_idx ON public.certificate_part USING btree (authority_id, file_id)
CREATE INDEX certificate_run_authority_id_decision_id_idx ON public.certificate_run USING btree (authority_id, decision_id)
CREATE INDEX clip_authority_id_captions_idx ON public.clip USING btree (authority_id, captions)
CREATE INDEX clip_authority_id_event_id_idx ON public.clip USING btree (authority_id, event_id)
CREATE INDEX clip_authority_id_file_idx ON public.clip USING btree (authority_id, file)
CREATE INDEX clip_authority_id_poster_idx ON public.clip USING btree (authority_id, poster)
CREATE INDEX communication_authority_id_movement_id_idx ON public.communication USING btree (authority_id, movement_id)
CREATE INDEX communication_authority_id_unit_id_happened_on_idx ON public.communication USING btree (authority_id, unit_id, happened_on)
CREATE INDEX conflict_of_interest_authority_id_account_id_idx ON public.conflict_of_interest USING btree (authority_id, account_id)
CREATE INDEX conflict_of_interest_authority_id_person_id_idx ON public.conflict_of_interest USING btree (authority_id, person_id)
CREATE INDEX contribution_authority_id_reverses_id_idx ON public.contribution USING btree (authority_id, reverses_id)
CREATE INDEX contribution_authority_id_work_id_idx ON public.contribution USING btree (authority_id, work_id)
CREATE INDEX council_meeting_authority_id_council_id_idx ON public.council_meeting USING btree (authority_id, council_id)
CREATE INDEX council_meeting_authority_id_minutes_chair_id_idx ON public.council_meeting USING btree (authority_id, minutes_chair_id)
CREATE INDEX council_meeting_authority_id_minutes_secretary_id_idx ON public.council_meeting USING btree (authority_id, minutes_secretary_id)
CREATE INDEX council_member_authority_id_person_id_idx ON public.council_member USING btree (authority_id, person_id)
CREATE INDEX credential_act_authority_id_decision_id_idx ON public.credential_act USING btree (authority_id, decision_id)
CREATE INDEX credential_authority_id_award_id_idx ON public.credential USING btree (authority_id, award_id)
CREATE INDEX criteria_item_authority_id_indicator_id_idx ON public.criteria_item USING btree (authority_id, indicator_id)
CREATE INDEX criteria_set_authority_id_bloc_id_idx ON public.criteria_set USING btree (authority_id, bloc_id)
CREATE INDEX criteria_set_authority_id_copied_from_id_idx ON public.criteria_set USING btree (authority_id, copied_from_id)
CREATE INDEX decision_authority_id_mandate_id_idx ON public.decision USING btree (authority_id, mandate_id)
CREATE INDEX decision_authority_id_meeting_id_idx ON public.decision USING btree (authority_id, meeting_id)
CREATE INDEX decision_authority_id_movement_id_idx ON public.decision USING btree (authority_id, movement_id)
CREATE INDEX decision_authority_id_signer_id_idx ON public.decision USING btree (authority_id, signer_id)
CREATE INDEX decision_by_number ON public.decision USING btree (authority_id, number)
CREATE INDEX decision_paper_authority_id_file_id_idx ON public.decision_paper USING btree (authority_id, file_id)
CREATE INDEX deck_slide_authority_id_audio_idx ON public.deck_slide USING btree (authority_id, audio)
CREATE INDEX delegate_authority_id_body_id_idx ON public.delegate USING btree (authority_id, body_id)
CREATE INDEX delegate_authority_id_person_id_idx ON public.delegate USING btree (authority_id, person_id)
CREATE INDEX delegate_authority_id_unit_id_idx ON public.delegate USING btree (authority_id, unit_id)
CREATE INDEX delegate_authority_id_unit_kind_id_idx ON public.delegate USING btree (authority_id, unit_kind_id)
CREATE INDEX discipline_authority_id_person_id_idx ON public.discipline USING btree (authority_id, person_id)
CREATE INDEX event_authority_id_chair_id_idx ON public.event USING btree (authority_id, chair_id)
CREATE INDEX event_authority_id_secretary_id_idx ON public.event USING btree (authority_id, secretary_id)
CREATE INDEX event_host_authority_id_body_id_idx ON public.event_host USING btree (authority_id, body_id)
CREATE INDEX event_movement_authority_id_movement_id_idx ON public.event_movement USING btree (authority_id, movement_id)
CREATE INDEX event_review_authority_id_review_id_idx ON public.event_review USING btree (authority_id, review_id)
CREATE INDEX event_task_authority_id_task_id_idx ON public.event_task USING btree (authority_id, task_id)
CREATE INDEX evidence_authority_id_work_id_idx ON public.evidence USING btree (authority_id, work_id)
CREATE INDEX evidence_pair_authority_id_earlier_id_idx ON public.evidence_pair USING btree (authority_id, earlier_id)
CREATE INDEX evidence_pair_authority_id_later_id_idx ON public.evidence_pair USING btree (authority_id, later_id)
CREATE INDEX exemplar_authority_id_household_id_idx ON public.exemplar USING btree (authority_id, household_id)
CREATE INDEX exemplar_authority_id_movement_id_idx ON public.exemplar USING btree (authority_id, movement_id)
CREATE INDEX exemplar_authority_id_person_id_idx ON public.exemplar USING btree (authority_id, person_id)
CREATE INDEX exemplar_authority_id_unit_id_idx ON public.exemplar USING btree (authority_id, unit_id)
CREATE INDEX exemplar_copy_authority_id_unit_id_idx ON public.exemplar_copy USING btree (authority_id, unit_id)
CREATE INDEX exemplar_suggestion_authority_id_exemplar_id_idx ON public.exemplar_suggestion USING btree (authority_id, exemplar_id)
CREATE INDEX exemplar_suggestion_authority_id_sent_at_idx ON public.exemplar_suggestion USING btree (authority_id, sent_at)
CREATE INDEX film_run_authority_id_file_idx ON public.film_run USING btree (authority_id, file)
CREATE INDEX film_run_authority_id_year_idx ON public.film_run USING btree (authority_id, year)
CREATE INDEX finding_authority_id_movement_id_idx ON public.finding USING btree (authority_id, movement_id)
CREATE INDEX finding_authority_id_review_id_idx ON public.finding USING btree (authority_id, review_id)
CREATE INDEX fund_entry_authority_id_account_id_idx ON public.fund_entry USING btree (authority_id, account_id)
CREATE INDEX fund_entry_authority_id_award_fund_id_idx ON public.fund_entry USING btree (authority_id, award_fund_id)
CREATE INDEX household_authority_id_unit_id_idx ON public.household USING btree (authority_id, unit_id)
CREATE INDEX initiative_author_authority_id_person_id_idx ON public.initiative_author USING btree (authority_id, person_id)
CREATE INDEX initiative_copy_authority_id_unit_id_idx ON public.initiative_copy USING btree (authority_id, unit_id)
CREATE INDEX initiative_proposal_author_authority_id_person_id_idx ON public.initiative_proposal_author USING btree (authority_id, person_id)
CREATE INDEX initiative_proposal_authority_id_unit_id_idx ON public.initiative_proposal USING btree (authority_id, unit_id)
CREATE INDEX integrity_case_authority_id_body_id_idx ON public.integrity_case USING btree (authority_id, body_id)
CREATE INDEX integrity_case_authority_id_household_id_idx ON public.integrity_case USING btree (authority_id, household_id)
CREATE INDEX integrity_case_authority_id_person_id_idx ON public.integrity_case USING btree (authority_id, person_id)
CREATE INDEX integrity_case_authority_id_unit_id_idx ON public.integrity_case USING btree (authority_id, unit_id)
CREATE INDEX kinship_authority_id_household_id_idx ON public.kinship USING btree (authority_id, household_id)
CREATE INDEX kinship_authority_id_relative_id_idx ON public.kinship USING btree (authority_id, relative_id)
CREATE INDEX launch_acknowledgement_authority_id_account_id_idx ON public.launch_acknowledgement USING btree (authority_id, account_id)
CREATE INDEX launch_acknowledgement_authority_id_launch_id_idx ON public.launch_acknowledgement USING btree (authority_id, launch_id)
CREATE INDEX launch_acknowledgement_authority_id_unit_id_idx ON public.launch_acknowledgement USING btree (authority_id, unit_id)
CREATE INDEX launch_authority_id_launcher_id_idx ON public.launch USING btree (authority_id, launcher_id)
CREATE INDEX launch_content_bloc_authority_id_bloc_id_idx ON public.launch_content_bloc USING btree (authority_id, bloc_id)
CREATE INDEX launch_content_unit_authority_id_unit_id_idx ON public.launch_content_unit USING btree (authority_id, unit_id)
CREATE INDEX launch_movement_authority_id_movement_id_idx ON public.launch_movement USING btree (authority_id, movement_id)
CREATE INDEX law_confirmation_authority_id_account_id_idx ON public.law_confirmation USING btree (authority_id, account_id)
CREATE INDEX law_responsibility_authority_id_account_id_idx ON public.law_responsibility USING btree (authority_id, account_id)
CREATE INDEX law_responsibility_authority_id_nomination_id_idx ON public.law_responsibility USING btree (authority_id, nomination_id)
CREATE INDEX leave_of_absence_authority_id_person_id_idx ON public.leave_of_absence USING btree (authority_id, person_id)
CREATE INDEX lesson_authority_id_review_id_idx ON public.lesson USING btree (authority_id, review_id)
CREATE INDEX measurement_authority_id_as_of_target_id_idx ON public.measurement USING btree (authority_id, as_of, target_id)
CREATE INDEX measurement_authority_id_reporter_id_idx ON public.measurement USING btree (authority_id, reporter_id)
CREATE INDEX measurement_authority_id_target_id_as_of_position_idx ON public.measurement USING btree (authority_id, target_id, as_of, "position")
CREATE INDEX meeting_attendance_authority_id_person_id_idx ON public.meeting_attendance USING btree (authority_id, person_id)
CREATE INDEX meeting_paper_authority_id_nomination_id_idx ON public.meeting_paper USING btree (authority_id, nomination_id)
CREATE INDEX meeting_vote_authority_id_nomination_id_idx ON public.meeting_vote USING btree (authority_id, nomination_id)
CREATE INDEX movement_authority_id_owner_id_idx ON public.movement USING btree (authority_id, owner_id)
CREATE INDEX movement_authority_id_parent_id_idx ON public.movement USING btree (authority_id, parent_id)
CREATE INDEX name_check_authority_id_decision_id_idx ON public.name_check USING btree (authority_id, decision_id)
CREATE INDEX nomination_act_authority_id_account_id_idx ON public.nomination_act USING btree (authority_id, account_id)
CREATE INDEX nomination_act_authority_id_nomination_id_idx ON public.nomination_act USING btree (authority_id, nomination_id)
CREATE INDEX nomination_authority_id_bloc_id_idx ON public.nomination USING btree (authority_id, bloc_id)
CREATE INDEX nomination_authority_id_body_id_idx ON public.nomination USING btree (authority_id, body_id)
CREATE INDEX nomination_authority_id_household_id_idx ON public.nomination USING btree (authority_id, household_id)
CREATE INDEX nomination_authority_id_movement_id_idx ON public.nomination USING btree (authority_id, movement_id)
CREATE INDEX nomination_authority_id_person_id_idx ON public.nomination USING btree (authority_id, person_id)
CREATE INDEX nomination_authority_id_proposed_by_id_idx ON public.nomination USING btree (authority_id, proposed_by_id)
CREATE INDEX nomination_authority_id_unit_id_idx ON public.nomination USING btree (authority_id, unit_id)
CREATE INDEX nomination_paper_authority_id_nomination_id_idx ON public.nomination_paper USING btree (authority_id, nomination_id)
CREATE INDEX notice_nomination_authority_id_nomination_id_idx ON public.notice_nomination USING btree (authority_id, nomination_id)
CREATE INDEX notice_opinion_authority_id_nomination_id_idx ON public.notice_opinion USING btree (authority_id, nomination_id)
CREATE INDEX notice_opinion_authority_id_notice_id_idx ON public.notice_opinion USING btree (authority_id, notice_id)
CREATE INDEX owner_report_authority_id_bloc_id_idx ON public.owner_report USING btree (authority_id, bloc_id)
CREATE INDEX owner_report_authority_id_body_id_idx ON public.owner_report USING btree (authority_id, body_id)
CREATE INDEX owner_report_authority_id_unit_id_idx ON public.owner_report USING btree (authority_id, unit_id)
CREATE INDEX paper_ballot_authority_id_council_meeting_id_idx ON public.paper_ballot USING btree (authority_id, council_meeting_id)
CREATE INDEX paper_template_authority_id_file_id_idx ON public.paper_template USING btree (authority_id, file_id)
CREATE INDEX participation_authority_id_movement_id_idx ON public.participation USING btree (authority_id, movement_id)
CREATE INDEX participation_authority_id_unit_id_idx ON public.participation USING btree (authority_id, unit_id)
CREATE INDEX photo_authority_id_event_id_idx ON public.photo USING btree (authority_id, event_id)
CREATE INDEX photo_person_authority_id_person_id_idx ON public.photo_person USING btree (authority_id, person_id)
CREATE INDEX photo_pledge_authority_id_pledge_id_idx ON public.photo_pledge USING btree (authority_id, pledge_id)
CREATE INDEX plan_act_authority_id_account_id_idx ON public.plan_act USING btree (authority_id, account_id)
CREATE INDEX plan_act_authority_id_movement_id_idx ON public.plan_act USING btree (authority_id, movement_id)
CREATE INDEX plan_act_authority_id_person_id_idx ON public.plan_act USING btree (authority_id, person_id)
CREATE INDEX pledge_absence_authority_id_person_id_idx ON public.pledge_absence USING btree (authority_id, person_id)
CREATE INDEX pledge_absence_authority_id_pledge_id_idx ON public.pledge_absence USING btree (authority_id, pledge_id)
CREATE INDEX pledge_absence_authority_id_session_id_idx ON public.pledge_absence USING btree (authority_id, session_id)
CREATE INDEX pledge_authority_id_movement_id_idx ON public.pledge USING btree (authority_id, movement_id)
CREATE INDEX pledge_authority_id_template_id_idx ON public.pledge USING btree (authority_id, template_id)
CREATE INDEX pledge_household_authority_id_household_id_idx ON public.pledge_household USING btree (authority_id, household_id)
CREATE INDEX pledge_party_authority_id_bloc_id_idx ON public.pledge_party USING btree (authority_id, bloc_id)
CREATE INDEX pledge_party_authority_id_body_id_idx ON public.pledge_party USING btree (authority_id, body_id)
CREATE INDEX pledge_party_authority_id_representative_id_idx ON public.pledge_party USING btree (authority_id, representative_id)
CREATE INDEX pledge_party_authority_id_unit_id_idx ON public.pledge_party USING btree (authority_id, unit_id)
CREATE INDEX pledge_seal_authority_id_session_id_idx ON public.pledge_seal USING btree (authority_id, session_id)
CREATE INDEX pledge_signing_authority_id_account_id_idx ON public.pledge_signing USING btree (authority_id, account_id)
CREATE INDEX pledge_signing_authority_id_session_id_idx ON public.pledge_signing USING btree (authority_id, session_id)
CREATE INDEX pledge_witness_authority_id_person_id_idx ON public.pledge_witness USING btree (authority_id, person_id)
CREATE INDEX pledge_witnessing_authority_id_person_id_idx ON public.pledge_witnessing USING btree (authority_id, person_id)
CREATE INDEX pledge_witnessing_authority_id_session_id_idx ON public.pledge_witnessing USING btree (authority_id, session_id)
CREATE INDEX post_authority_id_body_id_idx ON public.post USING btree (authority_id, body_id)
CREATE INDEX post_authority_id_person_id_idx ON public.post USING btree (authority_id, person_id)
CREATE INDEX post_authority_id_unit_id_idx ON public.post USING btree (authority_id, unit_id)
CREATE INDEX printed_edition_authority_id_account_id_idx ON public.printed_edition USING btree (authority_id, account_id)
CREATE INDEX ranking_authority_id_criteria_set_id_idx ON public.ranking USING btree (authority_id, criteria_set_id)
CREATE INDEX recommendation_authority_id_review_id_idx ON public.recommendation USING btree (authority_id, review_id)
CREATE INDEX registration_act_authority_id_account_id_idx ON public.registration_act USING btree (authority_id, account_id)
CREATE INDEX registration_act_authority_id_registration_id_idx ON public.registration_act USING btree (authority_id, registration_id)
CREATE INDEX registration_authority_id_bloc_id_idx ON public.registration USING btree (authority_id, bloc_id)
CREATE INDEX registration_authority_id_movement_id_idx ON public.registration USING btree (authority_id, movement_id)
CREATE INDEX registration_authority_id_unit_id_idx ON public.registration USING btree (authority_id, unit_id)
CREATE INDEX registration_call_authority_id_movement_id_idx ON public.registration_call USING btree (authority_id, movement_id)
CREATE INDEX registration_movement_authority_id_movement_id_idx ON public.registration_movement USING btree (authority_id, movement_id)
CREATE INDEX reminder_authority_id_account_id_idx ON public.reminder USING btree (authority_id, account_id)
CREATE INDEX reminder_authority_id_body_id_idx ON public.reminder USING btree (authority_id, body_id)
CREATE INDEX reminder_authority_id_person_id_idx ON public.reminder USING btree (authority_id, person_id)
CREATE INDEX review_movement_authority_id_movement_id_idx ON public.review_movement USING btree (authority_id, movement_id)
CREATE INDEX review_reason_authority_id_target_id_idx ON public.review_reason USING btree (authority_id, target_id)
CREATE INDEX roll_entry_authority_id_person_id_idx ON public.roll_entry USING btree (authority_id, person_id)
CREATE INDEX score_appeal_authority_id_score_sheet_id_idx ON public.score_appeal USING btree (authority_id, score_sheet_id)
CREATE INDEX score_entry_authority_id_account_id_idx ON public.score_entry USING btree (authority_id, account_id)
CREATE INDEX score_entry_authority_id_score_sheet_id_idx ON public.score_entry USING btree (authority_id, score_sheet_id)
CREATE INDEX score_evidence_authority_id_score_sheet_id_idx ON public.score_evidence USING btree (authority_id, score_sheet_id)
CREATE INDEX score_exclusion_authority_id_score_sheet_id_idx ON public.score_exclusion USING btree (authority_id, score_sheet_id)
CREATE INDEX score_sheet_authority_id_criteria_set_id_idx ON public.score_sheet USING btree (authority_id, criteria_set_id)
CREATE INDEX score_sheet_authority_id_crosser_id_idx ON public.score_sheet USING btree (authority_id, crosser_id)
CREATE INDEX score_sheet_authority_id_unit_id_idx ON public.score_sheet USING btree (authority_id, unit_id)
CREATE INDEX score_submission_authority_id_account_id_idx ON public.score_submission USING btree (authority_id, account_id)
CREATE INDEX score_submission_authority_id_score_sheet_id_idx ON public.score_submission USING btree (authority_id, score_sheet_id)
CREATE INDEX sealed_ballot_authority_id_person_id_idx ON public.sealed_ballot USING btree (authority_id, person_id)
CREATE INDEX session_authority_id_account_id_idx ON public.session USING btree (authority_id, account_id)
CREATE INDEX shortcoming_authority_id_review_id_idx ON public.shortcoming USING btree (authority_id, review_id)
CREATE INDEX shortcoming_unit_authority_id_unit_id_idx ON public.shortcoming_unit USING btree (authority_id, unit_id)
CREATE INDEX signed_copy_authority_id_account_id_idx ON public.signed_copy USING btree (authority_id, account_id)
CREATE INDEX signing_code_authority_id_person_id_idx ON public.signing_code USING btree (authority_id, person_id)
CREATE INDEX signing_code_authority_id_pledge_id_idx ON public.signing_code USING btree (authority_id, pledge_id)
CREATE INDEX signing_code_authority_id_session_id_idx ON public.signing_code USING btree (authority_id, session_id)
CREATE INDEX signing_mandate_authority_id_person_id_idx ON public.signing_mandate USING btree (authority_id, person_id)
CREATE INDEX signing_session_pledge_authority_id_pledge_id_idx ON public.signing_session_pledge USING btree (authority_id, pledge_id)
CREATE INDEX spending_authority_id_reverses_id_idx ON public.spending USING btree (authority_id, reverses_id)
CREATE INDEX spending_authority_id_work_id_idx ON public.spending USING btree (authority_id, work_id)
CREATE INDEX stage_batch_authority_id_caller_id_idx ON public.stage_batch USING btree (authority_id, caller_id)
CREATE INDEX stage_batch_authority_id_hander_id_idx ON public.stage_batch USING btree (authority_id, hander_id)
CREATE INDEX stage_entry_authority_id_award_id_idx ON public.stage_entry USING btree (authority_id, award_id)
CREATE INDEX stored_file_authority_id_sha256_idx ON public.stored_file USING btree (authority_id, sha256)
CREATE INDEX submission_act_authority_id_account_id_idx ON public.submission_act USING btree (authority_id, account_id)
CREATE INDEX submission_act_authority_id_award_id_idx ON public.submission_act USING btree (authority_id, award_id)
CREATE INDEX submission_act_authority_id_nomination_id_idx ON public.submission_act USING btree (authority_id, nomination_id)
CREATE INDEX submission_act_authority_id_submission_id_idx ON public.submission_act USING btree (authority_id, submission_id)
CREATE INDEX submission_authority_id_signer_id_idx ON public.submission USING btree (authority_id, signer_id)
CREATE INDEX submission_line_authority_id_nomination_id_idx ON public.submission_line USING btree (authority_id, nomination_id)
CREATE INDEX superior_document_work_authority_id_work_id_idx ON public.superior_document_work USING btree (authority_id, work_id)
CREATE INDEX target_authority_id_indicator_id_idx ON public.target USING btree (authority_id, indicator_id)
CREATE INDEX target_authority_id_unit_id_idx ON public.target USING btree (authority_id, unit_id)
CREATE INDEX target_authority_id_year_idx ON public.target USING btree (authority_id, year)
CREATE INDEX task_act_authority_id_bloc_id_idx ON public.task_act USING btree (authority_id, bloc_id)
CREATE INDEX task_act_authority_id_body_id_idx ON public.task_act USING btree (authority_id, body_id)
CREATE INDEX task_act_authority_id_person_id_idx ON public.task_act USING btree (authority_id, person_id)
CREATE INDEX task_act_authority_id_unit_id_idx ON public.task_act USING btree (authority_id, unit_id)
CREATE INDEX task_authority_id_bloc_id_idx ON public.task USING btree (authority_id, bloc_id)
CREATE INDEX task_authority_id_body_id_idx ON public.task USING btree (authority_id, body_id)
CREATE INDEX task_authority_id_person_id_idx ON public.task USING btree (authority_id, person_id)
CREATE INDEX task_authority_id_speaker_id_idx ON public.task USING btree (authority_id, speaker_id)
CREATE INDEX task_authority_id_unit_id_idx ON public.task USING btree (authority_id, unit_id)
CREATE INDEX task_partner_authority_id_bloc_id_idx ON public.task_partner USING btree (authority_id, bloc_id)
CREATE INDEX task_partner_authority_id_body_id_idx ON public.task_partner USING btree (authority_id, body_id)
CREATE INDEX task_partner_authority_id_person_id_idx ON public.task_partner USING btree (authority_id, person_id)
CREATE INDEX task_partner_authority_id_unit_id_idx ON public.task_partner USING btree (authority_id, unit_id)
CREATE INDEX unit_authority_id_kind_id_idx ON public.unit USING btree (authority_id, kind_id)
CREATE INDEX unit_authority_id_parent_id_idx ON public.unit USING btree (authority_id, parent_id)
CREATE INDEX unit_succession_authority_id_from_id_idx ON public.unit_succession USING btree (authority_id, from_id)
CREATE INDEX vote_exclusion_authority_id_person_id_idx ON public.vote_exclusion USING btree (authority_id, person_id)
CREATE INDEX work_authority_id_alternative_of_id_idx ON public.work USING btree (authority_id, alternative_of_id)
CREATE INDEX work_authority_id_located_in_id_idx ON public.work USING btree (authority_id, located_in_id)
CREATE INDEX work_authority_id_movement_id_idx ON public.work USING btree (authority_id, movement_id)
CREATE INDEX work_authority_id_registration_id_idx ON public.work USING btree (authority_id, registration_id)
CREATE INDEX work_owner_authority_id_bloc_id_idx ON public.work_owner USING btree (authority_id, bloc_id)
CREATE INDEX work_owner_authority_id_body_id_idx ON public.work_owner USING btree (authority_id, body_id)
CREATE INDEX work_owner_authority_id_unit_id_idx ON public.work_owner USING btree (authority_id, unit_id)
CREATE INDEX work_progress_authority_id_reporter_id_idx ON public.work_progress USING btree (authority_id, reporter_id)
CREATE INDEX yearly_rating_authority_id_body_id_idx ON public.yearly_rating USING btree (authority_id, body_id)
CREATE INDEX yearly_rating_authority_id_unit_id_idx ON public.yearly_rating USING btree (authority_id, unit_id)
CREATE UNIQUE INDEX answered_once ON public.submission_act USING btree (authority_id, submission_id, nomination_id) WHERE (nomination_id IS NOT NULL)
CREATE UNIQUE INDEX attendance_once ON public.meeting_attendance USING btree (authority_id, council_meeting_id, person_id)
CREATE UNIQUE INDEX award_of_nomination ON public.award USING btree (authority_id, nomination_id) WHERE (nomination_id IS NOT NULL)
CREATE UNIQUE INDEX award_register ON public.award USING btree (authority_id, year, register_number) WHERE ((direction = 'given'::text) AND (register_number IS NOT NULL))
CREATE UNIQUE INDEX contribution_receipt_once ON public.contribution USING btree (authority_id, receipt_year, receipt_number) WHERE (entered_at IS NOT NULL)
CREATE UNIQUE INDEX contribution_reversed_once ON public.contribution USING btree (authority_id, reverses_id) WHERE (entered_at IS NOT NULL)
CREATE UNIQUE INDEX credential_key_in_use ON public.credential_key USING btree (authority_id) WHERE ((retired_at IS NULL) AND (sealed_private_key IS NOT NULL))
CREATE UNIQUE INDEX decision_number ON public.decision USING btree (authority_id, COALESCE((EXTRACT(year FROM issued_on))::integer, year), symbol, number) WHERE (number IS NOT NULL)
CREATE UNIQUE INDEX delegate_invite_code ON public.delegate USING btree (authority_id, invite_code)
CREATE UNIQUE INDEX film_run_one_at_a_time ON public.film_run USING btree (authority_id, year) WHERE ((finished_at IS NULL) AND (cancelled_at IS NULL) AND (failed_at IS NULL))
CREATE UNIQUE INDEX launch_acknowledged_once ON public.launch_acknowledgement USING btree (authority_id, launch_id, unit_id) WHERE (account_id IS NOT NULL)
CREATE UNIQUE INDEX nomination_once ON public.nomination USING btree (authority_id, year, award, ground, movement_id, person_id, unit_id, body_id, bloc_id, household_id, whole_authority) NULLS NOT DISTINCT WHERE ((withdrawn_on IS NULL) AND (ground <> 'sudden'::text))
CREATE UNIQUE INDEX paid_once ON public.bonus_payment USING btree (authority_id, award_id) WHERE (voided_on IS NULL)
CREATE UNIQUE INDEX paper_template_in_use ON public.paper_template USING btree (authority_id, form) WHERE (retired_at IS NULL)
CREATE UNIQUE INDEX pledge_absence_once ON public.pledge_absence USING btree (authority_id, session_id, pledge_id, COALESCE((party_position)::text, (person_id)::text)) WHERE (came_at IS NULL)
CREATE UNIQUE INDEX printed_edition_authority_id_document_subject_id_edition_idx ON public.printed_edition USING btree (authority_id, document, subject_id, edition) WHERE (subject_id IS NOT NULL)
CREATE UNIQUE INDEX printed_edition_authority_id_document_year_edition_idx ON public.printed_edition USING btree (authority_id, document, year, edition) WHERE (subject_id IS NULL)
CREATE UNIQUE INDEX ranking_announced_once ON public.ranking USING btree (authority_id, criteria_set_id, kind) WHERE (recorded_here AND (kind <> 'correction'::text))
CREATE UNIQUE INDEX ranking_version_once ON public.ranking USING btree (authority_id, criteria_set_id, version) WHERE recorded_here
CREATE UNIQUE INDEX reminder_once_a_day ON public.reminder USING btree (authority_id, unit_id, year, subject, (((sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date))
CREATE UNIQUE INDEX reminder_once_a_day_to_others ON public.reminder USING btree (authority_id, body_id, person_id, year, subject, (((sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)) NULLS NOT DISTINCT WHERE (unit_id IS NULL)
CREATE UNIQUE INDEX revoked_once ON public.amendment USING btree (authority_id, award_id) WHERE (kind = 'revoked'::text)
CREATE UNIQUE INDEX score_submission_once ON public.score_submission USING btree (authority_id, score_sheet_id, stage) WHERE recorded_here
CREATE UNIQUE INDEX spending_reversed_once ON public.spending USING btree (authority_id, reverses_id) WHERE (entered_at IS NOT NULL)
CREATE UNIQUE INDEX stage_entry_invite_code ON public.stage_entry USING btree (authority_id, invite_code)
CREATE UNIQUE INDEX submission_number ON public.submission USING btree (authority_id, ((EXTRACT(year FROM issued_on))::integer), symbol, number) WHERE (number IS NOT NULL)
CREATE UNIQUE INDEX trusted_root_once ON public.trusted_root USING btree (authority_id, fingerprint) WHERE (removed_on IS NULL)
CREATE UNIQUE INDEX vote_once ON public.meeting_vote USING btree (authority_id, council_meeting_id, nomination_id)

-- policies
account: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
account_role: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
achievement_report: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_award: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_decision: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_item: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_task: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
amendment: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
answered_finding: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
answered_form: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
appeal: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
appeal_answer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
appeal_term: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
article: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
article_comment: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
article_correction: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
article_index: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
article_index: owner_searches for r using (true) with check (-)
audit_event: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
audit_head: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
authority: known_to_all for r using (true) with check (-)
authority: own_identity for w using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
authority: registered_by_owner for a using (-) with check (true)
authority_level: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
authority_succession: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
award: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
award_fund: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
award_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
ballot_box: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
ballot_teller: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
ballot_void: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
bloc: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
bloc_member: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
body: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
bonus_payment: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
category: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
certificate_blank: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
certificate_block: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
certificate_part: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
certificate_printer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
certificate_run: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
channel_mute: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
clip: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
communication: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
conflict_of_interest: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
contribution: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
council: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
council_meeting: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
council_member: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
counter: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
credential: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
credential_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
credential_key: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_class: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_exclusion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_extra: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_group: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_item: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_pass_mark: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_prize: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_set: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_step: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
criteria_tie: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
decision: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
decision_line: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
decision_paper: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
deck_slide: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
delegate: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
delegate_answer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
delegate_arrival: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
delivery_attempt: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
discipline: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
employment: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
evenness_publication: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_group: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_host: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_review: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_seat_row: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_task: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
evidence: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
evidence_pair: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
exemplar: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
exemplar_copy: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
exemplar_suggestion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
film_run: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
finding: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
fund_entry: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
household: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
indicator: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
initiative: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
initiative_author: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
initiative_copy: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
initiative_proposal: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
initiative_proposal_author: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
integrity_case: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
kinship: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_acknowledgement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_content: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_content_bloc: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_content_unit: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
law_confirmation: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
law_responsibility: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
law_setting: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
leave_of_absence: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
lesson: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
lesson_answer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
measurement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
meeting_attendance: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
meeting_item: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
meeting_paper: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
meeting_vote: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
message: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
milestone_change: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement_basis: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement_class: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement_setting: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
name_check: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
nomination: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
nomination_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
nomination_paper: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
notice_nomination: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
notice_opinion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
number_series: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
occasion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
owner_report: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pair_judgement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
paper_ballot: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
paper_template: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
participation: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
person: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
photo: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
photo_person: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
photo_pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
plan_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_absence: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_class: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_household: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_item: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_party: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_seal: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_signing: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_template: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_template_version: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_witness: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_witnessing: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
post: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
printed_edition: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
printed_fact: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
public_notice: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
ranking: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
recommendation: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
recovery: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
recovery_return: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration_call: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration_class: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration_target: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
reminder: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
reminder_rule: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
reminder_run: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
review: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
review_comment: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
review_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
review_reason: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
roll_entry: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_appeal: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_entry: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_evidence: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_exclusion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_seal: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_sheet: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
score_submission: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
sealed_ballot: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
session: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
shortcoming: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
shortcoming_answer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
shortcoming_unit: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
sign_in_failure: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
signed_copy: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
signing_code: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
signing_mandate: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
signing_session: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
signing_session_pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
spending: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
stage_batch: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
stage_entry: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
stored_file: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
submission: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
submission_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
submission_line: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
superior_document: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
superior_document_work: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
target: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
target_change: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
task: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
task_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
task_partner: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
theme: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
trusted_root: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
unit: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
unit_kind: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
unit_succession: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
visit_day: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
visit_presence: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
vote_ballot: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
vote_exclusion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work_milestone: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work_owner: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work_progress: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
yearly_rating: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))

-- rights of bangvang_app
account: DELETE, INSERT, SELECT, UPDATE
account_role: DELETE, INSERT, SELECT, UPDATE
achievement_report: INSERT, SELECT, UPDATE
agenda_award: DELETE, INSERT, SELECT, UPDATE
agenda_decision: DELETE, INSERT, SELECT, UPDATE
agenda_item: DELETE, INSERT, SELECT, UPDATE
agenda_pledge: DELETE, INSERT, SELECT, UPDATE
agenda_task: DELETE, INSERT, SELECT, UPDATE
amendment: DELETE, INSERT, SELECT, UPDATE
answered_finding: DELETE, INSERT, SELECT, UPDATE
answered_form: DELETE, INSERT, SELECT, UPDATE
appeal: INSERT, SELECT, UPDATE
appeal_answer: DELETE, INSERT, SELECT, UPDATE
appeal_term: INSERT, SELECT, UPDATE
article: DELETE, INSERT, SELECT, UPDATE
article_comment: DELETE, INSERT, SELECT, UPDATE
article_correction: DELETE, INSERT, SELECT, UPDATE
article_index: DELETE, INSERT, SELECT, UPDATE
audit_event: INSERT, SELECT
audit_head: DELETE, INSERT, SELECT, UPDATE
authority: SELECT
authority_level: DELETE, INSERT, SELECT, UPDATE
authority_succession: DELETE, INSERT, SELECT, UPDATE
award: DELETE, INSERT, SELECT, UPDATE
award_fund: INSERT, SELECT, UPDATE
award_movement: DELETE, INSERT, SELECT, UPDATE
ballot_box: DELETE, INSERT, SELECT, UPDATE
ballot_teller: DELETE, INSERT, SELECT, UPDATE
ballot_void: DELETE, INSERT, SELECT, UPDATE
bloc: DELETE, INSERT, SELECT, UPDATE
bloc_member: DELETE, INSERT, SELECT, UPDATE
body: DELETE, INSERT, SELECT, UPDATE
bonus_payment: INSERT, SELECT, UPDATE
category: DELETE, INSERT, SELECT, UPDATE
certificate_blank: DELETE, INSERT, SELECT, UPDATE
certificate_block: DELETE, INSERT, SELECT, UPDATE
certificate_part: DELETE, INSERT, SELECT, UPDATE
certificate_printer: DELETE, INSERT, SELECT, UPDATE
certificate_run: DELETE, INSERT, SELECT, UPDATE
channel_mute: DELETE, INSERT, SELECT, UPDATE
clip: DELETE, INSERT, SELECT, UPDATE
communication: INSERT, SELECT, UPDATE
conflict_of_interest: INSERT, SELECT, UPDATE
contribution: DELETE, INSERT, SELECT, UPDATE
council: DELETE, INSERT, SELECT, UPDATE
council_meeting: DELETE, INSERT, SELECT, UPDATE
council_member: DELETE, INSERT, SELECT, UPDATE
counter: DELETE, INSERT, SELECT, UPDATE
credential: INSERT, SELECT, UPDATE
credential_act: INSERT, SELECT, UPDATE
credential_key: INSERT, SELECT, UPDATE
criteria_class: DELETE, INSERT, SELECT, UPDATE
criteria_exclusion: DELETE, INSERT, SELECT, UPDATE
criteria_extra: DELETE, INSERT, SELECT, UPDATE
criteria_group: DELETE, INSERT, SELECT, UPDATE
criteria_item: DELETE, INSERT, SELECT, UPDATE
criteria_pass_mark: DELETE, INSERT, SELECT, UPDATE
criteria_prize: DELETE, INSERT, SELECT, UPDATE
criteria_set: DELETE, INSERT, SELECT, UPDATE
criteria_step: DELETE, INSERT, SELECT, UPDATE
criteria_tie: DELETE, INSERT, SELECT, UPDATE
decision: DELETE, INSERT, SELECT, UPDATE
decision_line: DELETE, INSERT, SELECT, UPDATE
decision_paper: DELETE, INSERT, SELECT, UPDATE
deck_slide: DELETE, INSERT, SELECT, UPDATE
delegate: DELETE, INSERT, SELECT, UPDATE
delegate_answer: DELETE, INSERT, SELECT, UPDATE
delegate_arrival: DELETE, INSERT, SELECT, UPDATE
delivery_attempt: DELETE, INSERT, SELECT, UPDATE
discipline: DELETE, INSERT, SELECT, UPDATE
employment: DELETE, INSERT, SELECT, UPDATE
evenness_publication: INSERT, SELECT, UPDATE
event: DELETE, INSERT, SELECT, UPDATE
event_group: DELETE, INSERT, SELECT, UPDATE
event_host: DELETE, INSERT, SELECT, UPDATE
event_movement: DELETE, INSERT, SELECT, UPDATE
event_review: DELETE, INSERT, SELECT, UPDATE
event_seat_row: DELETE, INSERT, SELECT, UPDATE
event_task: DELETE, INSERT, SELECT, UPDATE
evidence: INSERT, SELECT, UPDATE
evidence_pair: INSERT, SELECT, UPDATE
exemplar: DELETE, INSERT, SELECT, UPDATE
exemplar_copy: DELETE, INSERT, SELECT, UPDATE
exemplar_suggestion: DELETE, INSERT, SELECT, UPDATE
film_run: DELETE, INSERT, SELECT, UPDATE
finding: DELETE, INSERT, SELECT, UPDATE
fund_entry: INSERT, SELECT, UPDATE
household: DELETE, INSERT, SELECT, UPDATE
indicator: DELETE, INSERT, SELECT, UPDATE
initiative: DELETE, INSERT, SELECT, UPDATE
initiative_author: DELETE, INSERT, SELECT, UPDATE
initiative_copy: DELETE, INSERT, SELECT, UPDATE
initiative_proposal: DELETE, INSERT, SELECT, UPDATE
initiative_proposal_author: DELETE, INSERT, SELECT, UPDATE
integrity_case: DELETE, INSERT, SELECT, UPDATE
kinship: DELETE, INSERT, SELECT, UPDATE
launch: DELETE, INSERT, SELECT, UPDATE
launch_acknowledgement: INSERT, SELECT, UPDATE
launch_content: DELETE, INSERT, SELECT, UPDATE
launch_content_bloc: DELETE, INSERT, SELECT, UPDATE
launch_content_unit: DELETE, INSERT, SELECT, UPDATE
launch_movement: DELETE, INSERT, SELECT, UPDATE
law_confirmation: INSERT, SELECT, UPDATE
law_responsibility: INSERT, SELECT, UPDATE
law_setting: INSERT, SELECT, UPDATE
leave_of_absence: DELETE, INSERT, SELECT, UPDATE
lesson: DELETE, INSERT, SELECT, UPDATE
lesson_answer: DELETE, INSERT, SELECT, UPDATE
measurement: DELETE, INSERT, SELECT
meeting_attendance: DELETE, INSERT, SELECT, UPDATE
meeting_item: DELETE, INSERT, SELECT, UPDATE
meeting_paper: DELETE, INSERT, SELECT, UPDATE
meeting_vote: DELETE, INSERT, SELECT, UPDATE
message: DELETE, INSERT, SELECT, UPDATE
milestone_change: DELETE, INSERT, SELECT, UPDATE
movement: DELETE, INSERT, SELECT, UPDATE
movement_basis: DELETE, INSERT, SELECT, UPDATE
movement_class: DELETE, INSERT, SELECT, UPDATE
movement_setting: INSERT, SELECT, UPDATE
name_check: INSERT, SELECT, UPDATE
nomination: DELETE, INSERT, SELECT, UPDATE
nomination_act: INSERT, SELECT, UPDATE
nomination_paper: INSERT, SELECT, UPDATE
notice_nomination: DELETE, INSERT, SELECT, UPDATE
notice_opinion: DELETE, INSERT, SELECT, UPDATE
number_series: DELETE, INSERT, SELECT, UPDATE
occasion: DELETE, INSERT, SELECT, UPDATE
owner_report: DELETE, INSERT, SELECT, UPDATE
pair_judgement: DELETE, INSERT, SELECT, UPDATE
paper_ballot: DELETE, INSERT, SELECT
paper_template: DELETE, INSERT, SELECT, UPDATE
participation: INSERT, SELECT, UPDATE
person: DELETE, INSERT, SELECT, UPDATE
photo: DELETE, INSERT, SELECT, UPDATE
photo_person: DELETE, INSERT, SELECT, UPDATE
photo_pledge: DELETE, INSERT, SELECT, UPDATE
plan_act: INSERT, SELECT, UPDATE
pledge: DELETE, INSERT, SELECT, UPDATE
pledge_absence: INSERT, SELECT, UPDATE
pledge_class: DELETE, INSERT, SELECT, UPDATE
pledge_household: DELETE, INSERT, SELECT, UPDATE
pledge_item: DELETE, INSERT, SELECT, UPDATE
pledge_party: DELETE, INSERT, SELECT, UPDATE
pledge_seal: INSERT, SELECT, UPDATE
pledge_signing: INSERT, SELECT, UPDATE
pledge_template: DELETE, INSERT, SELECT, UPDATE
pledge_template_version: DELETE, INSERT, SELECT, UPDATE
pledge_witness: DELETE, INSERT, SELECT, UPDATE
pledge_witnessing: INSERT, SELECT, UPDATE
post: DELETE, INSERT, SELECT, UPDATE
printed_edition: INSERT, SELECT
printed_fact: INSERT, SELECT
public_notice: DELETE, INSERT, SELECT, UPDATE
ranking: DELETE, INSERT, SELECT, UPDATE
recommendation: DELETE, INSERT, SELECT, UPDATE
recovery: DELETE, INSERT, SELECT, UPDATE
recovery_return: DELETE, INSERT, SELECT, UPDATE
registration: DELETE, INSERT, SELECT, UPDATE
registration_act: DELETE, INSERT, SELECT, UPDATE
registration_call: DELETE, INSERT, SELECT, UPDATE
registration_class: DELETE, INSERT, SELECT, UPDATE
registration_movement: DELETE, INSERT, SELECT, UPDATE
registration_target: DELETE, INSERT, SELECT, UPDATE
reminder: INSERT, SELECT, UPDATE
reminder_rule: INSERT, SELECT, UPDATE
reminder_run: INSERT, SELECT, UPDATE
review: DELETE, INSERT, SELECT, UPDATE
review_comment: DELETE, INSERT, SELECT, UPDATE
review_movement: DELETE, INSERT, SELECT, UPDATE
review_reason: DELETE, INSERT, SELECT, UPDATE
roll_entry: DELETE, INSERT, SELECT, UPDATE
score_appeal: DELETE, INSERT, SELECT, UPDATE
score_entry: DELETE, INSERT, SELECT, UPDATE
score_evidence: INSERT, SELECT, UPDATE
score_exclusion: DELETE, INSERT, SELECT, UPDATE
score_seal: INSERT, SELECT
score_sheet: DELETE, INSERT, SELECT, UPDATE
score_submission: DELETE, INSERT, SELECT, UPDATE
sealed_ballot: DELETE, INSERT, SELECT
session: DELETE, INSERT, SELECT, UPDATE
shortcoming: DELETE, INSERT, SELECT, UPDATE
shortcoming_answer: DELETE, INSERT, SELECT, UPDATE
shortcoming_unit: DELETE, INSERT, SELECT, UPDATE
sign_in_failure: DELETE, INSERT, SELECT, UPDATE
signed_copy: INSERT, SELECT, UPDATE
signing_code: DELETE, INSERT, SELECT, UPDATE
signing_mandate: INSERT, SELECT, UPDATE
signing_session: INSERT, SELECT, UPDATE
signing_session_pledge: DELETE, INSERT, SELECT, UPDATE
spending: INSERT, SELECT, UPDATE
stage_batch: DELETE, INSERT, SELECT, UPDATE
stage_entry: DELETE, INSERT, SELECT, UPDATE
stored_file: DELETE, INSERT, SELECT, UPDATE
submission: DELETE, INSERT, SELECT, UPDATE
submission_act: INSERT, SELECT, UPDATE
submission_line: DELETE, INSERT, SELECT, UPDATE
superior_document: DELETE, INSERT, SELECT, UPDATE
superior_document_work: DELETE, INSERT, SELECT, UPDATE
target: DELETE, INSERT, SELECT, UPDATE
target_change: DELETE, INSERT, SELECT
task: DELETE, INSERT, SELECT, UPDATE
task_act: DELETE, INSERT, SELECT, UPDATE
task_partner: DELETE, INSERT, SELECT, UPDATE
theme: DELETE, INSERT, SELECT, UPDATE
trusted_root: INSERT, SELECT, UPDATE
unit: DELETE, INSERT, SELECT, UPDATE
unit_kind: DELETE, INSERT, SELECT, UPDATE
unit_succession: DELETE, INSERT, SELECT, UPDATE
visit_day: DELETE, INSERT, SELECT, UPDATE
visit_presence: DELETE, INSERT, SELECT, UPDATE
vote_ballot: DELETE, INSERT, SELECT, UPDATE
vote_exclusion: DELETE, INSERT, SELECT, UPDATE
work: DELETE, INSERT, SELECT, UPDATE
work_milestone: DELETE, INSERT, SELECT, UPDATE
work_owner: DELETE, INSERT, SELECT, UPDATE
work_progress: DELETE, INSERT, SELECT, UPDATE
yearly_rating: DELETE, INSERT, SELECT, UPDATE

-- functions
CREATE OR REPLACE FUNCTION public.article_drafted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform index_article(new.authority_id, new.article_id);
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.article_written()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Who brings thousands at once has their words ready and writes the index itself.
  if current_setting('app.articles_indexed', true) is distinct from 'by_writer' then perform index_article(new.authority_id, new.id); end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.current_authority()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.authority_id'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.event_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform index_article(a.authority_id, a.id) from article a where a.authority_id = new.authority_id and a.event_id = new.id;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.figure_value(value figure)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
RETURN CASE jsonb_typeof((value)::jsonb) WHEN 'number'::text THEN (((value)::jsonb #>> '{}'::text[]))::numeric WHEN 'object'::text THEN (((value)::jsonb ->> 'about'::text))::numeric ELSE NULL::numeric END

CREATE OR REPLACE FUNCTION public.find_articles(words tsquery, until timestamp with time zone, page_size integer, page_offset integer)
 RETURNS TABLE(article_id uuid, shown_at timestamp with time zone, total bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  with hits as materialized (
    select i.article_id, i.shown_at, i.draft, i.authority_id from article_index i
    where i.document @@ (words && ('''#' || current_authority()::text || '''')::tsquery)
  )
  select h.article_id, h.shown_at, count(*) over () from hits h
  where h.authority_id = current_authority() and not h.draft and (h.shown_at is null or h.shown_at <= until)
  order by h.shown_at desc nulls last, h.article_id desc
  limit page_size offset page_offset
$function$

CREATE OR REPLACE FUNCTION public.fingerprint_pledge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.fingerprint := (select jsonb_object_agg(part, pledge_part(new.authority_id, new.pledge_id, part))
    from unnest(array['pledge_party', 'pledge_witness', 'pledge_item']) as part);
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.index_article(ward uuid, article uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into article_index (authority_id, article_id, draft, category_id, shown_at, document)
  select a.authority_id, a.id, a.draft, a.category_id,
    coalesce(a.published_at, (select e.held_on::timestamp at time zone 'Asia/Ho_Chi_Minh' from event e where e.authority_id = a.authority_id and e.id = a.event_id)),
    index_document(a.authority_id, search_words(concat_ws(E'\n', a.title, a.lead, a.body, (
      select i.drafted from article_index i where i.authority_id = a.authority_id and i.article_id = a.id and coalesce(a.body, '') = ''))))
  from article a where a.authority_id = ward and a.id = article
  on conflict (authority_id, article_id) do update
    set draft = excluded.draft, category_id = excluded.category_id, shown_at = excluded.shown_at, document = excluded.document;
$function$

CREATE OR REPLACE FUNCTION public.index_document(ward uuid, words text[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector((words || ('#'::text || (ward)::text)))

CREATE OR REPLACE FUNCTION public.is_sealed(authority uuid, criteria uuid, how text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from score_seal s where s.authority_id = authority and s.criteria_set_id = criteria and s.kind = how)
$function$

CREATE OR REPLACE FUNCTION public.pledge_part(authority uuid, pledge uuid, part text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
declare rows jsonb;
begin
  execute format('select jsonb_agg(jsonb_strip_nulls(to_jsonb(t)) - $3 order by t.position) from %I t where t.authority_id = $1 and t.pledge_id = $2', part)
    into rows using authority, pledge, array['id', 'signed_on', 'outcome', 'evidence'];
  return encode(sha256(convert_to(coalesce(rows, '[]')::text, 'UTF8')), 'hex');
end $function$

CREATE OR REPLACE FUNCTION public.protect_table(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_authority on %I using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
  execute format('grant select, insert, update, delete on %I to bangvang_app', name);
  perform tell_changes_of(name);
end $function$

CREATE OR REPLACE FUNCTION public.refuse_act_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(old) - array['position', 'note', 'source_errors', 'fingerprint', 'came_at']
    is distinct from to_jsonb(new) - array['position', 'note', 'source_errors', 'fingerprint', 'came_at'] then
    raise exception using errcode = 'check_violation', constraint = 'act_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is an act that was recorded';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_award_after_signing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from decision d where d.authority_id = new.authority_id and d.id = new.decision_id and d.content_sha256 is not null) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'award',
      message = 'decision ' || new.decision_id || ' is signed';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_changed_act()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  free constant text[] := array['position', 'note', 'source_errors', 'acted_at', 'acknowledged_at', 'account_id'];
begin
  if to_jsonb(old) - free is distinct from to_jsonb(new) - free
     or date_trunc('minute', coalesce((to_jsonb(old)->>'acted_at')::timestamptz, (to_jsonb(old)->>'acknowledged_at')::timestamptz))
        is distinct from date_trunc('minute', coalesce((to_jsonb(new)->>'acted_at')::timestamptz, (to_jsonb(new)->>'acknowledged_at')::timestamptz)) then
    raise exception using errcode = 'check_violation', constraint = 'act_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is recorded';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_entered_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.entered_at is not null and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    raise exception using errcode = 'check_violation', constraint = 'entered_stays_entered', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' was entered and stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_entry_after_lock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from score_submission s where s.authority_id = new.authority_id and s.score_sheet_id = new.score_sheet_id and s.stage = new.stage and s.recorded_here)
    or (new.stage <> 'correction' and exists (select from score_sheet t where t.authority_id = new.authority_id and t.id = new.score_sheet_id
      and is_sealed(t.authority_id, t.criteria_set_id, 'published'))) then
    raise exception using errcode = 'check_violation', constraint = 'locked_scores_stay', table = tg_table_name,
      message = 'the ' || new.stage || ' scores of sheet ' || new.score_sheet_id || ' are locked';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_kept_act_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.account_id is not null and (tg_op = 'DELETE' or
    to_jsonb(old) - array['position', 'note', 'source_errors'] is distinct from to_jsonb(new) - array['position', 'note', 'source_errors']) then
    raise exception using errcode = 'check_violation', constraint = 'act_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' stays as it was';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_kept_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.recorded_here and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    raise exception using errcode = 'check_violation', constraint = 'recorded_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is recorded';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_opened_part_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  part jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  owner uuid := (part ->> 'authority_id')::uuid;
  criteria uuid := (part ->> 'criteria_set_id')::uuid;
begin
  if part ? 'criteria_item_id' then
    select g.criteria_set_id into criteria from criteria_item i join criteria_group g on g.authority_id = i.authority_id and g.id = i.criteria_group_id
    where i.authority_id = owner and i.id = (part ->> 'criteria_item_id')::uuid;
  elsif part ? 'criteria_group_id' then
    select g.criteria_set_id into criteria from criteria_group g where g.authority_id = owner and g.id = (part ->> 'criteria_group_id')::uuid;
  end if;
  if is_sealed(owner, criteria, 'opened') then
    perform refuse_sealed(tg_table_name, criteria);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_opened_set_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if is_sealed(old.authority_id, old.id, 'opened') and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    perform refuse_sealed(tg_table_name, old.id);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_payment_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.voided_on is not null and (old.voided_on, old.voided_reason) is distinct from (new.voided_on, new.voided_reason)
    or to_jsonb(old) - array['position', 'note', 'source_errors', 'voided_on', 'voided_reason']
      is distinct from to_jsonb(new) - array['position', 'note', 'source_errors', 'voided_on', 'voided_reason'] then
    raise exception using errcode = 'check_violation', constraint = 'payment_stays', table = 'bonus_payment',
      message = 'payment ' || old.id || ' stays as it was';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_published_sheet_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if is_sealed(old.authority_id, old.criteria_set_id, 'published') and (tg_op = 'DELETE' or to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position') then
    raise exception using errcode = 'check_violation', constraint = 'locked_scores_stay', table = tg_table_name,
      message = 'sheet ' || old.id || ' stands in a published ranking';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_registration_act_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.account_id is not null and (tg_op = 'DELETE' or (old.registration_id, old.kind, date_trunc('minute', old.acted_at), old.actor, old.reason, old.content)
    is distinct from (new.registration_id, new.kind, date_trunc('minute', new.acted_at), new.actor, new.reason, new.content)) then
    raise exception using errcode = 'check_violation', constraint = 'registration_act_stays', table = 'registration_act',
      message = 'registration act ' || old.id || ' stays as it was';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_reminder_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.unit_id, old.body_id, old.person_id, old.year, old.subject, old.text, old.due_on, old.sent_at, old.rule, old.why)
    is distinct from (new.unit_id, new.body_id, new.person_id, new.year, new.subject, new.text, new.due_on, new.sent_at, new.rule, new.why) then
    raise exception using errcode = 'check_violation', constraint = 'sent_stays_sent', table = 'reminder',
      message = 'reminder ' || old.id || ' was sent';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_sealed(tab text, criteria uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using errcode = 'check_violation', constraint = 'opened_rules_stay', table = tab,
    message = 'criteria set ' || criteria || ' is opened';
end $function$

CREATE OR REPLACE FUNCTION public.refuse_sealed_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(old) - array['position', 'note', 'source_errors'] is distinct from to_jsonb(new) - array['position', 'note', 'source_errors']
    and exists (select from pledge_seal s where s.authority_id = old.authority_id and s.pledge_id = old.id) then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = 'pledge',
      message = 'pledge ' || old.id || ' is sealed';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_sealed_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare broken uuid;
begin
  select s.pledge_id into broken from pledge_seal s
    where (s.authority_id, s.pledge_id) in (select authority_id, pledge_id from written)
    and s.fingerprint ->> tg_table_name is distinct from pledge_part(s.authority_id, s.pledge_id, tg_table_name) limit 1;
  if broken is not null then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = tg_table_name,
      message = 'pledge ' || broken || ' is sealed';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_sealed_part_removal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from pledge_seal s where s.authority_id = old.authority_id and s.pledge_id = old.pledge_id
    and s.fingerprint ->> tg_table_name is distinct from pledge_part(s.authority_id, s.pledge_id, tg_table_name)) then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = tg_table_name,
      message = 'pledge ' || old.pledge_id || ' is sealed';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_second_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  answer text[] := array['position', 'outcome', 'answer', 'answered_by', 'answered_at', 'lifted_reason', 'lifted_by', 'lifted_at'];
  done boolean := to_jsonb(old) ->> 'answered_at' is not null or to_jsonb(old) ->> 'lifted_at' is not null;
begin
  if old.recorded_here and (tg_op = 'DELETE' or to_jsonb(old) - answer is distinct from to_jsonb(new) - answer
    or (done and to_jsonb(old) - 'position' is distinct from to_jsonb(new) - 'position')) then
    raise exception using errcode = 'check_violation', constraint = 'recorded_stays', table = tg_table_name,
      message = tg_table_name || ' ' || old.id || ' is recorded';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_signed_amendment_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  row_of amendment := case when tg_op = 'INSERT' then new else old end;
begin
  if tg_op = 'UPDATE' and (old.award_id, old.kind, old.ground, old.reason, old.recipient, old.recipient_post, old.citation, old.decision_id)
    is not distinct from (new.award_id, new.kind, new.ground, new.reason, new.recipient, new.recipient_post, new.citation, new.decision_id) then
    return new;
  end if;
  if exists (select from decision d where d.authority_id = row_of.authority_id and d.id = row_of.decision_id and d.content_sha256 is not null) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'amendment',
      message = 'amendment ' || row_of.id || ' stands in a signed decision';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_signed_award_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.refuse_signed_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.content_sha256 is not null and (tg_op = 'DELETE' or
    (old.number, old.year, old.symbol, old.issued_on, old.title, old.citation, old.bases, old.signer_id, old.signer_post, old.on_behalf, old.content_sha256)
    is distinct from
    (new.number, new.year, new.symbol, new.issued_on, new.title, new.citation, new.bases, new.signer_id, new.signer_post, new.on_behalf, new.content_sha256)) then
    raise exception using errcode = 'check_violation', constraint = 'signed_stays_signed', table = 'decision',
      message = 'decision ' || old.id || ' is signed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_signing_after_seal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from pledge_seal s where s.authority_id = new.authority_id and s.pledge_id = new.pledge_id and not exists (
    select from signing_session n where n.authority_id = new.authority_id and n.id = new.session_id
    and s.session_id is distinct from n.id and n.opened_at >= date_trunc('minute', s.sealed_at))) then
    raise exception using errcode = 'check_violation', constraint = 'sealed_stays_sealed', table = tg_table_name,
      message = 'pledge ' || new.pledge_id || ' is sealed';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.search_fold(text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN TRIM(BOTH FROM regexp_replace(replace(replace(lower(regexp_replace(NORMALIZE(COALESCE(text, ''::text), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), 'đ'::text, 'd'::text), 'Đ'::text, 'd'::text), '[^a-z0-9]+'::text, ' '::text, 'g'::text))

CREATE OR REPLACE FUNCTION public.search_words(text text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg(DISTINCT lexemes.lexeme), '{}'::text[]) AS "coalesce" FROM (SELECT words.word, lead(words.word) OVER (ORDER BY words.place) AS next FROM unnest(string_to_array("left"(search_fold(search_words.text), 200000), ' '::text)) WITH ORDINALITY words(word, place)) neighbours, LATERAL (VALUES (neighbours.word), (((neighbours.word || '_'::text) || neighbours.next))) lexemes(lexeme) WHERE ((length(lexemes.lexeme) >= 1) AND (length(lexemes.lexeme) <= 200)))

CREATE OR REPLACE FUNCTION public.tell_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.tell_changes_of(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('create trigger tell_change after insert or delete on %I for each row execute function tell_change()', name);
  execute format('create trigger tell_update after update on %I for each row when (old.* is distinct from new.*) execute function tell_change()', name);
end $function$


-- triggers
CREATE CONSTRAINT TRIGGER sealed_stays_sealed_removed AFTER DELETE ON public.pledge_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part_removal()
CREATE CONSTRAINT TRIGGER sealed_stays_sealed_removed AFTER DELETE ON public.pledge_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part_removal()
CREATE CONSTRAINT TRIGGER sealed_stays_sealed_removed AFTER DELETE ON public.pledge_witness DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part_removal()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.achievement_report FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.appeal FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.conflict_of_interest FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.fund_entry FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.law_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.law_responsibility FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.nomination_act FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.signed_copy FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON public.submission_act FOR EACH ROW EXECUTE FUNCTION refuse_kept_act_change()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.launch_acknowledgement FOR EACH ROW WHEN ((old.account_id IS NOT NULL)) EXECUTE FUNCTION refuse_changed_act()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.plan_act FOR EACH ROW WHEN ((old.account_id IS NOT NULL)) EXECUTE FUNCTION refuse_changed_act()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.pledge_absence FOR EACH ROW EXECUTE FUNCTION refuse_act_change()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.pledge_seal FOR EACH ROW EXECUTE FUNCTION refuse_act_change()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.pledge_signing FOR EACH ROW EXECUTE FUNCTION refuse_act_change()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.pledge_witnessing FOR EACH ROW EXECUTE FUNCTION refuse_act_change()
CREATE TRIGGER article_drafted AFTER UPDATE OF drafted ON public.article_index FOR EACH ROW WHEN ((old.drafted IS DISTINCT FROM new.drafted)) EXECUTE FUNCTION article_drafted()
CREATE TRIGGER article_written AFTER INSERT OR UPDATE ON public.article FOR EACH ROW EXECUTE FUNCTION article_written()
CREATE TRIGGER entered_stays_entered BEFORE DELETE OR UPDATE ON public.contribution FOR EACH ROW EXECUTE FUNCTION refuse_entered_change()
CREATE TRIGGER entered_stays_entered BEFORE DELETE OR UPDATE ON public.spending FOR EACH ROW EXECUTE FUNCTION refuse_entered_change()
CREATE TRIGGER event_moved AFTER UPDATE OF held_on ON public.event FOR EACH ROW WHEN ((old.held_on IS DISTINCT FROM new.held_on)) EXECUTE FUNCTION event_moved()
CREATE TRIGGER fingerprint BEFORE INSERT ON public.pledge_seal FOR EACH ROW EXECUTE FUNCTION fingerprint_pledge()
CREATE TRIGGER locked_scores_stay AFTER INSERT ON public.score_entry FOR EACH ROW EXECUTE FUNCTION refuse_entry_after_lock()
CREATE TRIGGER locked_scores_stay BEFORE DELETE OR UPDATE ON public.score_sheet FOR EACH ROW EXECUTE FUNCTION refuse_published_sheet_change()
CREATE TRIGGER opened_rules_stay BEFORE DELETE OR UPDATE ON public.criteria_set FOR EACH ROW EXECUTE FUNCTION refuse_opened_set_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_class FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_exclusion FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_extra FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_group FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_item FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_pass_mark FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_prize FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_step FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER opened_rules_stay BEFORE INSERT OR DELETE OR UPDATE ON public.criteria_tie FOR EACH ROW EXECUTE FUNCTION refuse_opened_part_change()
CREATE TRIGGER payment_stays BEFORE UPDATE ON public.bonus_payment FOR EACH ROW EXECUTE FUNCTION refuse_payment_change()
CREATE TRIGGER recorded_stays BEFORE DELETE OR UPDATE ON public.ranking FOR EACH ROW EXECUTE FUNCTION refuse_kept_change()
CREATE TRIGGER recorded_stays BEFORE DELETE OR UPDATE ON public.score_appeal FOR EACH ROW EXECUTE FUNCTION refuse_second_answer()
CREATE TRIGGER recorded_stays BEFORE DELETE OR UPDATE ON public.score_entry FOR EACH ROW EXECUTE FUNCTION refuse_kept_change()
CREATE TRIGGER recorded_stays BEFORE DELETE OR UPDATE ON public.score_exclusion FOR EACH ROW EXECUTE FUNCTION refuse_second_answer()
CREATE TRIGGER recorded_stays BEFORE DELETE OR UPDATE ON public.score_submission FOR EACH ROW EXECUTE FUNCTION refuse_kept_change()
CREATE TRIGGER registration_act_stays BEFORE DELETE OR UPDATE ON public.registration_act FOR EACH ROW EXECUTE FUNCTION refuse_registration_act_change()
CREATE TRIGGER sealed_stays_sealed AFTER INSERT ON public.pledge_signing FOR EACH ROW EXECUTE FUNCTION refuse_signing_after_seal()
CREATE TRIGGER sealed_stays_sealed AFTER INSERT ON public.pledge_witnessing FOR EACH ROW EXECUTE FUNCTION refuse_signing_after_seal()
CREATE TRIGGER sealed_stays_sealed AFTER UPDATE ON public.pledge_item REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_part()
CREATE TRIGGER sealed_stays_sealed AFTER UPDATE ON public.pledge_party REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_part()
CREATE TRIGGER sealed_stays_sealed AFTER UPDATE ON public.pledge_witness REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_part()
CREATE TRIGGER sealed_stays_sealed BEFORE UPDATE ON public.pledge FOR EACH ROW EXECUTE FUNCTION refuse_sealed_change()
CREATE TRIGGER sealed_stays_sealed_added AFTER INSERT ON public.pledge_item REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_part()
CREATE TRIGGER sealed_stays_sealed_added AFTER INSERT ON public.pledge_party REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_part()
CREATE TRIGGER sealed_stays_sealed_added AFTER INSERT ON public.pledge_witness REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_part()
CREATE TRIGGER sent_stays_sent BEFORE UPDATE ON public.reminder FOR EACH ROW EXECUTE FUNCTION refuse_reminder_change()
CREATE TRIGGER signed_list_is_closed AFTER INSERT ON public.amendment FOR EACH ROW EXECUTE FUNCTION refuse_signed_amendment_change()
CREATE TRIGGER signed_list_is_closed AFTER INSERT ON public.award FOR EACH ROW EXECUTE FUNCTION refuse_award_after_signing()
CREATE TRIGGER signed_stays_signed BEFORE DELETE OR UPDATE ON public.amendment FOR EACH ROW EXECUTE FUNCTION refuse_signed_amendment_change()
CREATE TRIGGER signed_stays_signed BEFORE DELETE OR UPDATE ON public.award FOR EACH ROW EXECUTE FUNCTION refuse_signed_award_change()
CREATE TRIGGER signed_stays_signed BEFORE DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_signed_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.account FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.account_role FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.achievement_report FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.agenda_award FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.agenda_decision FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.agenda_item FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.agenda_pledge FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.agenda_task FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.amendment FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.answered_finding FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.appeal FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.appeal_answer FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.appeal_term FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.article FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.article_comment FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.article_correction FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.article_index FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.authority FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.authority_level FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.authority_succession FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.award FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.award_fund FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.award_movement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.ballot_box FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.ballot_teller FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.ballot_void FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.bloc FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.bloc_member FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.body FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.bonus_payment FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.category FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.certificate_blank FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.certificate_block FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.certificate_part FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.certificate_printer FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.certificate_run FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.channel_mute FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.clip FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.communication FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.conflict_of_interest FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.contribution FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.council FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.council_meeting FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.council_member FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.counter FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.credential FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.credential_act FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.credential_key FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_class FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_exclusion FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_extra FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_group FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_item FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_pass_mark FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_prize FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_set FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_step FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.criteria_tie FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.decision FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.decision_line FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.decision_paper FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.deck_slide FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.delegate FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.delegate_answer FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.delegate_arrival FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.delivery_attempt FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.discipline FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.employment FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.evenness_publication FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event_group FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event_host FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event_movement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event_review FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event_seat_row FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.event_task FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.evidence FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.evidence_pair FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.exemplar FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.exemplar_copy FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.exemplar_suggestion FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.film_run FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.finding FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.fund_entry FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.household FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.indicator FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.initiative FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.initiative_author FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.initiative_copy FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.initiative_proposal FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.initiative_proposal_author FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.integrity_case FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.kinship FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.launch FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.launch_acknowledgement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.launch_content FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.launch_content_bloc FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.launch_content_unit FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.launch_movement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.law_confirmation FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.law_responsibility FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.law_setting FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.leave_of_absence FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.lesson FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.lesson_answer FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.measurement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.meeting_attendance FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.meeting_item FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.meeting_paper FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.meeting_vote FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.message FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.milestone_change FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.movement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.movement_basis FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.movement_class FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.movement_setting FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.name_check FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.nomination FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.nomination_act FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.nomination_paper FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.notice_nomination FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.notice_opinion FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.number_series FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.occasion FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.owner_report FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pair_judgement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.paper_ballot FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.paper_template FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.participation FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.person FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.photo FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.photo_person FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.photo_pledge FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.plan_act FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_absence FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_class FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_household FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_item FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_party FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_seal FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_signing FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_template FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_template_version FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_witness FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.pledge_witnessing FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.post FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.printed_edition FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.printed_fact FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.public_notice FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.ranking FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.recommendation FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.recovery FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.recovery_return FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.registration FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.registration_act FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.registration_call FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.registration_class FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.registration_movement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.registration_target FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.reminder FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.reminder_rule FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.reminder_run FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.review FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.review_comment FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.review_movement FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.review_reason FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.roll_entry FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_appeal FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_entry FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_evidence FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_exclusion FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_seal FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_sheet FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.score_submission FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.sealed_ballot FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.shortcoming FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.shortcoming_answer FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.shortcoming_unit FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.signed_copy FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.signing_code FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.signing_mandate FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.signing_session FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.signing_session_pledge FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.spending FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.stage_batch FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.stage_entry FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.stored_file FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.submission FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.submission_act FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.submission_line FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.superior_document FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.superior_document_work FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.target FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.target_change FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.task FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.task_act FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.task_partner FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.theme FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.trusted_root FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.unit FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.unit_kind FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.unit_succession FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.vote_ballot FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.vote_exclusion FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.work FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.work_milestone FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.work_owner FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.work_progress FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON public.yearly_rating FOR EACH ROW EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.account FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.account_role FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.achievement_report FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.agenda_award FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.agenda_decision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.agenda_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.agenda_pledge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.agenda_task FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.amendment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.answered_finding FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.appeal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.appeal_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.appeal_term FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.article FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.article_comment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.article_correction FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.article_index FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.authority FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.authority_level FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.authority_succession FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.award FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.award_fund FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.award_movement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.ballot_box FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.ballot_teller FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.ballot_void FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.bloc FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.bloc_member FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.body FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.bonus_payment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.category FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.certificate_blank FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.certificate_block FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.certificate_part FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.certificate_printer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.certificate_run FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.channel_mute FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.clip FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.communication FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.conflict_of_interest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.contribution FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.council FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.council_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.council_member FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.counter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.credential FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.credential_act FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.credential_key FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_class FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_exclusion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_extra FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_group FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_pass_mark FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_prize FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_set FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_step FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.criteria_tie FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.decision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.decision_line FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.decision_paper FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.deck_slide FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.delegate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.delegate_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.delegate_arrival FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.delivery_attempt FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.discipline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.employment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.evenness_publication FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event_group FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event_host FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event_movement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event_review FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event_seat_row FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.event_task FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.evidence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.evidence_pair FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.exemplar FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.exemplar_copy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.exemplar_suggestion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.film_run FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.finding FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.fund_entry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.household FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.indicator FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.initiative FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.initiative_author FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.initiative_copy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.initiative_proposal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.initiative_proposal_author FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.integrity_case FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.kinship FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.launch FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.launch_acknowledgement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.launch_content FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.launch_content_bloc FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.launch_content_unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.launch_movement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.law_confirmation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.law_responsibility FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.law_setting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.leave_of_absence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.lesson FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.lesson_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.measurement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.meeting_attendance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.meeting_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.meeting_paper FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.meeting_vote FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.message FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.milestone_change FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.movement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.movement_basis FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.movement_class FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.movement_setting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.name_check FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.nomination FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.nomination_act FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.nomination_paper FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.notice_nomination FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.notice_opinion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.number_series FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.occasion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.owner_report FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pair_judgement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.paper_ballot FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.paper_template FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.participation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.photo FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.photo_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.photo_pledge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.plan_act FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_absence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_class FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_household FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_party FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_seal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_signing FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_template FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_template_version FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_witness FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.pledge_witnessing FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.post FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.printed_edition FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.printed_fact FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.public_notice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.ranking FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.recommendation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.recovery FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.recovery_return FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.registration FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.registration_act FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.registration_call FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.registration_class FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.registration_movement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.registration_target FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.reminder FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.reminder_rule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.reminder_run FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.review FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.review_comment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.review_movement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.review_reason FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.roll_entry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_appeal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_entry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_evidence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_exclusion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_seal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_sheet FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.score_submission FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.sealed_ballot FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.shortcoming FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.shortcoming_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.shortcoming_unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.signed_copy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.signing_code FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.signing_mandate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.signing_session FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.signing_session_pledge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.spending FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.stage_batch FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.stage_entry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.stored_file FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.submission FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.submission_act FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.submission_line FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.superior_document FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.superior_document_work FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.target FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.target_change FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.task FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.task_act FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.task_partner FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.theme FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.trusted_root FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.unit_kind FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.unit_succession FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.vote_ballot FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.vote_exclusion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.work FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.work_milestone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.work_owner FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.work_progress FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
CREATE TRIGGER tell_update AFTER UPDATE ON public.yearly_rating FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION tell_change()
