import { quotaCap } from '../law/quota.ts';
import { settingOn } from '../law/settings.ts';
import type { WardLaw } from '../law/ward-law.ts';
import type { Tx } from '../../platform/tenancy.ts';

export interface QuotaMeter {
  /** People with Lao động tiên tiến in the year: given or nominated; whoever is put up for the higher title counts too. */
  base: number;
  nominees: number;
  /** Null: neither the law nor the province set a share. */
  cap: number | null;
  basis: string | null;
}

/** How much of the share of Chiến sĩ thi đua cơ sở a year has used (the share is the province's or the regime's). */
export async function quotaMeter(tx: Tx, { book, settings }: WardLaw, year: number, day: string): Promise<QuotaMeter> {
  const rows = await tx.db
    .selectFrom('nomination')
    .select(['person_id', 'award'])
    .where('year', '=', year)
    .where('withdrawn_on', 'is', null)
    .where('person_id', 'is not', null)
    .where('award', 'in', ['lao_dong_tien_tien', 'chien_si_thi_dua_co_so'])
    .execute();
  const base = new Set(rows.map(({ person_id }) => person_id)).size;
  const nominees = rows.filter(({ award }) => award === 'chien_si_thi_dua_co_so').length;
  const setting = settingOn(settings, 'cstdcs_quota', day, 'chien_si_thi_dua_co_so');
  const rule = book.award('CSTDCS', 'individual', day);
  const cap = rule ? quotaCap(rule, base, setting ? Number(setting.value) / 100 : null) : null;
  return { base, nominees, cap, basis: setting?.basis ?? null };
}
