import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { type CatalogueEntry, shippedIndicators } from './catalogue/catalogue.ts';
import { findIndicator, listIndicators } from './indicator.ts';

export interface IndicatorInput {
  name: string;
  sector: string | null;
  measure: string | null;
  direction: 'higher' | 'lower' | 'zero';
  frequency: string | null;
  counting?: 'cumulative' | 'level' | null;
  aggregation?: 'sum' | 'mean' | null;
  min_value?: number | null;
  max_value?: number | null;
}

function checkRange({ min_value = null, max_value = null }: IndicatorInput): void {
  if (min_value !== null && max_value !== null && min_value > max_value)
    throw new Refusal('range_reversed', 'Giá trị lớn nhất phải từ giá trị nhỏ nhất trở lên.', 'max_value');
}

async function refuseTwin(tx: Tx, name: string, id: string | null): Promise<void> {
  const twin = await tx.db.selectFrom('indicator').select('id').where('name', '=', name).executeTakeFirst();
  if (twin && twin.id !== id) throw new Refusal('indicator_exists', 'Đã có chỉ tiêu mang tên này.', 'name');
}

/** Enters an indicator; its direction says which results are better and cannot change once it has targets. */
export async function createIndicator(tx: Tx, actor: Actor, input: IndicatorInput): Promise<string> {
  checkRange(input);
  await refuseTwin(tx, input.name, null);
  const row = fresh(tx);
  await tx.db
    .insertInto('indicator')
    .values({ ...row, ...input })
    .execute();
  await recordEvent(tx, actor, 'indicator.created', { subject: row.id, detail: { name: input.name, direction: input.direction } });
  return row.id;
}

/** What of an indicator with targets may no longer change: it would turn what was reached into what was missed. */
const fixed = ['direction', 'measure', 'counting'] as const;

export async function changeIndicator(tx: Tx, actor: Actor, id: string, input: IndicatorInput): Promise<void> {
  const before = await findIndicator(tx, id);
  checkRange(input);
  await refuseTwin(tx, input.name, id);
  const given = await tx.db.selectFrom('target').select('id').where('indicator_id', '=', id).limit(1).executeTakeFirst();
  const moved = fixed.find((name) => before[name] !== null && before[name] !== (input[name] ?? null));
  if (given && moved)
    throw new Refusal(
      'indicator_in_use',
      'Chỉ tiêu đã giao nên không đổi được chiều, đơn vị tính, cách ghi số. Thêm một chỉ tiêu mới với tên khác.',
      moved,
    );
  await tx.db.updateTable('indicator').set(input).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'indicator.changed', { subject: id, detail: { before, after: input } });
}

const known = (entry: CatalogueEntry, rows: readonly { name: string; catalogue_code: string | null }[]) =>
  rows.some(({ name, catalogue_code }) => catalogue_code === entry.code || name === entry.name);

/** Kinds of the shipped catalogue this ward does not have yet. */
export async function unusedKinds(tx: Tx): Promise<CatalogueEntry[]> {
  const rows = await listIndicators(tx);
  return shippedIndicators().filter((entry) => !known(entry, rows));
}

/** Takes kinds of the shipped catalogue over; those the ward has already are left alone. Gives how many came. */
export async function pickIndicators(tx: Tx, actor: Actor, codes: readonly string[]): Promise<number> {
  const wanted = (await unusedKinds(tx)).filter(({ code }) => codes.includes(code));
  if (wanted.length === 0) throw new Refusal('nothing_picked', 'Chọn ít nhất một chỉ tiêu chưa có trong danh mục của địa phương.', '');
  await tx.db
    .insertInto('indicator')
    .values(
      wanted.map(({ code, min, max, ...entry }) => ({ ...fresh(tx), ...entry, min_value: min, max_value: max, catalogue_code: code })),
    )
    .execute();
  await recordEvent(tx, actor, 'indicator.picked', { detail: { codes: wanted.map(({ code }) => code) } });
  return wanted.length;
}
