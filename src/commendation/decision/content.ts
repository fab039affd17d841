import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/tenancy.ts';
import type { Decision } from './decision.ts';

interface Line {
  award: string;
  name: string | null;
  post: string | null;
  citation: string | null;
  register_number: number | null;
}

type Change = [string, string, string | null, string, string | null, string | null, string | null];

/** The hash of a decision as it was signed: its head, every line in the register's order, mandate and changes of awards. */
export function contentHash(decision: Decision, lines: readonly Line[], changes: readonly Change[] = []): string {
  const { number, symbol, issued_on, title, citation, bases, signer_id, signer_post, on_behalf, mandate_id } = decision;
  const head = [number, symbol, issued_on, title, citation, bases, signer_id, signer_post, on_behalf];
  const body = lines
    .toSorted((a, b) => (a.register_number ?? 0) - (b.register_number ?? 0))
    .map(({ register_number, award, name, post, citation: text }) => [register_number, award, name, post, text]);
  // What most decisions do not have is left out: hashes made before there was any stay as they were.
  const more = mandate_id !== null || changes.length > 0 ? [mandate_id, changes] : [];
  return createHash('sha256')
    .update(JSON.stringify([head, body, ...more]))
    .digest('hex');
}

/** The hash of what stands in the database of a decision; later corrections of its awards do not count. */
export async function storedContentHash(tx: Tx, decision: Decision): Promise<string> {
  const lines = await tx.db
    .selectFrom('award')
    .select(['award', 'recipient as name', 'recipient_post as post', 'citation', 'register_number'])
    .where('decision_id', '=', decision.id)
    .execute();
  const changes = await tx.db
    .selectFrom('amendment')
    .select(['award_id', 'kind', 'ground', 'reason', 'recipient', 'recipient_post', 'citation'])
    .where('decision_id', '=', decision.id)
    .orderBy('id')
    .execute();
  return contentHash(
    decision,
    lines,
    changes.map((row): Change => [row.award_id, row.kind, row.ground, row.reason, row.recipient, row.recipient_post, row.citation]),
  );
}
