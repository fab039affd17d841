import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Checkboxes, Fieldset, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { ownUnits } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chosenId, typed, yearOf } from '../address.ts';
import { listBlocs, livingUnits, named, unitOptions } from '../choices.ts';
import { figureInput } from '../figures.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { listWorks } from '../work/work.ts';
import { registerWork } from './register.ts';
import { What, Goal, Means } from './work-fields.tsx';

const path = '/lam-viec/cong-trinh';
/** Whom the person may register for: the own units and the blocs they lead, or everybody for the officer. */
async function registrants(visit: Visit) {
  const own = ownUnits(visit.actor);
  const units = await livingUnits(visit.tx, localDate(visit.tx.now));
  const led = (await visit.tx.db.selectFrom('bloc').select(['id', 'leader_id']).execute()).filter(
    ({ leader_id }) => own === null || (leader_id !== null && own.includes(leader_id)),
  );
  const blocs = named(await listBlocs(visit.tx))
    .filter(({ value }) => led.some(({ id }) => id === value))
    .map(({ value, label }) => ({ value: `bloc:${value}`, label }));
  const mine = unitOptions(units)
    .filter(({ value }) => own === null || own.includes(value))
    .map(({ value, label }) => ({ value: `unit:${value}`, label }));
  return { who: [...mine, ...blocs], all: unitOptions(units) };
}

const nobody = (visit: Visit): Reply =>
  office(visit, {
    title: 'Đăng ký công trình, phần việc',
    crumbs: [{ label: 'Công trình, phần việc', href: visit.url(path) }, { label: 'Đăng ký' }],
    children: (
      <EmptyState
        title="Chưa có đơn vị nào để đăng ký"
        text="Lập đơn vị hoặc khối ở mục Tổ chức, hoặc gắn tài khoản với đơn vị, rồi đăng ký."
      />
    ),
  });

export async function workFormPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = yearOf(visit);
  const value = typed(visit, errors);
  const { who, all } = await registrants(visit);
  if (who.length === 0) return nobody(visit);
  const asked = chosenId(visit, 'don-vi');
  const chosen = who.find(({ value: key }) => asked !== '' && key.endsWith(asked)) ?? who[0];
  const movements = (await movementsOfYear(visit.tx, { year }))
    .filter(({ nature }) => nature !== 'programme')
    .map((movement) => ({ value: movement.id, label: shortName(movement) }));
  const own = ownUnits(visit.actor);
  const rivals = (await listWorks(visit.tx, { year })).filter(
    (work) =>
      work.alternative_of_id === null && work.owners.some(({ unit_id }) => own === null || (unit_id !== null && own.includes(unit_id))),
  );
  return office(
    visit,
    {
      title: 'Đăng ký công trình, phần việc',
      section: `Năm ${year}`,
      crumbs: [{ label: 'Công trình, phần việc', href: visit.url(path) }, { label: 'Đăng ký' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Đăng ký công trình, phần việc">
          <Fieldset legend="Đơn vị đăng ký" columns>
            <Select
              name="registrant"
              label="Đơn vị, khối"
              required
              options={who}
              value={value('registrant', chosen?.value)}
              errors={errors}
            />
            <TextInput
              name="year"
              label="Năm"
              required
              width="short"
              inputmode="numeric"
              value={value('year', String(year))}
              errors={errors}
            />
            <Select
              name="movement"
              label="Phong trào"
              options={movements}
              placeholder="Không gắn phong trào"
              value={value('movement', movements[0]?.value)}
              errors={errors}
            />
          </Fieldset>
          <What value={value} errors={errors} />
          <Goal value={value} errors={errors} />
          <Means value={value} errors={errors} />
          <Fieldset legend="Cùng làm, phương án khác">
            {rivals.length > 0 && (
              <Select
                name="alternative_of_id"
                label="Là phương án thay thế của"
                options={rivals.map(({ id, title }) => ({ value: id, label: title }))}
                placeholder="Không phải phương án thay thế"
                value={value('alternative_of_id')}
                hint="“… hoặc …”: đăng ký cả hai, sau chọn một."
                errors={errors}
              />
            )}
            <Checkboxes
              name="partners"
              label="Đơn vị cùng thực hiện"
              options={all}
              values={errors.length > 0 ? visit.form.all('partners') : []}
              errors={errors}
            />
          </Fieldset>
          <Actions>
            <Submit>Đăng ký</Submit>
            <ButtonLink href={visit.url(path)} tone="quiet">
              Không đăng ký
            </ButtonLink>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

const shape = {
  registrant: input.text('đơn vị, khối', 50).regex(/^(?:unit|bloc):[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'Chọn đơn vị, khối.'),
  year: input.integer('năm', 1900, 2999),
  movement: input.optionalId(),
  kind: input.choice('loại', ['construction', 'task']),
  title: input.text('tên công trình, phần việc', 500),
  place: input.optionalText(500),
  field: input.optionalText(200),
  target: input.optionalText(1000),
  target_value: figureInput.optional(),
  target_measure: input.optionalText(60),
  target_level: input.integer('mức độ', 1, 9).optional(),
  due_on: input.date('hạn hoàn thành'),
  size: input.optionalText(300),
  cost: figureInput.optional(),
  beneficiaries: figureInput.optional(),
  motto: input.optionalText(300),
  basis: input.optionalText(500),
  alternative_of_id: input.optionalId(),
  partners: input.ids(),
};

export async function submitWork(visit: Visit): Promise<Reply> {
  const { registrant, movement, partners, ...data } = readForm(shape, visit.form);
  const [kind, id = ''] = registrant.split(':');
  const text = (value: string | undefined) => value ?? null;
  const saved = await registerWork(visit.tx, visit.actor, {
    ...data,
    unitId: kind === 'unit' ? id : null,
    blocId: kind === 'bloc' ? id : null,
    movementId: movement,
    partnerIds: partners,
    place: text(data.place),
    field: text(data.field),
    target: text(data.target),
    target_measure: text(data.target_measure),
    target_level: data.target_level ?? null,
    size: text(data.size),
    motto: text(data.motto),
    basis: text(data.basis),
  });
  return redirect(visit.url(`${path}/${saved}`), { notice: 'Đã đăng ký. Báo cáo tiến độ ở trang này khi thực hiện.' });
}
