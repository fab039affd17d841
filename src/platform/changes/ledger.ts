/** `ward/table`, as the database names what changed. */
export type Changed = string;

interface WardChanges {
  last: number;
  tables: Map<string, number>;
}

/** When each table of each ward last changed, as this process was told, counted in changes and not in time. */
export class Ledger {
  #count = 0;
  #everything = 0;
  readonly #wards = new Map<string, WardChanges>();

  /** What is asked from now on sees everything that is noted up to this number. */
  get now(): number {
    return this.#count;
  }

  /** The last change of the register of wards, or of nobody knows what. */
  get lastOfRegister(): number {
    return this.#everything;
  }

  note(changed: Changed): void {
    const slash = changed.indexOf('/');
    const [ward, table] = [changed.slice(0, slash), changed.slice(slash + 1)];
    this.#count += 1;
    // A register that changed may give an address to another ward.
    if (table === 'authority') this.#everything = this.#count;
    const known = this.#wards.get(ward) ?? { last: 0, tables: new Map<string, number>() };
    this.#wards.set(ward, known);
    known.last = this.#count;
    known.tables.set(table, this.#count);
  }

  /** Changes may have been missed: nothing known before holds. */
  noteEverything(): void {
    this.#count += 1;
    this.#everything = this.#count;
    this.#wards.clear();
  }

  /** The last change of a ward; what was valid at this number still is as long as it stays. */
  last(ward: string): number {
    return Math.max(this.#everything, this.#wards.get(ward)?.last ?? 0);
  }

  changedSince(ward: string, tables: Iterable<string>, count: number): boolean {
    if (this.#everything > count) return true;
    const known = this.#wards.get(ward);
    if (!known || known.last <= count) return false;
    for (const table of tables) if ((known.tables.get(table) ?? 0) > count) return true;
    return false;
  }
}
