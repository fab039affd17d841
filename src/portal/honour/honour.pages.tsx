import { awardName, honourOf } from '../../commendation/catalogue/catalogue.ts';
import { routes } from '../../organization/access.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { HonourGroup } from '../../platform/web/ui/honour.tsx';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { HonourGrid, HonourRoll, PageHeader, Tabs } from '../../platform/web/ui/text.tsx';
import { HomeBlock } from '../../platform/web/ui/public.tsx';
import { site } from '../site.tsx';
import { yearIn, yearLinks } from '../years.ts';
import { type HonourRow, honourYears, honoursOf } from './honour.ts';

const kinds = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' } as const;
const kindOrder: readonly string[] = Object.keys(kinds);

/** "67 tập thể và 17 cá nhân" from the numbers of a source that named nobody. */
export function countedWords(row: HonourRow): string {
  const parts = (
    [
      [row.collectives, 'tập thể'],
      [row.individuals, 'cá nhân'],
      [row.households, 'hộ gia đình'],
    ] as const
  ).flatMap(([figure, what]) =>
    figure === null ? [] : [figure === 'unknown' ? `${what} (không nêu số)` : `${printFigure(figure)} ${what}`],
  );
  if (parts.length > 0) return parts.join(' và ');
  return row.total === null || row.total === 'unknown' ? 'Tập thể, cá nhân (không nêu số)' : `${printFigure(row.total)} tập thể, cá nhân`;
}

/** One group for each award and kind of recipient, highest honour first. */
function rollGroups(rows: readonly HonourRow[]): HonourGroup[] {
  const named = rows.filter(({ kind }) => kind !== 'counted');
  const groups = Map.groupBy(named, (row) => `${row.award} ${row.kind}`);
  const lists = [...groups.values()].toSorted(
    (a, b) =>
      honourOf(a[0]?.award ?? '') - honourOf(b[0]?.award ?? '') ||
      kindOrder.indexOf(a[0]?.kind ?? '') - kindOrder.indexOf(b[0]?.kind ?? ''),
  );
  return lists.map((list) => ({
    title: awardName(list[0]?.award ?? ''),
    count: `${padCount(list.length)} ${kinds[(list[0]?.kind ?? 'collective') as keyof typeof kinds]}`,
    entries: list.map((row) => ({
      name: `${row.name}${row.posthumous ? ' (truy tặng)' : ''}`,
      ...(row.detail ? { detail: row.detail } : {}),
    })),
  }));
}

const counted = (rows: readonly HonourRow[]) =>
  rows
    .filter(({ kind }) => kind === 'counted')
    .map((row) => ({
      name: countedWords(row),
      award: awardName(row.award),
      ...(row.issuer ? { detail: row.issuer } : {}),
      ...(row.citation ? { citation: row.citation } : {}),
    }));

const above = (row: HonourRow) => ({
  name: row.name || countedWords(row),
  award: awardName(row.award),
  decision: [row.issuer, row.year_to ? `${row.year} - ${row.year_to}` : `năm ${row.year}`].filter(Boolean).join(', '),
  ...(row.detail ? { detail: row.detail } : {}),
  ...(row.citation ? { citation: row.citation } : {}),
});

const rollLead = 'Những tập thể, cá nhân, hộ gia đình được khen thưởng trong các phong trào thi đua.';

const notices = (visit: Visit) => (
  <>
    <ButtonLink href={visit.url('/niem-yet')}>Danh sách đang niêm yết lấy ý kiến</ButtonLink>
    <ButtonLink href={visit.url('/kien-nghi')}>Kiến nghị về quyết định</ButtonLink>
  </>
);

async function honourPage(visit: Visit): Promise<Reply> {
  const years = await honourYears(visit.tx);
  const list = years.map(({ year }) => year);
  const year = yearIn(visit, list);
  const rows = await honoursOf(visit.tx, year);
  const given = rows.filter(({ direction }) => direction === 'given');
  const received = rows.filter(({ direction }) => direction === 'received').toSorted((a, b) => honourOf(a.award) - honourOf(b.award));
  return site(visit, {
    title: 'Bảng vàng',
    themeYear: year || null,
    crumbs: [{ label: 'Bảng vàng' }],
    children:
      rows.length === 0 ? (
        <>
          <PageHeader title="Bảng vàng" lead={rollLead} actions={notices(visit)} />
          <EmptyState title="Bảng vàng còn trống" text="Tập thể, cá nhân, hộ gia đình được khen thưởng sẽ được ghi danh ở đây." />
        </>
      ) : (
        <>
          <PageHeader title={`Bảng vàng năm ${year}`} lead={rollLead} actions={notices(visit)} />
          {list.length > 1 && <Tabs label="Năm" items={yearLinks(visit, '/bang-vang', list, year)} />}
          {received.length > 0 && (
            <HomeBlock id="cap-tren" title="Cấp trên khen thưởng" gold>
              <HonourGrid items={received.map(above)} />
            </HomeBlock>
          )}
          {counted(given).length > 0 && (
            <HomeBlock id="da-trao" title={`${visit.ward.name} khen thưởng`}>
              <HonourGrid items={counted(given)} />
            </HomeBlock>
          )}
          {given.some(({ kind }) => kind !== 'counted') && <HonourRoll groups={rollGroups(given)} />}
        </>
      ),
  });
}

export const honourRoutes = routes().get('/bang-vang', { permission: 'public', audit: 'honour.read', kept: true }, honourPage);
