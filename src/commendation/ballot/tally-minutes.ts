import { formatLongDate } from '../../platform/calendar/date.ts';
import type { Block, Paper } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Sitting } from '../council/sitting.ts';
import type { Issuer } from '../issuer.ts';
import { chairOfSitting, exclusionLines, head, personOf, resultTable, who } from './minutes-parts.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const manners = { phone: 'trên máy', paper: 'bằng phiếu giấy', written: 'bằng văn bản' } as const;

/** "Đã bỏ phiếu trên máy (07): An, Bình". */
function rollLines({ roll, members }: Sitting): string[] {
  return (Object.keys(manners) as (keyof typeof manners)[]).flatMap((manner) => {
    const names = roll.filter((row) => row.manner === manner).flatMap(({ person_id }) => personOf(members, person_id)?.name ?? []);
    const listed = members.filter(({ name }) => names.includes(name)).map(({ name }) => name);
    return names.length > 0 ? [`Bỏ phiếu ${manners[manner]} (${padCount(names.length)}): ${listed.join(', ')}.`] : [];
  });
}

/** Ballots given out, returned, valid and not, phone and paper together. */
function figures(sitting: Sitting): string[] {
  const { meeting, members, attendance, roll } = sitting;
  const voters = attendance.filter(({ status }) => status !== 'absent').length;
  const all = `Tổng số thành viên hội đồng: ${padCount(members.length)}; được bỏ phiếu: ${padCount(voters)}.`;
  if (meeting.ballots_sha256 === null) return [all, ...exclusionLines(sitting)];
  const phone = roll.filter(({ manner }) => manner === 'phone').length;
  const returned = phone + (meeting.paper_returned ?? 0);
  const invalid = meeting.paper_invalid ?? 0;
  return [
    all,
    `Số phiếu phát ra: ${padCount(roll.length)} (trên máy ${padCount(phone)}, giấy ${padCount(meeting.paper_issued ?? 0)}); thu về: ${padCount(returned)}; hợp lệ: ${padCount(returned - invalid)}; không hợp lệ: ${padCount(invalid)}.`,
    ...rollLines(sitting),
    ...exclusionLines(sitting),
  ];
}

function proofs({ meeting }: Sitting): Block[] {
  if (meeting.ballots_sha256 === null) return [];
  return [
    ...meeting.telling_results.map((line) => paragraph(`Cảnh báo đã đọc trước khi công bố: ${line}`)),
    paragraph(
      'Hòm phiếu được mở bằng mã của hai người kiểm phiếu; phiếu trên máy và phiếu giấy được trộn và đếm chung. Danh sách phiếu công bố cho thành viên hội đồng; mỗi người tự tìm lá phiếu của mình bằng mã phiếu, ai cũng đếm lại được.',
    ),
    { kind: 'paragraph', text: [{ text: 'Mã băm SHA-256 của danh sách phiếu: ' }, { text: inEights(meeting.ballots_sha256), bold: true }] },
  ];
}

/** In eight groups of eight, to be compared by eye. */
const inEights = (hash: string) => hash.replaceAll(/(.{8})(?=.)/g, '$1 ');

function conclusion(sitting: Sitting): string {
  const { agenda, members, rules } = sitting;
  const passed = agenda.filter((item) => rules.outcomeOf(item, members.length, item.award) === 'passed').length;
  return `Kết luận: ${padCount(passed)}/${padCount(agenda.length)} đề nghị đạt số phiếu quy định. Biên bản được đọc lại và các thành viên tổ kiểm phiếu thống nhất ký tên.`;
}

/** Biên bản kiểm phiếu: what was given out, what came back, and every count. */
export function tallyMinutes(issuer: Issuer, sitting: Sitting): Paper {
  const { meeting, members, tellers } = sitting;
  const group = tellers.map(({ person_id, name }) => {
    const member = personOf(members, person_id);
    return member ? who(member) : name;
  });
  return {
    ...head(issuer, sitting, false),
    form: 'tally_minutes',
    kind: 'BIÊN BẢN',
    summary: `Kiểm phiếu xét khen thưởng năm ${meeting.year}`,
    blocks: [
      paragraph(
        `Tổ kiểm phiếu của Hội đồng Thi đua - Khen thưởng đã kiểm phiếu tại phiên họp ${formatLongDate(meeting.held_on)}${group.length > 0 ? ', gồm:' : '.'}`,
      ),
      { kind: 'bullets', items: group.map((line, index) => (index === 0 ? `${line} (Tổ trưởng)` : line)) },
      { kind: 'numbered', items: figures(sitting) },
      paragraph('Kết quả từng trường hợp:'),
      resultTable(sitting),
      ...proofs(sitting),
      paragraph(conclusion(sitting)),
    ],
    signature:
      tellers.length > 0
        ? tellers.map(({ name }, index) => ({ title: index === 0 ? 'TỔ TRƯỞNG' : 'THÀNH VIÊN', name }))
        : [
            { title: 'NGƯỜI KIỂM PHIẾU', name: '' },
            { title: 'CHỦ TỌA', name: chairOfSitting(sitting)?.name ?? '' },
          ],
  };
}
