import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { workYears } from '../nomination/reading.ts';
import { countAwards, listAwards } from '../register/awards.ts';
import { printFigures } from '../subject/counts.ts';
import { yearAsked } from '../year.ts';
import { isDraft, listDecisions } from './decision.ts';
import { numberOf } from './number-text.ts';

const list = '/lam-viec/quyet-dinh';

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const decisions = await listDecisions(visit.tx, year);
  const awards = await listAwards(visit.tx, { year, direction: 'given' });
  const counts = (row: (typeof decisions)[number]) =>
    isDraft(row) ? `${row.drafted} dòng` : printFigures(countAwards(awards.filter(({ decision_id }) => decision_id === row.id)));
  const decided = printFigures(countAwards(awards.filter(({ decision_id }) => decision_id !== null)));
  const loose = printFigures(countAwards(awards.filter(({ decision_id }) => decision_id === null)));
  const years = await workYears(visit.tx, year);
  return office(visit, {
    title: `Quyết định khen thưởng năm ${year}`,
    actions: (
      <>
        {allows(visit.actor, 'bonus.view') && <ButtonLink href={visit.url('/lam-viec/thu-hoi')}>Thu hồi</ButtonLink>}
        <ButtonLink href={visit.url(`${list}/uy-quyen`)}>Thừa ủy quyền</ButtonLink>
        {allows(visit.actor, 'appeal.view') && <ButtonLink href={visit.url('/lam-viec/kien-nghi')}>Kiến nghị</ButtonLink>}
      </>
    ),
    lead: [`${decisions.length} quyết định`, decided].filter(Boolean).join(': '),
    children: (
      <>
        <FilterBar action={visit.url(list)} submit="Xem">
          <Select
            name="nam"
            label="Năm"
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
          />
        </FilterBar>
        {loose && (
          <Notice>
            Ngoài ra hồ sơ còn ghi <a href={visit.url(`/lam-viec/so-vang?nam=${year}&chieu=given`)}>khen thưởng {loose}</a> mà không có
            quyết định kèm theo.
          </Notice>
        )}
        <DataTable
          caption={`Quyết định năm ${year}`}
          captionHidden
          rows={decisions}
          empty={
            <EmptyState
              title="Chưa có quyết định nào"
              text="Dự thảo quyết định từ trang của phiên họp đã có kết quả."
              action={{ href: visit.url('/lam-viec/hoi-dong'), label: 'Đến Hội đồng' }}
            />
          }
          columns={[
            { key: 'number', label: 'Số', cell: (row) => <a href={visit.url(`${list}/${row.id}`)}>{numberOf(row)}</a> },
            { key: 'date', label: 'Ngày ký', cell: (row) => (row.issued_on ? formatDate(row.issued_on) : <Tag tone="amber">Chưa ký</Tag>) },
            { key: 'title', label: 'Về việc', cell: (row) => row.title },
            { key: 'counts', label: 'Khen thưởng', cell: counts },
            { key: 'signer', label: 'Người ký', cell: (row) => row.signer_name ?? '' },
          ]}
        />
      </>
    ),
  });
}

export const decisionListRoutes = routes().get(list, { permission: 'decision.view', audit: 'decision.listed' }, listPage);
