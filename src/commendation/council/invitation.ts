import { formatLongDate } from '../../platform/calendar/date.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { type Issuer, councilIssuer, placeOf } from '../issuer.ts';
import type { Item } from './agenda-items.ts';
import { type Meeting, type Member, roleNames } from './council.ts';

const hour = (time: string) => `${time.slice(0, 2)} giờ ${time.slice(3)} phút, `;

/** Giấy mời họp Hội đồng: when, where, what; no nominee is named in it. */
export function invitationPaper(
  issuer: Issuer,
  meeting: Meeting,
  members: readonly Member[],
  items: readonly Item[],
  today: string,
): Paper {
  const chair = members.find(({ role }) => role === 'chair');
  return {
    form: 'invitation',
    issuer: councilIssuer(issuer),
    symbol: 'GM-HĐTĐKT',
    number: null,
    place: placeOf(issuer.name),
    date: today,
    kind: 'GIẤY MỜI',
    summary: `Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng năm ${meeting.year}`,
    addressees: members.map(({ name, post, role }) => [name, post, roleNames[role]].filter(Boolean).join(', ')),
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Thường trực Hội đồng Thi đua - Khen thưởng kính mời các thành viên Hội đồng dự họp vào ${meeting.begins_at ? hour(meeting.begins_at) : ''}${formatLongDate(meeting.held_on)}${meeting.place ? `, tại ${meeting.place}` : ''}.`,
      },
      ...(items.length > 0
        ? [
            { kind: 'heading' as const, text: 'Nội dung' },
            {
              kind: 'numbered' as const,
              items: items.map(({ title, presenter }) => (presenter ? `${title} (${presenter} trình bày)` : title)),
            },
          ]
        : []),
      ...(meeting.invitation ? meeting.invitation.split('\n').map((text) => ({ kind: 'paragraph' as const, text })) : []),
      {
        kind: 'paragraph',
        text: 'Thành viên có quan hệ với đối tượng được đề nghị khai trước phiên họp. Thành viên vắng mặt báo lý do và có thể gửi ý kiến bằng văn bản.',
      },
    ],
    recipients: ['Như trên', 'Lưu: HĐTĐKT'],
    signature: [{ title: chair ? 'CHỦ TỊCH HỘI ĐỒNG' : 'TM. HỘI ĐỒNG', name: chair?.name ?? '' }],
  };
}
