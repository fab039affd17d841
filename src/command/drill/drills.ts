import { drillKill } from './kill.ts';
import { drillPowerCut } from './power-cut.ts';

const drills: Record<string, { does: string; run(args: string[]): Promise<number> }> = {
  kill: { does: 'F1: kill -9 giữa lúc 32 người ghi (--times 50)', run: drillKill },
  'power-cut': { does: 'F3: mất điện giữa lúc ghi, chỉ còn những gì đã xuống đĩa (--times 10; cần quyền root)', run: drillPowerCut },
};

/** `bangvang drill NAME`. */
export async function runDrill(args: string[]): Promise<number> {
  const drill = drills[args[0] ?? ''];
  if (drill) return drill.run(args.slice(1));
  console.log('Dùng: bangvang drill NAME');
  for (const [name, { does }] of Object.entries(drills)) console.log(`  ${name.padEnd(12)}${does}`);
  return 2;
}
