import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { launcherStanding } from './launcher.ts';
import type { Movement } from './movement.ts';
import { standingOf } from './plan-act.ts';
import { missing, missingWords } from './readiness.ts';

/** What of a launch decides whether it may be. */
interface Planned {
  launched_on: CalendarDate;
  launcherId: string;
  contents: readonly { kind: string; channel?: string | null; planned_on?: CalendarDate | null }[];
}

/** Another year of a movement that was launched before runs by the plan of then; docs/decisions/0015. */
async function refuseUnapproved(tx: Tx, movement: Movement): Promise<void> {
  if (movement.launched) return;
  const { state } = await standingOf(tx, movement);
  if (state === 'lapsed') throw new Refusal('approval_lapsed', 'Kế hoạch đã sửa sau khi Chủ tịch duyệt. Trình duyệt lại rồi phát động.');
  if (state !== 'approved')
    throw new Refusal('plan_not_approved', 'Kế hoạch chưa được Chủ tịch duyệt. Trình duyệt, được duyệt rồi mới phát động.');
}

/** Whether the movement may be launched so; returns who launches it. Throws Refusal. */
export async function checkLaunch(tx: Tx, movement: Movement, input: Planned) {
  const gaps = missing(movement);
  if (gaps.length > 0)
    throw new Refusal(
      'plan_incomplete',
      `Chưa thể phát động: kế hoạch còn thiếu ${missingWords(gaps)} (Điều 17 Luật TĐKT 2022). Bổ sung kế hoạch rồi phát động.`,
    );
  await refuseUnapproved(tx, movement);
  const today = localDate(tx.now);
  if (input.launched_on > today)
    throw new Refusal('launch_in_future', 'Ngày phát động còn ở phía trước. Ghi phát động khi đã diễn ra.', 'launched_on');
  if (movement.ends_on && input.launched_on > movement.ends_on)
    throw new Refusal('launch_after_end', 'Ngày phát động sau ngày kết thúc phong trào. Xem lại hai ngày.', 'launched_on');
  if (input.contents.length === 0) throw new Refusal('launch_without_contents', 'Ghi ít nhất một nội dung phát động.', 'content_0');
  for (const { kind, channel, planned_on } of input.contents)
    if (kind === 'communication' && (!channel || !planned_on))
      throw new Refusal('communication_vague', 'Mỗi nội dung tuyên truyền phải có kênh và ngày. Ghi cả hai rồi lưu.');
  const launcher = (await launcherStanding(tx, movement, input.launched_on)).find(({ id }) => id === input.launcherId);
  if (!launcher?.competent) {
    throw new Refusal(
      'launcher_not_competent',
      `${launcher ? `${launcher.name} ${launcher.reason}` : 'Chưa chọn người phát động'} (Điều 18 Luật TĐKT 2022). Chọn người có thẩm quyền.`,
      'launcher',
    );
  }
  return launcher;
}
