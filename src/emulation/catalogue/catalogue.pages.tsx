import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf } from '../address.ts';
import { MovementTabs } from '../movement/tabs.tsx';
import { formNames, kindWords, natureNames, options } from '../words.ts';
import { type CatalogueEntry, catalogueLevelNames, entriesFor, evidenceNames } from './catalogue.ts';

const path = '/lam-viec/phong-trao/danh-muc';
const filters = [
  { name: 'tinh-chat', label: 'Tính chất', names: natureNames },
  { name: 'cap', label: 'Cấp', names: catalogueLevelNames },
  { name: 'hinh-thuc', label: 'Hình thức', names: formNames },
] as const;

const years = ({ from, to }: CatalogueEntry) => (from || to ? [from ?? '…', to ?? 'nay'].join(' - ') : 'Chưa rõ');

const evidenceTones = { V: 'green', K: 'amber', U: 'red' } as const;

const Name = ({ entry }: { entry: CatalogueEntry }) => (
  <>
    {entry.short_name ?? entry.name}
    {entry.short_name && (
      <>
        <br />
        <small>{entry.name}</small>
      </>
    )}
    {entry.note && (
      <>
        <br />
        <small>{entry.note}</small>
      </>
    )}
  </>
);

const documents = (entry: CatalogueEntry) =>
  entry.documents
    .map(({ number, issuer, evidence }) => `${number} (${issuer}; ${evidenceNames[evidence].toLocaleLowerCase('vi')})`)
    .join('; ') || '–';

/** The ward's movements that came from each entry in the year: nobody enters one twice unknowingly. */
async function taken(visit: Visit, year: number): Promise<ReadonlyMap<string, string>> {
  const rows = await visit.tx.db
    .selectFrom('movement')
    .select(['id', 'catalogue_entry'])
    .where('catalogue_entry', 'is not', null)
    .where('origin', '=', 'ward')
    .where('year', '=', year)
    .execute();
  return new Map(rows.map(({ id, catalogue_entry }) => [catalogue_entry ?? '', id]));
}

async function cataloguePage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const asked = (name: string) => visit.query.get(name) ?? '';
  const rows = entriesFor({ year, nature: asked('tinh-chat'), level: asked('cap'), form: asked('hinh-thuc'), words: asked('tu') });
  const own = await taken(visit, year);
  const edits = allows(visit.actor, 'movement.edit');
  return office(visit, {
    title: 'Danh mục phong trào, cuộc vận động',
    section: `Năm ${year}`,
    lead: 'Phong trào của cả nước, của ngành và địa phương để đưa vào kế hoạch năm. Năm và số văn bản cần kiểm lại trước khi dùng.',
    crumbs: [{ label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') }, { label: 'Danh mục' }],
    children: (
      <>
        <MovementTabs visit={visit} year={year} current="catalogue" />
        <FilterBar
          action={visit.url(path)}
          label="Lọc danh mục"
          {...([...filters.map(({ name }) => name), 'tu'].some(asked) ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}
        >
          <TextInput name="nam" label="Năm" width="short" inputmode="numeric" value={String(year)} />
          {filters.map(({ name, label, names }) => (
            <Select name={name} label={label} options={options(names)} placeholder="Tất cả" value={asked(name)} />
          ))}
          <TextInput name="tu" label="Tìm" type="search" value={asked('tu')} />
        </FilterBar>
        <DataTable
          caption={`${rows.length} mục dùng được cho năm ${year}`}
          rows={rows}
          empty={<EmptyState title="Không có mục nào" text="Chọn năm khác hoặc bỏ bộ lọc." />}
          columns={[
            { key: 'name', label: 'Tên', cell: (entry) => <Name entry={entry} /> },
            {
              key: 'kind',
              label: 'Loại',
              cell: kindWords,
            },
            { key: 'level', label: 'Cấp, chủ trì', cell: (entry) => `${catalogueLevelNames[entry.level]}: ${entry.owner}` },
            {
              key: 'years',
              label: 'Thời hạn, văn bản',
              cell: (entry) => (
                <>
                  {years(entry)}
                  {entry.documents.length > 0 && (
                    <>
                      <br />
                      <small>{documents(entry)}</small>
                    </>
                  )}
                </>
              ),
            },
            {
              key: 'evidence',
              label: 'Nguồn',
              cell: (entry) => <Tag tone={evidenceTones[entry.evidence]}>{evidenceNames[entry.evidence]}</Tag>,
            },
            {
              key: 'take',
              label: 'Kế hoạch năm',
              cell: (entry) => {
                const id = own.get(entry.id);
                if (id)
                  return (
                    <a href={visit.url(`/lam-viec/phong-trao/${id}`)} class="one-line">
                      Đã có
                    </a>
                  );
                return edits ? (
                  <a href={visit.url(`/lam-viec/phong-trao/moi?nam=${year}&muc=${entry.id}`)} class="one-line">
                    Đưa vào
                  </a>
                ) : (
                  '–'
                );
              },
            },
          ]}
        />
      </>
    ),
  });
}

export const catalogueRoutes = routes().get(path, { permission: 'movement.view', audit: 'catalogue.listed' }, cataloguePage);
