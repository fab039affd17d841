import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressed, heldOn, printPosts, protocolOrder } from './protocol.ts';

describe('protocol', () => {
  it('prints several posts with the separator of the ward, the most senior first', () => {
    const posts = [
      { title: 'Chủ tịch UBND phường', rank: 3 },
      { title: 'Phó Bí thư Đảng ủy', rank: 2 },
    ];
    expect(printPosts(posts, '/')).toBe('Phó Bí thư Đảng ủy/Chủ tịch UBND phường');
    expect(printPosts(posts, ', ')).toBe('Phó Bí thư Đảng ủy, Chủ tịch UBND phường');
    expect(printPosts([], '/')).toBe('');
  });

  it('puts Bí thư, Phó Bí thư, Chủ tịch in their order, and those without rank last by given name', () => {
    const people = [
      { name: 'Trần Văn Bình', posts: [] },
      { name: 'Nguyễn Văn Khang', posts: [{ rank: 4 }, { rank: 3 }] },
      { name: 'Lê Thị An', posts: [{ rank: null }] },
      { name: 'Nguyễn Thị Hồng Hạnh', posts: [{ rank: 1 }] },
    ];
    expect(protocolOrder(people).map(({ name }) => name)).toEqual([
      'Nguyễn Thị Hồng Hạnh',
      'Nguyễn Văn Khang',
      'Lê Thị An',
      'Trần Văn Bình',
    ]);
  });

  it('gives one order however the people come', () => {
    const person = fc.record({
      name: fc.constantFrom('An', 'Bình', 'Chi', 'Dũng'),
      posts: fc.array(fc.record({ rank: fc.option(fc.nat(5)) }), { maxLength: 2 }),
    });
    const key = (people: { name: string; posts: { rank: number | null }[] }[]) =>
      protocolOrder(people).map(({ name, posts }) => `${name} ${Math.min(9, ...posts.map(({ rank }) => rank ?? 9))}`);
    fc.assert(
      fc.property(fc.array(person), (people) => {
        expect(key(people)).toEqual(key(people.toReversed()));
      }),
    );
  });

  it('calls one person Ông in a list and đồng chí in a speech', () => {
    const person = { name: 'Nguyễn Văn Khang', honorific: 'Ông' };
    expect([addressed(person, 'list'), addressed(person, 'speech')]).toEqual(['Ông Nguyễn Văn Khang', 'đồng chí Nguyễn Văn Khang']);
    expect(addressed({ name: 'Nguyễn Văn Khang', honorific: null }, 'list')).toBe('Nguyễn Văn Khang');
  });

  it('holds a post on its first and its last day', () => {
    const posts = [{ valid_from: '2025-01-01', valid_to: '2025-06-30' }];
    expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map((day) => heldOn(posts, day).length)).toEqual([0, 1, 1, 0]);
  });
});
