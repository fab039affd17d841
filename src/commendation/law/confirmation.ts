import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { baseBook } from './base-book.ts';
import type { Confirmation } from './book.ts';
import { regimes } from './vocabulary.ts';

export interface NewConfirmation {
  /** A regime, or the id of one rule. */
  scope: string;
  document: string;
  number: string | null;
  documentOn: string | null;
  /** SHA-256 of the stored file, if there is one. */
  file: string | null;
  /** The paper that gives an officer the right; a chair needs none. */
  mandate: string | null;
  note: string | null;
}

/** Every act of confirming and taking back, oldest first. */
export const confirmationActs = (tx: Tx) =>
  tx.db.selectFrom('law_confirmation').selectAll().orderBy('acted_on').orderBy('position').orderBy('id').execute();

export type ConfirmationAct = Awaited<ReturnType<typeof confirmationActs>>[number];

/** The acts that hold now: per scope the last one, when it is no withdrawal. */
export function standing(acts: readonly ConfirmationAct[]): ConfirmationAct[] {
  const last = new Map(acts.map((act) => [act.scope, act]));
  return [...last.values()].filter(({ kind }) => kind === 'confirmed');
}

/** As the engine takes them. */
export const asConfirmations = (acts: readonly ConfirmationAct[]): Confirmation[] =>
  standing(acts).map(({ scope, document, document_number, acted_on, person }) => ({
    scope,
    document: [document, document_number].filter(Boolean).join(' số '),
    confirmedOn: acted_on,
    person,
  }));

const isChair = (actor: Actor) => actor.kind === 'system' || actor.roles.some(({ role }) => role === 'chair');
const knownScope = (scope: string) => regimes.some((regime) => regime === scope) || baseBook.rules.some(({ id }) => id === scope);

/** Confirms a whole regime or one rule. An officer names the paper that gives the right. Returns the id of the act. */
export async function confirmLaw(tx: Tx, actor: Actor, input: NewConfirmation): Promise<string> {
  if (!knownScope(input.scope)) throw new Refusal('scope_unknown', 'Chọn gói quy định hoặc quy định có trong danh sách.', 'scope');
  if (!isChair(actor) && input.mandate === null)
    throw new Refusal(
      'no_mandate',
      'Cán bộ chỉ xác nhận khi có văn bản giao quyền. Ghi số, ngày văn bản ấy, hoặc để Chủ tịch xác nhận.',
      'mandate',
    );
  if (standing(await confirmationActs(tx)).some(({ scope }) => scope === input.scope))
    throw new Refusal('confirmed_already', 'Quy định này đang được xác nhận. Muốn thay văn bản, hãy rút xác nhận cũ trước.', 'scope');
  return write(tx, actor, 'confirmed', input);
}

/** Takes a confirmation back by a further act with its reason. */
export async function withdrawConfirmation(tx: Tx, actor: Actor, scope: string, reason: string): Promise<string> {
  const held = standing(await confirmationActs(tx)).find((act) => act.scope === scope);
  if (!held) throw new Refusal('not_confirmed', 'Quy định này chưa được xác nhận hoặc đã rút xác nhận. Tải lại trang.');
  const { document, document_number, document_on, file } = held;
  return write(tx, actor, 'withdrawn', {
    scope,
    document,
    number: document_number,
    documentOn: document_on,
    file,
    mandate: null,
    note: reason,
  });
}

async function write(tx: Tx, actor: Actor, kind: 'confirmed' | 'withdrawn', input: NewConfirmation): Promise<string> {
  const act = fresh(tx);
  await tx.db
    .insertInto('law_confirmation')
    .values({
      ...act,
      kind,
      scope: input.scope,
      document: input.document,
      document_number: input.number,
      document_on: input.documentOn,
      file: input.file,
      person: actor.name,
      mandate: input.mandate,
      acted_on: localDate(tx.now),
      account_id: actor.accountId,
      note: input.note,
    })
    .execute();
  await recordEvent(tx, actor, kind === 'confirmed' ? 'law.confirmed' : 'law.confirmation_withdrawn', {
    subject: act.id,
    detail: { scope: input.scope, document: input.document },
  });
  return act.id;
}
