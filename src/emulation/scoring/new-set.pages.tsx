import type { FieldError } from '../../platform/refusal.ts';
import { InvalidForm } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chosenId, typed, yearOf } from '../address.ts';
import { listBlocs, named } from '../choices.ts';
import { copySet, createSet } from './start.ts';
import { home, scoring, setPath } from './place.ts';
import { criteriaCatalogue, defaultCriteria } from './rules/catalogue.ts';
import { scoredYears, setsOfYear } from './set.ts';
import { YearField } from '../year-field.tsx';

const path = `${scoring}/bo/moi`;

/** Samples by "file.index", the editable ward scale first; then the sets the ward already has. */
async function sources(visit: Visit) {
  const catalogue = await criteriaCatalogue();
  const samples = [...catalogue].flatMap(([file, sets]) =>
    sets.map((set, index) => ({ value: `${file}.${index}`, label: `Mẫu: ${set.title} (${set.bloc})`, set })),
  );
  const own = [];
  for (const year of (await scoredYears(visit.tx)).slice(0, 3)) own.push(...(await setsOfYear(visit.tx, year)));
  const first = samples.sort((a, b) => Number(b.value.startsWith(defaultCriteria)) - Number(a.value.startsWith(defaultCriteria)));
  return { samples: first, own };
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const value = typed(visit, errors);
  const year = yearOf(visit);
  const { samples, own } = await sources(visit);
  const copied = own.find(({ id }) => id === chosenId(visit, 'sao-chep'));
  const blocs = (await listBlocs(visit.tx)).filter((bloc) => bloc.year === null || bloc.year === year);
  return office(
    visit,
    {
      title: 'Lập bộ tiêu chí',
      section: `Năm ${year}`,
      crumbs: [home(visit, year), { label: 'Lập bộ tiêu chí' }],
      children: (
        <PostForm visit={visit} action={path} errors={errors} label="Lập bộ tiêu chí">
          <Select
            name="source"
            label="Lập từ"
            required
            options={[
              ...own.map(({ id, row }) => ({ value: id, label: `Bộ đã có: ${row.title}, năm ${row.year}` })),
              ...samples.map(({ value: key, label }) => ({ value: key, label })),
            ]}
            value={value('source', copied?.id ?? samples[0]?.value)}
            hint="Sửa được mọi chỗ trước khi mở chấm điểm."
            errors={errors}
          />
          <TextInput
            name="title"
            label="Tên bộ tiêu chí"
            required
            value={value('title', copied?.row.title ?? samples[0]?.set.title)}
            errors={errors}
          />
          <YearField value={value('year', String(year))} errors={errors} />
          <Select
            name="bloc"
            label="Chấm cho"
            placeholder="Tất cả đơn vị cấp một"
            options={named(blocs)}
            value={value('bloc', copied?.row.bloc_id)}
            errors={errors}
          />
          <Actions>
            <Submit>Lập bản thảo</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const { source, title, year, bloc } = readForm(
    {
      source: input.text('bộ để lập theo', 80),
      title: input.text('tên bộ tiêu chí', 300),
      year: input.integer('năm', 1945, 2200),
      bloc: input.optionalId(),
    },
    visit.form,
  );
  const { samples, own } = await sources(visit);
  const head = { title, year, blocId: bloc };
  const sample = samples.find(({ value }) => value === source)?.set;
  const from = own.find(({ id }) => id === source);
  if (!sample && !from) throw new InvalidForm([{ field: 'source', message: 'Chọn bảng mẫu hoặc bộ đã có.' }]);
  const id = from
    ? await copySet(visit.tx, visit.actor, from.id, head)
    : sample
      ? await createSet(visit.tx, visit.actor, head, sample)
      : '';
  return redirect(visit.url(setPath(id)), { notice: 'Đã lập bản thảo. Sửa cho đúng quy chế của phường rồi mở chấm điểm.' });
}

export const newSetRoutes = routes()
  .get(path, { permission: 'criteria.edit', audit: 'criteria.form_viewed' }, (visit) => newPage(visit))
  .post(path, { permission: 'criteria.edit', audit: 'criteria.created' }, create, newPage);
