import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { barredSubjects } from '../council/conflict.ts';
import { isId } from '../identifier.ts';
import { nameSubjects } from '../subject/names.ts';
import { subjectAt } from './address.ts';
import { CaseForm, CloseCaseForm, DisciplineForm, EmploymentForm, LeaveForm, type MeritFormProps, RatingForm } from './forms.tsx';
import { type IntegrityCase, type Merits, meritsOf, standsFor } from './reading.ts';
import { caseWords, disciplineWords, initiativeScopeWords, leaveWords, ratingWords, resultWords, wordOf } from './words.ts';

export const meritHome = '/lam-viec/ho-so-xet-khen';
const none = { bloc_id: null, whole_authority: false };

/** The subject of the address, with its name; not found for strange kinds and ids, and for whom a tie keeps the actor from. */
export async function subjectOf(visit: Visit) {
  const id = visit.param('id');
  const whom = found(isId(id) ? subjectAt(visit.param('kind'), id) : null);
  const [named] = await nameSubjects(visit.tx, [{ ...none, ...whom }], localDate(visit.tx.now));
  if (!named?.name || (await barredSubjects(visit.tx, visit.actor))(named)) throw new NotFound();
  return { whom, named, at: `${meritHome}/${visit.param('kind')}/${id}` };
}

const RatingTable = ({ rows, collective }: { rows: Merits['ratings']; collective: boolean }) => (
  <DataTable
    caption="Kết quả xếp loại"
    captionHidden
    rows={rows.toReversed()}
    empty={<p>Chưa ghi năm nào.</p>}
    columns={[
      { key: 'year', label: 'Năm', cell: ({ year }) => String(year) },
      { key: 'rating', label: 'Kết quả', cell: ({ rating }) => wordOf(ratingWords, rating) },
      ...(collective
        ? [
            {
              key: 'members',
              label: 'Thành viên / hoàn thành',
              cell: ({ members, completed }: Merits['ratings'][number]) => `${members ?? '?'} / ${completed ?? '?'}`,
            },
          ]
        : []),
      { key: 'document', label: 'Văn bản', cell: ({ document }) => document ?? '' },
    ]}
  />
);

function CaseList({ form, cases }: { form: MeritFormProps; cases: readonly IntegrityCase[] }) {
  const may = allows(form.visit.actor, 'merit.enter');
  if (cases.length === 0) return <p>Không có vụ việc nào được ghi.</p>;
  return (
    <>
      {cases.map((row) => (
        <section>
          <p>
            <Tag tone={row.closed_on === null ? 'red' : 'neutral'}>
              {row.closed_on === null ? 'Đang mở' : wordOf(resultWords, row.result)}
            </Tag>{' '}
            {wordOf(caseWords, row.kind)} từ ngày {formatDate(row.opened_on)}
            {row.source && `, ${row.source}`}
            {row.closed_on && `; kết luận ngày ${formatDate(row.closed_on)}${row.conclusion ? `: ${row.conclusion}` : ''}`}
          </p>
          {may && row.closed_on === null && <CloseCaseForm {...form} id={row.id} />}
        </section>
      ))}
    </>
  );
}

const PersonCards = ({ form, merits, person, may }: { form: MeritFormProps; merits: Merits; person: string; may: boolean }) => (
  <>
    <Card title="Thông tin công tác">{may && <EmploymentForm {...form} row={merits.employments.get(person)} />}</Card>
    <Card title="Kỷ luật">
      <DataTable
        caption="Kỷ luật"
        captionHidden
        rows={merits.disciplines}
        empty={<p>Không ghi nhận kỷ luật.</p>}
        columns={[
          { key: 'form', label: 'Hình thức', cell: ({ form: kind }) => wordOf(disciplineWords, kind) },
          { key: 'decided', label: 'Ngày quyết định', cell: ({ decided_on }) => formatDate(decided_on) },
          {
            key: 'completed',
            label: 'Chấp hành xong',
            cell: ({ completed_on }) => (completed_on ? formatDate(completed_on) : <Tag tone="red">Đang chấp hành</Tag>),
          },
        ]}
      />
      {may && <DisciplineForm {...form} />}
    </Card>
    <Card title="Nghỉ thai sản, nghỉ ốm">
      {merits.leaves.map((row) => (
        <p>
          {wordOf(leaveWords, row.kind)} từ {formatDate(row.from_on)} đến {formatDate(row.to_on)}
          {row.working_days !== null && `, ${row.working_days} ngày làm việc`}
        </p>
      ))}
      {may && <LeaveForm {...form} />}
    </Card>
    <Card title="Sáng kiến được công nhận">
      {merits.initiatives.length === 0 ? (
        <p>Chưa ghi sáng kiến nào. Ghi ở trang danh sách hồ sơ xét khen.</p>
      ) : (
        <ul>
          {merits.initiatives.map((row) => (
            <li>
              {row.title} ({row.year}, phạm vi {wordOf(initiativeScopeWords, row.scope).toLowerCase()}
              {row.recognised_by && `, ${row.recognised_by} công nhận`})
            </li>
          ))}
        </ul>
      )}
    </Card>
  </>
);

/** Everything the rules ask about one subject, and the forms to enter it. */
export async function subjectPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { whom, named, at } = await subjectOf(visit);
  const merits = await meritsOf(visit.tx, [whom]);
  const may = allows(visit.actor, 'merit.enter');
  const form = { visit, at, errors };
  const collective = whom.unit_id !== null || whom.body_id !== null;
  return office(
    visit,
    {
      title: named.name,
      section: 'Hồ sơ xét khen',
      lead: named.post,
      crumbs: [{ label: 'Hồ sơ xét khen', href: visit.url(meritHome) }, { label: named.name }],
      children: (
        <>
          <Notice>Dữ kiện ở đây chỉ dùng để kiểm tra điều kiện khen thưởng; không hiện ở trang công khai.</Notice>
          {!whom.household_id && (
            <Card title="Kết quả xếp loại hằng năm">
              <RatingTable rows={merits.ratings.filter((row) => standsFor(row, whom))} collective={collective} />
              {may && <RatingForm {...form} year={localYear(visit.tx.now)} collective={collective} />}
            </Card>
          )}
          {whom.person_id && <PersonCards form={form} merits={merits} person={whom.person_id} may={may} />}
          <Card title="Vụ việc đang xem xét, xác minh">
            <CaseList form={form} cases={merits.cases.filter((row) => standsFor(row, whom))} />
            {may && <CaseForm {...form} household={whom.household_id !== null} />}
          </Card>
        </>
      ),
    },
    errors,
  );
}

export const meritRoutes = routes().get(`${meritHome}/:kind/:id`, { permission: 'merit.view', audit: 'merit.viewed' }, (visit) =>
  subjectPage(visit),
);
