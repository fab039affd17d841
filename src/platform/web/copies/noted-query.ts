const whole = '*';

/** A query that notes which of its names a page asks for: what it never asks for does not make another page of it. */
export class NotedQuery extends URLSearchParams {
  readonly names = new Set<string>();

  override get(name: string): string | null {
    this.names.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.names.add(name);
    return super.getAll(name);
  }

  override has(name: string): boolean {
    this.names.add(name);
    return super.has(name);
  }

  override get size(): number {
    this.names.add(whole);
    return super.size;
  }

  override toString(): string {
    this.names.add(whole);
    return super.toString();
  }

  override forEach(...args: Parameters<URLSearchParams['forEach']>): void {
    this.names.add(whole);
    super.forEach(...args);
  }

  override entries() {
    this.names.add(whole);
    return super.entries();
  }

  override keys() {
    this.names.add(whole);
    return super.keys();
  }

  override values() {
    this.names.add(whole);
    return super.values();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }
}

/** The part of a query that pages of a route ask for, written always in the same way. */
export function askedPart(query: URLSearchParams, names: ReadonlySet<string>): string {
  if (names.has(whole)) return new URLSearchParams(query).toString();
  return [...names]
    .filter((name) => query.has(name))
    .sort()
    .map((name) => JSON.stringify([name, ...query.getAll(name)]))
    .join();
}
