import type { World } from './world.ts';
import { add } from './world.ts';
import { who } from './cadres.ts';
import { postOn } from './posts.ts';

const rest = [who.police, who.military, who.women, who.veterans, who.youth, who.accountant, who.office];

const members = (vice: string): readonly (readonly [string, string])[] => [
  [who.chair, 'chair'], [vice, 'vice_chair'], [who.front, 'vice_chair'], [who.officer, 'secretary'], ...rest.map((person) => [person, 'member'] as const),
];

/** The council of eleven, set up anew when the two-level system began. */
export function addCouncils(world: World): void {
  const council = (id: string, from: string, to: string | undefined, basis: string, vice: string) =>
    add(world, 'councils', {
      id, name: 'Hội đồng Thi đua - Khen thưởng phường Mai Vàng', valid_from: from, valid_to: to, basis,
      members: members(vice).map(([person, role]) => ({ person, role, post: postOn(world, person, from, 1) })),
    });
  council('hd-2023', '2023-01-04', '2025-07-03', 'Quyết định về việc kiện toàn Hội đồng Thi đua - Khen thưởng phường năm 2023', who.formerVice);
  council('hd-2025', '2025-07-04', undefined, 'Quyết định về việc thành lập Hội đồng Thi đua - Khen thưởng phường Mai Vàng ngày 04/7/2025', who.vice);
}

export const councilOn = (date: string): string => (date < '2025-07-04' ? 'hd-2023' : 'hd-2025');
export const councilPeople = (date: string): string[] => members(date < '2025-07-04' ? who.formerVice : who.vice).map(([person]) => person);
