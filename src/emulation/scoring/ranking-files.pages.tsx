import { NotFound, found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { formatNumber } from '../../platform/text/numbers.ts';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../address.ts';
import { rankingPaper, sheetPaper } from './papers.ts';
import { home, rankingPath, scoring, setName, setPath } from './place.ts';
import { rankNow, rankable, rankingsOf, rowsOf } from './ranking.ts';
import { unregisteredUnits } from './exclusion.ts';
import { readRankingFile } from './rules/replay.ts';
import { type Sensitivity, sensitivity } from './rules/sensitivity.ts';
import { totalsOf } from './score-of.ts';
import { findSet } from './set.ts';
import { findOwnSheet, sheetsOf } from './sheet.ts';
import { scoresWorkbook } from './workbook.ts';

async function read(visit: Visit) {
  const stored = await findSet(visit.tx, recordId(visit));
  const announced = await rankingsOf(visit.tx, [stored.id]);
  if (announced.length === 0 && (!allows(visit.actor, 'score.judge') || !stored.opened)) throw new NotFound();
  const shown = announced.find(({ version }) => String(version) === visit.query.get('ban')) ?? announced.at(-1);
  const sheets = await sheetsOf(visit.tx, [stored.id]);
  return { stored, shown, sheets, rows: shown ? rowsOf(shown) : await rankNow(visit.tx, stored, sheets) };
}

async function readTotals(visit: Visit) {
  const { rows, ...known } = await read(visit);
  const byKey = new Map(known.sheets.map((sheet) => [sheet.unit_key, sheet]));
  const ranked = rows.map((row) => {
    const sheet = byKey.get(row.unit);
    return { row, sheet, totals: sheet ? totalsOf(known.stored, sheet) : { self: null, cross: null, council: null } };
  });
  return { ...known, ranked };
}

async function sensitivityPage(visit: Visit): Promise<Reply> {
  const { stored, shown, sheets, rows } = await read(visit);
  const file = shown ? readRankingFile(shown.file) : null;
  const changes = sensitivity(
    file?.set ?? stored.set,
    file?.sheets ?? rankable(stored, sheets, await unregisteredUnits(visit.tx, stored.row.year)),
  );
  const first = rows.filter(({ place }) => place === 1).map(({ name }) => name);
  const sorted = changes.toSorted((a, b) => Math.abs(a.change ?? Infinity) - Math.abs(b.change ?? Infinity) || 0);
  return office(visit, {
    title: 'Đổi trọng số nào thì đổi ngôi đầu',
    section: `${setName(stored)}, năm ${stored.row.year}`,
    lead: `Hạng nhất hiện là ${first.join(', ') || 'chưa có'}. Mỗi dòng cho biết phải đổi trọng số một nhóm hoặc một mục bao nhiêu thì hạng nhất mới khác; các trọng số khác co giãn theo tỷ lệ, điểm chấm giữ nguyên.`,
    crumbs: [
      home(visit, stored.row.year),
      { label: setName(stored), href: visit.url(setPath(stored.id)) },
      { label: 'Xếp hạng', href: visit.url(rankingPath(stored.id)) },
      { label: 'Trọng số' },
    ],
    children: (
      <DataTable
        caption="Thay đổi nhỏ nhất làm đổi hạng nhất, dòng nhạy nhất ở trên"
        rows={sorted}
        empty={<EmptyState title="Chưa đủ số liệu" text="Cần ít nhất hai đơn vị được xếp hạng." />}
        columns={[
          {
            key: 'title',
            label: 'Nhóm, mục',
            cell: ({ kind, title }: Sensitivity) => (kind === 'group' ? <strong>{title}</strong> : <>{title}</>),
          },
          { key: 'weight', label: 'Trọng số', numeric: true, cell: ({ weight }) => `${formatNumber(weight)}%` },
          {
            key: 'change',
            label: 'Phải đổi',
            numeric: true,
            cell: ({ change }) => (change === null ? 'không đổi' : `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change))} điểm %`),
          },
          { key: 'first', label: 'Khi đó hạng nhất', cell: ({ first: names }) => names.join(', ') },
        ]}
      />
    ),
  });
}

async function json(visit: Visit): Promise<Reply> {
  const { stored, shown } = await read(visit);
  return download(found(shown).file, 'application/json', `xep-hang-${stored.row.year}-ban-${shown?.version ?? 1}.json`);
}

async function workbook(visit: Visit): Promise<Reply> {
  const { stored, sheets, ranked } = await readTotals(visit);
  const seen = allows(visit.actor, 'score.judge') ? sheets : [];
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(await scoresWorkbook(visit.tx, stored, ranked, seen), type, `diem-thi-dua-${stored.row.year}.xlsx`);
}

async function summaryPdf(visit: Visit): Promise<Reply> {
  const { stored, shown, ranked } = await readTotals(visit);
  const paper = rankingPaper(visit.ward, stored, shown ?? null, ranked);
  return pdfReply(visit, paper, `bang-tong-hop-diem-${stored.row.year}`);
}

const printedSheet = (reply: typeof pdfReply) => async (visit: Visit) => {
  const { sheet, stored } = await findOwnSheet(visit.tx, visit.actor, recordId(visit));
  return reply(visit, sheetPaper(visit.ward, stored, sheet), `phieu-cham-diem-${stored.row.year}`);
};

const path = `${scoring}/bo/:id/xep-hang`;

export const rankingFileRoutes = routes()
  .get(`${path}/trong-so`, { permission: 'score.view', audit: 'ranking.sensitivity_viewed' }, sensitivityPage)
  .get(`${path}/xep-hang.json`, { permission: 'score.view', audit: 'ranking.downloaded' }, json)
  .get(`${path}/diem.xlsx`, { permission: 'score.view', audit: 'score.exported' }, workbook)
  .get(`${path}/tong-hop.pdf`, { permission: 'score.view', audit: 'ranking.printed' }, summaryPdf)
  .get(`${scoring}/phieu/:id/phieu.pdf`, { permission: 'score.view', audit: 'score.printed' }, printedSheet(pdfReply))
  .get(`${scoring}/phieu/:id/phieu.docx`, { permission: 'score.view', audit: 'score.printed' }, printedSheet(docxReply));
