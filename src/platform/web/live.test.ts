import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { LiveBoard } from './live.ts';

const read = async (stream: ReadableStream<Uint8Array> | null) => {
  if (!stream) throw new Error('refused');
  const reader = stream.getReader();
  const next = async () => {
    const { value, done } = await reader.read();
    return done ? null : new TextDecoder().decode(value).replace('retry: 2000\n', '').trim();
  };
  return { next, leave: () => reader.cancel() };
};

describe('a live page', () => {
  it('refuses more viewers than it may have, and takes another when one has left', async () => {
    const board = new LiveBoard({ most: 1, every: 5 });
    const one = await read(board.watch('a', async () => new Map([['x', '1']])));
    await one.next();
    expect(board.watch('a', async () => new Map())).toBe(null);
    await one.leave();
    expect(board.viewers).toBe(0);
    expect(board.watch('a', async () => new Map())).not.toBe(null);
  });

  it('lets no ward take the screens of all', async () => {
    const board = new LiveBoard({ most: 3, mostOfOne: 2, every: 5 });
    const look = async () => new Map([['x', '1']]);
    const own = [await read(board.watch('ward-a hall', look)), await read(board.watch('ward-a other', look))];
    for (const each of own) await each.next();
    expect(board.watch('ward-a third', look)).toBe(null);
    const other = await read(board.watch('ward-b hall', look));
    await other.next();
    for (const each of [...own, other]) await each.leave();
    expect(board.watch('ward-a hall', look)).not.toBe(null);
  });

  it('sends all parts at first and then only what changed or went, over one look for all viewers', async () => {
    const state = new Map([
      ['x', '1'],
      ['y', '1'],
    ]);
    let looks = 0;
    const look = async () => {
      looks += 1;
      return new Map(state);
    };
    const board = new LiveBoard({ every: 20 });
    const [one, two] = [await read(board.watch('a', look)), await read(board.watch('a', look))];
    expect(await Promise.all([one.next(), two.next()])).toEqual(['data: [["x","1"],["y","1"]]', 'data: [["x","1"],["y","1"]]']);
    state.set('x', '2');
    state.delete('y');
    expect(await Promise.all([one.next(), two.next()])).toEqual(['data: [["x","2"],["y",null]]', 'data: [["x","2"],["y",null]]']);
    const before = looks;
    await Promise.all([one.leave(), two.leave()]);
    await sleep(60);
    expect(looks - before).toBeLessThanOrEqual(1);
  });

  it('gives a slow viewer the last state of a part, not every one between', async () => {
    let value = 0;
    const board = new LiveBoard({ every: 2 });
    const one = await read(board.watch('a', async () => new Map([['x', String((value += 1))]])));
    await one.next();
    await sleep(50);
    const seen = Number(/"(\d+)"\]\]$/.exec((await one.next()) ?? '')?.[1]);
    expect(seen).toBeGreaterThan(5);
    await one.leave();
  });

  it('outlives a database that is away, beats in silence, and ends a viewer in time', async () => {
    let away = true;
    const look = async () => {
      if (away) throw new Error('away');
      return new Map([['x', '1']]);
    };
    const board = new LiveBoard({ every: 5, heartbeat: 30, lifetime: 120 });
    const one = await read(board.watch('a', look));
    expect(await one.next()).toBe(':');
    away = false;
    expect(await one.next()).toBe('data: [["x","1"]]');
    let last: string | null = '';
    for (let beats = 0; beats < 10 && last !== null; beats += 1) last = await one.next();
    expect(last).toBe(null);
    expect(board.viewers).toBe(0);
  });

  it('forgets a viewer whose connection breaks', async () => {
    const board = new LiveBoard({ every: 10, heartbeat: 20 });
    const server = createAdaptorServer({ fetch: () => new Response(board.watch('a', async () => new Map([['x', '1']]))) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const leaving = new AbortController();
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: leaving.signal });
    await response.body?.getReader().read();
    expect(board.viewers).toBe(1);
    leaving.abort();
    for (let tries = 0; tries < 100 && board.viewers > 0; tries += 1) await sleep(10);
    expect(board.viewers).toBe(0);
    server.close();
  });
});
