import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutgoingMessage } from './channel.ts';
import { emailChannel } from './email.ts';
import { type TestMailServer, hangUp, testMailServer } from './smtp.fixture.ts';

let server: TestMailServer;
const from = 'Phường An Hòa <thidua@anhoa.example.vn>';
const message: OutgoingMessage = {
  id: '01990000-0000-7000-8000-000000000001',
  to: { name: 'Nguyễn Thị Hạnh', email: 'hanh@example.vn' },
  subject: 'Phường An Hòa: 3 việc cần làm',
  text: 'Đăng ký thi đua năm 2026.',
  html: '<p>Đăng ký thi đua năm 2026.</p>',
  stopAt: 'https://anhoa.example.vn/lam-viec/viec-duoc-nhac',
};
const send = (url = server.url) => emailChannel({ url, from }).send(message);
const decoded = (raw: string) =>
  raw
    .replaceAll(/\?=\r\n =\?UTF-8\?[QB]\?/gi, '')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) =>
      Buffer.from(
        word.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );

beforeAll(async () => {
  server = await testMailServer();
});
afterAll(() => server.close());

describe('a letter', () => {
  test('that the server refuses for good is not to be tried again', async () => {
    server.answers.push(550);
    expect(await send()).toEqual({ outcome: 'permanent', reason: 'Máy chủ thư từ chối thư này. Máy chủ trả lời: 550 not now' });
  });

  test('that the server cannot take now may be tried again', async () => {
    server.answers.push(451);
    expect(await send()).toEqual({ outcome: 'temporary', reason: 'Máy chủ thư tạm thời chưa nhận. Máy chủ trả lời: 451 not now' });
    expect(server.letters).toEqual([]);
  });

  test('whose line broke after it was handed over is not tried again: it may have been taken', async () => {
    server.answers.push(hangUp);
    expect((await send()).outcome).toBe('unknown');
  });

  test('waits when no server answers, or the name and password are wrong, and says so', async () => {
    const down = await testMailServer();
    await down.close();
    expect(await send(down.url)).toEqual({
      outcome: 'temporary',
      reason: 'Không nối được tới máy chủ thư: máy chủ không chạy, sai cổng hoặc bị tường lửa chặn.',
    });
    const guarded = await testMailServer({ name: 'thidua', password: 'đúng' });
    const refused = await send(guarded.url.replace(/:[^:@]*@/, ':sai@'));
    expect(refused.outcome).toBe('temporary');
    expect('reason' in refused && refused.reason).toContain('không nhận tên hoặc mật khẩu');
    await guarded.close();
  });

  test('is taken with Vietnamese headers, in plain text and HTML, under its own id', async () => {
    expect(await send()).toEqual({ outcome: 'sent' });
    const { to, raw = '' } = server.letters.at(-1) ?? {};
    const head = decoded(raw);
    expect(to).toEqual(['hanh@example.vn']);
    expect(head).toContain('Subject: Phường An Hòa: 3 việc cần làm');
    expect(head).toContain('Nguyễn Thị Hạnh');
    expect(raw).toContain(`Message-ID: <${message.id}@anhoa.example.vn>`);
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
    expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/i);
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });
});
