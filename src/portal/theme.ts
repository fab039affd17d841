import type { Tx } from '../platform/tenancy.ts';
import type { ThemeChrome } from '../platform/web/ui/types.ts';

const nearness = ['ward', 'district', 'province', 'central'];
const levelWords: Readonly<Record<string, string>> = { district: 'quận, huyện', province: 'tỉnh, thành phố', central: 'cả nước' };

/** The theme a page shows: that of the asked year, else the newest; the ward's own before those of the levels above. */
export async function bannerTheme(tx: Tx, year: number | null = null): Promise<ThemeChrome | undefined> {
  const themes = await tx.db.selectFrom('theme').select(['year', 'level', 'text']).orderBy('year', 'desc').execute();
  const wanted = themes.some((theme) => theme.year === year) ? year : themes[0]?.year;
  const [theme] = themes.filter((one) => one.year === wanted).toSorted((a, b) => nearness.indexOf(a.level) - nearness.indexOf(b.level));
  if (!theme) return undefined;
  const level = levelWords[theme.level];
  return { year: theme.year, text: theme.text, ...(level ? { level } : {}) };
}
