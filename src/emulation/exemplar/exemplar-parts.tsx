import type { Tone } from '../../platform/web/ui/types.ts';
import { Steps, Tag } from '../../platform/web/ui/text.tsx';
import { exemplarStages } from './records.ts';
import { exemplarStageNames } from '../words.ts';

const tones: Readonly<Record<string, Tone>> = { discovered: 'neutral', nurtured: 'blue', recognised: 'green', replicated: 'amber' };

export const StageTag = ({ stage }: { stage: string }) => <Tag tone={tones[stage] ?? 'neutral'}>{exemplarStageNames[stage] ?? stage}</Tag>;

/** How far the exemplar has come: phát hiện, bồi dưỡng, công nhận, nhân rộng. */
export function StageSteps({ stage }: { stage: string }) {
  const at = exemplarStages.findIndex((one) => one === stage);
  const steps = exemplarStages.map((one, index) => ({
    label: exemplarStageNames[one] ?? one,
    state: index < at ? ('done' as const) : index === at ? ('current' as const) : ('todo' as const),
  }));
  return <Steps label="Các bước của điển hình" steps={steps} />;
}
