export interface FilmWatch {
  /** Told the share that is done, 0 to 1; answers whether to go on. */
  step(done: number): Promise<boolean>;
}

export class FilmStopped extends Error {}
