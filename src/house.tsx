import { hiddenInJournal } from './commendation/council/conflict-whole.ts';
import { routes } from './organization/access.ts';
import { office } from './organization/frame.tsx';
import { formatDateTime } from './platform/calendar/date.ts';
import type { Slice } from './platform/slice.ts';
import type { Reply } from './platform/web/reply.ts';
import { type Visit, pageNumber } from './platform/web/route.ts';
import { DataTable, Pagination } from './platform/web/ui/table.tsx';
import { Tag } from './platform/web/ui/text.tsx';
import { todayView } from './today.tsx';

const pageSize = 50;

/** The first page of the office and the journal: what shows all slices at once. */
export function house(slices: readonly Slice[]): Slice {
  const titles: Record<string, string> = Object.assign({}, ...slices.map((slice) => slice.events));

  async function todayPage(visit: Visit): Promise<Reply> {
    const cards = [];
    for (const slice of slices) cards.push(...((await slice.today?.(visit.tx, visit.actor)) ?? []));
    return todayView(visit, cards);
  }

  async function journalPage(visit: Visit): Promise<Reply> {
    const current = pageNumber(visit.query);
    const { count } = await visit.tx.db
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const events = await visit.tx.db
      .selectFrom('audit_event')
      .selectAll()
      .orderBy('sequence', 'desc')
      .limit(pageSize)
      .offset((current - 1) * pageSize)
      .execute();
    // The line stays, so that the chain can be followed; what it says is kept from whoever is tied to the nomination.
    const hidden = await hiddenInJournal(visit.tx, visit.actor);
    const rows = events.map((event) => ({
      ...event,
      who: hidden(event.content) ? '' : (JSON.parse(event.content) as { actorName: string }).actorName,
      what: hidden(event.content) ? 'Việc về một đề nghị mà bạn có quan hệ' : (titles[event.name] ?? event.name),
    }));
    return office(visit, {
      title: 'Nhật ký',
      lead: 'Mọi việc đã làm, nối với nhau bằng mã băm: sửa hay xoá một dòng đều bị phát hiện.',
      children: (
        <>
          <DataTable
            caption="Nhật ký"
            rows={rows}
            columns={[
              { key: 'sequence', label: 'Số', numeric: true, cell: (row) => String(row.sequence) },
              { key: 'at', label: 'Lúc', cell: (row) => formatDateTime(row.happened_at) },
              { key: 'who', label: 'Ai', cell: (row) => row.who },
              { key: 'what', label: 'Việc', cell: (row) => row.what },
              { key: 'hash', label: 'Mã băm', cell: (row) => <Tag>{row.hash.slice(0, 12)}</Tag> },
            ]}
          />
          <Pagination page={current} pages={Math.max(1, Math.ceil(count / pageSize))} hrefFor={(n) => `?trang=${n}`} />
        </>
      ),
    });
  }

  const table = routes()
    .get('/lam-viec', { permission: 'office.view', audit: 'home.viewed' }, todayPage)
    .get('/lam-viec/nhat-ky', { permission: 'audit.view', audit: 'audit.viewed' }, journalPage);
  return { name: 'house', routes: table.routes, events: {} };
}
