import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Checkbox, Fieldset, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { typed } from '../../emulation/address.ts';
import { listPeople, personOption } from '../../emulation/choices.ts';
import { options } from '../../emulation/words.ts';
import { PostForm } from '../../organization/frame.tsx';
import { eventsPath } from '../event/event-list.pages.tsx';
import { withPost } from '../people.ts';
import { largestBatch } from './order.ts';
import { type StageBatch, receiverLine, receiverNames } from './stage.ts';

export const path = (id: string) => `${eventsPath}/${id}/trao-thuong`;

export const ArrangeForm = ({ visit, id, arranged, errors }: { visit: Visit; id: string; arranged: boolean; errors: FieldError[] }) => (
  <Card title={arranged ? 'Sắp lại' : 'Sắp các đợt trao'}>
    <p>Hình thức cao trước; trong một hình thức: tập thể, hộ gia đình, cá nhân; mỗi đợt một hình thức, chia đều.</p>
    <PostForm visit={visit} action={`${path(id)}/sap-xep`} errors={errors} label="Sắp các đợt trao">
      <NumberInput
        name="most"
        label="Nhiều nhất trên sân khấu"
        unit="người"
        value={typed(visit, errors)('most', String(largestBatch))}
        errors={errors}
      />
      <Actions>
        <Submit tone={arranged ? 'secondary' : 'primary'}>{arranged ? 'Sắp lại theo quyết định' : 'Sắp các đợt'}</Submit>
      </Actions>
    </PostForm>
  </Card>
);

const cueLine = (batch: StageBatch) =>
  [
    batch.hander && `Trao: ${withPost(batch.hander.name, batch.handerPost ?? batch.hander.posts)}`,
    batch.caller && `Đọc tên: ${batch.caller.name}`,
    batch.assistant && `Hỗ trợ: ${batch.assistant}`,
    batch.stands && `Đứng: ${batch.stands}`,
  ]
    .filter(Boolean)
    .join('. ') || 'Chưa phân công người trao, người đọc tên.';

export const BatchCard = ({ visit, id, batch }: { visit: Visit; id: string; batch: StageBatch }) => (
  <Card
    title={`Đợt ${batch.number}. ${batch.title}`}
    actions={<ButtonLink href={visit.url(`${path(id)}?dot=${batch.number}#phan-cong`)}>Phân công</ButtonLink>}
  >
    <p>{cueLine(batch)}</p>
    <DataTable
      caption={`Đợt ${batch.number}`}
      captionHidden
      rows={batch.entries}
      columns={[
        { key: 'name', label: 'Người nhận, theo thứ tự gọi', cell: (entry) => entry.honour.line },
        { key: 'receiver', label: 'Lên nhận', cell: (entry) => receiverLine(entry) ?? receiverNames.self },
        { key: 'reason', label: 'Ghi chú', cell: (entry) => entry.reason ?? '' },
      ]}
    />
  </Card>
);

const chosenBatch = (visit: Visit, batches: readonly StageBatch[]) =>
  batches.find(({ number }) => String(number) === visit.query.get('dot')) ??
  batches.find(({ id }) => id === visit.param('batch')) ??
  batches[0];

export async function CastForm({ visit, id, batches, errors }: { visit: Visit; id: string; batches: StageBatch[]; errors: FieldError[] }) {
  const batch = chosenBatch(visit, batches);
  if (!batch) return null;
  const value = typed(visit, errors);
  const people = (await listPeople(visit.tx, localDate(visit.tx.now))).map(personOption);
  return (
    <section id="phan-cong">
      <Card title={`Phân công đợt ${batch.number}. ${batch.title}`}>
        <PostForm visit={visit} action={`${path(id)}/dot/${batch.id}`} errors={errors} label="Phân công đợt trao">
          <Fieldset legend="Trên sân khấu" columns>
            <Select
              name="hander"
              label="Người trao"
              placeholder="Chưa có"
              options={people}
              value={value('hander', batch.hander?.id)}
              errors={errors}
            />
            <TextInput name="hander_post" label="Chức vụ của người trao" value={value('hander_post', batch.handerPost)} errors={errors} />
            <Select
              name="caller"
              label="Người đọc tên"
              placeholder="Chưa có"
              options={people}
              value={value('caller', batch.caller?.id)}
              errors={errors}
            />
            <TextInput name="assistant" label="Hỗ trợ, bưng khay" value={value('assistant', batch.assistant)} errors={errors} />
            <TextInput name="stands" label="Chỗ đứng" value={value('stands', batch.stands)} errors={errors} />
          </Fieldset>
          <Checkbox name="all" label="Áp dụng cho đợt này và mọi đợt sau" checked={errors.length === 0 || visit.form.one('all') !== ''} />
          <Actions>
            <Submit>Lưu phân công</Submit>
          </Actions>
        </PostForm>
      </Card>
    </section>
  );
}

export const ReceiverForm = ({ visit, id, batches, errors }: { visit: Visit; id: string; batches: StageBatch[]; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <Card title="Người lên nhận thay">
      <PostForm visit={visit} action={`${path(id)}/nguoi-nhan`} errors={errors} label="Người lên nhận thay">
        <Select
          name="entry"
          label="Người được khen"
          required
          placeholder="Chọn"
          options={batches.flatMap(({ number, entries }) =>
            entries.map((entry) => ({ value: entry.id, label: `Đợt ${number}: ${entry.honour.name}` })),
          )}
          value={value('entry')}
          errors={errors}
        />
        <Select
          name="receiver"
          label="Ai lên nhận"
          required
          options={options(receiverNames)}
          value={value('receiver', 'representative')}
          errors={errors}
        />
        <TextInput name="name" label="Họ tên người lên nhận" hint="Truy tặng: người của gia đình." value={value('name')} errors={errors} />
        <TextInput name="reason" label="Ghi chú" value={value('reason')} errors={errors} />
        <Actions>
          <Submit>Ghi người nhận</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
