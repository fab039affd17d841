import { localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { FilterBar } from '../../platform/web/ui/table.tsx';
import { Pagination } from '../../platform/web/ui/table.tsx';
import { StatGrid, Tabs } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { chosenId, yearOf, yearTabs } from '../address.ts';
import { listBlocs, livingUnits, named, unitOptions } from '../choices.ts';
import { movementYears } from '../movement/movement.ts';
import { options, workKindNames } from '../words.ts';
import { WorkTabs } from './tabs.tsx';
import { WorkTable } from './work-table.tsx';
import { listWorks, summarizeWorks } from './work.ts';

const path = '/lam-viec/cong-trinh';
const pageSize = 40;
const states = [
  { value: 'overdue', label: 'Quá hạn' },
  { value: 'running', label: 'Trong hạn' },
  { value: 'on_time', label: 'Hoàn thành đúng tiến độ' },
  { value: 'late', label: 'Hoàn thành trễ' },
  { value: 'done', label: 'Hoàn thành, không rõ ngày' },
  { value: 'no_due_date', label: 'Chưa có hạn' },
];

async function filterBar(visit: Visit, year: number) {
  const units = unitOptions(await livingUnits(visit.tx, localDate(visit.tx.now)));
  const value = (name: string) => visit.query.get(name) ?? '';
  const on = ['q', 'don-vi', 'loai', 'tinh-trang', 'phong-trao'].some((name) => value(name) !== '');
  return (
    <FilterBar action={visit.url(path)} label="Lọc công trình, phần việc" {...(on ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
      <Hidden name="nam" value={String(year)} />
      <TextInput name="q" label="Tìm tên, địa chỉ" type="search" value={value('q')} />
      <Select
        name="don-vi"
        label="Đơn vị, khối"
        options={[...units, ...named(await listBlocs(visit.tx))]}
        placeholder="Tất cả"
        value={chosenId(visit, 'don-vi')}
      />
      <Select name="loai" label="Loại" options={options(workKindNames)} placeholder="Tất cả" value={value('loai')} />
      <Select name="tinh-trang" label="Tình trạng" options={states} placeholder="Tất cả" value={value('tinh-trang')} />
    </FilterBar>
  );
}

export async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const { query } = visit;
  const movementId = chosenId(visit, 'phong-trao');
  const unitId = chosenId(visit, 'don-vi');
  const search = (query.get('q') ?? '').slice(0, 200);
  const all = await listWorks(visit.tx, {
    ...(search ? {} : { year }),
    kind: query.get('loai') ?? '',
    state: query.get('tinh-trang') ?? '',
    search,
    ...(movementId ? { movementId } : {}),
    ...(unitId ? { unitId } : {}),
  });
  const sums = summarizeWorks(all);
  const current = pageNumber(query);
  const link = (more: Record<string, string>) =>
    `?${new URLSearchParams({ ...Object.fromEntries(query), nam: String(year), ...more }).toString()}`;
  return office(visit, {
    title: 'Công trình, phần việc',
    section: search ? 'Mọi năm' : `Năm ${year}`,
    lead: 'Đúng tiến độ hay trễ được tính từ hạn và ngày hoàn thành.',
    actions: allows(visit.actor, 'registration.submit') && (
      <ButtonLink href={visit.url(`${path}/moi?nam=${year}`)} tone="primary">
        Đăng ký
      </ButtonLink>
    ),
    children: (
      <>
        <WorkTabs visit={visit} year={year} current="works" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        {await filterBar(visit, year)}
        <StatGrid
          items={[
            { value: String(sums.total), label: 'Tổng số' },
            { value: String(sums.on_time + sums.done), label: 'Hoàn thành, không trễ', href: link({ 'tinh-trang': 'on_time' }) },
            { value: String(sums.late), label: 'Hoàn thành trễ', href: link({ 'tinh-trang': 'late' }) },
            { value: String(sums.open), label: 'Chưa hoàn thành' },
            { value: String(sums.overdue), label: 'Quá hạn', href: link({ 'tinh-trang': 'overdue' }) },
          ]}
        />
        <WorkTable visit={visit} rows={all.slice((current - 1) * pageSize, current * pageSize)} />
        <Pagination page={current} pages={Math.ceil(all.length / pageSize)} hrefFor={(n) => link({ trang: String(n) })} />
      </>
    ),
  });
}
