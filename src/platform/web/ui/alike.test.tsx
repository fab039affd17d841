import { raw } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { alike } from './alike.tsx';
import type { Child } from './types.ts';

function counted() {
  let times = 0;
  const Card = alike(({ title, note }: { title: string; note?: Child }) => {
    times += 1;
    return (
      <p title={title}>
        {title} {note}
      </p>
    );
  });
  return { Card, times: () => times };
}

describe('a component drawn alike for the same properties', () => {
  it('is drawn once for the same words, and anew for others', () => {
    const { Card, times } = counted();
    const pages = ['Hà & Tu', 'Hà & Tu', 'Đại Yên'].map((title) => String(<Card title={title} />));
    expect(pages).toEqual([
      '<p title="Hà &amp; Tu">Hà &amp; Tu </p>',
      '<p title="Hà &amp; Tu">Hà &amp; Tu </p>',
      '<p title="Đại Yên">Đại Yên </p>',
    ]);
    expect(times()).toBe(2);
  });

  it('is drawn every time when it is given elements, which no text tells apart', () => {
    const { Card, times } = counted();
    const notes = [<b>một</b>, <i>hai</i>, raw('<u>ba</u>')];
    expect(notes.map((note) => String(<Card title="x" note={note} />))).toEqual([
      '<p title="x">x <b>một</b></p>',
      '<p title="x">x <i>hai</i></p>',
      '<p title="x">x <u>ba</u></p>',
    ]);
    expect(times()).toBe(3);
  });

  it('forgets the oldest drawing once it has many', () => {
    const { Card, times } = counted();
    for (let n = 0; n <= 2_000; n += 1) String(<Card title={`${n}`} />);
    String(<Card title="2000" />);
    expect(times()).toBe(2_001);
    String(<Card title="0" />);
    expect(times()).toBe(2_002);
  });
});
