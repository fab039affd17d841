import { formatDate, localYear } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, DateInput, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { listMovements, shortName } from '../../emulation/movement/movement.ts';
import { options } from '../../emulation/words.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { reviewKindNames } from '../words.ts';
import { reviewsPath } from './review-list.pages.tsx';
import { type Review, type ReviewInput, createReview, editReview, openReview, reviewMovements, reviewTitle } from './review.ts';

const list = (visit: Visit) => ({ label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) });

async function movementOptions(visit: Visit, year: number) {
  const movements = await listMovements(visit.tx);
  return movements
    .filter((movement) => movement.year === null || (movement.year <= year && (movement.year_to ?? movement.year) >= year - 1))
    .map((movement) => ({ value: movement.id, label: shortName(movement) }));
}

async function form(visit: Visit, action: string, review: Review | null, chosen: string[], errors: FieldError[]) {
  const value = typed(visit, errors);
  const year = review?.year ?? localYear(visit.tx.now);
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Báo cáo">
      <Select
        name="kind"
        label="Loại báo cáo"
        required
        options={options(reviewKindNames)}
        value={value('kind', review?.kind ?? 'final')}
        errors={errors}
      />
      <NumberInput name="year" label="Năm" required value={value('year', String(year))} errors={errors} />
      <DateInput
        name="cutoff"
        label="Số liệu tính đến ngày"
        hint="Tổng kết trước 31/12 thì ghi ngày chốt số liệu. Ví dụ 15/12/2026."
        value={value('cutoff', review?.cutoff_on ? formatDate(review.cutoff_on) : '')}
        errors={errors}
      />
      <TextInput
        name="title"
        label="Tên báo cáo"
        hint="Để trống thì tên được đặt theo loại và năm."
        value={value('title', review?.title)}
        errors={errors}
      />
      <Checkboxes
        name="movements"
        label="Phong trào, cuộc vận động được tổng kết"
        options={await movementOptions(visit, year)}
        values={errors.length > 0 ? visit.form.all('movements') : chosen}
        errors={errors}
      />
      <Actions>
        <Submit>Lưu báo cáo</Submit>
      </Actions>
    </PostForm>
  );
}

function read(visit: Visit): ReviewInput {
  const data = readForm(
    {
      kind: input.choice('loại báo cáo', ['interim', 'final']),
      year: input.integer('năm', 1945, 2200),
      cutoff: input.optionalDate(),
      title: input.optionalText(300),
      movements: input.ids(),
    },
    visit.form,
  );
  return { kind: data.kind, year: data.year, cutoffOn: data.cutoff, title: data.title ?? null, movements: data.movements };
}

export async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Lập báo cáo',
      crumbs: [list(visit), { label: 'Lập báo cáo' }],
      children: await form(visit, `${reviewsPath}/moi`, null, [], errors),
    },
    errors,
  );
}

export async function create(visit: Visit): Promise<Reply> {
  const id = await createReview(visit.tx, visit.actor, read(visit));
  return redirect(visit.url(`${reviewsPath}/${id}`), { notice: 'Đã lập báo cáo. Số liệu của năm đã có sẵn bên dưới.' });
}

export async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const review = await openReview(visit.tx, recordId(visit));
  const chosen = (await reviewMovements(visit.tx, review.id)).map(({ id }) => id);
  const path = `${reviewsPath}/${review.id}`;
  return office(
    visit,
    {
      title: 'Sửa báo cáo',
      crumbs: [list(visit), { label: reviewTitle(review), href: visit.url(path) }, { label: 'Sửa' }],
      children: await form(visit, `${path}/sua`, review, chosen, errors),
    },
    errors,
  );
}

export async function edit(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  await editReview(visit.tx, visit.actor, id, read(visit));
  return redirect(visit.url(`${reviewsPath}/${id}`), { notice: 'Đã lưu báo cáo.' });
}
