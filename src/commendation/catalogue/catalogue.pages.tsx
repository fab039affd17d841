import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate, parseVietnameseDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput } from '../../platform/web/ui/form.tsx';
import { DataTable, FilterBar } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { wardLaw } from '../law/ward-law.ts';
import { kindNames } from '../subject/subject.ts';
import { needsConfirmation } from './catalogue.ts';
import { LEVEL_NAMES } from './level-names.ts';
import { type DatedEntry, catalogueOn } from './on-day.ts';

const home = '/lam-viec/danh-muc-khen-thuong';
const natures = { form: 'Hình thức khen thưởng', title: 'Danh hiệu thi đua' } as const;
const span = ({ from, to }: { from: string; to: string | null }) =>
  to === null ? `từ ${formatDate(from)}` : `${formatDate(from)} – ${formatDate(to)}`;

const Rules = ({ row }: { row: DatedEntry }) => (
  <>
    {row.rules.length === 0 && (row.inForce ? 'Chưa có trong bộ quy định' : 'Không có quy định vào ngày này')}
    {row.rules.map((rule) => (
      <p>
        {rule.quoted} ({span(rule)}) {rule.toConfirm && <Tag tone="amber">{needsConfirmation}</Tag>}
      </p>
    ))}
  </>
);

async function cataloguePage(visit: Visit): Promise<Reply> {
  const day = parseVietnameseDate(visit.query.get('ngay') ?? '') ?? localDate(visit.tx.now);
  const { book } = await wardLaw(visit.tx);
  return office(visit, {
    title: 'Danh mục danh hiệu, hình thức khen thưởng',
    section: `Ngày ${formatDate(day)}`,
    lead: 'Xếp từ cao xuống thấp: thứ tự trong danh sách, khi công bố và khi trao.',
    crumbs: [{ label: 'Sổ vàng', href: visit.url('/lam-viec/so-vang') }, { label: 'Danh mục' }],
    children: (
      <>
        <FilterBar action={visit.url(home)} submit="Xem" resetHref={visit.query.has('ngay') ? visit.url(home) : undefined}>
          <DateInput name="ngay" label="Theo ngày" value={formatDate(day)} />
        </FilterBar>
        <DataTable
          caption="Danh mục danh hiệu, hình thức khen thưởng"
          captionHidden
          rows={catalogueOn(book, day)}
          columns={[
            { key: 'name', label: 'Danh hiệu, hình thức', cell: ({ entry }) => entry.name },
            { key: 'nature', label: 'Loại', cell: ({ entry }) => natures[entry.nature] },
            { key: 'subjects', label: 'Đối tượng', cell: ({ entry }) => entry.subjects.map((kind) => kindNames[kind]).join(', ') },
            { key: 'levels', label: 'Cấp tặng', cell: ({ entry }) => entry.levels.map((level) => LEVEL_NAMES[level]).join(', ') },
            { key: 'paper', label: 'Trao kèm quyết định', cell: ({ entry }) => entry.paper ?? 'Không có mẫu riêng' },
            { key: 'decider', label: 'Người quyết định', cell: ({ decider }) => decider ?? 'Chưa rõ' },
            { key: 'rules', label: 'Quy định, thời gian áp dụng', cell: (row) => <Rules row={row} /> },
          ]}
        />
        <Notice title="Khen thưởng của hội, bộ, ngành, nơi khác">
          Ghi đúng như văn bản. Hình thức và cấp tặng không khớp danh mục thì hệ thống nhắc, không chặn.
        </Notice>
      </>
    ),
  });
}

export const catalogueRoutes = routes().get(home, { permission: 'office.view', audit: 'catalogue.viewed' }, cataloguePage);
