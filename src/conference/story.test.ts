import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { NotFound } from '../platform/refusal.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { type EventStory, eventStory } from './story.ts';
import { add, addRow, phuong3 } from './ward.fixture.ts';

let test: TestDatabase;
let ward: string;
let other: string;
let eventId: string;
let story: EventStory;

async function conference(tx: Tx): Promise<string> {
  const p = await phuong3(tx);
  const id = await add(tx, 'event', {
    kind: 'review',
    review_year: 2022,
    next_year: 2023,
    held_on: '2023-01-11',
    part: 'morning',
    place: 'Hội trường UBND phường',
    closed_on: '2023-01-11',
  });
  await addRow(tx, 'event_host', { event_id: id, body_id: p.party });
  await addRow(tx, 'event_host', { event_id: id, body_id: p.committee, position: 1 });
  await addRow(tx, 'event_movement', { event_id: id, movement_id: p.movement });
  const delegates = [
    { group_name: 'Ban điều hành', unit_kind_id: p.quarterKind },
    { body_id: p.police, role: 'representative' },
    { person_id: p.tuan },
    { person_id: p.chinh },
    { group_name: 'các tập thể, cá nhân được khen thưởng', role: 'honouree' },
  ];
  for (const [position, delegate] of delegates.entries()) await addRow(tx, 'delegate', { event_id: id, position, ...delegate });
  const award = await add(tx, 'award', {
    direction: 'given',
    year: 2022,
    award: 'giay_khen',
    issuer: 'Ủy ban nhân dân Phường 3',
    collectives: '67',
    individuals: '17',
  });
  const launch = await add(tx, 'launch', { year: 2023, launched_on: '2023-01-11', launcher_id: p.tuan });
  const item = (position: number, values: object) => addRow(tx, 'agenda_item', { event_id: id, position, ...values });
  await item(0, { kind: 'directive', person_id: p.chinh, points: ['làm tốt công tác xây dựng Đảng'] });
  await item(1, { kind: 'launch', person_id: p.tuan, launch_id: launch });
  const awarding = await item(2, { kind: 'awarding' });
  await addRow(tx, 'agenda_award', { agenda_item_id: awarding, award_id: award });
  await add(tx, 'shortcoming', { year: 2022, text: 'Một bộ phận nhỏ cán bộ chưa gương mẫu', internal: true });
  await add(tx, 'shortcoming', { year: 2022, text: 'Công tác tuyên truyền chưa đều' });
  return id;
}

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'phuong-3', 'Phường 3');
  other = await addAuthority(test, 'phuong-khac');
  eventId = await inTenant(test.runtime, ward, conference);
  story = await inTenant(test.runtime, ward, (tx) => eventStory(tx, eventId), 'read');
});
afterAll(() => test.close());

describe('the story of an event', () => {
  it('is not found by another ward', async () => {
    await expect(inTenant(test.runtime, other, (tx) => eventStory(tx, eventId), 'read')).rejects.toThrow(NotFound);
  });

  it('leaves out what is internal', () => expect(story.shortcomings.map(({ text }) => text)).toEqual(['Công tác tuyên truyền chưa đều']));

  it('says when, where, by whom and under which title', () => {
    expect([story.moment, story.hostsLine, story.title, story.state]).toEqual([
      'Sáng ngày 11 tháng 01 năm 2023',
      'Đảng ủy - Ủy ban nhân dân phường 3',
      'Tổng kết phong trào thi đua yêu nước năm 2022 và triển khai phương hướng nhiệm vụ năm 2023',
      'held',
    ]);
  });

  it('names the delegates in protocol order with their posts and counted units', () => {
    expect(story.delegates.map(({ line }) => line)).toEqual([
      'Võ Đức Chinh - Bí thư Đảng ủy phường',
      'Phạm Hoàng Tuấn - Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường',
      'Ban điều hành 05 khu phố',
      'Đại diện Ban chỉ huy Công an phường',
      'các tập thể, cá nhân được khen thưởng',
    ]);
  });

  it('keeps the acts in order with what they lead to', () => {
    expect(story.agenda.map(({ kind, speaker, launch, points }) => [kind, speaker?.name, launch?.launcher?.name, points])).toEqual([
      ['directive', 'Võ Đức Chinh', undefined, ['làm tốt công tác xây dựng Đảng']],
      ['launch', 'Phạm Hoàng Tuấn', 'Phạm Hoàng Tuấn', []],
      ['awarding', undefined, undefined, []],
    ]);
    expect(story.honoured).toEqual({ collectives: 67, individuals: 17, households: null, total: 84 });
  });
});
