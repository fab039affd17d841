import { formatLongDate } from '../../platform/calendar/date.ts';
import type { Paper, Row, Text } from '../../platform/documents/paper.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { awardEntry, awardName, honourOf } from '../catalogue/catalogue.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import { compareListed } from '../subject/order.ts';
import { type Issuer, councilIssuer, placeOf } from '../issuer.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { type Meeting, type Member, membersOf, roleNames } from './council.ts';
import { attendanceOf } from './meeting.ts';
import { outcomeOf, printShare, shareFor } from './tally.ts';

interface Sitting {
  meeting: Meeting;
  members: Member[];
  attendance: Awaited<ReturnType<typeof attendanceOf>>;
  agenda: AgendaItem[];
}

/** Everything the minutes of a meeting tell. */
export const sittingOf = async (tx: Tx, meeting: Meeting): Promise<Sitting> => ({
  meeting,
  members: await membersOf(tx, meeting.council_id),
  attendance: await attendanceOf(tx, meeting.id),
  agenda: await agendaOf(tx, meeting.id),
});

const who = ({ name, post, role }: Member) => [name, post, roleNames[role]].filter(Boolean).join(', ');
const named = (item: AgendaItem) => [item.name, item.post].filter(Boolean).join(', ');
const result = { passed: 'Đạt', failed: 'Không đạt' } as const;

function resultRow(item: AgendaItem, index: number, members: number): Text[] {
  const outcome = outcomeOf(item, members, item.award);
  return [
    String(index + 1),
    named(item),
    count(item.for_count),
    count(item.against_count),
    count(item.blank_count),
    item.for_count === null ? '' : printShare(item.for_count, members),
    outcome ? result[outcome] : '',
  ];
}

const count = (value: number | null) => (value === null ? '' : String(value));

const resultTable = (agenda: AgendaItem[], members: number) => ({
  kind: 'table' as const,
  columns: [
    { title: 'TT', width: 0.6, align: 'center' as const },
    { title: 'Tập thể, hộ gia đình, cá nhân', width: 4.2 },
    { title: 'Đồng ý', width: 0.9, align: 'center' as const },
    { title: 'Không đồng ý', width: 1.1, align: 'center' as const },
    { title: 'Phiếu trắng', width: 1, align: 'center' as const },
    { title: 'Tỷ lệ trên tổng số thành viên', width: 2.4, align: 'center' as const },
    { title: 'Kết quả', width: 1.1, align: 'center' as const },
  ],
  rows: awardsOf(agenda).flatMap((award): Row[] => {
    const own = agenda.filter((item) => item.award === award).toSorted(compareListed);
    return [{ group: groupTitle(award, own) }, ...own.map((item, index): Row => resultRow(item, index, members))];
  }),
});

const awardsOf = (agenda: AgendaItem[]) => [...new Set(agenda.map(({ award }) => award))].toSorted((a, b) => honourOf(a) - honourOf(b));

/** "Danh hiệu “Lao động tiên tiến” (14 cá nhân)". */
function groupTitle(award: string, items: AgendaItem[]): string {
  const name = borneName(
    award,
    items.map((item) => item.name),
  );
  return `${awardEntry(award)?.nature === 'title' ? `Danh hiệu “${name}”` : name} (${printCounts(countKinds(items))})`;
}

/** Which members were kept from which nomination: the conflict of interest the minutes must name (S1-17). */
function exclusionLines({ agenda, members }: Sitting): string[] {
  const name = (person: string) => members.find(({ person_id }) => person_id === person)?.name ?? '';
  return agenda.flatMap((item) =>
    item.excluded.map(
      (person) => `Đồng chí ${name(person)} không xem hồ sơ và không bỏ phiếu đối với đề nghị “${awardName(item.award)}” cho chính mình.`,
    ),
  );
}

const head = (
  issuer: Issuer,
  { meeting, members }: Sitting,
): Pick<Paper, 'draft' | 'issuer' | 'symbol' | 'number' | 'place' | 'date' | 'bases' | 'recipients' | 'signature'> => ({
  draft: meeting.closed_on === null,
  issuer: councilIssuer(issuer),
  symbol: null,
  number: null,
  place: placeOf(issuer.name),
  date: meeting.held_on,
  bases: [],
  recipients: ['Như thành phần dự họp', 'Lưu: HĐTĐKT'],
  signature: [
    { title: 'THƯ KÝ', name: byRole(members, 'secretary') },
    { title: 'CHỦ TỌA', name: byRole(members, 'chair') },
  ],
});

const byRole = (members: Member[], role: Member['role']) => members.find((member) => member.role === role)?.name ?? '';

function peopleBlocks({ members, attendance }: Sitting): Paper['blocks'] {
  const of = (status: string) =>
    members.filter(({ person_id }) => attendance.some((row) => row.person_id === person_id && row.status === status));
  const reason = (member: Member) => attendance.find(({ person_id }) => person_id === member.person_id)?.reason;
  const present = of('present');
  const away = [...of('absent'), ...of('written')].map((member) => `${who(member)}${reason(member) ? ` (lý do: ${reason(member)})` : ''}`);
  return [
    { kind: 'heading', text: `I. THÀNH PHẦN: có mặt ${padCount(present.length)}/${padCount(members.length)} thành viên` },
    { kind: 'numbered', items: present.map(who) },
    {
      kind: 'paragraph',
      text: away.length > 0 ? `Vắng mặt tại phiên họp: ${padCount(away.length)} thành viên.` : 'Không có thành viên vắng mặt.',
    },
    { kind: 'bullets', items: away },
  ];
}

/** Biên bản họp Hội đồng Thi đua – Khen thưởng. */
export function meetingMinutes(issuer: Issuer, sitting: Sitting): Paper {
  const { meeting, members, agenda } = sitting;
  const shares = [...new Set(agenda.map(({ award }) => shareFor(award).note))];
  const method = agenda.some((item) => item.method === 'secret') ? 'bỏ phiếu kín' : 'biểu quyết công khai';
  return {
    ...head(issuer, sitting),
    kind: 'BIÊN BẢN',
    summary: `Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng năm ${meeting.year}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `Hôm nay, ${formatLongDate(meeting.held_on)}, ${meeting.place ? `tại ${meeting.place}, ` : ''}Hội đồng Thi đua - Khen thưởng họp xét khen thưởng năm ${meeting.year}. Chủ tọa: ${byRole(members, 'chair')}; thư ký: ${byRole(members, 'secretary')}.`,
      },
      ...peopleBlocks(sitting),
      { kind: 'heading', text: 'II. NỘI DUNG' },
      {
        kind: 'paragraph',
        text: `Hội đồng nghe tóm tắt tiêu chuẩn, thành tích, thảo luận và ${method} đối với ${padCount(agenda.length)} đề nghị.`,
      },
      ...exclusionLines(sitting).map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'heading', text: 'III. KẾT QUẢ' },
      resultTable(agenda, members.length),
      ...shares.map((text) => ({ kind: 'paragraph' as const, text: `${text}.` })),
      { kind: 'heading', text: 'IV. KẾT LUẬN' },
      {
        kind: 'paragraph',
        text:
          meeting.conclusion ??
          'Hội đồng thống nhất kết quả trên và trình Chủ tịch Ủy ban nhân dân quyết định khen thưởng các trường hợp đạt. Biên bản được đọc lại và thông qua.',
      },
    ],
  };
}

/** Biên bản kiểm phiếu: what was given out, what came back, and every count. */
export function tallyMinutes(issuer: Issuer, sitting: Sitting, returned: number | null): Paper {
  const { meeting, members, attendance, agenda } = sitting;
  const voters = attendance.filter(({ status }) => status !== 'absent').length;
  return {
    ...head(issuer, sitting),
    kind: 'BIÊN BẢN',
    summary: `Kiểm phiếu xét khen thưởng năm ${meeting.year}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `Ban Kiểm phiếu của Hội đồng Thi đua - Khen thưởng đã kiểm phiếu tại phiên họp ${formatLongDate(meeting.held_on)}.`,
      },
      {
        kind: 'numbered',
        items: [
          `Tổng số thành viên hội đồng: ${padCount(members.length)}; được bỏ phiếu: ${padCount(voters)}.`,
          ...(returned === null ? [] : [`Số thành viên đã bỏ phiếu trên máy: ${padCount(returned)}.`]),
          ...exclusionLines(sitting),
        ],
      },
      { kind: 'paragraph', text: 'Kết quả từng trường hợp:' },
      resultTable(agenda, members.length),
    ],
  };
}
