import { Tag } from '../../platform/web/ui/text.tsx';
import type { NominationView } from './reading.ts';
import { stateNames, stateTones } from './state.ts';

export const StateTag = ({ row }: { row: Pick<NominationView, 'state'> }) => (
  <Tag tone={stateTones[row.state]}>{stateNames[row.state]}</Tag>
);
