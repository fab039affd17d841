import { localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { sayFigure } from '../figures.ts';
import { type Target, targetsOfYear } from '../indicator/indicator.ts';
import { targetStatusNames, targetStatusTones } from '../indicator/status.ts';

/** What is not yet reached is looked at first. */
const order: readonly Target['status'][] = ['missed', 'unmeasured', 'met', 'exceeded'];
const shown = 6;

/** The targets of the units with how they stand, and the form of the month. */
export async function ownTargets(visit: Visit, units: readonly string[], year: number) {
  const own = await targetsOfYear(visit.tx, year, units);
  const [first] = own;
  if (!first) return null;
  const month = Number(localDate(visit.tx.now).slice(5, 7));
  const form = visit.url(`/lam-viec/chi-tieu/nhap?nam=${year}&thang=${month}&don-vi=${first.unit_id ?? ''}`);
  const rows = own.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status)).slice(0, shown);
  return (
    <Card title="Chỉ tiêu của đơn vị tôi" href={visit.url(`/lam-viec/chi-tieu?nam=${year}`)}>
      <ul class="own-targets">
        {rows.map((target) => (
          <li>
            <span>
              <a href={visit.url(`/lam-viec/chi-tieu/giao/${target.id}`)}>{target.indicator}</a>
              <span class="own-text">
                {target.last ? `${sayFigure(target.last.value)} / ` : 'chỉ tiêu '}
                {sayFigure(target.value, target.measure)}
              </span>
            </span>
            <Tag tone={targetStatusTones[target.status]}>{targetStatusNames[target.status]}</Tag>
          </li>
        ))}
      </ul>
      {own.length > shown && <p class="own-text">{`Cùng ${own.length - shown} chỉ tiêu khác.`}</p>}
      <p>
        <a class="button button-secondary own-act" href={form} data-keep="">
          {`Nhập kết quả tháng ${month}`}
        </a>
      </p>
    </Card>
  );
}
