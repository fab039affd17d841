import { localYear } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { StatGrid } from '../../platform/web/ui/text.tsx';
import { yearAtAGlance } from './chair.ts';

/** The chair's one page: every figure of the year leads to its list. */
export async function chairView(visit: Visit) {
  const year = localYear(visit.tx.now);
  return (
    <section aria-labelledby="nam-thi-dua" class="glance">
      <h2 id="nam-thi-dua">{`Năm thi đua ${year}`}</h2>
      <div class="glance-groups">
        {(await yearAtAGlance(visit.tx, year)).map(({ title, figures }) => (
          <section class="card">
            <h3>{title}</h3>
            <StatGrid items={figures.map((figure) => ({ ...figure, href: visit.url(figure.href) }))} />
          </section>
        ))}
      </div>
    </section>
  );
}
