import type { DelegateInput } from './delegate/delegate.ts';
import type { EventInput } from './event/event.ts';
import type { Tx } from '../platform/tenancy.ts';
import { fresh, freshRow } from '../platform/tenancy.ts';

/** A delegate of whom nothing is known yet. */
export const nobody: DelegateInput = {
  role: 'delegate',
  personId: null,
  bodyId: null,
  unitId: null,
  unitKindId: null,
  groupName: null,
  post: null,
  level: null,
  seats: null,
};

type Values = Record<string, unknown>;

/** Adds a record to a section table and returns its id. */
export async function add(tx: Tx, table: string, values: Values): Promise<string> {
  const row = { ...fresh(tx), ...values };
  await tx.db
    .insertInto(table as 'unit')
    .values(row as never)
    .execute();
  return row.id;
}

/** Adds a row to a list of a record and returns its id. */
export async function addRow(tx: Tx, table: string, values: Values): Promise<string> {
  const row = { ...freshRow(tx), position: 0, ...values };
  await tx.db
    .insertInto(table as 'event_host')
    .values(row as never)
    .execute();
  return row.id;
}

/** Phường 3 of the first seed: its leaders, its tree of two levels, its conference of 11/01/2023 and 84 awards. */
export async function phuong3(tx: Tx) {
  const party = await add(tx, 'body', { name: 'Đảng ủy phường 3', kind: 'party', position: 0 });
  const committee = await add(tx, 'body', { name: 'Ủy ban nhân dân phường 3', kind: 'government', position: 1 });
  const police = await add(tx, 'body', { name: 'Ban chỉ huy Công an phường', kind: 'police', position: 2 });
  const quarterKind = await add(tx, 'unit_kind', { name: 'khu phố', residential: true });
  const groupKind = await add(tx, 'unit_kind', { name: 'tổ dân phố', residential: true });
  const quarters = await Promise.all([1, 2, 3, 4, 5].map((number) => add(tx, 'unit', { kind_id: quarterKind, number, position: number })));
  const person = async (name: string, honorific: string, posts: [string, number][]) => {
    const id = await add(tx, 'person', { name, honorific });
    for (const [title, rank] of posts) await add(tx, 'post', { person_id: id, title, level: 'ward', rank });
    return id;
  };
  const chinh = await person('Võ Đức Chinh', 'Ông', [['Bí thư Đảng ủy phường', 1]]);
  const tuan = await person('Phạm Hoàng Tuấn', 'Ông', [
    ['Phó Bí thư Đảng ủy', 2],
    ['Chủ tịch Ủy ban nhân dân phường', 3],
  ]);
  const movement = await add(tx, 'movement', {
    name: 'Thi đua yêu nước năm 2022',
    nature: 'emulation',
    form: 'regular',
    origin: 'ward',
    year: 2022,
  });
  return { party, committee, police, quarterKind, groupKind, quarters, chinh, tuan, movement };
}

/** What is asked of a review of 2022 of that ward, its day still open. */
export const reviewOf2022 = ({ party, movement }: Pick<Awaited<ReturnType<typeof phuong3>>, 'party' | 'movement'>): EventInput => ({
  kind: 'review',
  reviewYear: 2022,
  nextYear: 2023,
  title: null,
  heldOn: null,
  part: 'morning',
  startsAt: '07:30',
  place: 'Hội trường',
  hosts: [party],
  movements: [movement],
  reviews: [],
  purposes: [],
  occasions: [],
  openingGroups: [],
  novelty: null,
});
