import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../src/platform/root.ts';

/** Runs a drill as anybody would and gives its closing line. Drills have their own product, data and ports. */
function drill(...args: string[]): string {
  const env = { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'silent' };
  const out = execFileSync(process.execPath, [fromRoot('bin', 'bangvang.mjs'), 'drill', ...args], {
    env,
    encoding: 'utf8',
    timeout: 580_000,
  });
  return out.trimEnd().split('\n').at(-1) ?? '';
}

/** A power cut is played on a loop-mounted disk, which only root may make, and only where the kernel lets it. */
const mayMount = process.getuid?.() === 0 && existsSync('/dev/loop-control');

describe('the product under faults', () => {
  it('loses nothing it acknowledged and leaves no act half done when it is killed fifty times', () => {
    expect(drill('kill', '--times', '50', '--within', '20000', '--port', '3992')).toMatch(/^\d+ passed, 0 failed$/);
  }, 600_000);

  it.skipIf(!mayMount)(
    'loses nothing when the power goes ten times, and the drill sees a database that would',
    () => {
      expect(drill('power-cut', '--times', '10', '--port', '3993')).toMatch(/^\d+ passed, 0 failed$/);
    },
    600_000,
  );
});
