import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { InvalidForm, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';

/** Mandates to sign for the chair, newest first, with the person's name. */
export const listMandates = (tx: Tx) =>
  tx.db
    .selectFrom('signing_mandate')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'signing_mandate.person_id').onRef('person.authority_id', '=', 'signing_mandate.authority_id'),
    )
    .selectAll('signing_mandate')
    .select('person.name')
    .orderBy('valid_from', 'desc')
    .orderBy('signing_mandate.id')
    .execute();

export type Mandate = Awaited<ReturnType<typeof listMandates>>[number];

/** The mandate of a person in force on a day (ISO), or undefined. */
export const mandateOn = async (tx: Tx, person: string, date: string): Promise<Mandate | undefined> =>
  (await listMandates(tx)).find((each) => each.person_id === person && each.valid_from <= date && date <= each.valid_to);

export interface NewMandate {
  personId: string;
  /** The post that is printed: "Trưởng phòng Văn hóa - Xã hội". */
  post: string;
  /** Number, date and issuer of the giấy ủy quyền. */
  document: string;
  validFrom: string;
  validTo: string;
}

/** Records that somebody may sign decisions for the chair (TUQ.) for a term, by a document. */
export async function recordMandate(tx: Tx, actor: Actor, input: NewMandate): Promise<string> {
  if (input.validTo < input.validFrom)
    throw new InvalidForm([{ field: 'valid_to', message: 'Ngày cuối đứng trước ngày đầu; sửa lại hai ngày.' }]);
  const person = await tx.db.selectFrom('person').select('id').where('id', '=', input.personId).executeTakeFirst();
  if (!person) throw new Refusal('person_unknown', 'Chọn người được ủy quyền.', 'person');
  const row = fresh(tx);
  await tx.db
    .insertInto('signing_mandate')
    .values({
      ...row,
      person_id: input.personId,
      post: input.post,
      document: input.document,
      valid_from: input.validFrom,
      valid_to: input.validTo,
    })
    .execute();
  await recordEvent(tx, actor, 'mandate.recorded', {
    subject: row.id,
    detail: { document: input.document, from: input.validFrom, to: input.validTo },
  });
  return row.id;
}
