import { jobKinds, ticks } from '../slices.ts';
import { openInstallation } from './installation.ts';
import { startTicking } from './ticking.ts';

/** `bangvang worker`: works the queue in a process of its own, until told to stop. */
export async function runWorker(): Promise<void> {
  const installation = await openInstallation((line) => console.log(line));
  await installation.runtime.jobs.work(installation.runtime, jobKinds);
  const stopTicking = startTicking(installation.runtime, ticks, installation.log);
  console.log('Đang nhận việc từ hàng đợi.');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await stopTicking();
  await installation.close();
}
