/**
 * `<blank-editor sheet-width sheet-height>`: handles over the picture of a blank, one for each text that is printed.
 * Dragging or the arrow keys write millimetres into the fields of the form, which alone are saved.
 */
class BlankEditor extends HTMLElement {
  connectedCallback(): void {
    for (const details of this.querySelectorAll<HTMLElement>('[data-content]')) {
      const content = details.dataset['content'] ?? '';
      const handle = document.createElement('button');
      handle.type = 'button';
      handle.className = 'blank-handle';
      handle.textContent = details.querySelector('summary')?.textContent ?? content;
      this.querySelector('.blank-sheet')?.append(handle);
      const show = () => this.#show(handle, content);
      details.addEventListener('input', show);
      handle.addEventListener('pointerdown', (event) => this.#drag(event, handle, content));
      handle.addEventListener('keydown', (event) => this.#step(event, handle, content));
      handle.addEventListener('focus', () => details.setAttribute('open', ''));
      show();
    }
  }

  #field(name: string, content: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[name="${name}-${content}"]`);
  }

  #read(name: string, content: string): number {
    return Number((this.#field(name, content)?.value ?? '').replace(',', '.')) || 0;
  }

  #size(side: 'width' | 'height'): number {
    return Number(this.getAttribute(`sheet-${side}`));
  }

  #show(handle: HTMLElement, content: string): void {
    handle.hidden = !this.#field('in', content)?.checked;
    handle.style.left = `${(this.#read('x', content) / this.#size('width')) * 100}%`;
    handle.style.top = `${(this.#read('y', content) / this.#size('height')) * 100}%`;
    handle.style.width = `${(this.#read('width', content) / this.#size('width')) * 100}%`;
  }

  #put(handle: HTMLElement, content: string, x: number, y: number): void {
    const room = { x: this.#size('width') - this.#read('width', content), y: this.#size('height') };
    for (const [name, value] of [
      ['x', Math.min(Math.max(0, x), Math.max(0, room.x))],
      ['y', Math.min(Math.max(0, y), room.y)],
    ] as const) {
      const field = this.#field(name, content);
      if (field) field.value = String(Math.round(value * 10) / 10).replace('.', ',');
    }
    this.#show(handle, content);
  }

  #drag(event: PointerEvent, handle: HTMLElement, content: string): void {
    const sheet = handle.parentElement?.getBoundingClientRect();
    if (!sheet) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    const millimetre = sheet.width / this.#size('width');
    const from = { x: this.#read('x', content), y: this.#read('y', content) };
    const move = (now: PointerEvent) =>
      this.#put(handle, content, from.x + (now.clientX - event.clientX) / millimetre, from.y + (now.clientY - event.clientY) / millimetre);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
  }

  #step(event: KeyboardEvent, handle: HTMLElement, content: string): void {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? 5 : 0.5;
    this.#put(handle, content, this.#read('x', content) + (dx ?? 0) * step, this.#read('y', content) + (dy ?? 0) * step);
  }
}

customElements.define('blank-editor', BlankEditor);
