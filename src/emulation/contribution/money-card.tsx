import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { BarList, Card, DescriptionList } from '../../platform/web/ui/text.tsx';
import { sayMoney } from '../figures.ts';
import { sourceNames } from '../words.ts';
import type { WorkRecord } from '../work/work.ts';
import { listPaid, listReceived } from './ledger.ts';
import { mayReadPurse } from './purse.ts';
import { balance } from './balance.tsx';
import { type Share, sharesOf } from './totals.ts';

/** The share of each source in whole percent. */
export const ShareBars = ({ shares }: { shares: readonly Share[] }) => (
  <BarList
    label="Tỷ lệ nguồn lực"
    max={100}
    bars={shares.map(({ source, amount, percent }) => ({
      label: `${sourceNames[source] ?? source}: ${sayMoney(amount)}`,
      value: percent,
      text: `${percent}%`,
    }))}
  />
);

/** What a work received and spent; the way to names and entries only for those who keep or read its ledger. */
export async function MoneyCard({ visit, work }: { visit: Visit; work: WorkRecord }) {
  const received = await listReceived(visit.tx, { work_id: work.id });
  const paid = await listPaid(visit.tx, { work_id: work.id });
  if (received.length + paid.length === 0) return null;
  const shares = sharesOf(received);
  const total = shares.reduce((sum, { amount }) => sum + amount, 0);
  const reads = await mayReadPurse(visit.tx, visit.actor, { work_id: work.id, fund: null });
  return (
    <Card
      title={total > 0 ? `Nguồn lực: ${sayMoney(total)}` : 'Nguồn lực'}
      actions={reads && <ButtonLink href={visit.url(`/lam-viec/dong-gop/so?cong-trinh=${work.id}`)}>Sổ đóng góp</ButtonLink>}
    >
      {work.motto && <p>“{work.motto}”</p>}
      {total > 0 && <ShareBars shares={shares} />}
      <DescriptionList items={balance(received, paid)} />
    </Card>
  );
}
