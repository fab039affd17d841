import { createHash } from 'node:crypto';
import type { Decision } from './decision.ts';

interface Line {
  award: string;
  name: string;
  post: string | null;
  citation: string | null;
  register_number: number | null;
}

/** The hash of a decision as it was signed: its head and every line, in the register's order. */
export function contentHash(decision: Decision, lines: readonly Line[]): string {
  const { number, symbol, issued_on, title, citation, bases, signer_id, signer_post, on_behalf } = decision;
  const head = [number, symbol, issued_on, title, citation, bases, signer_id, signer_post, on_behalf];
  const body = lines
    .toSorted((a, b) => (a.register_number ?? 0) - (b.register_number ?? 0))
    .map(({ register_number, award, name, post, citation: text }) => [register_number, award, name, post, text]);
  return createHash('sha256')
    .update(JSON.stringify([head, body]))
    .digest('hex');
}
