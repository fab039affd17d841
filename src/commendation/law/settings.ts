import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { InvalidForm, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import type { Facts } from './facts.ts';
import { type SettingKind, settingKinds } from './records.ts';
import { readSetting } from './setting-value.ts';

export const settingsOf = (tx: Tx) =>
  tx.db.selectFrom('law_setting').selectAll().orderBy('kind').orderBy('valid_from', 'desc').orderBy('award').execute();

export type Setting = Awaited<ReturnType<typeof settingsOf>>[number];

/** The setting of a kind in force on a day, of the award itself before the general one; undefined where nobody set it. */
export function settingOn(settings: readonly Setting[], kind: SettingKind, day: string, award?: string): Setting | undefined {
  const fits = settings.filter((each) => each.kind === kind && each.valid_from <= day && (each.award === null || each.award === award));
  return fits.toSorted((a, b) => Number(b.award !== null) - Number(a.award !== null) || b.valid_from.localeCompare(a.valid_from))[0];
}

/** What the ward's settings tell the engine about an award on a day: share of the title, quorum, threshold, sets. */
export function settingFacts(settings: readonly Setting[], day: string, award?: string): Facts {
  const said = (kind: SettingKind) => settingOn(settings, kind, day, award)?.value;
  const share = said('cstdcs_quota');
  const quorum = said('quorum');
  const threshold = said('council_threshold');
  const sets = said('sets');
  return {
    ...(share === undefined ? {} : { provincePct: Number(share) / 100 }),
    ...(quorum === undefined ? {} : { quorum }),
    ...(threshold === undefined ? {} : { threshold: threshold.endsWith('%') ? Number(threshold.slice(0, -1)) / 100 : threshold }),
    ...(sets === undefined ? {} : { sets: Number(sets) }),
  };
}

export interface NewSetting {
  kind: SettingKind;
  award: string | null;
  validFrom: string;
  value: string;
  /** The text of the province or the ward it stands on. */
  basis: string;
}

/** A vote keeps the rule it was opened under: its outcome is reckoned from the settings of its day, which then stay. */
async function mustNotReckonAgain(tx: Tx, validFrom: string): Promise<void> {
  const voted = await tx.db
    .selectFrom('council_meeting')
    .select(({ fn }) => fn.max('held_on').as('day'))
    .where('held_on', '>=', validFrom)
    .where('opened_on', 'is not', null)
    .executeTakeFirst();
  if (voted?.day)
    throw new Refusal(
      'voted_already',
      `Phiên họp ngày ${formatDate(voted.day)} đã mở phiếu theo quy định cũ; kết quả giữ nguyên. Ghi quy định này từ sau ngày đó.`,
      'valid_from',
    );
}

/** Writes what the province or the ward has set from a day on. A day that has one already keeps it: set it from another day. */
export async function recordSetting(tx: Tx, actor: Actor, input: NewSetting): Promise<string> {
  if (!settingKinds.includes(input.kind)) throw new Refusal('kind_unknown', 'Chọn loại quy định.', 'kind');
  const value = readSetting(input.kind, input.value);
  if (value === null)
    throw new InvalidForm([{ field: 'value', message: 'Nội dung chưa đúng dạng của loại quy định này; xem gợi ý dưới ô.' }]);
  if (input.kind === 'quorum' || input.kind === 'council_threshold') await mustNotReckonAgain(tx, input.validFrom);
  const row = fresh(tx);
  const written = await tx.db
    .insertInto('law_setting')
    .values({ ...row, kind: input.kind, award: input.award, valid_from: input.validFrom, value, basis: input.basis })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written)
    throw new Refusal(
      'set_already',
      'Ngày này đã có quy định cùng loại. Quy định đã ghi được giữ nguyên; ghi quy định mới từ ngày khác.',
      'valid_from',
    );
  await recordEvent(tx, actor, 'law.setting_recorded', {
    subject: row.id,
    detail: { kind: input.kind, value, validFrom: input.validFrom },
  });
  return row.id;
}
