import type { Editor } from '@tiptap/core';

export interface Command {
  label: string;
  run(): boolean;
  /** Whether it holds where the cursor stands. */
  on?(): boolean;
  may?(): boolean;
}

/** A row of buttons that follow the cursor. */
export function toolbar(editor: Editor, commands: readonly Command[]): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'editor-bar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Định dạng');
  const buttons = commands.map((command) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'editor-button';
    button.textContent = command.label;
    // The text keeps the selection the button works on.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => command.run());
    bar.append(button);
    return { button, command };
  });
  const follow = () => {
    for (const { button, command } of buttons) {
      if (command.on) button.setAttribute('aria-pressed', String(command.on()));
      button.disabled = command.may ? !command.may() : false;
    }
  };
  editor.on('transaction', follow);
  follow();
  return bar;
}
