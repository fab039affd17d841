import { anniversariesIn } from '../../platform/calendar/anniversary.ts';
import { formatDate, localYear } from '../../platform/calendar/date.ts';
import { canChi } from '../../platform/calendar/lunar.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { z } from 'zod';
import { input, readForm } from '../../platform/web/form.ts';
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
import { eventKindNames, eventKinds } from '../title.ts';
import { eventName, eventsPath } from './event-list.pages.tsx';
import { type Event, type EventInput, createEvent, editEvent, openEvent } from './event.ts';

type Links = Record<'hosts' | 'movements' | 'reviews', string[]>;
const noLinks: Links = { hosts: [], movements: [], reviews: [] };

async function linksOf(visit: Visit, id: string): Promise<Links> {
  const { db } = visit.tx;
  const hosts = await db.selectFrom('event_host').select('body_id').where('event_id', '=', id).orderBy('position').execute();
  const movements = await db.selectFrom('event_movement').select('movement_id').where('event_id', '=', id).orderBy('position').execute();
  const reviews = await db.selectFrom('event_review').select('review_id').where('event_id', '=', id).orderBy('position').execute();
  return {
    hosts: hosts.map((row) => row.body_id),
    movements: movements.map((row) => row.movement_id),
    reviews: reviews.map((row) => row.review_id),
  };
}

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

async function form(visit: Visit, action: string, event: Event | null, links: Links, errors: FieldError[]) {
  const fields = { visit, value: typed(visit, errors), event, errors };
  const chosen = (name: keyof Links) => (errors.length > 0 ? visit.form.all(name) : links[name]);
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

const optionalYear = (what: string) =>
  z
    .string()
    .optional()
    .transform((value, ctx) => {
      if (value === undefined) return null;
      if (/^(19|20|21)\d{2}$/.test(value)) return Number(value);
      ctx.addIssue({ code: 'custom', message: `Nhập ${what} bằng bốn chữ số.` });
      return z.NEVER;
    });

function read(visit: Visit): EventInput {
  const data = readForm(
    {
      kind: input.choice('loại hội nghị', eventKinds),
      review_year: optionalYear('năm được tổng kết'),
      next_year: optionalYear('năm phát động'),
      title: input.optionalText(300),
      held_on: input.optionalDate(),
      part: input.choice('buổi', ['morning', 'noon', 'afternoon', 'evening']).optional(),
      starts_at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Nhập giờ như 07:30.')
        .optional(),
      place: input.optionalText(200),
      hosts: input.ids(),
      movements: input.ids(),
      reviews: input.ids(),
      purposes: input.lines(),
      occasions: input.lines(),
      opening_groups: input.lines(),
      novelty: input.optionalText(500),
    },
    visit.form,
  );
  return {
    kind: data.kind,
    reviewYear: data.review_year,
    nextYear: data.next_year,
    title: data.title ?? null,
    heldOn: data.held_on,
    part: data.part ?? null,
    startsAt: data.starts_at ?? null,
    place: data.place ?? null,
    hosts: data.hosts,
    movements: data.movements,
    reviews: data.reviews,
    purposes: data.purposes,
    occasions: data.occasions,
    openingGroups: data.opening_groups,
    novelty: data.novelty ?? null,
  };
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
  const id = await createEvent(visit.tx, visit.actor, read(visit));
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
      children: await form(visit, `${path}/sua`, event, await linksOf(visit, event.id), errors),
    },
    errors,
  );
}

export async function edit(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  await editEvent(visit.tx, visit.actor, id, read(visit));
  return redirect(visit.url(`${eventsPath}/${id}`), { notice: 'Đã lưu hội nghị.' });
}
