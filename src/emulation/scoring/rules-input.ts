import { InvalidForm } from '../../platform/refusal.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import { type FormValues, input, readForm } from '../../platform/web/form.ts';
import type { SetRules } from './draft.ts';
import { notRegistered } from './exclusion.ts';
import { numberOf } from './line-input.ts';
import type { Tie } from './rules/scheme.ts';
import type { StoredSet } from './set.ts';

/** The places of the tie rules in the form. */
export const tieNumbers = [1, 2, 3, 4] as const;

/** "Xuất sắc = 90" line by line. */
function pairs(form: FormValues, field: string): { name: string; value: number }[] {
  const lines = form
    .one(field)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => {
    const cut = line.lastIndexOf('=');
    const text = line
      .slice(cut + 1)
      .trim()
      .replace('−', '-');
    const value = cut < 1 ? null : parseVietnameseNumber(text);
    if (value === null)
      throw new InvalidForm([{ field, message: `Dòng “${line.slice(0, 40)}” chưa đúng; ghi tên = số, ví dụ “Xuất sắc = 90”.` }]);
    return { name: line.slice(0, cut).trim(), value };
  });
}

function readTies(form: FormValues): Tie[] {
  const chosen = [...new Set(tieNumbers.map((index) => form.one(`tie_${index}`)).filter(Boolean))];
  return chosen.flatMap((value): Tie[] => {
    const [by = '', key = ''] = value.split(':');
    if (by === 'group' || by === 'item') return [{ by, key }];
    return by === 'bonus' || by === 'penalty' || by === 'votes' ? [{ by }] : [];
  });
}

function readExclusions(form: FormValues, { set }: StoredSet): SetRules['exclusions'] {
  const reasons = [
    ...new Set(
      form
        .one('exclusions')
        .split('\n')
        .map((line) => line.trim().slice(0, 500))
        .filter(Boolean),
    ),
  ];
  const known = new Map(set.exclusions.map(({ key, reason }) => [reason, key]));
  const others = reasons.map((reason, index) => ({ key: known.get(reason) ?? `k${index + 1}`, reason }));
  const registered = set.exclusions.find(({ key }) => key === notRegistered) ?? {
    key: notRegistered,
    reason: 'Không đăng ký thi đua đầu năm',
  };
  return form.one('must_register') ? [registered, ...others] : others;
}

/** The rules typed for a whole set. Throws InvalidForm. */
export function readRules(form: FormValues, stored: StoredSet): SetRules {
  const base = readForm(
    {
      title: input.text('tên bộ tiêu chí', 500),
      source: input.optionalText(500),
      self_due_on: input.optionalDate(),
      top_rounding: input.choice('cách làm tròn', ['down', 'half_up', 'up']),
      failing: input.choice('cách xếp', ['after', 'unranked']),
      several_leaders: input.flag(),
      calendar_days: input.flag(),
    },
    form,
  );
  const percent = numberOf(form, 'top_percent', 'Tỷ lệ');
  const cap = (field: string) => numberOf(form, field, 'Mức trần') ?? null;
  return {
    title: base.title,
    source: base.source ?? null,
    selfDueOn: base.self_due_on,
    totalCap: cap('total_cap'),
    selfCap: cap('self_cap'),
    bonusCap: cap('bonus_cap'),
    penaltyCap: cap('penalty_cap'),
    failing: base.failing,
    oneLeader: !base.several_leaders,
    appeal: { days: Math.round(numberOf(form, 'appeal_days', 'Số ngày') ?? 5), working: !base.calendar_days },
    topShare:
      percent === undefined
        ? undefined
        : { percent, rounding: base.top_rounding, atLeast: Math.round(numberOf(form, 'top_at_least', 'Số đơn vị') ?? 0) },
    classes: pairs(form, 'classes').map(({ name, value }) => ({ name, from: value })),
    prizes: pairs(form, 'prizes').map(({ name, value }) => ({ name, count: Math.round(value) })),
    ties: readTies(form),
    exclusions: readExclusions(form, stored),
  };
}
