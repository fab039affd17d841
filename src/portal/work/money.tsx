import { sourceNames } from '../../emulation/words.ts';
import { publicLedger } from '../../emulation/contribution/ledger.ts';
import { sharesOf } from '../../emulation/contribution/totals.ts';
import { sayMoney } from '../../emulation/figures.ts';
import type { Visit } from '../../platform/web/route.ts';
import { BarList, Prose } from '../../platform/web/ui/text.tsx';

/** What the state, the people and sponsors gave, those who gave and may be named, and what it was spent on. */
export async function Money({ visit, workId }: { visit: Visit; workId: string }) {
  const ledger = await publicLedger(visit.tx, workId);
  const shares = sharesOf(ledger.received).filter(({ amount }) => amount > 0);
  const given = ledger.givers.length + ledger.unnamed;
  if (shares.length + given + ledger.spent.length === 0) return null;
  return (
    <section>
      <h2>Nguồn lực</h2>
      {shares.length > 0 && (
        <BarList
          label="Đóng góp theo nguồn"
          max={100}
          bars={shares.map(({ source, amount, percent }) => ({
            label: `${sourceNames[source] ?? source}: ${sayMoney(amount)}`,
            value: percent,
            text: `${percent}%`,
          }))}
        />
      )}
      <Prose>
        {given > 0 && (
          <p>
            Cùng đóng góp: {[...ledger.givers, ledger.unnamed > 0 && `${ledger.unnamed} lượt không nêu tên`].filter(Boolean).join('; ')}.
          </p>
        )}
        {ledger.spent.length > 0 && (
          <>
            <h3>Đã chi</h3>
            <ul>
              {ledger.spent.map(({ item, amount }) => (
                <li>
                  {item}: {sayMoney(amount)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Prose>
    </section>
  );
}
