import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows, mayActFor, ownUnits, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { columnPaths, rankingPath, scoring, setName, setPath, sheetPath } from './place.ts';
import { type Ranking, rankingsOf } from './ranking.ts';
import { totalsOf } from './score-of.ts';
import { type StoredSet, scoredYears, setsOfYear } from './set.ts';
import { type Sheet, maySee, sheetsOf, submissionOf } from './sheet.ts';
import { rankingNames, sayPoints } from './words.ts';

const SheetState = ({ sheet }: { sheet: Sheet }) => {
  if (submissionOf(sheet, 'council')) return <Tag tone="green">Hội đồng đã chốt</Tag>;
  if (submissionOf(sheet, 'cross')) return <Tag tone="blue">Đã chấm chéo</Tag>;
  if (submissionOf(sheet, 'self')) return <Tag tone="blue">Đã tự chấm</Tag>;
  return sheet.entries.length > 0 ? <Tag tone="amber">Đang nhập</Tag> : <Tag>Chưa chấm</Tag>;
};

const Sheets = ({ visit, stored, sheets, announced }: { visit: Visit; stored: StoredSet; sheets: Sheet[]; announced: boolean }) => {
  const seen = sheets.filter((sheet) => maySee(visit.actor, sheet));
  if (seen.length === 0) return announced ? null : <p>Điểm được công khai ở đây sau khi công bố dự kiến.</p>;
  const rows = seen.map((sheet) => ({ sheet, totals: totalsOf(stored, sheet) }));
  return (
    <DataTable
      caption="Phiếu của các đơn vị"
      captionHidden
      rows={rows}
      columns={[
        { key: 'unit', label: 'Đơn vị', cell: ({ sheet }) => <a href={visit.url(sheetPath(sheet.id))}>{sheet.unit_name}</a> },
        { key: 'self', label: 'Tự chấm', numeric: true, cell: ({ totals }) => sayPoints(totals.self) },
        { key: 'cross', label: 'Chấm chéo', numeric: true, cell: ({ totals }) => sayPoints(totals.cross) },
        { key: 'council', label: 'Hội đồng', numeric: true, cell: ({ totals }) => sayPoints(totals.council) },
        { key: 'crosser', label: 'Đơn vị chấm chéo', cell: ({ sheet }) => sheet.crosser_name },
        { key: 'state', label: 'Tình trạng', cell: ({ sheet }) => <SheetState sheet={sheet} /> },
        { key: 'do', label: 'Việc của tôi', cell: ({ sheet }) => <MyTurn visit={visit} sheet={sheet} /> },
      ]}
    />
  );
};

const MyTurn = ({ visit, sheet }: { visit: Visit; sheet: Sheet }) => {
  const { actor } = visit;
  const link = (column: 'self' | 'cross' | 'council', words: string) => (
    <a class="one-line" href={visit.url(`${sheetPath(sheet.id)}/${columnPaths[column]}`)}>
      {words}
    </a>
  );
  const unitHead = ownUnits(actor) !== null;
  if (!submissionOf(sheet, 'self')) return unitHead && mayActFor(actor, sheet.unit_id) ? link('self', 'Tự chấm') : null;
  if (!submissionOf(sheet, 'cross') && unitHead && mayActFor(actor, sheet.crosser_id)) return link('cross', 'Chấm chéo');
  return !submissionOf(sheet, 'council') && allows(actor, 'score.judge') ? link('council', 'Hội đồng chấm') : null;
};

interface SetProps {
  visit: Visit;
  stored: StoredSet;
  sheets: Sheet[];
  last: Ranking | undefined;
}

const SetCard = ({ visit, stored, sheets, last }: SetProps) => {
  const judge = allows(visit.actor, 'score.judge');
  const done = (column: 'self' | 'cross' | 'council') => sheets.filter((sheet) => submissionOf(sheet, column)).length;
  return (
    <Card
      title={`${setName(stored)}: ${stored.row.title}`}
      href={visit.url(setPath(stored.id))}
      actions={
        <>
          {allows(visit.actor, 'criteria.edit') && stored.opened && (
            <ButtonLink href={visit.url(`${setPath(stored.id)}/cheo`)}>Chấm chéo</ButtonLink>
          )}
          {(last || (judge && stored.opened)) && <ButtonLink href={visit.url(rankingPath(stored.id))}>Xếp hạng</ButtonLink>}
        </>
      }
    >
      <p>
        {last ? (
          <Tag tone="green">{rankingNames[last.kind]}</Tag>
        ) : stored.opened ? (
          <Tag tone="blue">Đang chấm điểm</Tag>
        ) : (
          <Tag tone="amber">Bản thảo</Tag>
        )}
        {stored.opened &&
          ` ${done('self')}/${sheets.length} đơn vị đã tự chấm, ${done('cross')} đã chấm chéo, ${done('council')} Hội đồng đã chốt.`}
        {!stored.opened && ' Chưa mở chấm điểm.'}
      </p>
      {stored.opened && <Sheets visit={visit} stored={stored} sheets={sheets} announced={last !== undefined} />}
    </Card>
  );
};

async function overview(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const edits = allows(visit.actor, 'criteria.edit');
  const sets = (await setsOfYear(visit.tx, year)).filter(({ opened }) => opened || edits);
  const ids = sets.map(({ id }) => id);
  const sheets = Map.groupBy(await sheetsOf(visit.tx, ids), (sheet) => sheet.criteria_set_id);
  const announced = Map.groupBy(await rankingsOf(visit.tx, ids), (ranking) => ranking.criteria_set_id);
  const add = `${scoring}/bo/moi?nam=${year}`;
  return office(visit, {
    title: 'Chấm điểm, xếp hạng',
    section: `Năm ${year}`,
    lead: 'Đơn vị tự chấm có minh chứng, đơn vị bạn chấm chéo, Hội đồng chấm; mỗi chỗ thay đổi đều có lý do mà đơn vị đọc được.',
    actions: edits && (
      <ButtonLink href={visit.url(add)} tone="primary">
        Lập bộ tiêu chí
      </ButtonLink>
    ),
    children: (
      <>
        <Tabs label="Năm" items={yearTabs(visit, scoring, year, await scoredYears(visit.tx))} />
        {sets.length === 0 ? (
          <EmptyState
            title={`Năm ${year} chưa có bộ tiêu chí`}
            text="Lập từ bảng mẫu hoặc sao chép bộ năm trước, sửa theo quy chế của phường rồi mở chấm điểm."
            {...(edits ? { action: { href: visit.url(add), label: 'Lập bộ tiêu chí' } } : {})}
          />
        ) : (
          sets.map((stored) => (
            <SetCard visit={visit} stored={stored} sheets={sheets.get(stored.id) ?? []} last={announced.get(stored.id)?.at(-1)} />
          ))
        )}
      </>
    ),
  });
}

export const overviewRoutes = routes().get(scoring, { permission: 'score.view', audit: 'score.listed' }, overview);
