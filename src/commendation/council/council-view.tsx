import { Card, Tag } from '../../platform/web/ui/text.tsx';
import type { Check, Rules } from './council-check.ts';

const met = (check: Check) =>
  check.met === null ? <Tag tone="neutral">Chưa rõ</Tag> : check.met ? <Tag tone="green">Đúng</Tag> : <Tag tone="red">Chưa đúng</Tag>;

/** What is asked of the composition and how it is met; from which share it meets and decides. */
export const CompositionCard = ({ checks, rules }: { checks: readonly Check[]; rules: Rules }) => (
  <Card title="Thành phần, tỷ lệ họp và tỷ lệ thông qua">
    <ul>
      {checks.map((check) => (
        <li>
          {met(check)} {check.asks}: {check.says}
        </li>
      ))}
      <li>{`Họp khi có mặt: ${rules.quorum}.`}</li>
      <li>{`Thông qua khi đồng ý: ${rules.threshold}; danh hiệu có tỷ lệ riêng theo quy định của danh hiệu đó.`}</li>
    </ul>
  </Card>
);
