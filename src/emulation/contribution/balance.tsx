import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { sayMoney } from '../figures.ts';

const sum = (rows: readonly { amount: Figure | null }[]) => rows.reduce((all, { amount }) => all + (figureValue(amount) ?? 0), 0);

/** Cash received, spent and left, with their names. */
export function balance(received: readonly { kind: string; amount: Figure | null }[], paid: readonly { amount: Figure }[]) {
  const cash = sum(received.filter(({ kind }) => kind === 'cash'));
  const spent = sum(paid);
  return [
    { label: 'Tiền đã nhận', value: sayMoney(cash) },
    { label: 'Đã chi', value: sayMoney(spent) },
    { label: 'Tiền còn lại', value: <strong>{sayMoney(cash - spent)}</strong> },
  ];
}
