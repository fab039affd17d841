import type { FieldError } from '../../platform/refusal.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Fieldset, NumberInput, Select, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import type { Option } from '../../platform/web/ui/types.ts';
import { awardName } from '../../commendation/catalogue/catalogue.ts';
import { numberOf } from '../../commendation/decision/number-text.ts';
import { typed } from '../../emulation/address.ts';
import { listPeople, named, personOption } from '../../emulation/choices.ts';
import { listSessions } from '../../emulation/signing/session-list.ts';
import { options } from '../../emulation/words.ts';
import { reviewTitle } from '../../review/review/review.ts';
import type { Event } from '../event/event.ts';
import { type AgendaItem, agendaKindNames, modeNames } from './item.ts';

/** What an item of this event can lead to: launches and pledges of the year to come, decisions and counted awards of the year reviewed. */
async function choicesOf(
  visit: Visit,
  event: Event,
): Promise<Record<'people' | 'movements' | 'reviews' | 'sessions' | 'launches' | 'pledges' | 'decisions' | 'awards', Option[]>> {
  const { db } = visit.tx;
  const people = await listPeople(visit.tx, event.held_on ?? localDate(visit.tx.now));
  const movements = await db
    .selectFrom('event_movement')
    .innerJoin('movement', 'movement.id', 'event_movement.movement_id')
    .select(['movement.id', 'movement.name', 'movement.short_name'])
    .where('event_id', '=', event.id)
    .orderBy('event_movement.position')
    .execute();
  const reviews = await db
    .selectFrom('event_review')
    .innerJoin('review', 'review.id', 'event_review.review_id')
    .select(['review.id', 'review.kind', 'review.title', 'review.year'])
    .where('event_id', '=', event.id)
    .execute();
  const launches = await db
    .selectFrom('launch')
    .select(['id', 'year', 'launched_on', 'theme'])
    .where('year', 'in', [event.next_year ?? 0, event.review_year ?? 0])
    .orderBy('year', 'desc')
    .execute();
  const pledges = await db
    .selectFrom('pledge')
    .select(['id', 'title', 'year'])
    .where('year', '=', event.next_year ?? event.review_year ?? 0)
    .orderBy('position')
    .orderBy('key')
    .execute();
  const decisions = await db
    .selectFrom('decision')
    .select(['id', 'number', 'symbol', 'title'])
    .where('year', '=', event.review_year ?? event.next_year ?? 0)
    .orderBy('number')
    .execute();
  const awards = await db
    .selectFrom('award')
    .select(['id', 'award', 'recipient', 'citation'])
    .where('year', '=', event.review_year ?? event.next_year ?? 0)
    .where('decision_id', 'is', null)
    .orderBy('position')
    .execute();
  return {
    people: people.map(personOption),
    movements: movements.map((row) => ({ value: row.id, label: row.short_name ?? row.name })),
    reviews: reviews.map((row) => ({ value: row.id, label: reviewTitle(row) })),
    launches: launches.map((row) => ({
      value: row.id,
      label: [`Phát động năm ${row.year}`, row.launched_on && formatDate(row.launched_on)].filter(Boolean).join(', '),
    })),
    sessions: named(await listSessions(visit.tx)),
    pledges: pledges.map((row) => ({ value: row.id, label: row.title })),
    decisions: decisions.map((row) => ({ value: row.id, label: `${numberOf(row)}: ${row.title}` })),
    awards: awards.map((row) => ({
      value: row.id,
      label: [awardName(row.award), row.recipient ?? row.citation].filter(Boolean).join(': '),
    })),
  };
}

/** The fields of one act of the programme. */
export async function itemFields(visit: Visit, event: Event, item: AgendaItem | null, errors: FieldError[]) {
  const value = typed(visit, errors);
  const choices = await choicesOf(visit, event);
  const chosen = (name: 'pledges' | 'decisions' | 'awards') => (errors.length > 0 ? visit.form.all(name) : (item?.[name] ?? []));
  const links = (name: 'pledges' | 'decisions' | 'awards', label: string) =>
    choices[name].length > 0 && <Checkboxes name={name} label={label} options={choices[name]} values={chosen(name)} errors={errors} />;
  return (
    <>
      <Select name="kind" label="Phần" required options={options(agendaKindNames)} value={value('kind', item?.kind)} errors={errors} />
      <TextInput name="title" label="Tên phần, chủ đề tham luận" value={value('title', item?.title)} errors={errors} />
      <Fieldset legend="Người thực hiện" columns>
        <Select
          name="person"
          label="Người trình bày"
          options={choices.people}
          placeholder="Không nêu tên"
          value={value('person', item?.person_id)}
          errors={errors}
        />
        <TextInput
          name="post"
          label="Chức vụ in trên giấy tờ"
          hint="Để trống thì in các chức vụ đang giữ."
          value={value('post', item?.person_post)}
          errors={errors}
        />
        <Select
          name="mode"
          label="Cách trình bày"
          options={options(modeNames)}
          placeholder="Không ghi"
          value={value('mode', item?.mode)}
          errors={errors}
        />
        <NumberInput name="minutes" label="Thời lượng" unit="phút" value={value('minutes', item?.minutes?.toString())} errors={errors} />
      </Fieldset>
      <TextArea name="text" label="Nội dung" value={value('text', item?.text)} errors={errors} />
      <TextArea
        name="points"
        label="Các ý kiến"
        hint="Mỗi dòng một ý. Ý kiến chỉ đạo chuyển được thành nhiệm vụ."
        value={value('points', item?.points.join('\n'))}
        errors={errors}
      />
      <Fieldset legend="Gắn với hồ sơ">
        {choices.movements.length > 0 && (
          <Select
            name="movement"
            label="Phong trào"
            options={choices.movements}
            placeholder="Chung"
            value={value('movement', item?.movement_id)}
            errors={errors}
          />
        )}
        {choices.reviews.length > 0 && (
          <Select
            name="review"
            label="Báo cáo"
            options={choices.reviews}
            placeholder="Không"
            value={value('review', item?.review_id)}
            errors={errors}
          />
        )}
        {choices.launches.length > 0 && (
          <Select
            name="launch"
            label="Lời phát động"
            options={choices.launches}
            placeholder="Không"
            value={value('launch', item?.launch_id)}
            errors={errors}
          />
        )}
        {choices.sessions.length > 0 && (
          <Select
            name="session"
            label="Phiên ký trên sân khấu"
            options={choices.sessions}
            placeholder="Không"
            value={value('session', item?.session_id)}
            errors={errors}
          />
        )}
        {links('pledges', 'Giao ước, cam kết được ký')}
        {links('decisions', 'Quyết định được công bố hoặc trao')}
        {links('awards', 'Khen thưởng không theo quyết định của phường, xã')}
      </Fieldset>
    </>
  );
}
