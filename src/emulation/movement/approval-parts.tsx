import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import type { Tone } from '../../platform/web/ui/types.ts';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { planActNames } from '../words.ts';
import type { Movement } from './movement.ts';
import { type StoredAct, planActsOf } from './plan-act.ts';
import { currentContent } from './plan-content.ts';
import { missing } from './readiness.ts';
import { type PlanStanding, planStanding, standingNames } from './standing.ts';

const path = '/lam-viec/phong-trao';

const tones: Readonly<Record<PlanStanding['state'], Tone>> = {
  draft: 'neutral',
  submitted: 'amber',
  returned: 'red',
  approved: 'green',
  lapsed: 'red',
};

const what = (act: StoredAct) => {
  const paper = act.number && `theo văn bản số ${act.number}${act.document_on ? ` ngày ${formatDate(act.document_on)}` : ''}`;
  return [planActNames[act.kind], `lần ${act.version}`, paper].filter(Boolean).join(' ');
};

const who = (act: StoredAct) => {
  const signer = act.person_name && [act.person_name, act.person_post].filter(Boolean).join(', ');
  return act.on_paper ? `${signer ?? ''} (bản giấy; ${act.actor ?? ''} ghi)` : (signer ?? act.actor ?? '');
};

/** Every act so far, newest first. */
export const Acts = ({ visit, acts }: { visit: Visit; acts: readonly StoredAct[] }) => (
  <DataTable
    caption="Quá trình trình, duyệt"
    captionHidden
    rows={acts.toReversed()}
    columns={[
      {
        key: 'what',
        label: 'Việc',
        cell: (act) =>
          act.content ? <a href={visit.url(`${path}/${act.movement_id}/duyet?lan=${act.version}`)}>{what(act)}</a> : what(act),
      },
      { key: 'who', label: 'Người làm', cell: who },
      { key: 'at', label: 'Lúc', cell: (act) => formatDateTime(act.acted_at) },
      { key: 'reason', label: 'Lý do', cell: (act) => act.reason ?? '' },
    ]}
  />
);

/** Once the movement is launched its way there is history, folded. */
const Course = ({ visit, acts, over }: { visit: Visit; acts: readonly StoredAct[]; over: boolean }) => {
  if (acts.length === 0) return null;
  if (!over) return <Acts visit={visit} acts={acts} />;
  return (
    <details class="fold">
      <summary>{`Quá trình trình, duyệt (${acts.length} bước)`}</summary>
      <Acts visit={visit} acts={acts} />
    </details>
  );
};

/** Where the plan stands on its way to the launch, with every act so far. */
export async function ApprovalCard({ visit, movement }: { visit: Visit; movement: Movement }) {
  const acts = await planActsOf(visit.tx, movement.id);
  if (acts.length === 0 && movement.launched) return null;
  const { state } = planStanding(acts, await currentContent(visit.tx, movement));
  const may = (permission: 'movement.edit' | 'movement.launch') => allows(visit.actor, permission);
  const sends =
    may('movement.edit') && !movement.launched && ['draft', 'returned', 'lapsed'].includes(state) && missing(movement).length === 0;
  return (
    <Card
      title="Trình, duyệt kế hoạch"
      actions={
        state === 'submitted' &&
        may('movement.launch') && <a href={visit.url(`${path}/${movement.id}/duyet`)}>Xem bản trình, duyệt hoặc trả lại</a>
      }
    >
      <p>
        <Tag tone={tones[state]}>{standingNames[state]}</Tag>
      </p>
      <Course visit={visit} acts={acts} over={movement.launched} />
      {sends && (
        <PostForm visit={visit} action={`${path}/${movement.id}/trinh-duyet`} label="Trình duyệt kế hoạch">
          <Submit>Trình Chủ tịch duyệt</Submit>
        </PostForm>
      )}
      {state === 'submitted' && may('movement.edit') && (
        <PostForm visit={visit} action={`${path}/${movement.id}/rut-lai`} label="Rút lại kế hoạch">
          <Submit tone="quiet">Rút lại để sửa</Submit>
        </PostForm>
      )}
    </Card>
  );
}
