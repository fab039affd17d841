import { type Sight, all } from './look.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

/** By row: what the demo ward must show besides. */
export type DemoLooks = Readonly<Record<string, (site: Site) => Promise<Sight>>>;

/** The rows, each holding in the demo ward too where there is a look for it. */
export const alsoInDemo = (rows: readonly Row[], looks: DemoLooks): Row[] =>
  rows.map((row) => {
    const more = looks[row.id];
    return more ? { ...row, look: async (site) => all(await row.look(site), await more(site)) } : row;
  });
