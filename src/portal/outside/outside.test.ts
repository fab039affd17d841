import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Runtime } from '../../platform/tenancy.ts';
import { filled } from '../../platform/web/hole.ts';
import { outsideBlocks } from './block.ts';
import { exchange, weather } from './adapters.ts';
import { Outside } from './outside.ts';

const answers = {
  weather: JSON.stringify({ current: { time: '2026-11-22T08:00', temperature_2m: 27.6, relative_humidity_2m: 81, weather_code: 3 } }),
  rates: `<ExrateList><Exrate CurrencyCode="EUR" CurrencyName="EURO" Buy="-" Sell="29,871.50"/><Exrate CurrencyCode="USD" Sell="26,412.00" /><Exrate CurrencyCode="THB" Sell="800"/></ExrateList>`,
};
let server: Server;
let address: string;
let mode: 'good' | 'broken' | 'away' | 'silent' | 'endless' = 'good';
let requests = 0;
let now = new Date('2026-11-22T08:00:00+07:00');

beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    if (mode === 'silent') return;
    response.statusCode = mode === 'away' ? 503 : 200;
    if (mode === 'endless') response.end('x'.repeat(300_000));
    else response.end(mode === 'broken' ? '<html>' : request.url === '/rates' ? answers.rates : answers.weather);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a feed of another house', () => {
  it('says weather and rates in Vietnamese, with the time', async () => {
    const [sky, rates] = [new Outside(weather, `${address}/weather`, () => now), new Outside(exchange, `${address}/rates`, () => now)];
    await Promise.all([sky.ask(), rates.ask()]);
    expect(sky.value).toEqual({
      at: now,
      lines: [
        { label: 'Bầu trời', value: 'Nhiều mây' },
        { label: 'Nhiệt độ', value: '28 °C' },
        { label: 'Độ ẩm', value: '81%' },
      ],
    });
    expect(rates.value?.lines).toEqual([
      { label: 'USD', value: '26.412 đồng' },
      { label: 'EUR', value: '29.871,5 đồng' },
    ]);
  });

  it('stands on the page only where it is configured, with its time and its text escaped', async () => {
    const runtime = (outside?: object) => ({ clock: () => now, outside }) as unknown as Runtime;
    expect(outsideBlocks(runtime())).toBe('');
    const configured = { runtime: runtime({ weatherUrl: `${address}/weather` }), authorityId: '' };
    await expect.poll(() => filled(outsideBlocks(configured.runtime), configured)).toContain('Nhiệt độ');
    expect(filled(outsideBlocks(configured.runtime), configured)).toContain('Cập nhật lúc 22/11/2026 08:00');
    expect(filled(outsideBlocks(configured.runtime), configured)).not.toContain('Tỷ giá');
  });

  it('keeps the last value with its time while it is away, silent, endless or talks nonsense', async () => {
    const feed = new Outside(weather, `${address}/weather`, () => now, 200);
    await feed.ask();
    const before = feed.value;
    for (const each of ['broken', 'away', 'silent', 'endless'] as const) {
      mode = each;
      now = new Date(now.getTime() + 3_600_000);
      await feed.ask();
      expect(feed.value).toEqual(before);
    }
    mode = 'good';
  });

  it('shows nothing before it has answered, and is asked once in a quarter of an hour however many read', async () => {
    const feed = new Outside(weather, `${address}/weather`, () => now);
    requests = 0;
    expect(Array.from({ length: 50 }, () => feed.value)).toEqual(Array.from({ length: 50 }, () => null));
    await expect.poll(() => feed.value).not.toBeNull();
    expect(requests).toBe(1);
    now = new Date(now.getTime() + 16 * 60_000);
    expect(feed.value).not.toBeNull();
    await expect.poll(() => requests).toBe(2);
  });
});
