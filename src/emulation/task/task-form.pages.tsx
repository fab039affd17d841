import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, DateInput, Fieldset, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { listBlocs, listBodies, listPeople, livingUnits, named, personOption, unitOptions } from '../choices.ts';
import { options, phaseNames } from '../words.ts';
import { createTask } from './create.ts';
import { partyOf } from './party.ts';
import { taskOrigins } from './records.ts';
import { phaseWords, taskPhases } from './tet.ts';
import { originNames } from './words.ts';

const path = '/lam-viec/nhiem-vu';

async function choicesOf(visit: Visit) {
  const today = localDate(visit.tx.now);
  const tag = (kind: string, choices: { value: string; label: string }[]) =>
    choices.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));
  const all = await listPeople(visit.tx, today);
  const people = all.filter(({ posts }) => posts.some(({ body_id }) => body_id !== null)).map(personOption);
  const groups = [
    ...tag('body', named(await listBodies(visit.tx))),
    ...tag('bloc', named(await listBlocs(visit.tx))),
    ...tag('unit', unitOptions(await livingUnits(visit.tx, today))),
  ];
  return { owners: [...groups, ...tag('person', people)], partners: groups, people };
}

type Props = { visit: Visit; errors: FieldError[] };

/** What an event's page already knows comes along in the address. */
const field =
  ({ visit, errors }: Props, stored: Record<string, string> = {}) =>
  (name: string) => ({ name, errors, value: typed(visit, errors)(name, visit.query.get(name) ?? stored[name]) });

const Origin = ({ people, ...props }: Props & { people: { value: string; label: string }[] }) => {
  const at = field(props);
  return (
    <Fieldset legend="Nhiệm vụ xuất phát từ đâu">
      <Select {...at('origin')} label="Nguồn" options={options(originNames)} placeholder="Không ghi" />
      <TextInput {...at('origin_title')} label="Hội nghị hoặc văn bản" hint="Ví dụ: Hội nghị tổng kết phong trào thi đua năm 2025" />
      <TextInput {...at('origin_number')} label="Số, ký hiệu văn bản" width="medium" />
      <DateInput {...at('origin_on')} label="Ngày hội nghị, ngày văn bản" />
      <Select {...at('speaker')} label="Người chỉ đạo, kết luận" options={people} placeholder="Không ghi" />
    </Fieldset>
  );
};

const Partners = ({ visit, errors, options: all }: Props & { options: { value: string; label: string }[] }) => (
  <details class="fold" open={errors.some(({ field: name }) => name === 'partners') || visit.form.all('partners').length > 0}>
    <summary>Chọn nơi phối hợp</summary>
    <Checkboxes name="partners" label="Phối hợp" options={all} values={visit.form.all('partners')} errors={errors} />
  </details>
);

export async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { owners, partners, people } = await choicesOf(visit);
  const year = yearOf(visit);
  const at = field({ visit, errors }, { year: String(year) });
  return office(
    visit,
    {
      title: 'Giao nhiệm vụ',
      crumbs: [{ label: 'Nhiệm vụ', href: visit.url(path) }, { label: 'Giao nhiệm vụ' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Giao nhiệm vụ">
          <TextArea {...at('text')} label="Nhiệm vụ" required rows={3} />
          <Select {...at('owner')} label="Chủ trì" required options={owners} placeholder="Chọn một nơi" />
          <Partners visit={visit} errors={errors} options={partners} />
          <TextInput {...at('year')} label="Năm" required width="short" inputmode="numeric" />
          <DateInput {...at('started_on')} label="Ngày bắt đầu" />
          <DateInput {...at('due_on')} label="Hạn" hint="Ngày/tháng/năm. Để trống khi chọn đợt Tết: hạn là ngày cuối của đợt." />
          <Select
            {...at('phase')}
            label="Đợt"
            options={taskPhases.map((phase) => ({ value: phase, label: phaseWords(phase, year) || (phaseNames[phase] ?? phase) }))}
            placeholder="Không theo đợt"
          />
          <Origin visit={visit} errors={errors} people={people} />
          <Actions>
            <Submit>Giao nhiệm vụ</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

const shape = {
  text: input.text('nhiệm vụ', 2000),
  owner: input.text('nơi chủ trì', 50),
  partners: input.text('nơi phối hợp', 50).array(),
  year: input.integer('năm', 1900, 2199),
  started_on: input.optionalDate(),
  due_on: input.optionalDate(),
  phase: input.choice('đợt', taskPhases).optional(),
  origin: input.choice('nguồn', taskOrigins).optional(),
  origin_title: input.optionalText(300),
  origin_number: input.optionalText(60),
  origin_on: input.optionalDate(),
  speaker: input.optionalId(),
};

export async function create(visit: Visit): Promise<Reply> {
  const { owner, partners, speaker, ...data } = readForm(shape, visit.form);
  const id = await createTask(visit.tx, visit.actor, {
    ...data,
    phase: data.phase ?? null,
    ...partyOf(owner, 'owner'),
    partners: partners.map((key) => partyOf(key, 'partners')),
    speaker_id: speaker,
  });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã giao nhiệm vụ.' });
}
