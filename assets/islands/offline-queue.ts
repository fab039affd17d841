import { fillAgain, keptFrom, renewKey } from './queue/form.ts';
import { keepPages } from './queue/keep-pages.ts';
import { forgetPages, isQueued } from './queue/kept.ts';
import { at, panel } from './queue/panel.ts';
import { type Outcome, send } from './queue/send.ts';
import { type Kept, all, put, remove } from './queue/store.ts';

const again = 30_000;
const day = 24 * 3_600_000;
/** Touches of a hall that wait are told by their own page. */
const told = ({ quiet, state }: Kept) => !quiet || state !== 'waiting';

/**
 * `<offline-queue account base who>` keeps reports that find no network and sends them, once, when there is one. A form is
 * written down before it is sent: whatever is lost on the way is sent again under the same key.
 */
class OfflineQueue extends HTMLElement {
  readonly #base = this.getAttribute('base') ?? '';
  readonly #account = this.getAttribute('account');
  #busy = false;
  /** A refused report that is being corrected on this page. */
  #correcting: string | null = null;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    await forgetPages(this.#base, this.#account);
    addEventListener('online', () => void this.#flush());
    addEventListener('offline', () => void this.#show());
    addEventListener('hashchange', () => void this.#correct());
    document.addEventListener('submit', (event) => this.#submitted(event));
    // A page from the phone's memory repeats what was said when it was kept.
    if (!navigator.onLine) document.querySelector('.notice-success')?.remove();
    for (const form of document.forms) if (this.#takes(form)) renewKey(form);
    await this.#tidy();
    await this.#correct();
    await this.#flush();
    setInterval(() => void this.#flush(), again);
    if (this.#account && this.hasAttribute('keeps') && 'serviceWorker' in navigator)
      await keepPages(this.#base, this.#account).catch(() => undefined);
  }

  #takes(form: HTMLFormElement): boolean {
    return this.#account !== null && form.method === 'post' && isQueued(new URL(form.action).pathname.slice(this.#base.length));
  }

  #submitted(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (new URL(form.action).pathname === `${this.#base}/dang-xuat`) {
      event.preventDefault();
      void forgetPages(this.#base, null).finally(() => form.submit());
    } else if (this.#takes(form)) {
      event.preventDefault();
      void this.#take(form, event.submitter);
    }
  }

  async #take(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const buttons = form.querySelectorAll<HTMLButtonElement>('button[type=submit]');
    for (const button of buttons) button.disabled = true;
    form.setAttribute('aria-busy', 'true');
    try {
      const who = { base: this.#base, account: this.#account ?? '', who: this.getAttribute('who') ?? '' };
      const kept = await keptFrom(form, submitter, who);
      await put(kept);
      if (this.#correcting) await remove(this.#correcting);
      this.#correcting = null;
      await this.#answered(form, kept, navigator.onLine ? await send(kept) : { kind: 'unreached' });
    } catch {
      // The phone keeps nothing (full, or private mode): the form goes the plain way.
      form.submit();
    } finally {
      form.removeAttribute('aria-busy');
      for (const button of buttons) button.disabled = false;
    }
  }

  async #answered(form: HTMLFormElement, kept: Kept, outcome: Outcome): Promise<void> {
    form.querySelector('#loi')?.remove();
    if (outcome.kind === 'sent') {
      await remove(kept.key);
      location.assign(outcome.to);
      return;
    }
    if (outcome.kind === 'refused') {
      await remove(kept.key);
      renewKey(form);
      form.prepend(outcome.summary ? document.importNode(outcome.summary, true) : outcome.reasons.join(' '));
      form.querySelector<HTMLElement>('#loi')?.focus();
      return;
    }
    if (outcome.kind === 'signed_out') await put({ ...kept, state: 'signed_out' });
    form.reset();
    renewKey(form);
    await this.#show();
    this.querySelector<HTMLElement>('.queue')?.focus();
    this.scrollIntoView({ block: 'start' });
  }

  /** Sends what waits for this account, one after the other; only one page of the phone does so at a time. */
  async #flush(): Promise<void> {
    await this.#show();
    if (!this.#account || this.#busy || !navigator.onLine) return;
    this.#busy = true;
    const work = () => this.#sendAll();
    await ('locks' in navigator ? navigator.locks.request('bang-vang-gui', work) : work()).finally(() => {
      this.#busy = false;
    });
  }

  async #sendAll(): Promise<void> {
    for (const kept of await all(this.#base)) {
      if (kept.account !== this.#account || kept.state === 'sent' || kept.state === 'refused') continue;
      const outcome = await send(kept);
      const sentAt = new Date().toISOString();
      if (outcome.kind === 'sent' && kept.quiet) await remove(kept.key);
      else if (outcome.kind === 'sent') await put({ ...kept, fields: [], files: [], state: 'sent', sentAt, to: outcome.to });
      else if (outcome.kind === 'refused') await put({ ...kept, state: 'refused', sentAt, reasons: outcome.reasons });
      else if (outcome.kind === 'signed_out') await put({ ...kept, state: 'signed_out' });
      await this.#show();
      if (outcome.kind !== 'sent' && outcome.kind !== 'refused') return;
    }
  }

  /** What was sent is said for a day. */
  async #tidy(): Promise<void> {
    for (const { key, state, sentAt } of await all(this.#base))
      if (state === 'sent' && Date.now() - Date.parse(sentAt ?? '') > day) await remove(key);
  }

  /** The page was opened to correct a refused report: what was typed stands in the form again. */
  async #correct(): Promise<void> {
    const [, key] = /^#gui-lai=(.+)$/.exec(location.hash) ?? [];
    const kept = key ? (await all(this.#base)).find((each) => each.key === key && each.account === this.#account) : undefined;
    const form = kept && [...document.forms].find((each) => this.#takes(each) && new URL(each.action).pathname === kept.action);
    if (!kept || !form) return;
    fillAgain(form, kept);
    this.#correcting = kept.key;
    history.replaceState(null, '', location.pathname + location.search);
    form.scrollIntoView({ block: 'start' });
  }

  async #show(): Promise<void> {
    const made = this.getAttribute('at');
    const offline = navigator.onLine ? null : `Không có mạng. Trang này như lúc ${at(made ?? '')}; báo cáo gửi bây giờ được giữ trên máy.`;
    const acts = { sendNow: () => void this.#flush(), drop: (key: string) => void remove(key).then(() => this.#show()) };
    const parts = panel((await all(this.#base)).filter(told), this.#account, this.#account ? offline : null, acts);
    this.replaceChildren(...parts);
  }
}

customElements.define('offline-queue', OfflineQueue);
