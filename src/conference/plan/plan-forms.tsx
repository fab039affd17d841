import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Fieldset, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { typed } from '../../emulation/address.ts';
import { listBodies, listPeople, livingUnits, named, personOption, unitOptions } from '../../emulation/choices.ts';
import { PostForm } from '../../organization/frame.tsx';
import type { Event } from '../event/event.ts';
import { eventsPath } from '../event/event-list.pages.tsx';

export const path = (id: string) => `${eventsPath}/${id}/chuan-bi`;

export async function PlanForm({ visit, event, errors }: { visit: Visit; event: Event; errors: FieldError[] }) {
  const value = typed(visit, errors);
  const people = (await listPeople(visit.tx, event.held_on ?? localDate(visit.tx.now))).map(personOption);
  return (
    <PostForm visit={visit} action={path(event.id)} errors={errors} label="Chuẩn bị hội nghị">
      <Fieldset legend="Điều hành" columns>
        <Select
          name="chair"
          label="Chủ trì"
          placeholder="Chưa có"
          options={people}
          value={value('chair', event.chair_id)}
          errors={errors}
        />
        <Select
          name="secretary"
          label="Thư ký"
          placeholder="Chưa có"
          options={people}
          value={value('secretary', event.secretary_id)}
          errors={errors}
        />
        <TextInput
          name="ends_at"
          label="Giờ dự kiến kết thúc"
          hint="Ví dụ: 10:00."
          width="short"
          value={value('ends_at', event.ends_at)}
          errors={errors}
        />
        <TextInput name="contact" label="Liên hệ, in trên giấy mời" value={value('contact', event.contact)} errors={errors} />
      </Fieldset>
      <TextArea name="decoration" label="Trang trí, khánh tiết" rows={2} value={value('decoration', event.decoration)} errors={errors} />
      <TextArea name="budget" label="Kinh phí" rows={2} value={value('budget', event.budget)} errors={errors} />
      <TextArea name="novelty" label="Điểm mới trong công tác tổ chức" rows={2} value={value('novelty', event.novelty)} errors={errors} />
      <Actions>
        <Submit>Lưu việc chuẩn bị</Submit>
      </Actions>
    </PostForm>
  );
}

export async function TaskForm({ visit, event, errors }: { visit: Visit; event: Event; errors: FieldError[] }) {
  const value = typed(visit, errors);
  const day = localDate(visit.tx.now);
  const keyed = (kind: string, list: { value: string; label: string }[]) =>
    list.map((option) => ({ value: `${kind}:${option.value}`, label: option.label }));
  const owners = [
    ...keyed('body', named(await listBodies(visit.tx))),
    ...keyed('unit', unitOptions(await livingUnits(visit.tx, day))),
    ...keyed('person', (await listPeople(visit.tx, day)).map(personOption)),
  ];
  return (
    <Card title="Giao việc chuẩn bị">
      <PostForm visit={visit} action={`${path(event.id)}/viec`} errors={errors} label="Giao việc chuẩn bị">
        <TextInput name="text" label="Công việc" required value={value('text')} errors={errors} />
        <Select name="owner" label="Chủ trì" required placeholder="Chọn" options={owners} value={value('owner')} errors={errors} />
        <DateInput
          name="due_on"
          label="Hạn"
          required
          value={value('due_on', event.held_on ? formatDate(event.held_on) : '')}
          errors={errors}
        />
        <Actions>
          <Submit>Giao việc</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}
