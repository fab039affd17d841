import { formatDate } from '../../platform/calendar/date.ts';
import { printFigure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';

/** Something attached to a record, or a change of it, in words. */
export interface Remark {
  record: string;
  kind: 'evidence' | 'correction';
  text: string;
  /** Inside the ward. */
  href?: string;
}

const by = (name: string | null, at: string | null) => [name, at].filter(Boolean).join(', ');

async function ofTargets(tx: Tx, ids: readonly string[]): Promise<Remark[]> {
  const measured = await tx.db
    .selectFrom('measurement')
    .select(['target_id', 'as_of', 'value', 'evidence', 'reason', 'entered_by'])
    .where('target_id', 'in', [...ids])
    .orderBy('as_of')
    .orderBy('position')
    .execute();
  const changes = await tx.db
    .selectFrom('target_change')
    .select(['target_id', 'old_value', 'new_value', 'reason', 'changed_by'])
    .where('target_id', 'in', [...ids])
    .orderBy('position')
    .execute();
  return [
    ...measured.map(({ target_id, as_of, value, evidence, reason, entered_by }): Remark => {
      const said = `Đo ngày ${formatDate(as_of)}: ${printFigure(value)}${entered_by ? `, ${entered_by} ghi` : ''}`;
      return reason === null
        ? { record: target_id, kind: 'evidence', text: `${said}${evidence ? `. Căn cứ: ${evidence}` : ''}` }
        : { record: target_id, kind: 'correction', text: `${said}. Sửa vì: ${reason}` };
    }),
    ...changes.map(({ target_id, old_value, new_value, reason, changed_by }): Remark => ({
      record: target_id,
      kind: 'correction',
      text: `Điều chỉnh mức giao từ ${printFigure(old_value)} thành ${printFigure(new_value)}. Lý do: ${reason}${changed_by ? ` (${changed_by})` : ''}`,
    })),
  ];
}

async function ofWorks(tx: Tx, ids: readonly string[]): Promise<Remark[]> {
  const proofs = await tx.db
    .selectFrom('evidence')
    .select(['id', 'work_id', 'caption', 'posted_by', 'posted_at'])
    .where('work_id', 'in', [...ids])
    .orderBy('posted_at')
    .limit(200)
    .execute();
  const moved = await tx.db
    .selectFrom('milestone_change')
    .select(['work_id', 'was_on', 'now_on', 'reason', 'changed_on', 'changed_by'])
    .where('work_id', 'in', [...ids])
    .orderBy('position')
    .execute();
  return [
    ...proofs.map(({ id, work_id, caption, posted_by }): Remark => ({
      record: work_id,
      kind: 'evidence',
      text: `${caption ?? 'Minh chứng'}${posted_by ? `, ${posted_by} gửi` : ''}`,
      href: `/lam-viec/minh-chung/${id}/tep`,
    })),
    ...moved.map(({ work_id, was_on, now_on, reason, changed_on, changed_by }): Remark => ({
      record: work_id,
      kind: 'correction',
      text: `Đổi ngày của mốc từ ${was_on ? formatDate(was_on) : 'chưa ghi'} thành ${now_on ? formatDate(now_on) : 'chưa ghi'}. Lý do: ${reason} (${by(changed_by, changed_on === null ? null : formatDate(changed_on))})`,
    })),
  ];
}

async function ofContributions(tx: Tx, ids: readonly string[]): Promise<Remark[]> {
  const rows = await tx.db
    .selectFrom('contribution')
    .select(['id', 'receipt', 'receipt_number', 'receipt_year', 'reverses_id', 'reason'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.flatMap(({ id, receipt, receipt_number, receipt_year, reverses_id, reason }): Remark[] => {
    const paper = receipt ?? (receipt_number === null ? null : `số ${receipt_number}/${receipt_year}`);
    return [
      ...(paper === null ? [] : [{ record: id, kind: 'evidence' as const, text: `Biên nhận ${paper}` }]),
      ...(reverses_id === null ? [] : [{ record: id, kind: 'correction' as const, text: `Bút toán đảo. Lý do: ${reason ?? 'không ghi'}` }]),
    ];
  });
}

async function ofAwards(tx: Tx, ids: readonly string[]): Promise<Remark[]> {
  const decided = await tx.db
    .selectFrom('award')
    .innerJoin('decision', 'decision.id', 'award.decision_id')
    .select(['award.id', 'decision.id as decision', 'decision.number', 'decision.symbol', 'decision.issued_on'])
    .where('award.id', 'in', [...ids])
    .execute();
  const amended = await tx.db
    .selectFrom('amendment')
    .select(['award_id', 'kind', 'reason'])
    .where('award_id', 'in', [...ids])
    .execute();
  return [
    ...decided.map(({ id, decision, number, symbol, issued_on }): Remark => ({
      record: id,
      kind: 'evidence',
      text: `Quyết định ${[number, symbol].filter(Boolean).join('/')}${issued_on ? ` ngày ${formatDate(issued_on)}` : ''}`,
      href: `/lam-viec/quyet-dinh/${decision}`,
    })),
    ...amended.flatMap(({ award_id, kind, reason }): Remark[] =>
      award_id === null
        ? []
        : [{ record: award_id, kind: 'correction', text: `${kind === 'revoked' ? 'Hủy' : 'Đính chính'}${reason ? `: ${reason}` : ''}` }],
    ),
  ];
}

const readers: Readonly<Record<string, (tx: Tx, ids: readonly string[]) => Promise<Remark[]>>> = {
  target: ofTargets,
  work: ofWorks,
  contribution: ofContributions,
  award: ofAwards,
};

/** Evidence and corrections of records of one table, oldest first; at most two queries. */
export const remarksOf = async (tx: Tx, table: string, ids: readonly string[]): Promise<Remark[]> =>
  ids.length === 0 ? [] : ((await readers[table]?.(tx, ids)) ?? []);
