import { z } from 'zod';
import { type PublishedItem, type PublishedList, countLines, hashOf, markOf } from './published.ts';
import { choiceNames, choices } from './sheet.ts';

const count = z.number().int().nonnegative();
const listSchema = z.object({
  format: z.literal('bangvang-ballots-1'),
  ward: z.string(),
  meeting: z.string(),
  held_on: z.string(),
  roll: z.object({ voters: count, phone: count, paper: count, written: count, paper_returned: count, paper_invalid: count }),
  items: z.array(
    z.object({
      nomination: z.string(),
      label: z.string(),
      voters: count,
      for: count,
      against: count,
      blank: count,
      ballots: z.array(z.object({ code: z.string(), choice: z.enum(choices) })),
    }),
  ),
  marks: z.array(z.string()),
  sha256: z.string(),
});

/** The list out of a downloaded file. Throws where it is none. */
export const readList = (text: string): PublishedList => listSchema.parse(JSON.parse(text));

/** What the minutes print, to hold the list against. */
export interface Minutes {
  sha256?: string | undefined;
  voters?: number | undefined;
}

/** Counts the list again; one sentence for whatever does not hold, none when all does. */
export function faultsIn(list: PublishedList, minutes: Minutes = {}): string[] {
  const { roll } = list;
  const faults = [...list.items.flatMap((item) => [...sumFaults(item, roll), ...repeated(item)]), ...markFaults(list)];
  if (roll.phone + roll.paper + roll.written !== roll.voters) faults.push('số người bỏ phiếu theo từng cách không bằng tổng số');
  if (minutes.voters !== undefined && minutes.voters !== roll.voters)
    faults.push(`biên bản ghi ${minutes.voters} người bỏ phiếu, tệp ghi ${roll.voters}`);
  if (hashOf(list) !== list.sha256) faults.push('nội dung không khớp mã băm trong tệp');
  if (minutes.sha256 !== undefined && minutes.sha256 !== hashOf(list)) faults.push('nội dung không khớp mã băm trong biên bản kiểm phiếu');
  return faults;
}

function sumFaults(item: PublishedItem, roll: PublishedList['roll']): string[] {
  const again = countLines(item.ballots);
  const wrong = (['voters', ...choices] as const).filter((each) => again[each] !== item[each]);
  const words = { voters: 'số phiếu', ...choiceNames };
  const possible = roll.phone + roll.paper_returned - roll.paper_invalid;
  return [
    ...wrong.map((each) => `${item.label}: ${words[each].toLocaleLowerCase('vi')} ghi ${item[each]}, đếm lại được ${again[each]}`),
    ...(again.voters > possible ? [`${item.label}: ${again.voters} phiếu, nhiều hơn ${possible} phiếu hợp lệ trong hòm`] : []),
  ];
}

const repeated = ({ label, ballots }: PublishedItem) =>
  ballots.flatMap(({ code }, index) =>
    ballots.findIndex((line) => line.code === code) < index ? [`${label}: mã ${code} có hai lần`] : [],
  );

function markFaults({ items, marks }: PublishedList): string[] {
  const kept = new Map(marks.map((mark) => [mark.slice(0, mark.lastIndexOf(' ')), mark]));
  const labels = new Map(items.map(({ nomination, label }) => [nomination, label]));
  const faults: string[] = [];
  for (const { nomination, label, ballots } of items)
    for (const line of ballots) {
      const mark = kept.get(`${nomination} ${line.code}`);
      if (mark === undefined) faults.push(`${label}: phiếu ${line.code} bị thêm vào`);
      else if (mark !== markOf(nomination, line)) faults.push(`${label}: phiếu ${line.code} bị sửa`);
    }
  const there = new Set(items.flatMap((item) => item.ballots.map(({ code }) => `${item.nomination} ${code}`)));
  for (const place of kept.keys()) {
    const [nomination = '', code = ''] = place.split(' ');
    if (!there.has(place)) faults.push(`${labels.get(nomination) ?? nomination}: phiếu ${code} bị bỏ đi`);
  }
  return faults;
}
