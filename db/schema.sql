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
answered_form.authority_id uuid not null
answered_form.account_id uuid not null
answered_form.form_key text not null
answered_form.location text
answered_form.answered_at timestamp with time zone not null
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
award_movement.authority_id uuid not null
award_movement.id uuid not null
award_movement.award_id uuid not null
award_movement.position integer not null
award_movement.movement_id uuid not null
ballot.authority_id uuid not null
ballot.id uuid not null default gen_random_uuid()
ballot.nomination_id uuid not null
ballot.choice text not null
ballot_roll.authority_id uuid not null
ballot_roll.council_meeting_id uuid not null
ballot_roll.person_id uuid not null
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
category.authority_id uuid not null
category.id uuid not null
category.key text not null
category.position integer not null default 2147483647
category.name text not null
category.note text
category.source_errors jsonb
channel_mute.authority_id uuid not null
channel_mute.account_id uuid not null
channel_mute.channel text not null
channel_mute.muted_at timestamp with time zone not null
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
delivery_attempt.authority_id uuid not null
delivery_attempt.message_id uuid not null
delivery_attempt.nth integer not null
delivery_attempt.started_at timestamp with time zone not null
delivery_attempt.ended_at timestamp with time zone
delivery_attempt.outcome text
delivery_attempt.reason text
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
meeting_vote.authority_id uuid not null
meeting_vote.id uuid not null
meeting_vote.council_meeting_id uuid not null
meeting_vote.position integer not null
meeting_vote.nomination_id uuid not null
meeting_vote.method text not null
meeting_vote.for_count integer
meeting_vote.against_count integer
meeting_vote.blank_count integer
message.authority_id uuid not null
message.id uuid not null
message.account_id uuid not null
message.channel text not null
message.day date not null
message.subject text not null
message.text text not null
message.html text
message.written_at timestamp with time zone not null
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
number_series.authority_id uuid not null
number_series.kind text not null
number_series.year integer not null
number_series.last integer not null
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
pledge_signing.authority_id uuid not null
pledge_signing.id uuid not null
pledge_signing.pledge_id uuid not null
pledge_signing.party_position integer not null
pledge_signing.signed_on date not null
pledge_signing.on_paper boolean not null
pledge_signing.account_id uuid not null
pledge_signing.recorded_at timestamp with time zone not null
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
pledge_witness.authority_id uuid not null
pledge_witness.id uuid not null
pledge_witness.pledge_id uuid not null
pledge_witness.position integer not null
pledge_witness.person_id uuid not null
pledge_witness.post text
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
review_movement.authority_id uuid not null
review_movement.id uuid not null
review_movement.review_id uuid not null
review_movement.position integer not null
review_movement.movement_id uuid not null
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
stored_file.authority_id uuid not null
stored_file.id uuid not null
stored_file.sha256 text not null
stored_file.name text not null
stored_file.media_type text not null
stored_file.bytes bigint not null
stored_file.public boolean not null default false
stored_file.stored_at timestamp with time zone not null
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

-- constraints
account: CHECK ((num_nonnulls(email, phone) >= 1))
account: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
account: PRIMARY KEY (authority_id, id)
account: UNIQUE (authority_id, email)
account: UNIQUE (authority_id, phone)
account_role: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
account_role: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id) ON DELETE CASCADE
account_role: UNIQUE NULLS NOT DISTINCT (authority_id, account_id, role, unit_id)
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
answered_form: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
answered_form: PRIMARY KEY (authority_id, account_id, form_key)
article: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
article: FOREIGN KEY (authority_id, author_id) REFERENCES person(authority_id, id)
article: FOREIGN KEY (authority_id, category_id) REFERENCES category(authority_id, id)
article: FOREIGN KEY (authority_id, event_id) REFERENCES event(authority_id, id)
article: PRIMARY KEY (authority_id, id)
article: UNIQUE (authority_id, key)
article: UNIQUE (authority_id, slug)
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
award_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
award_movement: FOREIGN KEY (authority_id, award_id) REFERENCES award(authority_id, id) ON DELETE CASCADE
award_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
award_movement: PRIMARY KEY (authority_id, id)
award_movement: UNIQUE (authority_id, award_id, "position")
award_movement: UNIQUE (authority_id, award_id, movement_id)
ballot: CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'blank'::text])))
ballot: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
ballot: FOREIGN KEY (authority_id, nomination_id) REFERENCES nomination(authority_id, id)
ballot: PRIMARY KEY (authority_id, id)
ballot_roll: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
ballot_roll: FOREIGN KEY (authority_id, council_meeting_id) REFERENCES council_meeting(authority_id, id) ON DELETE CASCADE
ballot_roll: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
ballot_roll: PRIMARY KEY (authority_id, council_meeting_id, person_id)
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
category: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
category: PRIMARY KEY (authority_id, id)
category: UNIQUE (authority_id, key)
channel_mute: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
channel_mute: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id) ON DELETE CASCADE
channel_mute: PRIMARY KEY (authority_id, account_id, channel)
communication: CHECK ((channel = ANY (ARRAY['meeting'::text, 'loudspeaker'::text, 'chat_group'::text, 'house_visit'::text, 'leaflet'::text, 'board'::text, 'performance'::text, 'other'::text])))
communication: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
communication: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
communication: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
communication: PRIMARY KEY (authority_id, id)
communication: UNIQUE (authority_id, key)
contribution: CHECK ((kind = ANY (ARRAY['cash'::text, 'land'::text, 'labour'::text, 'material'::text])))
contribution: CHECK ((source = ANY (ARRAY['state'::text, 'people'::text, 'sponsor'::text])))
contribution: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
contribution: FOREIGN KEY (authority_id, work_id) REFERENCES work(authority_id, id)
contribution: PRIMARY KEY (authority_id, id)
contribution: UNIQUE (authority_id, key)
council: CHECK ((valid_to >= valid_from))
council: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
council: PRIMARY KEY (authority_id, id)
council: UNIQUE (authority_id, key)
council_meeting: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
council_meeting: FOREIGN KEY (authority_id, council_id) REFERENCES council(authority_id, id)
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
decision: CHECK (((content_sha256 IS NULL) OR (num_nonnulls(number, issued_on, signer_id) = 3)))
decision: CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text))
decision: CHECK ((num_nonnulls(content_sha256, signed_at) = ANY (ARRAY[0, 2])))
decision: CHECK ((on_behalf = ANY (ARRAY['none'::text, 'TM'::text, 'KT'::text, 'TUQ'::text])))
decision: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
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
delivery_attempt: CHECK (((ended_at IS NULL) = (outcome IS NULL)))
delivery_attempt: CHECK ((nth > 0))
delivery_attempt: CHECK ((outcome = ANY (ARRAY['sent'::text, 'temporary'::text, 'permanent'::text, 'unknown'::text])))
delivery_attempt: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
delivery_attempt: FOREIGN KEY (authority_id, message_id) REFERENCES message(authority_id, id) ON DELETE CASCADE
delivery_attempt: PRIMARY KEY (authority_id, message_id, nth)
evenness_publication: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
evenness_publication: PRIMARY KEY (authority_id, id)
evenness_publication: UNIQUE (authority_id, key)
event: CHECK ((kind = ANY (ARRAY['review'::text, 'launch'::text, 'review_and_launch'::text, 'signing'::text, 'other'::text])))
event: CHECK ((part = ANY (ARRAY['morning'::text, 'noon'::text, 'afternoon'::text, 'evening'::text])))
event: CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
event: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
event: PRIMARY KEY (authority_id, id)
event: UNIQUE (authority_id, key)
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
finding: CHECK ((part = ANY (ARRAY['situation'::text, 'advantage'::text, 'difficulty'::text, 'leadership'::text, 'movement'::text, 'result'::text, 'participation'::text, 'exemplar'::text, 'effect'::text, 'award'::text])))
finding: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
finding: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
finding: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
finding: PRIMARY KEY (authority_id, id)
finding: UNIQUE (authority_id, key)
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
launch_acknowledgement: UNIQUE (authority_id, launch_id, unit_id)
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
number_series: CHECK ((last >= 0))
number_series: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
number_series: PRIMARY KEY (authority_id, kind, year)
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
pledge_item: CHECK ((outcome = ANY (ARRAY['met'::text, 'missed'::text])))
pledge_item: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_item: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_item: PRIMARY KEY (authority_id, id)
pledge_item: UNIQUE (authority_id, pledge_id, "position")
pledge_party: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_party: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
pledge_party: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
pledge_party: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_party: FOREIGN KEY (authority_id, representative_id) REFERENCES person(authority_id, id)
pledge_party: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
pledge_party: PRIMARY KEY (authority_id, id)
pledge_party: UNIQUE (authority_id, pledge_id, "position")
pledge_signing: CHECK ((party_position >= 0))
pledge_signing: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_signing: FOREIGN KEY (authority_id, account_id) REFERENCES account(authority_id, id)
pledge_signing: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id)
pledge_signing: PRIMARY KEY (authority_id, id)
pledge_signing: UNIQUE (authority_id, pledge_id, party_position)
pledge_template: CHECK ((kind = ANY (ARRAY['agreement'::text, 'commitment'::text])))
pledge_template: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_template: PRIMARY KEY (authority_id, id)
pledge_template: UNIQUE (authority_id, key)
pledge_witness: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
pledge_witness: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
pledge_witness: FOREIGN KEY (authority_id, pledge_id) REFERENCES pledge(authority_id, id) ON DELETE CASCADE
pledge_witness: PRIMARY KEY (authority_id, id)
pledge_witness: UNIQUE (authority_id, pledge_id, "position")
post: CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
post: CHECK ((valid_to >= valid_from))
post: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
post: FOREIGN KEY (authority_id, body_id) REFERENCES body(authority_id, id)
post: FOREIGN KEY (authority_id, person_id) REFERENCES person(authority_id, id)
post: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
post: PRIMARY KEY (authority_id, id)
post: UNIQUE (authority_id, key)
recommendation: CHECK ((kind = ANY (ARRAY['direction'::text, 'proposal'::text])))
recommendation: CHECK ((to_level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'ward'::text, 'unit'::text])))
recommendation: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
recommendation: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id)
recommendation: PRIMARY KEY (authority_id, id)
recommendation: UNIQUE (authority_id, key)
registration: CHECK ((num_nonnulls(unit_id, bloc_id) = 1))
registration: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
registration: FOREIGN KEY (authority_id, bloc_id) REFERENCES bloc(authority_id, id)
registration: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
registration: FOREIGN KEY (authority_id, unit_id) REFERENCES unit(authority_id, id)
registration: PRIMARY KEY (authority_id, id)
registration: UNIQUE (authority_id, key)
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
review_movement: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
review_movement: FOREIGN KEY (authority_id, movement_id) REFERENCES movement(authority_id, id)
review_movement: FOREIGN KEY (authority_id, review_id) REFERENCES review(authority_id, id) ON DELETE CASCADE
review_movement: PRIMARY KEY (authority_id, id)
review_movement: UNIQUE (authority_id, review_id, "position")
review_movement: UNIQUE (authority_id, review_id, movement_id)
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
stored_file: CHECK ((bytes > 0))
stored_file: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
stored_file: FOREIGN KEY (authority_id) REFERENCES authority(authority_id)
stored_file: PRIMARY KEY (authority_id, id)
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

-- domains
figure jsonb CHECK (((VALUE IS NULL) OR (jsonb_typeof(VALUE) = 'number'::text) OR (VALUE = '"unknown"'::jsonb) OR ((jsonb_typeof(VALUE) = 'object'::text) AND (jsonb_typeof((VALUE -> 'about'::text)) = 'number'::text) AND (jsonb_typeof((VALUE -> 'word'::text)) = 'string'::text))))

-- indexes
CREATE INDEX agenda_award_authority_id_award_id_idx ON public.agenda_award USING btree (authority_id, award_id)
CREATE INDEX agenda_decision_authority_id_decision_id_idx ON public.agenda_decision USING btree (authority_id, decision_id)
CREATE INDEX agenda_item_authority_id_launch_id_idx ON public.agenda_item USING btree (authority_id, launch_id)
CREATE INDEX agenda_item_authority_id_movement_id_idx ON public.agenda_item USING btree (authority_id, movement_id)
CREATE INDEX agenda_item_authority_id_person_id_idx ON public.agenda_item USING btree (authority_id, person_id)
CREATE INDEX agenda_item_authority_id_review_id_idx ON public.agenda_item USING btree (authority_id, review_id)
CREATE INDEX agenda_item_authority_id_unit_id_idx ON public.agenda_item USING btree (authority_id, unit_id)
CREATE INDEX agenda_pledge_authority_id_pledge_id_idx ON public.agenda_pledge USING btree (authority_id, pledge_id)
CREATE INDEX agenda_task_authority_id_task_id_idx ON public.agenda_task USING btree (authority_id, task_id)
CREATE INDEX article_authority_id_author_id_idx ON public.article USING btree (authority_id, author_id)
CREATE INDEX article_authority_id_category_id_idx ON public.article USING btree (authority_id, category_id)
CREATE INDEX article_authority_id_event_id_idx ON public.article USING btree (authority_id, event_id)
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
CREATE INDEX award_movement_authority_id_movement_id_idx ON public.award_movement USING btree (authority_id, movement_id)
CREATE INDEX ballot_authority_id_nomination_id_idx ON public.ballot USING btree (authority_id, nomination_id)
CREATE INDEX ballot_roll_authority_id_person_id_idx ON public.ballot_roll USING btree (authority_id, person_id)
CREATE INDEX bloc_authority_id_leader_id_idx ON public.bloc USING btree (authority_id, leader_id)
CREATE INDEX bloc_member_authority_id_body_id_idx ON public.bloc_member USING btree (authority_id, body_id)
CREATE INDEX bloc_member_authority_id_unit_id_idx ON public.bloc_member USING btree (authority_id, unit_id)
CREATE INDEX communication_authority_id_movement_id_idx ON public.communication USING btree (authority_id, movement_id)
CREATE INDEX communication_authority_id_unit_id_happened_on_idx ON public.communication USING btree (authority_id, unit_id, happened_on)
CREATE INDEX contribution_authority_id_work_id_idx ON public.contribution USING btree (authority_id, work_id)
CREATE INDEX council_meeting_authority_id_council_id_idx ON public.council_meeting USING btree (authority_id, council_id)
CREATE INDEX council_member_authority_id_person_id_idx ON public.council_member USING btree (authority_id, person_id)
CREATE INDEX decision_authority_id_meeting_id_idx ON public.decision USING btree (authority_id, meeting_id)
CREATE INDEX decision_authority_id_movement_id_idx ON public.decision USING btree (authority_id, movement_id)
CREATE INDEX decision_authority_id_signer_id_idx ON public.decision USING btree (authority_id, signer_id)
CREATE INDEX decision_paper_authority_id_file_id_idx ON public.decision_paper USING btree (authority_id, file_id)
CREATE INDEX delegate_authority_id_body_id_idx ON public.delegate USING btree (authority_id, body_id)
CREATE INDEX delegate_authority_id_person_id_idx ON public.delegate USING btree (authority_id, person_id)
CREATE INDEX delegate_authority_id_unit_id_idx ON public.delegate USING btree (authority_id, unit_id)
CREATE INDEX delegate_authority_id_unit_kind_id_idx ON public.delegate USING btree (authority_id, unit_kind_id)
CREATE INDEX event_host_authority_id_body_id_idx ON public.event_host USING btree (authority_id, body_id)
CREATE INDEX event_movement_authority_id_movement_id_idx ON public.event_movement USING btree (authority_id, movement_id)
CREATE INDEX event_review_authority_id_review_id_idx ON public.event_review USING btree (authority_id, review_id)
CREATE INDEX exemplar_authority_id_household_id_idx ON public.exemplar USING btree (authority_id, household_id)
CREATE INDEX exemplar_authority_id_movement_id_idx ON public.exemplar USING btree (authority_id, movement_id)
CREATE INDEX exemplar_authority_id_person_id_idx ON public.exemplar USING btree (authority_id, person_id)
CREATE INDEX exemplar_authority_id_unit_id_idx ON public.exemplar USING btree (authority_id, unit_id)
CREATE INDEX exemplar_copy_authority_id_unit_id_idx ON public.exemplar_copy USING btree (authority_id, unit_id)
CREATE INDEX finding_authority_id_movement_id_idx ON public.finding USING btree (authority_id, movement_id)
CREATE INDEX finding_authority_id_review_id_idx ON public.finding USING btree (authority_id, review_id)
CREATE INDEX household_authority_id_unit_id_idx ON public.household USING btree (authority_id, unit_id)
CREATE INDEX launch_acknowledgement_authority_id_account_id_idx ON public.launch_acknowledgement USING btree (authority_id, account_id)
CREATE INDEX launch_acknowledgement_authority_id_unit_id_idx ON public.launch_acknowledgement USING btree (authority_id, unit_id)
CREATE INDEX launch_authority_id_launcher_id_idx ON public.launch USING btree (authority_id, launcher_id)
CREATE INDEX launch_content_bloc_authority_id_bloc_id_idx ON public.launch_content_bloc USING btree (authority_id, bloc_id)
CREATE INDEX launch_content_unit_authority_id_unit_id_idx ON public.launch_content_unit USING btree (authority_id, unit_id)
CREATE INDEX launch_movement_authority_id_movement_id_idx ON public.launch_movement USING btree (authority_id, movement_id)
CREATE INDEX lesson_authority_id_review_id_idx ON public.lesson USING btree (authority_id, review_id)
CREATE INDEX measurement_authority_id_reporter_id_idx ON public.measurement USING btree (authority_id, reporter_id)
CREATE INDEX meeting_attendance_authority_id_person_id_idx ON public.meeting_attendance USING btree (authority_id, person_id)
CREATE INDEX meeting_vote_authority_id_nomination_id_idx ON public.meeting_vote USING btree (authority_id, nomination_id)
CREATE INDEX movement_authority_id_owner_id_idx ON public.movement USING btree (authority_id, owner_id)
CREATE INDEX movement_authority_id_parent_id_idx ON public.movement USING btree (authority_id, parent_id)
CREATE INDEX nomination_authority_id_bloc_id_idx ON public.nomination USING btree (authority_id, bloc_id)
CREATE INDEX nomination_authority_id_body_id_idx ON public.nomination USING btree (authority_id, body_id)
CREATE INDEX nomination_authority_id_household_id_idx ON public.nomination USING btree (authority_id, household_id)
CREATE INDEX nomination_authority_id_movement_id_idx ON public.nomination USING btree (authority_id, movement_id)
CREATE INDEX nomination_authority_id_person_id_idx ON public.nomination USING btree (authority_id, person_id)
CREATE INDEX nomination_authority_id_proposed_by_id_idx ON public.nomination USING btree (authority_id, proposed_by_id)
CREATE INDEX nomination_authority_id_unit_id_idx ON public.nomination USING btree (authority_id, unit_id)
CREATE INDEX participation_authority_id_movement_id_idx ON public.participation USING btree (authority_id, movement_id)
CREATE INDEX participation_authority_id_unit_id_idx ON public.participation USING btree (authority_id, unit_id)
CREATE INDEX photo_authority_id_event_id_idx ON public.photo USING btree (authority_id, event_id)
CREATE INDEX photo_person_authority_id_person_id_idx ON public.photo_person USING btree (authority_id, person_id)
CREATE INDEX photo_pledge_authority_id_pledge_id_idx ON public.photo_pledge USING btree (authority_id, pledge_id)
CREATE INDEX plan_act_authority_id_account_id_idx ON public.plan_act USING btree (authority_id, account_id)
CREATE INDEX plan_act_authority_id_movement_id_idx ON public.plan_act USING btree (authority_id, movement_id)
CREATE INDEX plan_act_authority_id_person_id_idx ON public.plan_act USING btree (authority_id, person_id)
CREATE INDEX pledge_authority_id_movement_id_idx ON public.pledge USING btree (authority_id, movement_id)
CREATE INDEX pledge_authority_id_template_id_idx ON public.pledge USING btree (authority_id, template_id)
CREATE INDEX pledge_party_authority_id_bloc_id_idx ON public.pledge_party USING btree (authority_id, bloc_id)
CREATE INDEX pledge_party_authority_id_body_id_idx ON public.pledge_party USING btree (authority_id, body_id)
CREATE INDEX pledge_party_authority_id_representative_id_idx ON public.pledge_party USING btree (authority_id, representative_id)
CREATE INDEX pledge_party_authority_id_unit_id_idx ON public.pledge_party USING btree (authority_id, unit_id)
CREATE INDEX pledge_signing_authority_id_account_id_idx ON public.pledge_signing USING btree (authority_id, account_id)
CREATE INDEX pledge_witness_authority_id_person_id_idx ON public.pledge_witness USING btree (authority_id, person_id)
CREATE INDEX post_authority_id_body_id_idx ON public.post USING btree (authority_id, body_id)
CREATE INDEX post_authority_id_person_id_idx ON public.post USING btree (authority_id, person_id)
CREATE INDEX post_authority_id_unit_id_idx ON public.post USING btree (authority_id, unit_id)
CREATE INDEX recommendation_authority_id_review_id_idx ON public.recommendation USING btree (authority_id, review_id)
CREATE INDEX registration_authority_id_bloc_id_idx ON public.registration USING btree (authority_id, bloc_id)
CREATE INDEX registration_authority_id_movement_id_idx ON public.registration USING btree (authority_id, movement_id)
CREATE INDEX registration_authority_id_unit_id_idx ON public.registration USING btree (authority_id, unit_id)
CREATE INDEX reminder_authority_id_account_id_idx ON public.reminder USING btree (authority_id, account_id)
CREATE INDEX reminder_authority_id_body_id_idx ON public.reminder USING btree (authority_id, body_id)
CREATE INDEX reminder_authority_id_person_id_idx ON public.reminder USING btree (authority_id, person_id)
CREATE INDEX review_movement_authority_id_movement_id_idx ON public.review_movement USING btree (authority_id, movement_id)
CREATE INDEX session_authority_id_account_id_idx ON public.session USING btree (authority_id, account_id)
CREATE INDEX shortcoming_authority_id_review_id_idx ON public.shortcoming USING btree (authority_id, review_id)
CREATE INDEX shortcoming_unit_authority_id_unit_id_idx ON public.shortcoming_unit USING btree (authority_id, unit_id)
CREATE INDEX stored_file_authority_id_sha256_idx ON public.stored_file USING btree (authority_id, sha256)
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
CREATE UNIQUE INDEX attendance_once ON public.meeting_attendance USING btree (authority_id, council_meeting_id, person_id)
CREATE UNIQUE INDEX award_of_nomination ON public.award USING btree (authority_id, nomination_id) WHERE (nomination_id IS NOT NULL)
CREATE UNIQUE INDEX award_register ON public.award USING btree (authority_id, year, register_number) WHERE ((direction = 'given'::text) AND (register_number IS NOT NULL))
CREATE UNIQUE INDEX decision_number ON public.decision USING btree (authority_id, COALESCE((EXTRACT(year FROM issued_on))::integer, year), symbol, number) WHERE (number IS NOT NULL)
CREATE UNIQUE INDEX nomination_once ON public.nomination USING btree (authority_id, year, award, ground, movement_id, person_id, unit_id, body_id, bloc_id, household_id, whole_authority) NULLS NOT DISTINCT WHERE ((withdrawn_on IS NULL) AND (ground <> 'sudden'::text))
CREATE UNIQUE INDEX reminder_once_a_day ON public.reminder USING btree (authority_id, unit_id, year, subject, (((sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date))
CREATE UNIQUE INDEX reminder_once_a_day_to_others ON public.reminder USING btree (authority_id, body_id, person_id, year, subject, (((sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)) NULLS NOT DISTINCT WHERE (unit_id IS NULL)
CREATE UNIQUE INDEX vote_once ON public.meeting_vote USING btree (authority_id, council_meeting_id, nomination_id)

-- policies
account: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
account_role: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_award: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_decision: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_item: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
agenda_task: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
answered_form: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
article: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
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
award_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
ballot: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
ballot_roll: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
bloc: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
bloc_member: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
body: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
category: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
channel_mute: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
communication: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
contribution: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
council: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
council_meeting: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
council_member: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
counter: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
decision: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
decision_line: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
decision_paper: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
delegate: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
delivery_attempt: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
evenness_publication: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_host: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
event_review: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
exemplar: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
exemplar_copy: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
finding: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
household: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
indicator: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_acknowledgement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_content: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_content_bloc: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_content_unit: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
launch_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
lesson: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
lesson_answer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
measurement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
meeting_attendance: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
meeting_vote: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
message: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement_basis: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement_class: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
movement_setting: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
nomination: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
number_series: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
participation: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
person: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
photo: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
photo_person: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
photo_pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
plan_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_item: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_party: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_signing: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_template: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
pledge_witness: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
post: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
recommendation: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
registration: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
reminder: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
reminder_rule: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
reminder_run: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
review: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
review_movement: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
session: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
shortcoming: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
shortcoming_answer: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
shortcoming_unit: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
sign_in_failure: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
stored_file: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
target: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
target_change: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
task: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
task_act: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
task_partner: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
theme: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
unit: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
unit_kind: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
unit_succession: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
visit_day: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
visit_presence: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
vote_exclusion: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work_milestone: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work_owner: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))
work_progress: own_authority for * using ((authority_id = current_authority())) with check ((authority_id = current_authority()))

-- rights of bangvang_app
account: DELETE, INSERT, SELECT, UPDATE
account_role: DELETE, INSERT, SELECT, UPDATE
agenda_award: DELETE, INSERT, SELECT, UPDATE
agenda_decision: DELETE, INSERT, SELECT, UPDATE
agenda_item: DELETE, INSERT, SELECT, UPDATE
agenda_pledge: DELETE, INSERT, SELECT, UPDATE
agenda_task: DELETE, INSERT, SELECT, UPDATE
answered_form: DELETE, INSERT, SELECT, UPDATE
article: DELETE, INSERT, SELECT, UPDATE
article_index: DELETE, INSERT, SELECT, UPDATE
audit_event: INSERT, SELECT
audit_head: DELETE, INSERT, SELECT, UPDATE
authority: SELECT
authority_level: DELETE, INSERT, SELECT, UPDATE
authority_succession: DELETE, INSERT, SELECT, UPDATE
award: DELETE, INSERT, SELECT, UPDATE
award_movement: DELETE, INSERT, SELECT, UPDATE
ballot: DELETE, INSERT, SELECT, UPDATE
ballot_roll: DELETE, INSERT, SELECT, UPDATE
bloc: DELETE, INSERT, SELECT, UPDATE
bloc_member: DELETE, INSERT, SELECT, UPDATE
body: DELETE, INSERT, SELECT, UPDATE
category: DELETE, INSERT, SELECT, UPDATE
channel_mute: DELETE, INSERT, SELECT, UPDATE
communication: INSERT, SELECT, UPDATE
contribution: DELETE, INSERT, SELECT, UPDATE
council: DELETE, INSERT, SELECT, UPDATE
council_meeting: DELETE, INSERT, SELECT, UPDATE
council_member: DELETE, INSERT, SELECT, UPDATE
counter: DELETE, INSERT, SELECT, UPDATE
decision: DELETE, INSERT, SELECT, UPDATE
decision_line: DELETE, INSERT, SELECT, UPDATE
decision_paper: DELETE, INSERT, SELECT, UPDATE
delegate: DELETE, INSERT, SELECT, UPDATE
delivery_attempt: DELETE, INSERT, SELECT, UPDATE
evenness_publication: INSERT, SELECT, UPDATE
event: DELETE, INSERT, SELECT, UPDATE
event_host: DELETE, INSERT, SELECT, UPDATE
event_movement: DELETE, INSERT, SELECT, UPDATE
event_review: DELETE, INSERT, SELECT, UPDATE
exemplar: DELETE, INSERT, SELECT, UPDATE
exemplar_copy: DELETE, INSERT, SELECT, UPDATE
finding: DELETE, INSERT, SELECT, UPDATE
household: DELETE, INSERT, SELECT, UPDATE
indicator: DELETE, INSERT, SELECT, UPDATE
launch: DELETE, INSERT, SELECT, UPDATE
launch_acknowledgement: INSERT, SELECT, UPDATE
launch_content: DELETE, INSERT, SELECT, UPDATE
launch_content_bloc: DELETE, INSERT, SELECT, UPDATE
launch_content_unit: DELETE, INSERT, SELECT, UPDATE
launch_movement: DELETE, INSERT, SELECT, UPDATE
lesson: DELETE, INSERT, SELECT, UPDATE
lesson_answer: DELETE, INSERT, SELECT, UPDATE
measurement: DELETE, INSERT, SELECT
meeting_attendance: DELETE, INSERT, SELECT, UPDATE
meeting_vote: DELETE, INSERT, SELECT, UPDATE
message: DELETE, INSERT, SELECT, UPDATE
movement: DELETE, INSERT, SELECT, UPDATE
movement_basis: DELETE, INSERT, SELECT, UPDATE
movement_class: DELETE, INSERT, SELECT, UPDATE
movement_setting: INSERT, SELECT, UPDATE
nomination: DELETE, INSERT, SELECT, UPDATE
number_series: DELETE, INSERT, SELECT, UPDATE
participation: INSERT, SELECT, UPDATE
person: DELETE, INSERT, SELECT, UPDATE
photo: DELETE, INSERT, SELECT, UPDATE
photo_person: DELETE, INSERT, SELECT, UPDATE
photo_pledge: DELETE, INSERT, SELECT, UPDATE
plan_act: INSERT, SELECT, UPDATE
pledge: DELETE, INSERT, SELECT, UPDATE
pledge_item: DELETE, INSERT, SELECT, UPDATE
pledge_party: DELETE, INSERT, SELECT, UPDATE
pledge_signing: INSERT, SELECT
pledge_template: DELETE, INSERT, SELECT, UPDATE
pledge_witness: DELETE, INSERT, SELECT, UPDATE
post: DELETE, INSERT, SELECT, UPDATE
recommendation: DELETE, INSERT, SELECT, UPDATE
registration: DELETE, INSERT, SELECT, UPDATE
reminder: INSERT, SELECT, UPDATE
reminder_rule: INSERT, SELECT, UPDATE
reminder_run: INSERT, SELECT, UPDATE
review: DELETE, INSERT, SELECT, UPDATE
review_movement: DELETE, INSERT, SELECT, UPDATE
session: DELETE, INSERT, SELECT, UPDATE
shortcoming: DELETE, INSERT, SELECT, UPDATE
shortcoming_answer: DELETE, INSERT, SELECT, UPDATE
shortcoming_unit: DELETE, INSERT, SELECT, UPDATE
sign_in_failure: DELETE, INSERT, SELECT, UPDATE
stored_file: DELETE, INSERT, SELECT, UPDATE
target: DELETE, INSERT, SELECT, UPDATE
target_change: DELETE, INSERT, SELECT
task: DELETE, INSERT, SELECT, UPDATE
task_act: DELETE, INSERT, SELECT, UPDATE
task_partner: DELETE, INSERT, SELECT, UPDATE
theme: DELETE, INSERT, SELECT, UPDATE
unit: DELETE, INSERT, SELECT, UPDATE
unit_kind: DELETE, INSERT, SELECT, UPDATE
unit_succession: DELETE, INSERT, SELECT, UPDATE
visit_day: DELETE, INSERT, SELECT, UPDATE
visit_presence: DELETE, INSERT, SELECT, UPDATE
vote_exclusion: DELETE, INSERT, SELECT, UPDATE
work: DELETE, INSERT, SELECT, UPDATE
work_milestone: DELETE, INSERT, SELECT, UPDATE
work_owner: DELETE, INSERT, SELECT, UPDATE
work_progress: DELETE, INSERT, SELECT, UPDATE

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

CREATE OR REPLACE FUNCTION public.protect_table(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_authority on %I using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
  execute format('grant select, insert, update, delete on %I to bangvang_app', name);
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


-- triggers
CREATE TRIGGER act_stays BEFORE UPDATE ON public.launch_acknowledgement FOR EACH ROW EXECUTE FUNCTION refuse_changed_act()
CREATE TRIGGER act_stays BEFORE UPDATE ON public.plan_act FOR EACH ROW EXECUTE FUNCTION refuse_changed_act()
CREATE TRIGGER article_drafted AFTER UPDATE OF drafted ON public.article_index FOR EACH ROW WHEN ((old.drafted IS DISTINCT FROM new.drafted)) EXECUTE FUNCTION article_drafted()
CREATE TRIGGER article_written AFTER INSERT OR UPDATE ON public.article FOR EACH ROW EXECUTE FUNCTION article_written()
CREATE TRIGGER event_moved AFTER UPDATE OF held_on ON public.event FOR EACH ROW WHEN ((old.held_on IS DISTINCT FROM new.held_on)) EXECUTE FUNCTION event_moved()
CREATE TRIGGER sent_stays_sent BEFORE UPDATE ON public.reminder FOR EACH ROW EXECUTE FUNCTION refuse_reminder_change()
CREATE TRIGGER signed_list_is_closed AFTER INSERT ON public.award FOR EACH ROW EXECUTE FUNCTION refuse_award_after_signing()
CREATE TRIGGER signed_stays_signed BEFORE DELETE OR UPDATE ON public.award FOR EACH ROW EXECUTE FUNCTION refuse_signed_award_change()
CREATE TRIGGER signed_stays_signed BEFORE DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_signed_change()
