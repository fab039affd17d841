import { anniversariesIn } from '../../platform/calendar/anniversary.ts';
import { formatDate, localYear } from '../../platform/calendar/date.ts';
import { canChi } from '../../platform/calendar/lunar.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, DateInput, Fieldset, NumberInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { listBodies, named } from '../../emulation/choices.ts';
import { listMovements, shortName } from '../../emulation/movement/movement.ts';
import { options, partNames } from '../../emulation/words.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { listReviews, reviewTitle } from '../../review/review/review.ts';
import { eventKindNames } from '../title.ts';
import { eventName, eventsPath } from './event-list.pages.tsx';
import { type EventLinks, linksOf, noLinks, readEvent } from './event-input.ts';
import { type Event, createEvent, editEvent, openEvent } from './event.ts';

/** "kỷ niệm 93 năm Ngày thành lập Đảng … ; mừng xuân Quý Mão 2023": what the months around the day would name. */
export function suggestedOccasions(year: number): string[] {
  const near = anniversariesIn(year).filter(({ date }) => date <= `${year}-03-31`);
  return [...near.map(({ text }) => `kỷ niệm ${text}`), `mừng xuân ${canChi(year)} ${year}`];
}

interface Fields {
  visit: Visit;
  value: ReturnType<typeof typed>;
  event: Event | null;
  errors: FieldError[];
}

const Identity = ({ value, event, errors }: Fields) => (
  <Fieldset legend="Hội nghị" columns>
    <Select
      name="kind"
      label="Loại hội nghị"
      required
      options={options(eventKindNames)}
      value={value('kind', event?.kind)}
      errors={errors}
    />
    <NumberInput
      name="review_year"
      label="Năm được tổng kết"
      value={value('review_year', event?.review_year?.toString())}
      errors={errors}
    />
    <NumberInput
      name="next_year"
      label="Năm phát động, triển khai"
      value={value('next_year', event?.next_year?.toString())}
      errors={errors}
    />
    <TextArea
      name="title"
      label="Tên hội nghị"
      rows={2}
      hint="Để trống thì tên được đặt theo loại, năm và phong trào. Không viết hoa cả câu."
      value={value('title', event?.title)}
      errors={errors}
    />
  </Fieldset>
);

const Moment = ({ value, event, errors }: Fields) => (
  <Fieldset legend="Thời gian, địa điểm" columns>
    <DateInput name="held_on" label="Ngày" value={value('held_on', event?.held_on ? formatDate(event.held_on) : '')} errors={errors} />
    <Select
      name="part"
      label="Buổi"
      options={options(partNames)}
      placeholder="Không ghi"
      value={value('part', event?.part)}
      errors={errors}
    />
    <TextInput
      name="starts_at"
      label="Giờ bắt đầu"
      width="short"
      hint="Ví dụ 07:30. Chưa rõ giờ thì để trống."
      value={value('starts_at', event?.starts_at)}
      errors={errors}
    />
    <TextInput name="place" label="Địa điểm" value={value('place', event?.place)} errors={errors} />
  </Fieldset>
);

function Words({ visit, value, event, errors }: Fields) {
  const year = event?.next_year ?? localYear(visit.tx.now) + 1;
  const lines = (stored: readonly string[] | undefined) => (stored ?? []).join('\n');
  return (
    <Fieldset legend="Nội dung">
      <TextArea
        name="purposes"
        label="Mục đích"
        hint="Mỗi dòng một mục đích."
        value={value('purposes', lines(event?.purposes))}
        errors={errors}
      />
      <TextArea
        name="occasions"
        label="Dịp, không khí chào mừng"
        rows={3}
        hint={`Mỗi dòng một dịp. Gợi ý năm ${year}: ${suggestedOccasions(year).join('; ')}.`}
        value={value('occasions', lines(event?.occasions))}
        errors={errors}
      />
      <TextArea
        name="opening_groups"
        label="Các lực lượng được cảm ơn khi mở đầu"
        rows={3}
        hint="Mỗi dòng một lực lượng."
        value={value('opening_groups', lines(event?.opening_groups))}
        errors={errors}
      />
      <TextInput name="novelty" label="Điểm mới" value={value('novelty', event?.novelty)} errors={errors} />
    </Fieldset>
  );
}

async function form(visit: Visit, action: string, event: Event | null, links: EventLinks, errors: FieldError[]) {
  const fields = { visit, value: typed(visit, errors), event, errors };
  const chosen = (name: keyof EventLinks) => (errors.length > 0 ? visit.form.all(name) : links[name]);
  const [bodies, movements, reviews] = [await listBodies(visit.tx), await listMovements(visit.tx), await listReviews(visit.tx)];
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Hội nghị">
      <Identity {...fields} />
      <Moment {...fields} />
      <Checkboxes
        name="hosts"
        label="Cơ quan tổ chức"
        required
        options={named(bodies.filter(({ kind }) => ['party', 'government', 'front', 'assembly'].includes(kind)))}
        values={chosen('hosts')}
        errors={errors}
      />
      <Checkboxes
        name="movements"
        label="Phong trào được tổng kết hoặc phát động"
        options={movements.map((row) => ({ value: row.id, label: `${shortName(row)}${row.year ? ` (${row.year})` : ''}` }))}
        values={chosen('movements')}
        errors={errors}
      />
      <Checkboxes
        name="reviews"
        label="Báo cáo trình tại hội nghị"
        options={reviews.map((row) => ({ value: row.id, label: reviewTitle(row) }))}
        values={chosen('reviews')}
        errors={errors}
      />
      <Words {...fields} />
      <Actions>
        <Submit>Lưu hội nghị</Submit>
      </Actions>
    </PostForm>
  );
}

const list = (visit: Visit) => ({ label: 'Hội nghị', href: visit.url(eventsPath) });

export async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Chuẩn bị hội nghị',
      crumbs: [list(visit), { label: 'Chuẩn bị hội nghị' }],
      children: await form(visit, `${eventsPath}/moi`, null, noLinks, errors),
    },
    errors,
  );
}

export async function create(visit: Visit): Promise<Reply> {
  const id = await createEvent(visit.tx, visit.actor, readEvent(visit));
  return redirect(visit.url(`${eventsPath}/${id}`), {
    notice: 'Đã lập hội nghị. Ghi ý kiến của cấp ủy, rồi lập chương trình và danh sách đại biểu.',
  });
}

export async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const event = await openEvent(visit.tx, recordId(visit));
  const path = `${eventsPath}/${event.id}`;
  return office(
    visit,
    {
      title: 'Sửa hội nghị',
      crumbs: [list(visit), { label: eventName(event), href: visit.url(path) }, { label: 'Sửa' }],
      children: await form(visit, `${path}/sua`, event, await linksOf(visit.tx, event.id), errors),
    },
    errors,
  );
}

export async function edit(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  await editEvent(visit.tx, visit.actor, id, readEvent(visit));
  return redirect(visit.url(`${eventsPath}/${id}`), { notice: 'Đã lưu hội nghị.' });
}
