import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAloud } from './speech.ts';

const sound = Buffer.from('RIFF giọng đọc');
let server: Server;
let address: string;
let heard: { method: string; type: string; text: string }[] = [];
let sent = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ method: request.method ?? '', type: request.headers['content-type'] ?? '', text: Buffer.concat(parts).toString() });
      if (request.url === '/good') response.end(sound);
      if (request.url === '/error') response.writeHead(503).end('busy');
      if (request.url === '/elsewhere') response.writeHead(307, { location: '/good' }).end();
      if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('RIFF');
        setTimeout(() => response.destroy(), 50);
      }
      if (request.url === '/half') response.write('RIFF');
      if (request.url === '/endless') pour();
    });
    const chunk = Buffer.alloc(1_000_000);
    const pour = () => {
      if (response.destroyed || sent > 300_000_000) return response.end();
      sent += chunk.length;
      return response.write(chunk) ? setImmediate(pour) : response.once('drain', pour);
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const asked = (path: string, patience?: number) => readAloud({ url: `${address}${path}` }, 'Kính thưa các đồng chí.', patience);
const refusal = (path: string, patience?: number) =>
  asked(path, patience).then(
    () => 'taken',
    (error: { reason?: string; message: string }) => `${error.reason}: ${error.message}`,
  );

describe('a voice at an address', () => {
  it('that is away, answers with an error or sends its caller elsewhere is refused in plain words', async () => {
    expect(await refusal('/error')).toContain('Giọng đọc không trả lời được: địa chỉ trả lời 503');
    expect(await refusal('/elsewhere')).toContain('không nối được tới địa chỉ đã cấu hình');
    heard = [];
    await expect(readAloud({ url: 'http://127.0.0.1:9/' }, 'Kính thưa.')).rejects.toMatchObject({ reason: 'no_voice' });
  });

  it.each(['/silent', '/half'])(
    'that is slow is left after a while, before its answer or in the middle of it: %s',
    { timeout: 20_000 },
    async (path) => {
      expect(await refusal(path, 300)).toContain('Giọng đọc không trả lời được: quá lâu');
    },
  );

  it('that breaks off is refused', async () => {
    expect(await refusal('/cut')).toContain('hoặc đứt giữa chừng');
  });

  it('that sends without end is left at twenty megabytes', async () => {
    expect(await refusal('/endless')).toContain('tệp tiếng quá lớn');
    expect(sent).toBeLessThan(60_000_000);
  });

  it('is posted the text and answers with the sound', async () => {
    heard = [];
    expect(Buffer.from(await asked('/good'))).toEqual(sound);
    expect(heard).toEqual([{ method: 'POST', type: 'text/plain; charset=utf-8', text: 'Kính thưa các đồng chí.' }]);
  });
});
