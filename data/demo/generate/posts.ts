import type { Row, World } from './world.ts';
import { rowOf, rowsOf } from './world.ts';

/** The posts a person held on a day joined as the ward prints them, most senior first; `from` leaves out ranks above it. */
export function postOn(world: World, person: string, date: string, count = 2): string {
  const posts = rowsOf(world, 'posts').filter((post) => post['person'] === person && held(post, date));
  posts.sort((a, b) => Number(a['rank']) - Number(b['rank']));
  return posts.slice(0, count).map((post) => String(post['title'])).join(', ');
}

function held(post: Row, date: string): boolean {
  return String(post['valid_from'] ?? '') <= date && date <= String(post['valid_to'] ?? '9999');
}

export const nameOf = (world: World, person: string): string => String(rowOf(world, 'people', person)['name']);

/** "đồng chí Đoàn Thục Uyên, Phó Bí thư Đảng ủy, Chủ tịch UBND phường". */
export function comrade(world: World, person: string, date: string): string {
  return `đồng chí ${nameOf(world, person)}, ${postOn(world, person, date)}`;
}

/** Who held a leading post of a unit on a day: 70 cell secretary, 71 head of khu phố, 72 front, 65 head teacher, 85 head of a tổ. */
export function leaderOf(world: World, unit: string, rank: number, date: string): string {
  const post = rowsOf(world, 'posts').find((row) => row['unit'] === unit && row['rank'] === rank && held(row, date));
  if (!post) throw new Error(`Nobody leads ${unit} on ${date}`);
  return String(post['person']);
}

export function peopleAt(world: World, unit: string, rank: number): string[] {
  return rowsOf(world, 'posts').filter((row) => row['unit'] === unit && row['rank'] === rank).map((row) => String(row['person']));
}
