import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { awardName, catalogueList } from '../catalogue/catalogue.ts';
import { GROUND_NAMES, type Ground } from '../catalogue/level-names.ts';
import { nominable, subjectOptions } from '../subject/choices.ts';
import { kindNames, readSubject } from '../subject/subject.ts';
import { yearAsked } from '../year.ts';
import { proposeNomination } from './nomination.ts';
import { SecrecyBox, isSecret, paperRoute, refuseSecret } from './secrecy.tsx';

const list = '/lam-viec/de-nghi';
const grounds = Object.keys(GROUND_NAMES) as [Ground, ...Ground[]];
const awards = catalogueList.filter(({ code }) => code !== 'khen_thuong').toReversed();

/** Where a suggestion hands over what it knows: the box and its name in the address. */
const prefilled: Readonly<Record<string, string>> = {
  subject: 'doi-tuong',
  award: 'hinh-thuc',
  ground: 'loai-hinh',
  movement: 'phong-trao',
  achievement: 'thanh-tich',
};

async function movementOptions(visit: Visit, year: number) {
  const movements = await visit.tx.db.selectFrom('movement').select(['id', 'name', 'year', 'year_to']).orderBy('position').execute();
  return movements
    .filter((each) => each.year === null || (each.year <= year && year <= (each.year_to ?? each.year)))
    .map(({ id, name }) => ({ value: id, label: name }));
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  if (isSecret(visit.form)) return paperRoute(visit);
  const { form } = visit;
  const typed = (name: string) => form.one(name) || (visit.query.get(prefilled[name] ?? '') ?? '');
  const year = Number(form.one('year')) || yearAsked(visit);
  const award = awards.map(({ code, name, subjects }) => ({
    value: code,
    label: `${name} (${subjects.map((kind) => kindNames[kind]).join(', ')})`,
  }));
  return office(
    visit,
    {
      title: 'Đề nghị khen thưởng',
      section: `Năm ${year}`,
      crumbs: [{ label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${year}`) }, { label: 'Đề nghị mới' }],
      children: (
        <PostForm visit={visit} action={`${list}/moi`} errors={errors} label="Đề nghị khen thưởng">
          <Hidden name="year" value={String(year)} />
          <Select
            name="subject"
            label="Đối tượng"
            required
            placeholder="Chọn tập thể, hộ gia đình hoặc cá nhân"
            options={subjectOptions(await nominable(visit.tx, visit.actor))}
            value={typed('subject')}
            errors={errors}
          />
          <Select
            name="award"
            label="Hình thức, danh hiệu"
            required
            placeholder="Chọn"
            options={award}
            value={typed('award')}
            errors={errors}
          />
          <Select
            name="ground"
            label="Loại hình khen thưởng"
            required
            options={grounds.map((value) => ({ value, label: GROUND_NAMES[value] }))}
            value={typed('ground') || 'merit'}
            errors={errors}
          />
          <Select
            name="movement"
            label="Phong trào"
            placeholder="Không gắn với phong trào"
            options={await movementOptions(visit, year)}
            value={typed('movement')}
            errors={errors}
          />
          <TextArea
            name="citation"
            label="Nội dung ghi trên giấy khen"
            rows={2}
            maxlength={300}
            hint="Để trống: ghi theo phong trào, ví dụ “Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026”."
            value={typed('citation')}
            errors={errors}
          />
          <TextArea
            name="achievement"
            label="Tóm tắt thành tích"
            required
            rows={6}
            hint="Việc đã làm, số liệu, kết quả so với chỉ tiêu và so với năm trước."
            value={typed('achievement')}
            errors={errors}
          />
          <SecrecyBox />
          <Submit>Gửi đề nghị</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  refuseSecret(visit.form);
  const data = readForm(
    {
      year: input.integer('năm', 1945, 2200),
      subject: input.text('đối tượng', 60),
      award: input.text('hình thức, danh hiệu', 60),
      ground: input.choice('loại hình', grounds),
      movement: input.optionalId(),
      citation: input.optionalText(300),
      achievement: input.text('tóm tắt thành tích', 8000),
    },
    visit.form,
  );
  const id = await proposeNomination(visit.tx, visit.actor, {
    year: data.year,
    award: data.award,
    ground: data.ground,
    movementId: data.movement,
    subject: found(readSubject(data.subject)),
    citation: data.citation ?? null,
    achievement: data.achievement,
  });
  return redirect(visit.url(`${list}/${id}`), { notice: `Đã gửi đề nghị ${awardName(data.award)}.` });
}

export const newNominationRoutes = routes()
  .get(`${list}/moi`, { permission: 'nomination.propose', audit: 'nomination.form_viewed' }, (visit) => newPage(visit))
  .post(`${list}/moi`, { permission: 'nomination.propose', audit: 'nomination.proposed' }, create, newPage);
