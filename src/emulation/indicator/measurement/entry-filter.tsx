import type { Visit } from '../../../platform/web/route.ts';
import { Hidden, Select } from '../../../platform/web/ui/form.tsx';
import { FilterBar } from '../../../platform/web/ui/table.tsx';
import type { Target } from '../indicator.ts';
import { path } from '../tabs.tsx';

interface EntryFilterProps {
  visit: Visit;
  targets: readonly Target[];
  year: number;
  month: number;
  unitId: string;
  indicatorId: string;
}

/** Names by id, each once, in the order they come. */
const choices = (pairs: readonly (readonly [string | null, string | null])[]) =>
  [...new Map(pairs.flatMap(([id, name]) => (id && name ? [[id, name] as const] : [])))].map(([value, label]) => ({ value, label }));

/** By unit or by indicator: an indicator, where one is chosen, goes before the unit. */
export const EntryFilter = ({ visit, targets, year, month, unitId, indicatorId }: EntryFilterProps) => {
  const units = targets.toSorted((a, b) => (a.unit_position ?? 0) - (b.unit_position ?? 0));
  return (
    <FilterBar action={visit.url(`${path}/nhap`)} label="Nhập theo" submit="Mở">
      <Hidden name="nam" value={String(year)} />
      <Hidden name="thang" value={String(month)} />
      <Select name="don-vi" label="Đơn vị" options={choices(units.map(({ unit_id, unit_name }) => [unit_id, unit_name]))} value={unitId} />
      <Select
        name="chi-tieu"
        label="Hoặc một chỉ tiêu của mọi đơn vị"
        placeholder="Mọi chỉ tiêu của đơn vị"
        options={choices(targets.map((target) => [target.indicator_id, target.indicator]))}
        value={indicatorId}
      />
    </FilterBar>
  );
};
