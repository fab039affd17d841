import { complaints } from './complaints.ts';
import { demoLaunch } from './demo-launch.ts';
import { alsoInDemo } from './demo-looks.ts';
import { demoWorks } from './demo-works.ts';
import type { Row } from './row.ts';
import { seed0Page } from './seed-0-page.ts';
import { seed0People } from './seed-0-people.ts';
import { seed0Year } from './seed-0-year.ts';
import { seed1Conference } from './seed-1-conference.ts';
import { seed1Year } from './seed-1-year.ts';
import { seed2Comments } from './seed-2-comments.ts';
import { seed2Conference } from './seed-2-conference.ts';
import { seed2Ward } from './seed-2-ward.ts';
import { seed3Launch } from './seed-3-launch.ts';
import { seed3Outside } from './seed-3-outside.ts';
import { seed3Works } from './seed-3-works.ts';
import { seed4Report } from './seed-4-report.ts';
import { seed4Limits } from './seed-4-limits.ts';
import { seed4Lessons } from './seed-4-lessons.ts';

const groups = [
  seed0Page,
  seed0People,
  seed0Year,
  seed1Conference,
  seed1Year,
  seed2Comments,
  seed2Conference,
  seed2Ward,
  seed3Launch,
  seed3Works,
  seed3Outside,
  seed4Report,
  seed4Limits,
  seed4Lessons,
  complaints,
];

/** C2 stands before C10. */
const numbered = (id: string) => id.replace(/^C(\d)$/, 'C0$1');

/** The rows of the digest that are checked, in its order. */
export const rows: readonly Row[] = alsoInDemo(groups.flat(), { ...demoLaunch, ...demoWorks }).toSorted((a, b) =>
  numbered(a.id).localeCompare(numbered(b.id)),
);
