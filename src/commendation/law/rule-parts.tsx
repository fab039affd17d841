import { formatDate } from '../../platform/calendar/date.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { conditionText } from './condition-text.ts';
import type { ConfirmationAct } from './confirmation.ts';
import type { LawBook } from './book.ts';
import { citeWords, noteText, principleText } from './principle-text.ts';
import type { Rule } from './rule.ts';
import { authorityNames, evidenceText, paperName, subjectNames } from './words.ts';

const share = (value: number) => `${formatNumber(value * 100, { decimals: 2 })}%`;

/** "từ 01/7/2025 đến 30/9/2026" */
export const termText = ({ from, to }: Pick<Rule, 'from' | 'to'>): string =>
  to ? `Từ ${formatDate(from)} đến ${formatDate(to)}` : `Từ ${formatDate(from)}`;

/** "Lao động tiên tiến (cá nhân)" */
export const ruleTitle = ({ title, subject, kind }: Rule): string => (kind === 'award' ? `${title} (${subjectNames[subject]})` : title);

/** What the rule asks, one sentence each. */
export const requirements = (book: LawBook, rule: Rule): string[] =>
  rule.kind === 'award' ? book.conditions(rule).map((condition) => `${conditionText(condition)}.`) : principleText(rule);

/** Who confirmed the rule and by what paper: "Luật 06/2026/QH16 số …, ông … xác nhận ngày …". */
export const confirmedText = (act: ConfirmationAct): string =>
  `${[act.document, act.document_number && `số ${act.document_number}`, act.document_on && `ngày ${formatDate(act.document_on)}`].filter(Boolean).join(' ')}; ${act.person} xác nhận ngày ${formatDate(act.acted_on)}`;

export const actOf = (acts: readonly ConfirmationAct[], rule: Rule): ConfirmationAct | undefined =>
  acts.find(({ scope }) => scope === rule.id) ?? acts.find(({ scope }) => scope === rule.regime);

/** Whether a rule may be used as it stands, in words. */
export function RuleState({ rule, acts }: { rule: Rule; acts: readonly ConfirmationAct[] }) {
  const act = actOf(acts, rule);
  if (act) return <Tag tone="green">Đã xác nhận</Tag>;
  return rule.verified ? <Tag tone="green">Đã kiểm chứng</Tag> : <Tag tone="amber">Cần xác nhận pháp lý</Tag>;
}

function voteText({ vote }: Rule): string | null {
  if (!vote) return null;
  const of = vote.denominator === 'ALL_MEMBERS' ? 'tổng số thành viên' : 'số thành viên có mặt';
  const ballot = vote.ballot === 'SECRET' ? 'Bỏ phiếu kín; ' : '';
  return `${ballot}${vote.minExclusive ? 'trên' : 'từ'} ${share(vote.min)} ${of}${vote.quorum ? `; có mặt từ ${share(vote.quorum)}` : ''}${vote.parameter ? ' (mặc định, tỉnh quy định)' : ''}`;
}

const quotaText = ({ quota }: Rule): string | null =>
  quota ? (quota.max === null ? 'Do tỉnh quy định' : `Không quá ${share(quota.max)} số cá nhân đạt Lao động tiên tiến`) : null;

const deadlineText = ({ deadline, publicDays }: Rule): string | null => {
  const days = Object.values(deadline ?? {}).map((count) => `quyết định trong ${count} ngày`);
  return [...days, ...(publicDays ? [`niêm yết công khai ${publicDays} ngày`] : [])].join('; ') || null;
};

/** Names and values of a rule, as a screen and a print list them; nothing where it is silent. */
export function ruleLines(rule: Rule): { label: string; value: string }[] {
  const { bonus, authority, proposer, frequency } = rule;
  const lines: [string, string | null | undefined][] = [
    ['Hiệu lực', termText(rule)],
    ['Thẩm quyền', authority && (authorityNames[authority] ?? authority)],
    ['Người đề nghị', proposer && (authorityNames[proposer] ?? proposer)],
    ['Xét tặng', frequency && (frequency === 'yearly' ? 'Hằng năm' : 'Khi có thành tích')],
    ['Tỷ lệ', quotaText(rule)],
    ['Biểu quyết', voteText(rule)],
    ['Hồ sơ', rule.dossier.map(paperName).join('; ')],
    ['Thời hạn', deadlineText(rule)],
    [
      'Mức thưởng',
      bonus && `${String(bonus.multiplier).replace('.', ',')} lần mức lương cơ sở${bonus.verified ? '' : ' (cần xác nhận pháp lý)'}`,
    ],
    ['Điều khoản', citeWords(rule)],
    ['Mức kiểm chứng', evidenceText(rule.evidence)],
    ['Ghi chú', noteText(rule)],
  ];
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

const Sources = ({ urls }: { urls: readonly string[] }) => (
  <ul>
    {urls.map((url) => (
      <li>
        {/^https?:/.test(url) ? (
          <a href={url} rel="noreferrer">
            {url}
          </a>
        ) : url === 'memory' ? (
          'Theo trí nhớ, chưa thấy văn bản'
        ) : (
          url
        )}
      </li>
    ))}
  </ul>
);

/** Everything a rule says. */
export function RuleDetails({ book, rule, acts }: { book: LawBook; rule: Rule; acts: readonly ConfirmationAct[] }) {
  const act = actOf(acts, rule);
  const asked = requirements(book, rule);
  const items: { label: string; value: Child }[] = [
    { label: 'Trạng thái', value: <RuleState rule={rule} acts={acts} /> },
    ...(act ? [{ label: 'Xác nhận', value: confirmedText(act) }] : []),
    ...(asked.length > 0
      ? [
          {
            label: rule.kind === 'award' ? 'Điều kiện' : 'Nội dung',
            value: (
              <ul>
                {asked.map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...ruleLines(rule),
    ...(rule.source.length > 0 ? [{ label: 'Nguồn đã xem', value: <Sources urls={rule.source} /> }] : []),
  ];
  return <DescriptionList items={items} />;
}
