import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { isId } from '../identifier.ts';
import { printFigures } from '../subject/counts.ts';
import { nameSubjects } from '../subject/names.ts';
import { source, years } from './award-text.ts';
import { type AwardView, awardHistory, countAwards } from './awards.ts';
import { type Kin, unitLineage } from './lineage.ts';
import { everyUnit } from './units.ts';

const home = '/lam-viec/so-vang';
const columns = { 'ca-nhan': 'person_id', 'don-vi': 'unit_id' } as const;
const nobody = { person_id: null, unit_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };

export const HistoryTable = ({ visit, rows, own }: { visit: Visit; rows: AwardView[]; own?: string }) => (
  <DataTable
    caption="Các lần được khen"
    captionHidden
    rows={rows}
    empty={
      <EmptyState title="Chưa có khen thưởng nào" text="Khen thưởng được ghi khi ký quyết định, hoặc khi ghi khen thưởng của cấp trên." />
    }
    columns={[
      { key: 'year', label: 'Năm', cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{years(row)}</a> },
      {
        key: 'award',
        label: 'Hình thức',
        cell: (row) => (
          <>
            {awardName(row.award)} {row.standing === 'revoked' && <Tag tone="red">Đã thu hồi</Tag>}
          </>
        ),
      },
      own
        ? { key: 'name', label: 'Khi ấy là', cell: (row) => (row.unit_id === own ? '' : row.name) }
        : { key: 'post', label: 'Chức vụ', cell: (row) => row.post ?? '' },
      { key: 'citation', label: 'Thành tích', cell: (row) => row.citation ?? row.decision_citation ?? '' },
      { key: 'source', label: 'Quyết định', cell: source },
    ]}
  />
);

/** "Tiền thân: Khu phố 3, Khu phố 4" for a unit that came from others or went into others. */
async function Kinship({ visit, kin }: { visit: Visit; kin: Kin[] }) {
  const units = await everyUnit(visit.tx);
  const links = (relation: Kin['relation']) =>
    kin
      .filter((each) => each.relation === relation)
      .map(({ id }, index) => (
        <>
          {index > 0 && ', '}
          <a href={visit.url(`${home}/don-vi/${id}`)}>{units.find(({ value }) => value === id)?.label ?? ''}</a>
        </>
      ));
  const [before, after] = [links('predecessor'), links('successor')];
  if (before.length + after.length === 0) return null;
  return (
    <Notice title="Gồm cả khen thưởng qua các lần sắp xếp">
      {before.length > 0 && <p>Tiền thân: {before}.</p>}
      {after.length > 0 && <p>Nay thuộc: {after}.</p>}
    </Notice>
  );
}

async function historyPage(visit: Visit, kind: keyof typeof columns): Promise<Reply> {
  const id = visit.param('id');
  if (!isId(id)) throw new NotFound();
  const [subject] = await nameSubjects(visit.tx, [{ ...nobody, [columns[kind]]: id }], localDate(visit.tx.now));
  const name = found(subject?.name || null);
  const rows = await awardHistory(visit.tx, kind === 'ca-nhan' ? { personId: id } : { unitId: id });
  const kin = kind === 'don-vi' ? await unitLineage(visit.tx, id) : [];
  const valid = rows.filter(({ standing }) => standing !== 'revoked');
  return office(visit, {
    title: name,
    section: 'Quá trình khen thưởng',
    lead:
      rows.length === 0 ? undefined : `${valid.length} lần được khen${kind === 'don-vi' ? ` (${printFigures(countAwards(valid))})` : ''}.`,
    crumbs: [{ label: 'Sổ vàng', href: visit.url(home) }, { label: name }],
    children: (
      <>
        {kin.length > 1 && <Kinship visit={visit} kin={kin} />}
        <HistoryTable visit={visit} rows={rows} {...(kin.length > 1 ? { own: id } : {})} />
      </>
    ),
  });
}

export const historyRoutes = routes()
  .get(`${home}/ca-nhan/:id`, { permission: 'office.view', audit: 'award.history_viewed' }, (visit) => historyPage(visit, 'ca-nhan'))
  .get(`${home}/don-vi/:id`, { permission: 'office.view', audit: 'award.history_viewed' }, (visit) => historyPage(visit, 'don-vi'));
