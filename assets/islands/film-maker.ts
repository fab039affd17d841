import { type FilmPlan, type Way, makeFilm, possibleWay } from './film/make.ts';

/**
 * `<film-maker plan="…" name="…">`: makes the video of a deck in this browser. Says first whether the browser can; shows
 * how far it is; stops when asked. With `send` it begins by itself and posts the film there.
 */
class FilmMaker extends HTMLElement {
  #stop: AbortController | null = null;

  async connectedCallback(): Promise<void> {
    const way = await possibleWay({ width: 1920, height: 1080 }).catch(() => null);
    this.#say(
      way
        ? `Trình duyệt này dựng được video ${way.extension.toUpperCase()} (${{ avc: 'H.264', vp9: 'VP9', vp8: 'VP8' }[way.video]})${way.audio ? '' : ', không kèm được tiếng'}.`
        : 'Trình duyệt này chưa dựng được video. Dùng Chrome hoặc Edge bản mới, mở trang bằng https.',
    );
    const send = this.getAttribute('send');
    if (send && !way) await fetch(`${send}?error=no-encoder`, { method: 'POST' });
    if (!way) return;
    if (send) return this.#sendTo(send, way);
    const start = this.#button('[data-act=start]');
    start?.removeAttribute('hidden');
    start?.addEventListener('click', () => void this.#make(way));
    this.#button('[data-act=stop]')?.addEventListener('click', () => this.#stop?.abort());
  }

  #button(selector: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(selector);
  }

  #say(words: string): void {
    const status = this.querySelector('[data-part=status]');
    if (status) status.textContent = words;
  }

  #turn(running: boolean): void {
    this.#button('[data-act=start]')?.toggleAttribute('hidden', running);
    this.#button('[data-act=stop]')?.toggleAttribute('hidden', !running);
    this.querySelector('progress')?.toggleAttribute('hidden', !running);
  }

  async #film(way: Way): Promise<Blob> {
    this.#stop = new AbortController();
    const burned = this.querySelector<HTMLInputElement>('[name=phu-de]')?.checked ? '?phu-de=1' : '';
    const response = await fetch(`${this.getAttribute('plan')}${burned}`);
    if (!response.ok) throw new Error(`Không đọc được kế hoạch dựng (${response.status}).`);
    const plan = (await response.json()) as FilmPlan;
    const bar = this.querySelector('progress');
    return makeFilm(plan, way, (share) => bar && (bar.value = share), this.#stop.signal);
  }

  async #make(way: Way): Promise<void> {
    this.#turn(true);
    this.#say('Đang dựng video, để yên thẻ này đến khi xong.');
    try {
      const film = await this.#film(way);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(film);
      link.download = `${this.getAttribute('name') ?? 'video'}.${way.extension}`;
      link.textContent = `Tải video (${(film.size / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB)`;
      this.querySelector('[data-part=result]')?.replaceChildren(link);
      this.#say('Đã dựng xong video.');
      link.click();
    } catch (error) {
      this.#say(
        this.#stop?.signal.aborted ? 'Đã dừng; chưa có video nào được giữ lại.' : `Không dựng được video: ${(error as Error).message}`,
      );
    } finally {
      this.#turn(false);
    }
  }

  async #sendTo(address: string, way: Way): Promise<void> {
    try {
      await fetch(`${address}?as=${way.extension}`, { method: 'POST', body: await this.#film(way) });
    } catch (error) {
      await fetch(`${address}?error=${encodeURIComponent((error as Error).message)}`, { method: 'POST' });
    }
  }
}

customElements.define('film-maker', FilmMaker);
