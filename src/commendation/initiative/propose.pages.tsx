import { ownUnits, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { localYear } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { type Reply, redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, NumberInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { initiativeScopes } from '../merit/records.ts';
import { initiativeScopeWords, optionsOf } from '../merit/words.ts';
import { everyUnit } from '../register/units.ts';
import { nominable } from '../subject/choices.ts';
import { proposeInitiative } from './acts.ts';
import { libraryPath } from './library.pages.tsx';

const path = `${libraryPath}/de-nghi`;

async function choices(visit: Visit) {
  const own = ownUnits(visit.actor);
  const people = (await nominable(visit.tx, visit.actor)).flatMap(({ person_id, name, post }) =>
    person_id ? [{ value: person_id, label: [name, post].filter(Boolean).join(', ') }] : [],
  );
  return { people, units: (await everyUnit(visit.tx)).filter(({ value }) => own === null || own.includes(value)) };
}

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { people, units } = await choices(visit);
  const typed = (name: string) => visit.form.one(name);
  const field = (name: string) => ({ name, value: typed(name), errors });
  return office(
    visit,
    {
      title: 'Đề nghị công nhận sáng kiến',
      lead: 'Sáng kiến chỉ tính khi xét danh hiệu sau khi hội đồng công nhận.',
      crumbs: [{ label: 'Thư viện sáng kiến', href: visit.url(libraryPath) }, { label: 'Đề nghị công nhận' }],
      children: (
        <PostForm visit={visit} action={path} errors={errors} label="Đề nghị công nhận sáng kiến">
          <TextInput {...field('title')} label="Tên sáng kiến" required maxlength={300} />
          <NumberInput name="year" label="Năm" required value={typed('year') || localYear(visit.tx.now)} errors={errors} />
          <Select
            name="unit"
            label="Đơn vị"
            required
            placeholder="Chọn đơn vị"
            options={units}
            value={typed('unit') || (units.length === 1 ? units[0]?.value : '')}
            errors={errors}
          />
          <Select {...field('author')} label="Tác giả" required placeholder="Chọn" options={people} />
          <Select {...field('second')} label="Đồng tác giả thứ nhất" placeholder="Không có" options={people} />
          <Select {...field('third')} label="Đồng tác giả thứ hai" placeholder="Không có" options={people} />
          <TextInput {...field('field')} label="Lĩnh vực" maxlength={200} />
          <TextArea {...field('situation')} label="Tình trạng trước khi có sáng kiến" rows={4} />
          <TextArea {...field('solution')} label="Nội dung giải pháp" required rows={6} />
          <TextArea {...field('effect')} label="Hiệu quả" hint="Tiết kiệm, rút ngắn, tăng được bao nhiêu; ai được lợi." rows={4} />
          <DateInput {...field('applied_on')} label="Ngày áp dụng lần đầu" />
          <Select
            {...field('scope')}
            label="Phạm vi ảnh hưởng tác giả nêu"
            required
            placeholder="Chọn"
            options={optionsOf(initiativeScopeWords)}
          />
          <Actions>
            <Submit>Gửi đề nghị</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function propose(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      title: input.text('tên sáng kiến', 300),
      year: input.integer('năm', 1990, localYear(visit.tx.now)),
      unit: input.id('đơn vị'),
      author: input.id('tác giả'),
      second: input.optionalId(),
      third: input.optionalId(),
      field: input.optionalText(200),
      situation: input.optionalText(4000),
      solution: input.text('nội dung giải pháp', 8000),
      effect: input.optionalText(4000),
      applied_on: input.optionalDate(),
      scope: input.choice('phạm vi ảnh hưởng', initiativeScopes),
    },
    visit.form,
  );
  const { author, second, third, unit, applied_on, field = null, situation = null, effect = null, ...rest } = data;
  const authors = [author, second, third].filter((id) => id !== null);
  const more = { field, situation, effect, unitId: unit, appliedOn: applied_on, authors };
  const id = await proposeInitiative(visit.tx, visit.actor, { ...rest, ...more });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã gửi đề nghị công nhận sáng kiến.' });
}

export const proposeRoutes = routes()
  .get(path, { permission: 'nomination.propose', audit: 'initiative.form_viewed' }, (visit) => formPage(visit))
  .post(path, { permission: 'nomination.propose', audit: 'initiative.proposed' }, propose, formPage);
