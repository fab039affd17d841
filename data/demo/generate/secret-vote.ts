import type { Row, World } from './world.ts';
import { rowOf, turn } from './world.ts';
import { publish } from '../../../src/commendation/ballot/published.ts';
import { giveaways } from '../../../src/commendation/ballot/giveaway.ts';
import { lineCode } from '../../../src/commendation/ballot/receipt.ts';
import { toBase32 } from '../../../src/commendation/ballot/base32.ts';
import type { Choice } from '../../../src/commendation/ballot/sheet.ts';
import { awardName } from '../../../src/commendation/catalogue/catalogue.ts';
import { who } from './cadres.ts';
import { diceFor } from './random.ts';
import { nameOf, postOn } from './posts.ts';

interface Vote {
  nomination: string;
  method: string;
  for_count: number;
  against_count: number;
  blank_count: number;
  excluded: string[];
  label?: string;
  ballots?: { code: string; choice: Choice }[];
}

const manners: Readonly<Record<string, string>> = { [who.front]: 'paper', [who.veterans]: 'paper', [who.women]: 'written' };

/** Does what tellers and members did in the year-end meeting of 2025: every vote on a title has its ballots, its roll and its seal. */
export function addSecretVote(world: World): void {
  const meeting = rowOf(world, 'meetings', 'hop-2025-12-19');
  const absent = (meeting['attendances'] as Row[]).find((row) => row['person'] === who.women);
  // She was away and sent her vote in writing.
  if (absent) Object.assign(absent, { status: 'written', reason: 'Đi công tác, gửi ý kiến bằng văn bản' });
  const voters = (meeting['attendances'] as Row[]).map((row) => String(row['person']));
  const votes = meeting['votes'] as Vote[];
  for (const vote of votes.filter(({ method }) => method === 'open')) if (voters.length - vote.excluded.length > countOf(vote)) vote.for_count += 1;
  const secret = votes.filter(({ method }) => method === 'secret');
  secret.forEach((vote, index) => castAll(world, vote, voters, index));
  const roll = diceFor('danh sách bỏ phiếu').some(voters, voters.length).map((person) => ({ person, manner: manners[person] ?? 'phone' }));
  const count = (manner: string) => roll.filter((row) => row.manner === manner).length;
  const paper = count('paper') + count('written');
  const list = publish(
    { ward: '', meeting: meeting.id, held_on: String(meeting['held_on']), roll: { voters: roll.length, phone: count('phone'), paper: count('paper'), written: count('written'), paper_returned: paper, paper_invalid: 0 } },
    secret.map(({ nomination, label = '', ballots = [] }) => ({ nomination, label, ballots })),
  );
  Object.assign(meeting, {
    tellers: [who.accountant, who.military, who.youth], paper_issued: paper, paper_returned: paper, paper_invalid: 0, ballots_sha256: list.sha256, roll,
    telling_results: giveaways(list.items), voids: [{ voided_on: '2025-12-19', reason: 'Một máy tính bảng mất kết nối trước khi hết giờ; Tổ kiểm phiếu hủy lượt bỏ phiếu và mở lại từ đầu.' }],
  });
}

const countOf = (vote: Vote) => vote.for_count + vote.against_count + vote.blank_count;

/** The votes on one nomination: all but a few agree, and nobody's own vote can be told from the sum. */
function castAll(world: World, vote: Vote, voters: readonly string[], index: number): void {
  const dice = diceFor('phiếu kín', vote.nomination);
  const nomination = rowOf(world, 'nominations', vote.nomination);
  const person = String(nomination['person']);
  const entitled = voters.filter((each) => !vote.excluded.includes(each));
  const high = nomination['award'] === 'chien_si_thi_dua_co_so';
  const [against, blank] = high ? [0, 0] : turn([[0, 0], [2, 0], [0, 2], [1, 1]] as const, index);
  vote.against_count = against;
  vote.blank_count = blank;
  vote.for_count = entitled.length - vote.against_count - vote.blank_count;
  vote.label = `${nameOf(world, person)}, ${postOn(world, person, '2025-12-19', 1)}: ${awardName(String(nomination['award']))}`;
  const choices: Choice[] = [...Array<Choice>(vote.for_count).fill('for'), ...Array<Choice>(vote.against_count).fill('against'), ...Array<Choice>(vote.blank_count).fill('blank')];
  const codes = entitled.map(() => lineCode(toBase32(Buffer.from(Array.from({ length: 10 }, () => dice.between(0, 255)))), vote.nomination));
  vote.ballots = choices.map((choice, place) => ({ code: codes[place] ?? '', choice })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
