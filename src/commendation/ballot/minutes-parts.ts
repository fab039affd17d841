import type { Paper, Row, Text } from '../../platform/documents/paper.ts';
import { borneName } from '../catalogue/borne-name.ts';
import { awardEntry, awardName, honourOf } from '../catalogue/catalogue.ts';
import type { AgendaItem } from '../council/agenda.ts';
import { exclusionSentences } from '../council/conflict-vote.ts';
import { type Member, roleNames } from '../council/council.ts';
import type { Sitting } from '../council/sitting.ts';
import { printShare } from '../council/tally.ts';
import type { VoteRules } from '../council/vote-rules.ts';
import { type Issuer, councilIssuer, placeOf } from '../issuer.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import { compareListed } from '../subject/order.ts';

export const who = ({ name, post, role }: Member) => [name, post, roleNames[role]].filter(Boolean).join(', ');
export const personOf = (members: readonly Member[], id: string | null) => members.find(({ person_id }) => person_id === id);
export const byRole = (members: readonly Member[], role: Member['role']) => members.find((member) => member.role === role);

/** Who chaired and who wrote: as recorded, else the chair and the secretary of the council. */
export const chairOfSitting = ({ meeting, members }: Sitting) => personOf(members, meeting.minutes_chair_id) ?? byRole(members, 'chair');
export const secretaryOfSitting = ({ meeting, members }: Sitting) =>
  personOf(members, meeting.minutes_secretary_id) ?? byRole(members, 'secretary');

type Head = Pick<Paper, 'draft' | 'issuer' | 'symbol' | 'number' | 'place' | 'date' | 'bases' | 'recipients'>;

/** The head of both minutes; a number only where one was given. */
export const head = (issuer: Issuer, { meeting }: Sitting, numbered: boolean): Head => ({
  draft: meeting.closed_on === null,
  issuer: councilIssuer(issuer),
  symbol: numbered && meeting.minutes_number ? 'BB-HĐTĐKT' : null,
  number: numbered && meeting.minutes_number ? String(meeting.minutes_number).padStart(2, '0') : null,
  place: placeOf(issuer.name),
  date: meeting.held_on,
  bases: [],
  recipients: ['Như thành phần dự họp', 'Lưu: HĐTĐKT'],
});

const count = (value: number | null) => (value === null ? '' : String(value));
const results = { passed: 'Đạt', failed: 'Không đạt' } as const;

/** The number of members for a share of all: "6/11 (54,5%)" for, the counts beside it, and what came out. */
function resultRow(item: AgendaItem, index: number, members: number, rules: VoteRules): Text[] {
  const outcome = rules.outcomeOf(item, members, item.award);
  return [
    String(index + 1),
    [item.name, item.post].filter(Boolean).join(', '),
    count(item.for_count),
    count(item.against_count),
    count(item.blank_count),
    item.for_count === null ? '' : printShare(item.for_count, members),
    outcome ? results[outcome] : '',
  ];
}

/** Every nomination with its votes, grouped by award in the order of honour. */
export const resultTable = ({ agenda, members, rules }: Sitting) => ({
  kind: 'table' as const,
  columns: [
    { title: 'TT', width: 0.6, align: 'center' as const },
    { title: 'Tập thể, hộ gia đình, cá nhân', width: 3.6 },
    { title: 'Đồng ý', width: 1, align: 'center' as const },
    { title: 'Không đồng ý', width: 1.3, align: 'center' as const },
    { title: 'Phiếu trắng', width: 1.3, align: 'center' as const },
    { title: 'Tỷ lệ trên tổng số thành viên', width: 2.2, align: 'center' as const },
    { title: 'Kết quả', width: 1.3, align: 'center' as const },
  ],
  rows: awardsOf(agenda).flatMap((award): Row[] => {
    const own = agenda.filter((item) => item.award === award).toSorted(compareListed);
    return [{ group: groupTitle(award, own) }, ...own.map((item, index): Row => resultRow(item, index, members.length, rules))];
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

/** Which members were kept from which nomination and why, who took the chair for it, how many could vote (S1-17). */
export function exclusionLines({ agenda, members, attendance }: Sitting): string[] {
  const present = attendance.filter(({ status }) => status === 'present').map(({ person_id }) => person_id);
  const voting = attendance.filter(({ status }) => status !== 'absent').map(({ person_id }) => person_id);
  return agenda.flatMap((item) => exclusionSentences(item, awardName(item.award), members, voting, present));
}
