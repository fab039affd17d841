/** Counts what held, says what did not, and ends with the line every drill ends with. */
export class Score {
  #passed = 0;
  #failed = 0;

  expect(holds: boolean, what: string): void {
    if (holds) this.#passed += 1;
    else this.#failed += 1;
    if (!holds) console.log(`SAI  ${what}`);
  }

  close(): number {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }
}

/** `--times 50` → 50. */
export function option(args: string[], name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(args[at + 1]);
}
