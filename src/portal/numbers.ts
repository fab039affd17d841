import { localDate } from '../platform/calendar/date.ts';
import { figureValue } from '../platform/records/figure.ts';
import { padCount } from '../platform/text/numbers.ts';
import type { Visit } from '../platform/web/route.ts';
import type { StatProps } from '../platform/web/ui/figures.tsx';
import type { Fact } from '../review/fact.ts';
import { factsOf } from '../review/facts.ts';
import { sayFact } from '../review/say.ts';

/** Which facts the home page shows, in what words, and the public page that shows what was counted. */
const shown = [
  ['movements.emulation', 'Phong trào thi đua', '/phong-trao'],
  ['works.registered', 'Công trình, phần việc', '/cong-trinh'],
  ['works.completed', 'Công trình, phần việc hoàn thành', '/cong-trinh'],
  ['exemplars', 'Điển hình tiên tiến', '/dien-hinh'],
  ['awards.given', 'Lượt tập thể, cá nhân, hộ được khen', '/bang-vang'],
  ['awards.received', 'Lượt cấp trên khen thưởng', '/bang-vang'],
] as const;

const words = (fact: Fact) => (typeof fact.value === 'number' ? padCount(fact.value) : sayFact(fact));

/** The facts of a year everybody may read, each with the way to the page of what it counts; those at zero or unknown stay out. */
export async function numbersOf(visit: Visit, year: number): Promise<StatProps[]> {
  const [today, end] = [localDate(visit.tx.now), `${year}-12-31`];
  const facts = await factsOf(visit.tx, year, today < end ? today : end);
  return shown.flatMap(([key, label, path]) => {
    const fact = facts.find((each) => each.key === key);
    if (!fact || !figureValue(fact.value)) return [];
    const part = key === 'awards.received' ? '#cap-tren' : '';
    return [{ value: words(fact), label, href: visit.url(`${path}?nam=${year}${part}`) }];
  });
}
