import type { Figure } from '../../platform/records/figure.ts';
import { Refusal } from '../../platform/refusal.ts';

export type BundleValue = string | number | boolean | Figure | readonly string[] | readonly BundleObject[];

/** The fields of a record or of one row of its lists; a field without a value is absent. */
export interface BundleObject {
  readonly [field: string]: BundleValue;
}

export interface BundleRecord extends BundleObject {
  readonly id: string;
}

/** Everything a ward has. In a file the sections stand beside `authority`, in the written import order. */
export interface Bundle {
  readonly authority: BundleObject;
  readonly sections: Readonly<Record<string, readonly BundleRecord[]>>;
}

/** Where in the file something is wrong (`works[3].owners[0].unit`), the rule it breaks, and how to mend it. */
export interface BundleFault {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly value?: unknown;
  /** Line of the file, from 1, when the bundle was read from one. */
  readonly line?: number;
}

export type Path = readonly (string | number)[];

/** A fault with its place in steps, for sorting and for finding its line. */
export interface Placed {
  readonly place: Path;
  readonly fault: BundleFault;
}

/** `['works', 3, 'unit']` gives `works[3].unit`. */
export function printPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

export function recordsOf(bundle: Bundle, section: string): readonly BundleRecord[] {
  return bundle.sections[section] ?? [];
}

/** A bundle that was not taken; nothing was written. */
export class BundleRefusal extends Refusal {
  readonly faults: readonly BundleFault[];

  constructor(faults: readonly BundleFault[]) {
    super('bundle_faulty', `Tệp hồ sơ có ${faults.length} chỗ phải sửa; chưa ghi gì vào cơ sở dữ liệu.`);
    this.name = 'BundleRefusal';
    this.faults = faults;
  }
}
