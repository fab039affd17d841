import { randomInt } from 'node:crypto';

/** A new order, each as likely as any other, drawn from the system's strong random source. */
export function shuffled<T>(items: readonly T[], draw: (below: number) => number = randomInt): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(draw(rest.length), 1));
}
