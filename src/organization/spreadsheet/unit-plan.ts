import type { Figure } from '../../platform/records/figure.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { fold } from '../../platform/text/normalize.ts';
import { readFigure } from '../unit/figure-text.ts';
import { type PlannedRow, RowFault, type SheetRow, nameKey, planRow, refuseFormulas } from './rows.ts';

export interface KnownUnit {
  id: string;
  kind_id: string;
  name: string | null;
  parent_id: string | null;
  address: string | null;
  households: Figure | null;
  population: Figure | null;
}

export interface KnownUnits {
  ward: string;
  kinds: readonly { id: string; name: string }[];
  /** The units alive today. */
  units: readonly KnownUnit[];
}

export interface UnitPlan {
  rows: PlannedRow[];
  /** Units to write, each after the unit it belongs to. */
  added: KnownUnit[];
  changed: KnownUnit[];
}

const deepest = 20;
const sameFigure = (a: Figure | null, b: Figure | null) => JSON.stringify(a) === JSON.stringify(b);
const print = (figure: Figure | null) => (figure === null ? 'chưa ghi' : printFigure(figure));

/** Holds every row against the units there are. The ids of new units come from `newId`. */
export class UnitPlanner {
  readonly #known: KnownUnits;
  readonly #newId: () => string;
  readonly #byName: Map<string, KnownUnit[]>;
  readonly #rowsByName: Map<string, SheetRow[]>;
  readonly #placed = new Map<SheetRow, KnownUnit>();
  readonly #lineOf = new Map<string, number>();
  readonly #new = new Set<KnownUnit>();
  readonly #changed: KnownUnit[] = [];

  constructor(known: KnownUnits, rows: readonly SheetRow[], newId: () => string) {
    this.#known = known;
    this.#newId = newId;
    this.#byName = Map.groupBy(known.units, ({ name }) => nameKey(name ?? ''));
    this.#rowsByName = Map.groupBy(rows, ({ cells }) => nameKey(cells['name'] ?? ''));
  }

  plan(rows: readonly SheetRow[]): UnitPlan {
    const planned = rows.map((row) => planRow(row, () => this.#planUnit(row)));
    return { rows: planned, added: [...this.#new], changed: this.#changed };
  }

  #planUnit(row: SheetRow): { state: 'added' | 'changed' | 'unchanged'; reason?: string } {
    const unit = this.#place(row, 0);
    if (this.#new.has(unit)) return { state: 'added' };
    const wanted = { ...unit, ...details(row) };
    const changes = [
      ...(wanted.address === unit.address ? [] : [`địa chỉ: ${unit.address ?? 'chưa ghi'} → ${wanted.address}`]),
      ...(sameFigure(wanted.households, unit.households) ? [] : [`số hộ: ${print(unit.households)} → ${print(wanted.households)}`]),
      ...(sameFigure(wanted.population, unit.population) ? [] : [`nhân khẩu: ${print(unit.population)} → ${print(wanted.population)}`]),
    ];
    if (changes.length === 0) return { state: 'unchanged' };
    this.#changed.push(wanted);
    return { state: 'changed', reason: changes.join('; ') };
  }

  /** The unit a row speaks of: one there is, or a new one put after its parent. */
  #place(row: SheetRow, depth: number): KnownUnit {
    const placed = this.#placed.get(row);
    if (placed) return placed;
    if (depth > deepest) throw new RowFault('đơn vị trực thuộc chính nó, hoặc quá nhiều cấp');
    refuseFormulas(row);
    const name = row.cells['name'] ?? '';
    if (name === '') throw new RowFault('thiếu tên đơn vị');
    const kind = this.#kind(row);
    const values = details(row);
    const parentId = this.#parent(row, depth);
    const unit = this.#existing(kind, name, parentId);
    if (unit) return this.#claim(row, unit);
    const none = { address: null, households: null, population: null };
    const fresh = { id: this.#newId(), kind_id: kind, name, parent_id: parentId ?? null, ...none, ...values };
    this.#claim(row, fresh);
    this.#byName.set(nameKey(name), [...(this.#byName.get(nameKey(name)) ?? []), fresh]);
    this.#new.add(fresh);
    return fresh;
  }

  #claim(row: SheetRow, unit: KnownUnit): KnownUnit {
    const before = this.#lineOf.get(unit.id);
    if (before !== undefined) throw new RowFault(`trùng với dòng ${before}`);
    this.#lineOf.set(unit.id, row.line);
    this.#placed.set(row, unit);
    return unit;
  }

  #kind({ cells }: SheetRow): string {
    const [kind = '', name = ''] = [cells['kind'], cells['name']];
    const same = this.#known.kinds.filter((each) => fold(each.name) === fold(kind));
    if (same[0] && same.length === 1) return same[0].id;
    if (kind !== '') throw new RowFault(`chưa có loại đơn vị “${kind}”; thêm loại này trước hoặc sửa ô`);
    const begun = this.#known.kinds.filter((each) => nameKey(name).startsWith(`${nameKey(each.name)} `));
    if (begun[0] && begun.length === 1) return begun[0].id;
    throw new RowFault('thiếu loại đơn vị');
  }

  /** Id of the parent, null for the ward itself, undefined where the row does not say. */
  #parent(row: SheetRow, depth: number): string | null | undefined {
    const text = row.cells['parent'] ?? '';
    if (text === '') return undefined;
    if ([nameKey(this.#known.ward), 'phường', 'xã', 'phường, xã'].includes(nameKey(text))) return null;
    const rows = (this.#rowsByName.get(nameKey(text)) ?? []).filter((each) => each !== row);
    const units = this.#byName.get(nameKey(text)) ?? [];
    if (rows.length > 1 || (rows.length === 0 && units.length > 1))
      throw new RowFault(`có nhiều đơn vị tên “${text}”; thêm đơn vị này ở trang Tổ chức`);
    if (rows[0]) return this.#place(rows[0], depth + 1).id;
    if (units[0]) return units[0].id;
    throw new RowFault(`chưa có đơn vị cấp trên “${text}”`);
  }

  #existing(kindId: string, name: string, parentId: string | null | undefined): KnownUnit | undefined {
    const named = (this.#byName.get(nameKey(name)) ?? []).filter(({ kind_id }) => kind_id === kindId);
    const there = parentId === undefined ? named : named.filter(({ parent_id }) => parent_id === parentId);
    if (there.length > 1) throw new RowFault(`có nhiều đơn vị tên “${name}”; ghi thêm cột Trực thuộc`);
    return there[0];
  }
}

/** What the row says of the unit; a blank cell says nothing. */
function details({ cells }: SheetRow): Partial<Pick<KnownUnit, 'address' | 'households' | 'population'>> {
  return {
    ...(cells['address'] ? { address: cells['address'] } : {}),
    ...figureCell('households', 'số hộ', cells),
    ...figureCell('population', 'nhân khẩu', cells),
  };
}

function figureCell(field: 'households' | 'population', word: string, cells: SheetRow['cells']): { [f in typeof field]?: Figure } {
  const text = cells[field] ?? '';
  if (text === '') return {};
  const value = readFigure(text);
  if (value === null) throw new RowFault(`${word} “${text}” không phải là số`);
  return { [field]: value };
}
