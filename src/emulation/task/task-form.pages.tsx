import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { listBlocs, listBodies, listPeople, livingUnits, named, personOption, unitOptions } from '../choices.ts';
import { options, phaseNames } from '../words.ts';
import { createTask } from './task.ts';

const path = '/lam-viec/nhiem-vu';

async function owners(visit: Visit) {
  const today = localDate(visit.tx.now);
  const tag = (kind: string, choices: { value: string; label: string }[]) =>
    choices.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));
  const people = (await listPeople(visit.tx, today)).filter(({ posts }) => posts.some(({ body_id }) => body_id !== null));
  return [
    ...tag('body', named(await listBodies(visit.tx))),
    ...tag('person', people.map(personOption)),
    ...tag('bloc', named(await listBlocs(visit.tx))),
    ...tag('unit', unitOptions(await livingUnits(visit.tx, today))),
  ];
}

export async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const value = typed(visit, errors);
  return office(
    visit,
    {
      title: 'Giao nhiệm vụ',
      crumbs: [{ label: 'Nhiệm vụ', href: visit.url(path) }, { label: 'Giao nhiệm vụ' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Giao nhiệm vụ">
          <TextArea name="text" label="Nhiệm vụ" required rows={3} value={value('text')} errors={errors} />
          <Select
            name="owner"
            label="Chủ trì"
            required
            options={await owners(visit)}
            placeholder="Chọn một nơi"
            value={value('owner')}
            errors={errors}
          />
          <TextInput
            name="year"
            label="Năm"
            required
            width="short"
            inputmode="numeric"
            value={value('year', String(yearOf(visit)))}
            errors={errors}
          />
          <DateInput name="due_on" label="Hạn" value={value('due_on')} errors={errors} />
          <Select
            name="phase"
            label="Đợt"
            options={options(phaseNames)}
            placeholder="Không theo đợt"
            value={value('phase')}
            errors={errors}
          />
          <Actions>
            <Submit>Giao nhiệm vụ</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

export async function create(visit: Visit): Promise<Reply> {
  const { owner, ...data } = readForm(
    {
      text: input.text('nhiệm vụ', 2000),
      owner: input
        .text('nơi chủ trì', 50)
        .regex(/^(?:body|person|bloc|unit):[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'Chọn nơi chủ trì.'),
      year: input.integer('năm', 1900, 2999),
      due_on: input.optionalDate(),
      phase: input.choice('đợt', ['before_tet', 'in_tet', 'after_tet']).optional(),
    },
    visit.form,
  );
  const [kind, id = ''] = owner.split(':');
  const none = { unit_id: null, bloc_id: null, body_id: null, person_id: null };
  await createTask(visit.tx, visit.actor, { ...data, phase: data.phase ?? null, ...none, [`${kind ?? ''}_id`]: id });
  return redirect(visit.url(`${path}?nam=${data.year}`), { notice: 'Đã giao nhiệm vụ.' });
}
