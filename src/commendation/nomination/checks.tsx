import { allows } from '../../organization/access.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { formatDong } from '../../platform/money/dong.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Notice, Tag } from '../../platform/web/ui/text.tsx';
import type { Child, Tone } from '../../platform/web/ui/types.ts';
import type { Judgement, State } from '../law/condition.ts';
import { conditionText } from '../law/condition-text.ts';
import type { ConfirmationAct } from '../law/confirmation.ts';
import { citeWords, plainCite } from '../law/principle-text.ts';
import { responsibilityText } from '../law/responsibility.ts';
import { actOf, confirmedText } from '../law/rule-parts.tsx';
import { authorityNames, outcomeWords, reasonWords } from '../law/words.ts';
import { choiceAddress } from '../merit/address.ts';
import { factText } from './fact-text.ts';
import type { NominationView } from './reading.ts';
import type { Standing } from './standing.ts';

const stateWords: Readonly<Record<State, { word: string; tone: Tone }>> = {
  pass: { word: 'Đạt', tone: 'green' },
  fail: { word: 'Chưa đạt', tone: 'red' },
  unknown: { word: 'Chưa đủ dữ kiện', tone: 'amber' },
};

const tones: Readonly<Record<Standing['fitness'], 'success' | 'warning' | 'error'>> = {
  clear: 'success',
  held: 'error',
  unfit: 'error',
  unsettled: 'warning',
};

function FactUsed({ visit, row, judgement, standing }: { visit: Visit; row: NominationView; judgement: Judgement; standing: Standing }) {
  const text = factText(judgement.condition, standing.facts);
  const address = choiceAddress(row);
  return address && allows(visit.actor, 'merit.view') && judgement.condition.is !== 'weighed' ? (
    <a href={visit.url(address)}>{text}</a>
  ) : (
    <>{text}</>
  );
}

/** The conditions one by one: met, not met, not known, each with its article and the fact it was held against. */
function ConditionTable({ visit, row, standing }: { visit: Visit; row: NominationView; standing: Standing }) {
  const { rule, judgements = [] } = standing.findings;
  if (!rule || judgements.length === 0)
    return <p>Quy định không nêu điều kiện cụ thể; hội đồng cân nhắc theo tiêu chuẩn của tỉnh, địa phương.</p>;
  return (
    <DataTable
      caption="Kiểm tra từng điều kiện"
      rows={[...judgements]}
      columns={[
        { key: 'condition', label: 'Điều kiện', cell: ({ condition }) => conditionText(condition) },
        {
          key: 'state',
          label: 'Kết quả',
          cell: ({ state, reason }) => (
            <>
              <Tag tone={stateWords[state].tone}>{stateWords[state].word}</Tag>
              {reason && ` ${reasonWords[reason] ?? ''}`}
            </>
          ),
        },
        {
          key: 'fact',
          label: 'Dữ kiện đã dùng',
          cell: (judgement) => <FactUsed visit={visit} row={row} judgement={judgement} standing={standing} />,
        },
        { key: 'article', label: 'Điều khoản', cell: () => <a href={visit.url(`/lam-viec/quy-dinh/${rule.id}`)}>{citeWords(rule)}</a> },
      ]}
    />
  );
}

/** "0,3 × 2.530.000 đồng = 759.000 đồng, làm tròn 760.000 đồng" */
function moneyText({ calc, amount, payer }: Standing['findings']): string | null {
  if (!calc || amount === undefined) return null;
  const exact = Math.round(calc[0] * calc[1]);
  const said = `${String(calc[0]).replace('.', ',')} × ${formatDong(calc[1])} = ${formatDong(exact)}${exact === amount ? '' : `, làm tròn ${formatDong(amount)}`}`;
  return payer === 'CT_UBND_XA' ? said : `${said}; cấp quyết định chi, phường, xã không chi`;
}

const stands = (passes: boolean | undefined) =>
  passes === undefined ? null : passes ? 'không có điều kiện nào chưa đạt' : 'có điều kiện chưa đạt';

function comparison({ passesUnderR3, passesUnderDraftR4 }: Standing['findings']): string | null {
  const [old, draft] = [stands(passesUnderR3), stands(passesUnderDraftR4)];
  return old || draft
    ? [old && `theo quy định trước 01/10/2026: ${old}`, draft && `theo nội dung đang giữ cho R4: ${draft}`].filter(Boolean).join('; ')
    : null;
}

/** What the law says about a nomination and what to do next. */
export function LawCard({
  visit,
  row,
  standing,
  acts,
}: {
  visit: Visit;
  row: NominationView;
  standing: Standing;
  acts: readonly ConfirmationAct[];
}) {
  const { findings, responsibility, openCases, fitness } = standing;
  const words = findings.outcome
    ? outcomeWords[findings.outcome]
    : { title: 'Chưa có quy định trong hệ thống', todo: 'Hội đồng xét theo văn bản áp dụng.' };
  const act = findings.rule ? actOf(acts, findings.rule) : undefined;
  const items: [string, Child | null | undefined][] = [
    ['Thẩm quyền', findings.authority && (authorityNames[findings.authority] ?? findings.authority)],
    ['Căn cứ', findings.legalBasis?.map(plainCite).join('; ')],
    ['Xác nhận pháp lý', act ? confirmedText(act) : findings.rule && !findings.rule.verified ? 'Chưa có; cần xác nhận pháp lý' : null],
    [
      'Trách nhiệm',
      responsibility &&
        `${responsibilityText(responsibility)}, ngày ${formatDate(responsibility.acted_on)}. Lý do: ${responsibility.reason}`,
    ],
    ['So sánh', comparison(findings)],
    ['Tiền thưởng dự tính', moneyText(findings)],
  ];
  return (
    <Card title="Kiểm tra theo quy định">
      <Notice tone={tones[fitness]} title={words.title}>
        {findings.reason && reasonWords[findings.reason]} {openCases.length > 0 && `Có ${openCases.length} vụ việc đang mở. `}
        {responsibility && findings.outcome === 'NEEDS_LEGAL_CONFIRMATION'
          ? 'Đã có người ghi nhận trách nhiệm; được đưa ra hội đồng.'
          : words.todo}
      </Notice>
      <DescriptionList items={items.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
      <ConditionTable visit={visit} row={row} standing={standing} />
    </Card>
  );
}
