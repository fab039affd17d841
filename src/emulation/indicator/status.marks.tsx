import { Tag } from '../../platform/web/ui/text.tsx';
import { type TargetStatus, targetStatusNames, targetStatusTones } from './status.ts';

const marks: Readonly<Record<TargetStatus, string>> = { exceeded: '▲', met: '✓', missed: '✕', unmeasured: '○' };

/** The status in a dense table: mark, word and colour, none of them alone. */
export const StatusMark = ({ status }: { status: TargetStatus }) => (
  <Tag tone={targetStatusTones[status]}>
    <span aria-hidden="true">{marks[status]} </span>
    {targetStatusNames[status]}
  </Tag>
);
