import { formatDate, formatDateTime, localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { participantNames } from '../words.ts';
import type { Change } from './changes.ts';
import type { Sheet } from './sheet.ts';
import { versionsOf } from './sheet.ts';
import { type RegistrationState, owes, stateTones, stateWords } from './state.ts';

export const StateTag = ({ state }: { state: RegistrationState }) => <Tag tone={stateTones[state]}>{stateWords[state]}</Tag>;

/** "Trễ 3 ngày" once sent, "Quá hạn 3 ngày" while it is owed. */
export const LateTag = ({ late, state }: { late: number; state: RegistrationState }) =>
  late === 0 ? null : <Tag tone={owes(state) ? 'red' : 'amber'}>{`${owes(state) ? 'Quá hạn' : 'Trễ'} ${late} ngày`}</Tag>;

/** What the deadline means, in one paragraph. */
export function deadlineWords(call: Sheet['call']): string {
  if (call === null) return 'Chưa mở đợt đăng ký: gửi lúc nào cũng nhận, không tính trễ.';
  const closes =
    call.closes_on === null
      ? 'vẫn được nhận và ghi rõ trễ bao nhiêu ngày.'
      : `vẫn được nhận đến hết ngày ${formatDate(call.closes_on)} và ghi rõ trễ bao nhiêu ngày; sau ngày ấy không nhận bản gửi lần đầu.`;
  return `Hạn gửi ${formatDate(call.due_on)}. Gửi sau hạn ${closes} Bản bị trả lại mà gửi lại thì tính theo ngày gửi lần đầu.`;
}

const ChangeLine = ({ change }: { change: Change }) => {
  const verb = { added: 'Thêm', removed: 'Bỏ', changed: 'Sửa' }[change.what];
  return (
    <li>
      <strong>{verb}</strong> {change.part.toLocaleLowerCase('vi')}: {change.title}
      {change.fields.length > 0 && (
        <ul>
          {change.fields.map(({ label, before, after }) => (
            <li>
              {label}: {before || 'chưa ghi'} → {after || 'để trống'}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

export const Changes = ({ changes }: { changes: readonly Change[] }) =>
  changes.length === 0 ? null : (
    <ul class="change-list">
      {changes.map((change) => (
        <ChangeLine change={change} />
      ))}
    </ul>
  );

const actWords: Readonly<Record<string, string>> = {
  submitted: 'Gửi',
  returned: 'Trả lại',
  accepted: 'Nhận',
  changed: 'Sửa sau khi đã nhận',
};

/** The acts with their versions, newest first: who, when, why, and what was different from the version before. */
export const Versions = ({ sheet }: { sheet: Sheet }) => (
  <ol class="timeline" aria-label="Các lần gửi, trả lại, nhận" reversed>
    {versionsOf(sheet.acts).map((version) => (
      <li class="timeline-done">
        <p class="timeline-date">{formatDateTime(version.acted_at)}</p>
        <p class="timeline-title">
          {actWords[version.kind]}
          {(version.kind === 'submitted' || version.kind === 'changed') && ` (bản ${version.number})`}
          {version.actor && `, ${version.actor}`}
        </p>
        {version.reason && <p class="timeline-text">Lý do: {version.reason}</p>}
        {version.first && version.changes.length > 0 ? (
          <p class="timeline-text">{`Gồm ${version.changes.length} mục.`}</p>
        ) : (
          <Changes changes={version.changes} />
        )}
      </li>
    ))}
  </ol>
);

/** The state in a sentence: what the unit has to do next. */
export const StateNotice = ({ sheet, visit, acts }: { sheet: Sheet; visit: Visit; acts: boolean }) => {
  const returned = sheet.acts.findLast(({ kind }) => kind === 'returned');
  if (sheet.state === 'returned')
    return (
      <Notice tone="warning" title="Trả lại để sửa">
        <p>{returned?.reason}</p>
        {acts && <p>Sửa xong, bấm “Gửi lại” ở cuối trang.</p>}
      </Notice>
    );
  if (sheet.state === 'sent' && sheet.unsent.length > 0)
    return (
      <Notice tone="warning" title="Có thay đổi chưa gửi">
        <Changes changes={sheet.unsent} />
      </Notice>
    );
  if (sheet.state === 'draft' || sheet.state === 'missing') {
    const due = sheet.call?.due_on;
    const left = due && due >= localDate(visit.tx.now) ? `trước hết ngày ${formatDate(due)}` : 'càng sớm càng tốt';
    return acts ? (
      <Notice title="Bản nháp">
        <p>{`Ghi dần, mỗi mục lưu riêng, nghỉ rồi ghi tiếp được. Xong thì bấm “Gửi” ở cuối trang, ${left}.`}</p>
      </Notice>
    ) : null;
  }
  return null;
};

export const classWords = (classes: readonly string[]) => classes.map((each) => participantNames[each] ?? each).join(', ');
