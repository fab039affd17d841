import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const run = (program: string, args: string[]) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * A disk of its own in a file, mounted, whose power can be cut: what the kernel holds in memory and has not written to
 * the device is gone. Needs root, a loop device and ext4. `commit=600` keeps the file system from writing unasked.
 */
export class Disk {
  readonly #image: string;
  readonly folder: string;

  constructor(place: string, megabytes: number) {
    this.#image = `${place}/disk.img`;
    this.folder = `${place}/mnt`;
    mkdirSync(this.folder, { recursive: true });
    run('truncate', ['-s', `${megabytes}M`, this.#image]);
    run('mkfs.ext4', ['-q', '-F', this.#image]);
    this.mount();
  }

  mount(): void {
    run('mount', ['-o', 'loop,commit=600', this.#image, this.folder]);
    run('chmod', ['755', this.folder]);
  }

  /** Everything written so far reaches the device: the state before a drill is not what the drill tests. */
  settle(): void {
    run('sync', ['-f', this.folder]);
  }

  /** Copies the device as it is at this moment; the page cache of the mounted file system is not in it. */
  copyDevice(): void {
    run('cp', ['--sparse=always', this.#image, `${this.#image}.cut`]);
  }

  /** Puts the copied device in the disk's place, after everything that used it is dead. */
  async comeBack(): Promise<void> {
    await this.unmount();
    renameSync(`${this.#image}.cut`, this.#image);
    this.mount();
  }

  async unmount(): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      try {
        run('umount', [this.folder]);
        return;
      } catch {
        await sleep(100);
      }
    }
    run('umount', ['-l', this.folder]);
  }
}
