import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { NumberInput, Submit } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { sheetPath } from './place.ts';
import { rankingsOf } from './ranking.ts';
import { holdSet } from './set.ts';
import { type Sheet, findSheet } from './sheet.ts';

/** Records the vote of esteem that settles ties; the journal keeps what it was. Refused once the result is announced. */
export async function recordVotes(tx: Tx, actor: Actor, sheetId: string, votes: number): Promise<void> {
  const { sheet } = await findSheet(tx, sheetId);
  await holdSet(tx, sheet.criteria_set_id);
  found(await tx.db.selectFrom('score_sheet').select('id').where('id', '=', sheetId).forUpdate().executeTakeFirst());
  if ((await rankingsOf(tx, [sheet.criteria_set_id])).length > 0)
    throw new Refusal('announced', 'Kết quả đã được công bố nên không nhập phiếu suy tôn nữa.', 'votes');
  await tx.db.updateTable('score_sheet').set({ votes }).where('id', '=', sheetId).execute();
  await recordEvent(tx, actor, 'score.votes_recorded', { subject: sheetId, detail: { unit: sheet.unit_name, before: sheet.votes, votes } });
}

/** The form for the votes, where the set settles ties by them. */
export const VotesForm = ({ visit, sheet, errors }: { visit: Visit; sheet: Sheet; errors: FieldError[] }) => (
  <Card title="Phiếu suy tôn">
    <PostForm visit={visit} action={`${sheetPath(sheet.id)}/suy-ton`} errors={errors} label="Phiếu suy tôn">
      <NumberInput
        name="votes"
        label="Số phiếu suy tôn của đơn vị"
        value={sheet.votes ?? ''}
        hint="Dùng khi các đơn vị bằng điểm."
        errors={errors}
      />
      <Submit tone="secondary">Lưu số phiếu</Submit>
    </PostForm>
  </Card>
);
