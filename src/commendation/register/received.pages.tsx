import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { levels } from '../../organization/records.ts';
import { localYear } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, DateInput, NumberInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { catalogueList } from '../catalogue/catalogue.ts';
import { GROUND_NAMES, type Ground, LEVEL_NAMES } from '../catalogue/level-names.ts';
import { nominable, subjectOptions } from '../subject/choices.ts';
import { readSubject } from '../subject/subject.ts';
import { recordReceivedAward } from './received.ts';

const path = '/lam-viec/so-vang/khen-cap-tren';
const grounds = Object.keys(GROUND_NAMES) as [Ground, ...Ground[]];

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  const movements = await visit.tx.db.selectFrom('movement').select(['id', 'name']).orderBy('year', 'desc').orderBy('position').execute();
  return office(
    visit,
    {
      title: 'Khen thưởng của cấp trên',
      lead: 'Bằng khen, cờ, danh hiệu mà phường, xã, đơn vị hoặc cá nhân được tặng.',
      crumbs: [{ label: 'Sổ vàng', href: visit.url('/lam-viec/so-vang') }, { label: 'Khen thưởng của cấp trên' }],
      children: (
        <PostForm visit={visit} action={path} errors={errors} label="Khen thưởng của cấp trên">
          <Select
            name="subject"
            label="Được khen"
            required
            placeholder="Chọn tập thể, hộ gia đình hoặc cá nhân"
            options={subjectOptions(await nominable(visit.tx, visit.actor))}
            value={form.one('subject')}
            errors={errors}
          />
          <Select
            name="award"
            label="Hình thức, danh hiệu"
            required
            placeholder="Chọn"
            options={catalogueList.map(({ code, name }) => ({ value: code, label: name }))}
            value={form.one('award')}
            errors={errors}
          />
          <TextInput
            name="issuer"
            label="Cơ quan, người tặng"
            required
            hint="Ghi đúng như văn bản, ví dụ “UBND thành phố Hà Nội”."
            value={form.one('issuer')}
            errors={errors}
          />
          <Select
            name="level"
            label="Cấp"
            required
            placeholder="Chọn"
            options={levels.map((value) => ({ value, label: LEVEL_NAMES[value] }))}
            value={form.one('level')}
            errors={errors}
          />
          <DateInput name="issued_on" label="Ngày ban hành" value={form.one('issued_on')} errors={errors} />
          <NumberInput name="year" label="Năm" required value={form.one('year') || localYear(visit.tx.now)} errors={errors} />
          <NumberInput
            name="year_to"
            label="Đến năm"
            hint="Chỉ điền khi khen cho thành tích nhiều năm."
            value={form.one('year_to')}
            errors={errors}
          />
          <Select
            name="ground"
            label="Loại hình"
            placeholder="Không nêu"
            options={grounds.map((value) => ({ value, label: GROUND_NAMES[value] }))}
            value={form.one('ground')}
            errors={errors}
          />
          <Select
            name="movement"
            label="Phong trào"
            placeholder="Không gắn với phong trào"
            options={movements.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.one('movement')}
            errors={errors}
          />
          <TextArea name="citation" label="Thành tích" rows={3} value={form.one('citation')} errors={errors} />
          <Checkbox name="posthumous" label="Truy tặng" checked={form.one('posthumous') !== ''} />
          <Submit>Ghi vào sổ vàng</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      subject: input.text('người, tập thể hoặc hộ được khen', 60),
      award: input.text('hình thức, danh hiệu', 60),
      issuer: input.text('cơ quan, người tặng', 200),
      level: input.choice('cấp', levels),
      issued_on: input.optionalDate(),
      year: input.integer('năm', 1945, 2200),
      year_to: input.integer('năm cuối', 1945, 2200).optional(),
      ground: input.choice('loại hình', grounds).optional(),
      movement: input.optionalId(),
      citation: input.optionalText(1000),
      posthumous: input.flag(),
    },
    visit.form,
  );
  const id = await recordReceivedAward(visit.tx, visit.actor, {
    year: data.year,
    yearTo: data.year_to ?? null,
    award: data.award,
    ground: data.ground ?? null,
    issuer: data.issuer,
    level: data.level,
    issuedOn: data.issued_on,
    subject: found(readSubject(data.subject)),
    citation: data.citation ?? null,
    posthumous: data.posthumous,
    movementId: data.movement,
  });
  return redirect(visit.url(`/lam-viec/so-vang/${id}`), {
    notice: 'Đã ghi vào sổ vàng.',
  });
}

export const receivedRoutes = routes()
  .get(path, { permission: 'award.record', audit: 'award.form_viewed' }, (visit) => newPage(visit))
  .post(path, { permission: 'award.record', audit: 'award.received_recorded' }, create, newPage);
