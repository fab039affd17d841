import { formatDate, formatLongDate } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { chairOfSitting, exclusionLines, head, resultTable, secretaryOfSitting, who } from '../ballot/minutes-parts.ts';
import type { Issuer } from '../issuer.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting, Member } from './council.ts';
import type { Sitting } from './sitting.ts';

/** "14 giờ 30 phút". */
const hour = (time: string) => `${time.slice(0, 2)} giờ ${time.slice(3)} phút`;

function peopleBlocks({ members, attendance }: Sitting): Block[] {
  const of = (status: string) =>
    members.filter(({ person_id }) => attendance.some((row) => row.person_id === person_id && row.status === status));
  const reason = (member: Member) => attendance.find(({ person_id }) => person_id === member.person_id)?.reason;
  const present = of('present');
  const away = [
    ...of('absent').map((member) => `${who(member)}${reason(member) ? ` (lý do: ${reason(member)})` : ''}`),
    ...of('written').map((member) => `${who(member)}, gửi ý kiến bằng văn bản${reason(member) ? ` (lý do: ${reason(member)})` : ''}`),
  ];
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

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** How the vote was taken: "bỏ phiếu kín", "biểu quyết công khai" or both. */
function methodOf(agenda: AgendaItem[]): string {
  const secret = agenda.filter(({ method }) => method === 'secret').length;
  if (secret === 0) return 'biểu quyết công khai';
  if (secret === agenda.length) return 'bỏ phiếu kín';
  return `bỏ phiếu kín ${padCount(secret)} đề nghị, biểu quyết công khai ${padCount(agenda.length - secret)} đề nghị trong số`;
}

function opening(sitting: Sitting): Block {
  const { meeting } = sitting;
  const from = meeting.started_at ? `Hồi ${hour(meeting.started_at)}, ` : 'Hôm nay, ';
  const at = meeting.place ? `tại ${meeting.place}, ` : '';
  return paragraph(
    `${from}${formatLongDate(meeting.held_on)}, ${at}Hội đồng Thi đua - Khen thưởng họp xét khen thưởng năm ${meeting.year}. Chủ tọa: ${chairOfSitting(sitting)?.name ?? ''}; thư ký: ${secretaryOfSitting(sitting)?.name ?? ''}.`,
  );
}

function contentBlocks(sitting: Sitting): Block[] {
  const { meeting, agenda, voids } = sitting;
  const method = methodOf(agenda);
  return [
    { kind: 'heading', text: 'II. NỘI DUNG' },
    ...(meeting.standards ? [paragraph(`Tóm tắt tiêu chuẩn, thành tích: ${meeting.standards}`)] : []),
    ...(meeting.discussion ? [paragraph(`Thảo luận: ${meeting.discussion}`)] : []),
    ...mirrorBlocks(meeting),
    paragraph(`Hội đồng nghe tóm tắt tiêu chuẩn, thành tích, thảo luận và ${method} đối với ${padCount(agenda.length)} đề nghị.`),
    ...exclusionLines(sitting).map(paragraph),
    ...voids.map(({ voided_on, reason }) =>
      paragraph(
        `Cuộc bỏ phiếu mở trước đó bị hủy ngày ${formatDate(voided_on)}, không mở hòm phiếu, không đếm phiếu. Lý do: ${reason.trim().replace(/[.;]+$/, '')}.`,
      ),
    ),
  ];
}

/** That the fairness mirror was shown before the vote, and what it showed. */
const mirrorBlocks = ({ mirror_shown_on, mirror_lines }: Meeting): Block[] =>
  mirror_shown_on === null
    ? []
    : [
        paragraph(
          `Trước khi biểu quyết, Hội đồng đã xem bảng soi công bằng ngày ${formatDate(mirror_shown_on)}; bảng không quyết định kết quả.`,
        ),
        { kind: 'bullets', items: mirror_lines },
      ];

/** Biên bản họp Hội đồng Thi đua – Khen thưởng. */
export function meetingMinutes(issuer: Issuer, sitting: Sitting): Paper {
  const { meeting, agenda } = sitting;
  const shares = [...new Set([sitting.rules.quorum.note, ...agenda.map(({ award }) => sitting.rules.shareFor(award).note)])];
  const ended = meeting.ended_at ? [paragraph(`Phiên họp kết thúc hồi ${hour(meeting.ended_at)} cùng ngày.`)] : [];
  return {
    ...head(issuer, sitting, true),
    form: 'council_minutes',
    kind: 'BIÊN BẢN',
    summary: `Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng năm ${meeting.year}`,
    blocks: [
      opening(sitting),
      ...peopleBlocks(sitting),
      ...contentBlocks(sitting),
      { kind: 'heading', text: 'III. KẾT QUẢ' },
      resultTable(sitting),
      ...shares.map((text) => paragraph(`${text}.`)),
      ...sitting.answered.map(paragraph),
      { kind: 'heading', text: 'IV. KẾT LUẬN' },
      paragraph(
        meeting.conclusion ??
          'Hội đồng thống nhất kết quả trên và trình Chủ tịch Ủy ban nhân dân quyết định khen thưởng các trường hợp đạt. Biên bản được đọc lại và thông qua.',
      ),
      ...ended,
    ],
    signature: [
      { title: 'THƯ KÝ', name: secretaryOfSitting(sitting)?.name ?? '' },
      { title: 'CHỦ TỌA', name: chairOfSitting(sitting)?.name ?? '' },
    ],
  };
}
