import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { InvalidForm, Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { holdSet } from './set.ts';
import { type Sheet, sheetsOf, submissionOf } from './sheet.ts';

/** Each unit scores the next one, the last the first; nobody where there is only one. */
export function ring(sheets: readonly Pick<Sheet, 'id' | 'unit_id'>[]): ReadonlyMap<string, string | null> {
  const scorer = (index: number) => (sheets.length < 2 ? null : (sheets.at(index - 1)?.unit_id ?? null));
  return new Map(sheets.map(({ id }, index) => [id, scorer(index)]));
}

/** Says which unit scores which (by sheet; null for none). A unit never scores itself; what was handed in stays. */
export async function assignCrossing(tx: Tx, actor: Actor, setId: string, crossers: ReadonlyMap<string, string | null>): Promise<void> {
  await holdSet(tx, setId);
  const sheets = await sheetsOf(tx, [setId]);
  const units = new Set(sheets.map(({ unit_id }) => unit_id));
  const wanted = sheets.flatMap((sheet) => {
    const crosser = crossers.get(sheet.id) ?? null;
    return crosser === sheet.crosser_id ? [] : [{ sheet, crosser }];
  });
  const own = wanted.filter(({ sheet, crosser }) => crosser === sheet.unit_id);
  if (own.length > 0)
    throw new InvalidForm(
      own.map(({ sheet }) => ({
        field: `crosser_${sheet.id}`,
        message: `${sheet.unit_name} không được chấm chéo chính mình. Chọn đơn vị khác.`,
      })),
    );
  const strange = wanted.find(({ crosser }) => crosser !== null && !units.has(crosser));
  if (strange)
    throw new InvalidForm([{ field: `crosser_${strange.sheet.id}`, message: 'Chỉ đơn vị cùng khối chấm chéo cho nhau. Chọn lại.' }]);
  const done = wanted.find(({ sheet }) => submissionOf(sheet, 'cross') || sheet.entries.some(({ stage }) => stage === 'cross'));
  if (done)
    throw new Refusal(
      'crossing_begun',
      `${done.sheet.unit_name} đã được chấm chéo nên không đổi đơn vị chấm. Giữ nguyên dòng này rồi lưu lại.`,
    );
  for (const { sheet, crosser } of wanted)
    await tx.db.updateTable('score_sheet').set({ crosser_id: crosser }).where('id', '=', sheet.id).execute();
  await recordEvent(tx, actor, 'score.crossing_assigned', { subject: setId, detail: { changed: wanted.length } });
}
