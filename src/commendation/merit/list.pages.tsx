import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { localYear } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { fold } from '../../platform/text/normalize.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { levels } from '../../organization/records.ts';
import { LEVEL_NAMES } from '../catalogue/level-names.ts';
import { barredSubjects } from '../council/conflict.ts';
import { nominable } from '../subject/choices.ts';
import { choiceAddress } from './address.ts';
import { recordInitiative } from './merit.ts';
import { meritHome } from './merit.pages.tsx';
import { type Merits, meritsOf, standsFor } from './reading.ts';
import { initiativeScopes } from './records.ts';
import { initiativeScopeWords, optionsOf, ratingWords, wordOf } from './words.ts';

const pageSize = 50;
const nobody = { person_id: null, unit_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };
type Subject = Awaited<ReturnType<typeof nominable>>[number];

const ratingOf = (merits: Merits, subject: Subject, year: number) =>
  merits.ratings.find((row) => row.year === year && standsFor(row, subject))?.rating ?? null;

function InitiativeForm({ visit, people, errors }: { visit: Visit; people: Subject[]; errors: FieldError[] }) {
  const { form } = visit;
  return (
    <PostForm visit={visit} action={`${meritHome}/sang-kien`} errors={errors} label="Ghi sáng kiến được công nhận">
      <TextInput name="title" label="Tên sáng kiến" required maxlength={300} value={form.one('title')} errors={errors} />
      <NumberInput name="year" label="Năm công nhận" required value={form.one('year') || localYear(visit.tx.now)} errors={errors} />
      <Select
        name="scope"
        label="Phạm vi ảnh hưởng"
        required
        placeholder="Chọn"
        options={optionsOf(initiativeScopeWords)}
        value={form.one('scope')}
        errors={errors}
      />
      <TextInput name="recognised_by" label="Người, cơ quan công nhận" maxlength={200} value={form.one('recognised_by')} errors={errors} />
      <Select
        name="recognised_level"
        label="Cấp công nhận"
        placeholder="Chưa ghi"
        options={optionsOf(LEVEL_NAMES)}
        value={form.one('recognised_level')}
        errors={errors}
      />
      <TextInput name="document" label="Văn bản công nhận" maxlength={200} value={form.one('document')} errors={errors} />
      <Select
        name="author"
        label="Tác giả"
        required
        placeholder="Chọn"
        options={people.map(({ person_id, name, post }) => ({ value: person_id ?? '', label: [name, post].filter(Boolean).join(', ') }))}
        value={form.one('author')}
        errors={errors}
      />
      <Select
        name="co_author"
        label="Đồng tác giả"
        placeholder="Không có"
        options={people.map(({ person_id, name }) => ({ value: person_id ?? '', label: name }))}
        value={form.one('co_author')}
        errors={errors}
      />
      <Submit>Ghi sáng kiến</Submit>
    </PostForm>
  );
}

async function listPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = localYear(visit.tx.now);
  const wanted = fold(visit.query.get('tim') ?? '').trim();
  const hidden = await barredSubjects(visit.tx, visit.actor);
  const all = (await nominable(visit.tx, visit.actor)).filter((row) => choiceAddress(row) !== null && !hidden(row));
  const rows = all.filter(({ name, post }) => !wanted || fold(`${name} ${post ?? ''}`).includes(wanted));
  const current = pageNumber(visit.query);
  const shown = rows.slice((current - 1) * pageSize, current * pageSize);
  const merits = await meritsOf(visit.tx, shown);
  return office(
    visit,
    {
      title: 'Hồ sơ xét khen',
      section: 'Đề nghị khen thưởng',
      lead: 'Xếp loại, kỷ luật, vụ việc và sáng kiến: dữ kiện để kiểm tra điều kiện khen thưởng.',
      crumbs: [{ label: 'Đề nghị khen thưởng', href: visit.url('/lam-viec/de-nghi') }, { label: 'Hồ sơ xét khen' }],
      children: (
        <>
          <FilterBar action={visit.url(meritHome)} resetHref={wanted ? visit.url(meritHome) : undefined}>
            <TextInput name="tim" label="Tìm theo tên" type="search" value={visit.query.get('tim') ?? ''} />
          </FilterBar>
          <DataTable
            caption={`Cá nhân, tập thể, hộ gia đình: ${rows.length}`}
            rows={shown}
            empty={<EmptyState title="Không tìm thấy" text="Thử tên khác." />}
            columns={[
              {
                key: 'name',
                label: 'Tên',
                cell: (row) => <a href={visit.url(choiceAddress(row) ?? meritHome)}>{[row.name, row.post].filter(Boolean).join(', ')}</a>,
              },
              {
                key: 'rating',
                label: `Xếp loại năm ${year}`,
                cell: (row) => (row.household_id ? '' : wordOf(ratingWords, ratingOf(merits, row, year)) || 'Chưa ghi'),
              },
              {
                key: 'case',
                label: 'Vụ việc',
                cell: (row) =>
                  merits.cases.some((each) => each.closed_on === null && standsFor(each, row)) && <Tag tone="red">Đang mở</Tag>,
              },
            ]}
          />
          <Pagination
            page={current}
            pages={Math.ceil(rows.length / pageSize)}
            hrefFor={(n) => `?${new URLSearchParams({ tim: visit.query.get('tim') ?? '', trang: String(n) })}`}
          />
          {allows(visit.actor, 'merit.enter') && (
            <Card title="Ghi sáng kiến được công nhận">
              <InitiativeForm visit={visit} people={all.filter(({ person_id }) => person_id !== null)} errors={errors} />
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

async function initiative(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      title: input.text('tên sáng kiến', 300),
      year: input.integer('năm công nhận', 1990, 2200),
      scope: input.choice('phạm vi ảnh hưởng', initiativeScopes),
      recognised_by: input.optionalText(200),
      recognised_level: input.choice('cấp công nhận', levels).optional(),
      document: input.optionalText(200),
      author: input.id('tác giả'),
      co_author: input.optionalId(),
    },
    visit.form,
  );
  const hidden = await barredSubjects(visit.tx, visit.actor);
  const authors = [data.author, ...(data.co_author ? [data.co_author] : [])];
  if (authors.some((person_id) => hidden({ ...nobody, person_id }))) throw new NotFound();
  await recordInitiative(visit.tx, visit.actor, {
    title: data.title,
    year: data.year,
    scope: data.scope,
    recognisedBy: data.recognised_by ?? null,
    recognisedLevel: data.recognised_level ?? null,
    document: data.document ?? null,
    authors,
  });
  return redirect(visit.url(meritHome), { notice: 'Đã ghi sáng kiến.' });
}

export const meritListRoutes = routes()
  .get(meritHome, { permission: 'merit.view', audit: 'merit.listed' }, (visit) => listPage(visit))
  .post(`${meritHome}/sang-kien`, { permission: 'merit.enter', audit: 'merit.initiative_recorded' }, initiative, listPage);
