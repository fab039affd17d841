import { hash } from 'node:crypto';

const names = new Map<string, string>();

/** From here on this statement is planned once in each connection of this process. */
export function keepPlan(statement: string): void {
  names.set(statement, `q_${hash('sha256', statement).slice(0, 24)}`);
}

/** The name under which a statement is kept by a connection; undefined for those planned anew each time. */
export const planName = (statement: string): string | undefined => names.get(statement);
