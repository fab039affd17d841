import type { Tx } from '../platform/tenancy.ts';
import type { Visit } from '../platform/web/route.ts';
import type { ThemeChrome } from '../platform/web/ui/types.ts';
import { remembered } from './memory.ts';

const nearness = ['ward', 'district', 'province', 'central'];
const levelWords: Readonly<Record<string, string>> = { district: 'quận, huyện', province: 'tỉnh, thành phố', central: 'cả nước' };

const themesOf = (tx: Tx) => tx.db.selectFrom('theme').select(['year', 'level', 'text']).orderBy('year', 'desc').execute();

/** The theme a page shows: that of the asked year, else the newest; the ward's own before those of the levels above. */
export async function bannerTheme(visit: Visit, year: number | null = null): Promise<ThemeChrome | undefined> {
  const themes = await remembered(visit, 'themes', () => themesOf(visit.tx));
  const wanted = themes.some((theme) => theme.year === year) ? year : themes[0]?.year;
  const [theme] = themes.filter((one) => one.year === wanted).toSorted((a, b) => nearness.indexOf(a.level) - nearness.indexOf(b.level));
  if (!theme) return undefined;
  const level = levelWords[theme.level];
  return { year: theme.year, text: theme.text, ...(level ? { level } : {}) };
}
