/**
 * `<slide-show>`: makes a show of the slides of the page. Keys → ← Home End, F full screen, B dark, P presenter, Esc out;
 * a finger swipes. The presenter's window is written by this page, so that it needs no network either.
 */
class SlideShow extends HTMLElement {
  #at = 0;
  #presenter: Window | null = null;
  #started = 0;
  #touch = 0;

  get #sheets(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.sheet')];
  }

  connectedCallback(): void {
    this.querySelector('.show-buttons')?.removeAttribute('hidden');
    this.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('touchstart', ({ touches }) => (this.#touch = touches[0]?.clientX ?? 0), { passive: true });
    this.addEventListener('touchend', ({ changedTouches }) => {
      const way = (changedTouches[0]?.clientX ?? 0) - this.#touch;
      if (this.#runs && Math.abs(way) > 40) this.#go(this.#at + (way < 0 ? 1 : -1));
    });
    document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && this.#stop());
  }

  get #runs(): boolean {
    return this.hasAttribute('data-running');
  }

  #click(event: MouseEvent): void {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'start') void this.#start();
    else if (act === 'presenter') this.#openPresenter();
    else if (this.#runs) this.#go(this.#at + 1);
  }

  async #start(): Promise<void> {
    this.setAttribute('data-running', '');
    this.#started ||= Date.now();
    this.#go(this.#at);
    await this.requestFullscreen?.().catch(() => undefined);
  }

  #stop(): void {
    this.removeAttribute('data-running');
    this.removeAttribute('data-dark');
    this.#sheets[this.#at]?.scrollIntoView();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowRight: () => this.#go(this.#at + 1),
      PageDown: () => this.#go(this.#at + 1),
      ' ': () => this.#go(this.#at + 1),
      ArrowLeft: () => this.#go(this.#at - 1),
      PageUp: () => this.#go(this.#at - 1),
      Home: () => this.#go(0),
      End: () => this.#go(this.#sheets.length - 1),
      b: () => this.toggleAttribute('data-dark'),
      Escape: () => this.#stop(),
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === 'f') return void this.#start();
    if (key === 'p') return this.#openPresenter();
    const act = this.#runs || (this.#presenter && !this.#presenter.closed) ? acts[key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  }

  #go(to: number): void {
    const sheets = this.#sheets;
    this.#at = Math.min(Math.max(0, to), sheets.length - 1);
    this.removeAttribute('data-dark');
    for (const [index, sheet] of sheets.entries()) sheet.toggleAttribute('data-shown', index === this.#at);
    this.#tell();
  }

  #openPresenter(): void {
    this.#started ||= Date.now();
    const view = this.#presenter && !this.#presenter.closed ? this.#presenter : window.open('', 'nguoi-trinh-bay', 'width=1100,height=700');
    if (!view) return;
    this.#presenter = view;
    const style = new (view as Window & typeof globalThis).CSSStyleSheet();
    style.replaceSync(`${fontFaces()}${presenterStyle}`);
    view.document.adoptedStyleSheets = [style];
    view.document.title = 'Màn hình người trình bày';
    view.document.documentElement.lang = 'vi';
    view.document.body.replaceChildren(
      ...['now', 'next', 'speech', 'clock'].map((name) => Object.assign(view.document.createElement('div'), { id: name })),
    );
    view.document.body.addEventListener('keydown', (event) => this.#key(event));
    view.document.body.tabIndex = -1;
    view.document.body.focus();
    const tick = setInterval(() => (view.closed ? clearInterval(tick) : this.#clock(view)), 1000);
    this.#go(this.#at);
  }

  #tell(): void {
    const view = this.#presenter;
    if (!view || view.closed) return;
    const sheets = this.#sheets;
    const put = (id: string, ...nodes: Node[]) => view.document.getElementById(id)?.replaceChildren(...nodes);
    const picture = (index: number) => {
      const found = sheets[index]?.querySelector('.sheet-picture')?.firstElementChild;
      return found ? [view.document.importNode(found, true)] : [];
    };
    put('now', ...picture(this.#at));
    put('next', ...picture(this.#at + 1));
    const speech = [...(sheets[this.#at]?.querySelectorAll('.sheet-speech p') ?? [])];
    put('speech', ...speech.map((line) => view.document.importNode(line, true)));
    this.#clock(view);
  }

  #clock(view: Window): void {
    const seconds = Math.floor((Date.now() - this.#started) / 1000);
    const two = (value: number) => String(value).padStart(2, '0');
    const clock = view.document.getElementById('clock');
    if (clock)
      clock.textContent = `${new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}  ·  đã nói ${two(Math.floor(seconds / 60))}:${two(seconds % 60)}  ·  trang ${this.#at + 1}/${this.#sheets.length}`;
  }
}

/** The letters of this page, for a window that has no style sheet of its own. */
const fontFaces = (): string =>
  [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ cssText }) => cssText.replaceAll(/url\("(\/[^"]*)"\)/g, (_, path: string) => `url("${location.origin}${path}")`))
    .join('\n');

const presenterStyle = `body { margin: 0; display: grid; grid-template: auto minmax(0, 1fr) auto / 3fr 2fr; gap: 1.25rem; padding: 1.25rem; height: 100vh; box-sizing: border-box; background: #241a16; color: #fff8ea; font: 1.25rem/1.5 'Be Vietnam Pro', Arial, sans-serif; }
svg { display: block; width: 100%; height: auto; max-height: 55vh; } #next { opacity: .75; } #next:not(:empty)::after { content: 'Trang sau'; display: block; margin-top: .5rem; color: #f3d58e; font-size: 1rem; }
#speech { grid-column: 1 / -1; padding-top: 1rem; border-top: 1px solid #74510f; font-size: clamp(1.375rem, 2.2vw, 2rem); overflow: auto; } #speech p { max-width: 60ch; margin: 0 0 .75rem; }
#clock { grid-column: 1 / -1; color: #f3d58e; font-variant-numeric: tabular-nums; }`;

customElements.define('slide-show', SlideShow);
