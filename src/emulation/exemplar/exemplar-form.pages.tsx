import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf } from '../address.ts';
import { listPeople, livingUnits, personOption, unitOptions } from '../choices.ts';
import { listMovements, shortName } from '../movement/movement.ts';
import { exemplarStages } from './records.ts';
import { exemplarStageNames, options } from '../words.ts';
import { type Exemplar, exemplarTitle, findExemplar } from './exemplar.ts';
import { type ExemplarInput, createExemplar, editExemplar } from './save.ts';

export const exemplarsPath = '/lam-viec/dien-hinh';
const crumb = (visit: Visit) => ({ label: 'Điển hình tiên tiến', href: visit.url(exemplarsPath) });

/** People, units and households under one choice: "person:…". */
async function subjectOptions(visit: Visit) {
  const today = localDate(visit.tx.now);
  const tag = (kind: string, choices: { value: string; label: string }[]) =>
    choices.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));
  const households = await visit.tx.db.selectFrom('household').select(['id', 'head', 'address']).orderBy('head').execute();
  return [
    ...tag('person', (await listPeople(visit.tx, today)).map(personOption)),
    ...tag('unit', unitOptions(await livingUnits(visit.tx, today))),
    ...tag(
      'household',
      households.map(({ id, head, address }) => ({ value: id, label: `Hộ ${[head, address].filter(Boolean).join(', ')}` })),
    ),
  ];
}

const subjectOf = (row: Exemplar | null) => {
  const kind = (['person', 'unit', 'household'] as const).find((one) => row?.[`${one}_id`]);
  return kind ? `${kind}:${row?.[`${kind}_id`] ?? ''}` : '';
};

async function form(visit: Visit, action: string, row: Exemplar | null, errors: FieldError[]) {
  const value = typed(visit, errors);
  const year = row?.year ?? yearOf(visit);
  const movements = (await listMovements(visit.tx)).map((movement) => ({ value: movement.id, label: shortName(movement) }));
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Điển hình tiên tiến">
      <TextInput
        name="name"
        label="Tên điển hình, mô hình, việc làm"
        hint="Để trống được khi đã chọn cá nhân, đơn vị hoặc hộ."
        value={value('name', row?.name)}
        errors={errors}
      />
      <Select
        name="subject"
        label="Cá nhân, đơn vị, hộ"
        options={await subjectOptions(visit)}
        placeholder="Không gắn với ai trong danh sách"
        value={value('subject', subjectOf(row))}
        errors={errors}
      />
      <TextInput name="year" label="Năm" required width="short" inputmode="numeric" value={value('year', String(year))} errors={errors} />
      <Select
        name="stage"
        label="Bước"
        required
        options={options(exemplarStageNames)}
        value={value('stage', row?.stage ?? 'discovered')}
        errors={errors}
      />
      <TextInput name="field" label="Lĩnh vực" value={value('field', row?.field)} errors={errors} />
      <Select
        name="movement"
        label="Phong trào, cuộc vận động"
        options={movements}
        placeholder="Không thuộc phong trào nào"
        value={value('movement', row?.movement_id)}
        errors={errors}
      />
      <TextArea
        name="story"
        label="Câu chuyện, cách làm"
        hint="Đăng trên trang công khai."
        rows={8}
        value={value('story', row?.story)}
        errors={errors}
      />
      <Actions>
        <Submit>Lưu điển hình</Submit>
      </Actions>
    </PostForm>
  );
}

export async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Thêm điển hình',
      crumbs: [crumb(visit), { label: 'Thêm điển hình' }],
      children: await form(visit, `${exemplarsPath}/moi`, null, errors),
    },
    errors,
  );
}

export async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await findExemplar(visit.tx, { id: recordId(visit) });
  const path = `${exemplarsPath}/${row.id}`;
  return office(
    visit,
    {
      title: 'Sửa điển hình',
      crumbs: [crumb(visit), { label: exemplarTitle(row), href: visit.url(path) }, { label: 'Sửa' }],
      children: await form(visit, `${path}/sua`, row, errors),
    },
    errors,
  );
}

function read(visit: Visit): ExemplarInput {
  const { subject, movement, ...data } = readForm(
    {
      name: input.optionalText(300),
      subject: input
        .optionalText(60)
        .refine(
          (value) => value === undefined || /^(?:person|unit|household):[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value),
          'Lựa chọn này không còn; chọn lại.',
        ),
      year: input.integer('năm', 1900, 2999),
      stage: input.choice('bước', exemplarStages),
      field: input.optionalText(200),
      movement: input.optionalId(),
      story: input.optionalText(8000),
    },
    visit.form,
  );
  const [kind = '', id = null] = subject?.split(':') ?? [];
  const of = (one: string) => (kind === one ? id : null);
  return {
    ...data,
    name: data.name ?? null,
    field: data.field ?? null,
    story: data.story ?? null,
    movement_id: movement,
    person_id: of('person'),
    unit_id: of('unit'),
    household_id: of('household'),
  };
}

export async function create(visit: Visit): Promise<Reply> {
  const id = await createExemplar(visit.tx, visit.actor, read(visit));
  return redirect(visit.url(`${exemplarsPath}/${id}`), { notice: 'Đã thêm điển hình.' });
}

export async function edit(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  await editExemplar(visit.tx, visit.actor, id, read(visit));
  return redirect(visit.url(`${exemplarsPath}/${id}`), { notice: 'Đã lưu điển hình.' });
}
