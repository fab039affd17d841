import type { Movement } from './movement.ts';

export interface MovementNode {
  movement: Movement;
  children: MovementNode[];
}

/** Movements under the programme or movement they answer; one whose parent is not among them stands at the top. */
export function movementTree(movements: readonly Movement[]): MovementNode[] {
  const known = new Set(movements.map(({ id }) => id));
  const under = Map.groupBy(movements, ({ parent_id }) => (parent_id !== null && known.has(parent_id) ? parent_id : null));
  const grow = (parent: string | null): MovementNode[] =>
    (under.get(parent) ?? []).map((movement) => ({ movement, children: grow(movement.id) }));
  return grow(null);
}

/** The trees in which something hangs on something, or a programme that waits for its first movement; largest first. */
export const programmeTrees = (nodes: readonly MovementNode[]): MovementNode[] =>
  nodes
    .filter(({ movement, children }) => children.length > 0 || movement.nature === 'programme')
    .toSorted((a, b) => b.children.length - a.children.length);
