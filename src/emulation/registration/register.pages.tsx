import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Checkboxes, Fieldset, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { ownUnits } from '../../organization/access.ts';
import { isId } from '../../organization/known.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chosenId, typed, yearOf } from '../address.ts';
import { listBlocs, livingUnits, named, unitOptions } from '../choices.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { listWorks } from '../work/work.ts';
import { listDocuments } from './basis.ts';
import { registerWork } from './register.ts';
import { findSheet } from './sheet.ts';
import { workFields, workShape } from './work-shape.ts';
import { Documents, Goal, Means, What } from './work-fields.tsx';
import { YearField } from '../year-field.tsx';

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

/** Units of the chosen bloc, each of which may take the item on as its own. */
async function blocMembers(visit: Visit, registrant: string) {
  const [kind, id = ''] = registrant.split(':');
  if (kind !== 'bloc') return [];
  const members = await visit.tx.db.selectFrom('bloc_member').select('unit_id').where('bloc_id', '=', id).orderBy('position').execute();
  const units = unitOptions(await livingUnits(visit.tx, localDate(visit.tx.now)));
  return units.filter(({ value }) => members.some(({ unit_id }) => unit_id === value));
}

/** Whether what is added now comes after the acceptance, and so needs a reason. */
async function registeredAlready(visit: Visit, registrant: string, year: number): Promise<boolean> {
  const sent = visit.form.one('registrant') || registrant;
  const id = sent.split(':')[1] ?? '';
  return isId(id) && (await findSheet(visit.tx, id, year)).state === 'accepted';
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
  const owners = await blocMembers(visit, chosen?.value ?? '');
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
              hint={owners.length > 0 ? 'Đăng ký cho cả khối.' : undefined}
              errors={errors}
            />
            <YearField value={value('year', String(year))} errors={errors} />
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
          <Documents visit={visit} errors={errors} documents={await listDocuments(visit.tx)} stored={[]} />
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
            {owners.length > 0 && (
              <Checkboxes
                name="owners"
                label="Giao chung cho các đơn vị trong khối"
                options={owners}
                values={errors.length > 0 ? visit.form.all('owners') : []}
                hint="Một việc, nhiều đơn vị cùng nhận: mỗi đơn vị đều thấy việc này trong bản đăng ký của mình."
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
          {(await registeredAlready(visit, chosen?.value ?? '', year)) && (
            <TextInput name="reason" label="Lý do thay đổi sau khi đã nhận" required value={value('reason')} errors={errors} />
          )}
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
  ...workShape,
  registrant: input.text('đơn vị, khối', 50).regex(/^(?:unit|bloc):[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'Chọn đơn vị, khối.'),
  year: input.integer('năm', 1900, 2999),
  movement: input.optionalId(),
  alternative_of_id: input.optionalId(),
  partners: input.ids(),
  owners: input.ids(),
};

export async function submitWork(visit: Visit): Promise<Reply> {
  const { registrant, movement, partners, owners, ...data } = readForm(shape, visit.form);
  const [kind, id = ''] = registrant.split(':');
  const { documents, reason, ...fields } = workFields(data);
  const saved = await registerWork(visit.tx, visit.actor, {
    ...fields,
    year: data.year,
    alternative_of_id: data.alternative_of_id,
    unitId: kind === 'unit' ? id : null,
    blocId: kind === 'bloc' ? id : null,
    movementId: movement,
    partnerIds: partners,
    ownerIds: owners,
    documentIds: documents,
    reason,
  });
  return redirect(visit.url(`${path}/${saved}`), { notice: 'Đã đăng ký. Báo cáo tiến độ ở trang này khi thực hiện.' });
}
