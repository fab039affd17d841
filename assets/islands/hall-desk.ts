import { keptFrom, renewKey } from './queue/form.ts';
import { pageCache } from './queue/kept.ts';
import { send } from './queue/send.ts';
import { type Kept, all, put, remove } from './queue/store.ts';
import { canScan, scan } from './desk/scan.ts';
import { mark, rowOf, say, targetOf } from './desk/marks.ts';

const again = 5000;

/**
 * `<hall-desk account base who>`: each touch is written down on the device, shown at once, and sent when there is a
 * network. The server takes each touch once, however often it is sent.
 */
class HallDesk extends HTMLElement {
  readonly #base = this.getAttribute('base') ?? '';
  readonly #account = this.getAttribute('account') ?? '';
  #waiting: Kept[] = [];
  #busy = false;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => this.#submitted(event));
    this.addEventListener('click', (event) => this.#clicked(event));
    addEventListener('online', () => void this.#flush());
    addEventListener('offline', () => this.#showNet());
    new MutationObserver(() => this.#show()).observe(this, { childList: true, subtree: true });
    const button = this.querySelector<HTMLElement>('[data-scan]');
    if (button && canScan()) button.hidden = false;
    this.#showNet();
    void this.#flush();
    setInterval(() => void this.#flush(), again);
  }

  #showNet(): void {
    const net = this.querySelector<HTMLElement>('[data-net]');
    if (net) net.hidden = navigator.onLine;
  }

  #submitted(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.hasAttribute('data-code-form')) return this.#entered(event, form);
    if (!form.dataset['desk']) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#take(form, event.submitter);
  }

  /** A code is looked up among the lines of this page; whom no line has is asked of the server. */
  #entered(event: SubmitEvent, form: HTMLFormElement): void {
    const field = form.elements.namedItem('code');
    if (!(field instanceof HTMLInputElement)) return;
    const code = (field.value.split('/').at(-1) ?? '').toUpperCase().replaceAll(/[\s.–-]/g, '');
    const row = this.querySelector<HTMLElement>(`[data-row][data-code="${CSS.escape(code)}"]`);
    if (!row && navigator.onLine) return;
    event.preventDefault();
    event.stopPropagation();
    field.value = '';
    field.focus();
    if (!row) return say(this, 'Không có mã này trong danh sách. Xem lại mã, hoặc tìm tên ở dưới.');
    const act = row.querySelector<HTMLFormElement>('form[data-desk]');
    const way = act?.elements.namedItem('way');
    if (way instanceof HTMLInputElement) way.value = 'qr';
    say(this, `${row.querySelector('.desk-name')?.textContent ?? ''}: đã ghi có mặt.`, true);
    row.scrollIntoView({ block: 'center' });
    act?.requestSubmit();
  }

  #clicked(event: Event): void {
    if (!(event.target as Element).closest('[data-scan]')) return;
    const form = this.querySelector<HTMLFormElement>('[data-code-form]');
    const video = this.querySelector('video');
    if (!form || !video) return;
    void scan(video, (text) => {
      const field = form.elements.namedItem('code');
      if (field instanceof HTMLInputElement) field.value = text;
      form.requestSubmit();
    }).catch(() => say(this, 'Không mở được máy ảnh. Nhập mã, hoặc chạm tên trong danh sách.'));
  }

  async #take(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const at = form.elements.namedItem('at');
    if (at instanceof HTMLInputElement) at.value = new Date().toISOString();
    const who = { base: this.#base, account: this.#account, who: this.getAttribute('who') ?? '' };
    try {
      const kept = { ...(await keptFrom(form, submitter, who)), quiet: true as const };
      renewKey(form);
      this.#waiting.push(kept);
      this.#show();
      await put(kept);
      await this.#flush();
    } catch {
      form.submit();
    }
  }

  #mine = (kept: Kept): boolean => kept.account === this.#account && kept.quiet === true && kept.state === 'waiting';

  /** Sends one after the other, in the order in which it happened. */
  async #flush(): Promise<void> {
    this.#showNet();
    if (this.#busy) return;
    this.#busy = true;
    try {
      this.#waiting = (await all(this.#base)).filter(this.#mine);
      this.#show();
      if (!navigator.onLine || this.#waiting.length === 0) return;
      await navigator.locks.request('bang-vang-gui', () => this.#sendAll());
      await this.#keepPage();
    } finally {
      this.#busy = false;
    }
    // What was touched meanwhile.
    if (navigator.onLine && (await all(this.#base)).some(this.#mine)) setTimeout(() => void this.#flush(), 200);
  }

  async #sendAll(): Promise<void> {
    for (const kept of (await all(this.#base)).filter(this.#mine)) {
      const outcome = await send(kept);
      if (outcome.kind === 'refused') say(this, outcome.reasons.join(' '));
      else if (outcome.kind === 'signed_out') say(this, 'Phiên làm việc đã hết. Mọi việc vẫn giữ trên máy: đăng nhập lại để gửi.');
      if (outcome.kind !== 'sent' && outcome.kind !== 'refused') return;
      await remove(kept.key);
      this.#waiting = this.#waiting.filter(({ key }) => key !== kept.key);
      this.#show();
    }
  }

  /** The copy for a hall without network shows what has been sent. */
  async #keepPage(): Promise<void> {
    if (!('caches' in globalThis)) return;
    const cache = await caches.open(pageCache(this.#base, this.#account));
    const address = location.href.replace(/#.*/, '');
    const response = await fetch(address).catch(() => null);
    if (response?.ok && !response.redirected) await cache.put(address, response);
  }

  #show(): void {
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) {
      const note = row.querySelector(':scope > [data-waiting], :scope > .desk-line > [data-waiting]');
      const own = this.#waiting.filter((kept) => rowOf(this, kept) === row);
      const words = own.length === 0 ? '' : own.length === 1 ? 'giữ trên máy, chờ gửi' : `${own.length} lần, chờ gửi`;
      if (note && note.textContent !== words) note.textContent = words;
    }
    for (const kept of this.#waiting) {
      const form = targetOf(this, kept);
      if (form) mark(this, form);
    }
  }
}

customElements.define('hall-desk', HallDesk);
