import { awardName } from '../../commendation/catalogue/catalogue.ts';
import { pledgeKindNames } from '../../emulation/words.ts';
import { routes } from '../../organization/access.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, PageHeader, StatGrid, UnitTree } from '../../platform/web/ui/text.tsx';
import { honoursOfUnit } from '../honour/honour.ts';
import { site } from '../site.tsx';
import { listWorks } from '../work/work.ts';
import { WorkTable } from '../work/work.pages.tsx';
import { type UnitRow, countsByKind, livingUnits, unitNodes } from './tree.ts';

const hrefOf = (visit: Visit) => (unit: { key: string }) => visit.url(`/don-vi/${encodeURIComponent(unit.key)}`);

async function treePage(visit: Visit): Promise<Reply> {
  const units = await livingUnits(visit.tx, localDate(visit.tx.now));
  const blocs = await blocsOf(visit.tx);
  return site(visit, {
    title: 'Đơn vị',
    crumbs: [{ label: 'Đơn vị' }],
    children:
      units.length === 0 ? (
        <>
          <PageHeader title="Đơn vị, khu dân cư" />
          <EmptyState title="Chưa có đơn vị" text="Khu phố, tổ dân phố và các đơn vị sẽ hiện ở đây." />
        </>
      ) : (
        <>
          <PageHeader title="Đơn vị, khu dân cư" lead="Số lượng được đếm từ chính danh sách dưới đây." />
          <StatGrid items={countsByKind(units).map(({ kind, count }) => ({ value: padCount(count), label: kind }))} />
          <UnitTree label="Đơn vị của địa phương" nodes={unitNodes(units, null, hrefOf(visit))} />
          {blocs.length > 0 && (
            <DataTable
              caption="Khối, cụm thi đua"
              rows={blocs}
              columns={[
                { key: 'name', label: 'Khối, cụm', cell: (row) => row.name },
                { key: 'members', label: 'Số đơn vị', numeric: true, cell: (row) => padCount(row.members) },
              ]}
            />
          )}
        </>
      ),
  });
}

const blocsOf = (tx: Tx) =>
  tx.db
    .selectFrom('bloc')
    .leftJoin('bloc_member', (join) =>
      join.onRef('bloc_member.bloc_id', '=', 'bloc.id').onRef('bloc_member.authority_id', '=', 'bloc.authority_id'),
    )
    .select((eb) => ['bloc.id', 'bloc.name', eb.fn.count<number>('bloc_member.id').as('members')])
    .groupBy(['bloc.id', 'bloc.name', 'bloc.position'])
    .orderBy('bloc.position')
    .execute();

const pledgesOf = (tx: Tx, unitId: string) =>
  tx.db
    .selectFrom('pledge')
    .innerJoin('pledge_party', (join) =>
      join.onRef('pledge_party.pledge_id', '=', 'pledge.id').onRef('pledge_party.authority_id', '=', 'pledge.authority_id'),
    )
    .select(['pledge.id', 'pledge.year', 'pledge.kind', 'pledge.title', 'pledge.signed_on', 'pledge_party.signed_on as party_signed_on'])
    .where('pledge_party.unit_id', '=', unitId)
    .orderBy('pledge.year', 'desc')
    .orderBy('pledge.position')
    .execute();

const nameOf = (unit: Pick<UnitRow, 'name' | 'number' | 'kind'>) => unit.name ?? `${unit.kind} ${unit.number ?? ''}`.trim();

async function unitPage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const units = await livingUnits(tx, localDate(tx.now));
  const unit = found(units.find(({ key }) => key === visit.param('key')));
  const parent = units.find(({ id }) => id === unit.parent_id);
  const nodes = unitNodes(units, unit.id, hrefOf(visit));
  const pledges = await pledgesOf(tx, unit.id);
  const works = await listWorks(tx, { unitId: unit.id });
  const honours = await honoursOfUnit(tx, unit.id);
  const facts = [
    { label: 'Loại', value: unit.kind },
    { label: 'Thuộc', value: parent && <a href={hrefOf(visit)(parent)}>{nameOf(parent)}</a> },
    { label: 'Số hộ', value: unit.households === null ? null : printFigure(unit.households) },
  ];
  return site(visit, {
    title: nameOf(unit),
    crumbs: [{ label: 'Đơn vị', href: visit.url('/don-vi') }, { label: nameOf(unit) }],
    children: (
      <>
        <PageHeader title={nameOf(unit)} section={unit.kind} />
        <DescriptionList items={facts.filter(({ value }) => Boolean(value))} />
        {nodes.length > 0 && (
          <Card title="Đơn vị trực thuộc">
            <UnitTree label={`Đơn vị trực thuộc ${nameOf(unit)}`} nodes={nodes} />
          </Card>
        )}
        {pledges.length > 0 && (
          <DataTable
            caption="Giao ước, cam kết"
            rows={pledges}
            columns={[
              { key: 'title', label: 'Nội dung', cell: (row) => row.title },
              { key: 'kind', label: 'Loại', cell: (row) => pledgeKindNames[row.kind] ?? row.kind },
              { key: 'year', label: 'Năm', numeric: true, cell: (row) => String(row.year) },
              { key: 'signed', label: 'Ký ngày', cell: (row) => signedWords(row.party_signed_on ?? row.signed_on) },
            ]}
          />
        )}
        {works.length > 0 && (
          <Card title="Công trình, phần việc">
            <WorkTable visit={visit} works={works} caption={`Công trình của ${nameOf(unit)}`} />
          </Card>
        )}
        {honours.length > 0 && (
          <DataTable
            caption="Khen thưởng"
            rows={honours}
            columns={[
              { key: 'award', label: 'Hình thức', cell: (row) => awardName(row.award) },
              { key: 'year', label: 'Năm', numeric: true, cell: (row) => String(row.year) },
              { key: 'citation', label: 'Thành tích', cell: (row) => row.citation ?? '' },
              { key: 'decision', label: 'Quyết định', cell: (row) => row.decision ?? row.issuer ?? '' },
            ]}
          />
        )}
      </>
    ),
  });
}

const signedWords = (day: string | null) => (day ? formatDate(day) : 'Chưa ký');

export const unitRoutes = routes()
  .get('/don-vi', { permission: 'public', audit: 'unit.public_listed', kept: true }, treePage)
  .get('/don-vi/:key', { permission: 'public', audit: 'unit.public_read', kept: true }, unitPage);
