import { createHash } from 'node:crypto';
import { lineCode } from './receipt.ts';
import type { Choice } from './sheet.ts';

export interface PublishedLine {
  code: string;
  choice: Choice;
}

export interface PublishedItem {
  /** The key of the nomination. */
  nomination: string;
  label: string;
  /** Ballots cast on this nomination. */
  voters: number;
  for: number;
  against: number;
  blank: number;
  /** Sorted by code. */
  ballots: PublishedLine[];
}

/** The list of ballots of one meeting, as it is downloaded: anyone can count it again. */
export interface PublishedList {
  format: 'bangvang-ballots-1';
  ward: string;
  meeting: string;
  held_on: string;
  roll: { voters: number; phone: number; paper: number; written: number; paper_returned: number; paper_invalid: number };
  items: PublishedItem[];
  /** The mark of every ballot, apart from the ballots: a change, an addition or a loss is found and named. */
  marks: string[];
  /** SHA-256 of `canonical`; the minutes print it. */
  sha256: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** "r-… K7M29QXF3T 9f86d081884c7d65": nomination, code and what seals the vote. */
export const markOf = (nomination: string, { code, choice }: PublishedLine) =>
  `${nomination} ${code} ${sha256(`${nomination}\n${code}\n${choice}`).slice(0, 16)}`;

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

/** What the hash is taken over: the meeting, the roll in figures, every nomination with its figures and its ballots. */
export const canonical = ({ format, meeting, held_on, roll, items }: PublishedList): string =>
  JSON.stringify([
    format,
    meeting,
    held_on,
    [roll.voters, roll.phone, roll.paper, roll.written, roll.paper_returned, roll.paper_invalid],
    items.map((item) => [
      item.nomination,
      item.label,
      item.voters,
      item.for,
      item.against,
      item.blank,
      item.ballots.toSorted(byCode).map(({ code, choice }) => [code, choice]),
    ]),
  ]);

export const hashOf = (list: PublishedList) => sha256(canonical(list));

/** Completes the list with figures, marks and hash out of its ballots. */
export function publish(
  head: Pick<PublishedList, 'ward' | 'meeting' | 'held_on' | 'roll'>,
  ballots: Pick<PublishedItem, 'nomination' | 'label' | 'ballots'>[],
): PublishedList {
  const items = ballots.map((item) => ({
    nomination: item.nomination,
    label: item.label,
    ...countLines(item.ballots),
    ballots: item.ballots.toSorted(byCode),
  }));
  const marks = items.flatMap((item) => item.ballots.map((line) => markOf(item.nomination, line))).toSorted();
  const list: PublishedList = { format: 'bangvang-ballots-1', ...head, items, marks, sha256: '' };
  return { ...list, sha256: hashOf(list) };
}

export function countLines(lines: readonly PublishedLine[]) {
  const count = (choice: Choice) => lines.filter((line) => line.choice === choice).length;
  return { voters: lines.length, for: count('for'), against: count('against'), blank: count('blank') };
}

/** The lines of the list that are this receipt's, by nomination. */
export const linesOf = (list: Pick<PublishedList, 'items'>, receipt: string) =>
  list.items.flatMap((item) => {
    const code = lineCode(receipt, item.nomination);
    const line = item.ballots.find((each) => each.code === code);
    return line ? [{ label: item.label, ...line }] : [];
  });
