import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seal, unseal, veiled } from './sealed.ts';

const filesDir = mkdtempSync(join(tmpdir(), 'bangvang-sealed-'));
afterAll(() => rmSync(filesDir, { recursive: true, force: true }));
const own = { secret: undefined, filesDir };
const other = { secret: 'bí mật của nơi khác', filesDir };

describe('the secret of an installation', () => {
  it('opens nothing that another installation sealed, nor what was changed', async () => {
    const sealed = await seal(own, 'khóa riêng');
    expect(await unseal(other, sealed)).toBeNull();
    expect(
      await unseal(
        own,
        sealed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
    ).toBeNull();
    expect(await unseal(own, sealed)).toBe('khóa riêng');
  });

  it('knows a veiled address again, which nobody without it can find by trying them all', async () => {
    const veil = await veiled(own, '203.0.113.7');
    expect(await veiled(own, '203.0.113.7')).toBe(veil);
    expect(await veiled(own, '203.0.113.8')).not.toBe(veil);
    expect(await veiled(other, '203.0.113.7')).not.toBe(veil);
  });
});
