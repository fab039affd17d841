import { type CalendarDate, formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { ownUnits } from '../../organization/access.ts';
import { registrationBoard } from '../registration/registration.ts';
import { stateWords } from '../registration/state.ts';
import { ownPath } from '../reminder/digest.tsx';
import { type OwnReminder, ownReminders } from '../reminder/own.ts';
import { communicationPath } from '../rhythm/tabs.tsx';
import { type OwnLine, dueWords } from './line.ts';
import { ownLines } from './lines.ts';
import { ownScore } from './score.tsx';
import { ownTargets } from './targets.tsx';

const Line = ({ visit, line, today }: { visit: Visit; line: OwnLine; today: CalendarDate }) => {
  const due = dueWords(line.dueOn, today);
  return (
    <li class={`own-line own-${due?.tone ?? 'neutral'}`}>
      <div class="own-head">
        <span class="own-kind">{line.kind}</span>
        {due && <Tag tone={due.tone}>{due.words}</Tag>}
      </div>
      <h3>
        <a href={visit.url(line.href)}>{line.title}</a>
      </h3>
      <p class="own-text">{line.text}</p>
      <a class="button button-secondary own-act" href={visit.url(line.act.href)} data-keep={line.kept ? '' : undefined}>
        {line.act.label}
        <span class="visually-hidden">: {line.title}</span>
      </a>
    </li>
  );
};

const Reminders = ({ visit, reminders }: { visit: Visit; reminders: readonly OwnReminder[] }) => (
  <Card title="Vì sao tôi được nhắc" href={visit.url(ownPath)}>
    {reminders.length === 0 ? (
      <p>Không có lời nhắc nào đang chờ.</p>
    ) : (
      <ul class="own-reminders">
        {reminders.slice(0, 5).map((reminder) => (
          <li>
            <p>{reminder.href ? <a href={visit.url(reminder.href)}>{reminder.subject}</a> : reminder.subject}</p>
            <p class="own-text">
              {reminder.why ?? 'Cán bộ thi đua của phường, xã nhắc.'}{' '}
              {`Nhắc ${reminder.count} lần, gần nhất ${formatDate(localDate(reminder.last))}.`}
            </p>
          </li>
        ))}
      </ul>
    )}
    <p class="own-more">
      <a href={visit.url(ownPath)}>Tất cả việc được nhắc, thư nhắc việc</a>
    </p>
  </Card>
);

/** "Đã nhận", "Trả lại"; of a unit that need not register: "không phải đăng ký". */
async function registrationWords(tx: Tx, unitId: string, year: number): Promise<string> {
  const entries = (await registrationBoard(tx, year, localDate(tx.now))).flatMap((group) => group.entries);
  const entry = entries.find(({ id }) => id === unitId);
  return entry === undefined ? 'không phải đăng ký' : entry.covered ? 'đăng ký chung cả khối' : stateWords[entry.state];
}

/** What the head of a unit opens the phone for: the own lines with their days and one tap each, the score, the reminders. */
export async function ownView(visit: Visit) {
  const { tx, actor } = visit;
  const units = [...new Set(ownUnits(actor) ?? [])];
  const [first] = units;
  if (first === undefined) return null;
  const [year, today] = [localYear(tx.now), localDate(tx.now)];
  const lines = await ownLines(tx, units, year);
  const reminders = (await ownReminders(tx, actor)).filter(({ open }) => open);
  const late = lines.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <>
      <section aria-labelledby="viec-don-vi" class="own">
        <h2 id="viec-don-vi">Việc của đơn vị tôi</h2>
        <p class="own-sum">
          {lines.length === 0
            ? 'Không còn việc nào đang chờ.'
            : `${lines.length} việc đang chờ${late > 0 ? `, ${late} việc quá hạn` : ''}.`}{' '}
          {`Đăng ký thi đua năm ${year}: ${(await registrationWords(tx, first, year)).toLocaleLowerCase('vi')}.`}
        </p>
        {lines.length === 0 ? (
          <EmptyState title="Đơn vị đã làm xong mọi việc được giao" text="Việc mới giao, đến kỳ báo cáo sẽ hiện ở đây." />
        ) : (
          <ul class="own-list">
            {lines.map((line) => (
              <Line visit={visit} line={line} today={today} />
            ))}
          </ul>
        )}
        <div class="actions own-actions">
          <a class="button button-secondary" href={visit.url(`${communicationPath}/moi`)} data-keep="">
            Ghi hoạt động tuyên truyền
          </a>
          <ButtonLink href={visit.url(`/lam-viec/dang-ky/don-vi/${first}?nam=${year}`)} tone="quiet">
            {`Năm thi đua ${year} của đơn vị`}
          </ButtonLink>
        </div>
      </section>
      <div class="own-side">
        {await ownTargets(visit, units, year)}
        {await ownScore(visit, first, year)}
        <Reminders visit={visit} reminders={reminders} />
      </div>
    </>
  );
}
