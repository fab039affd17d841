import { Editor, Node, mergeAttributes } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { type Known, countFacts, documentOf, markedText } from './editor/marked.ts';
import { type Command, toolbar } from './editor/toolbar.ts';

/** Set on a transaction that takes a locked fact out on purpose. */
const DROP = 'dropFact';

/** A fact of a record: one piece that can be moved, never typed into. */
const factNode = (known: Known, refused: () => void) =>
  Node.create({
    name: 'fact',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ key: { default: '' } }),
    parseHTML: () => [
      {
        tag: 'span[data-fact]',
        getAttrs: (element) => {
          const key = element.getAttribute('data-fact') ?? '';
          return known[key] === undefined ? false : { key };
        },
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-fact': node.attrs['key'], class: 'locked-fact', title: 'Lấy từ hồ sơ, không gõ đè được' }),
      known[node.attrs['key'] as string] ?? '',
    ],
    renderText: ({ node }) => known[node.attrs['key'] as string] ?? '',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(transaction, state) {
          const allowed =
            !transaction.docChanged ||
            transaction.getMeta(DROP) === true ||
            transaction.getMeta('history$') !== undefined ||
            countFacts(transaction.doc) >= countFacts(state.doc);
          if (!allowed) refused();
          return allowed;
        },
      }),
    ],
  });

/**
 * `<article-editor facts='{"k1":"67 tập thể"}' [short]>`: writes the text area inside it in a richer way. The area keeps the
 * marked text and is what is sent; without this script people type in it around the marks.
 */
class ArticleEditor extends HTMLElement {
  #editor: Editor | null = null;

  connectedCallback(): void {
    const area = this.querySelector('textarea');
    if (area === null || this.#editor !== null) return;
    const known = JSON.parse(this.getAttribute('facts') ?? '{}') as Known;
    const short = this.hasAttribute('short');
    const label = this.querySelector('label');
    if (label && label.id === '') label.id = `${area.id}-nhan`;
    const said = document.createElement('p');
    said.className = 'editor-said';
    said.setAttribute('role', 'status');
    const place = document.createElement('div');
    const editor = new Editor({
      element: place,
      injectCSS: false,
      content: documentOf(area.value, known, short),
      extensions: [
        StarterKit.configure({
          heading: short ? false : { levels: [2] },
          ...(short ? { bulletList: false, orderedList: false, listItem: false, listKeymap: false } : {}),
          blockquote: false,
          bold: false,
          code: false,
          codeBlock: false,
          hardBreak: false,
          horizontalRule: false,
          italic: false,
          link: false,
          strike: false,
          underline: false,
          trailingNode: false,
        }),
        factNode(known, () => {
          said.textContent = 'Số liệu lấy từ hồ sơ được khóa. Muốn bỏ: chọn số liệu rồi bấm “Bỏ số liệu”.';
        }),
      ],
      editorProps: {
        attributes: {
          class: 'editor-text',
          role: 'textbox',
          'aria-multiline': 'true',
          spellcheck: 'false',
          ...(label ? { 'aria-labelledby': label.id } : {}),
          ...(area.getAttribute('aria-describedby') ? { 'aria-describedby': area.getAttribute('aria-describedby') ?? '' } : {}),
        },
      },
      onUpdate: ({ editor: changed }) => {
        area.value = markedText(changed.state.doc, known);
        said.textContent = '';
      },
    });
    this.#editor = editor;
    label?.addEventListener('click', () => editor.commands.focus());
    area.hidden = true;
    for (const hint of this.querySelectorAll<HTMLElement>('.hint')) hint.hidden = true;
    const sheet = document.createElement('div');
    sheet.className = 'editor-sheet';
    sheet.append(toolbar(editor, this.#commands(editor, known, short)), place);
    area.after(sheet, said);
    this.classList.add('editor-ready');
  }

  disconnectedCallback(): void {
    this.#editor?.destroy();
    this.#editor = null;
  }

  #commands(editor: Editor, known: Known, short: boolean): Command[] {
    const onFact = () => editor.isActive('fact');
    const rich: Command[] = [
      { label: 'Tiêu đề nhỏ', run: () => editor.chain().focus().toggleHeading({ level: 2 }).run(), on: () => editor.isActive('heading') },
      { label: 'Danh sách', run: () => editor.chain().focus().toggleBulletList().run(), on: () => editor.isActive('bulletList') },
      { label: 'Đánh số', run: () => editor.chain().focus().toggleOrderedList().run(), on: () => editor.isActive('orderedList') },
    ];
    return [
      ...(short ? [] : rich),
      { label: 'Hoàn tác', run: () => editor.chain().focus().undo().run(), may: () => editor.can().undo() },
      { label: 'Làm lại', run: () => editor.chain().focus().redo().run(), may: () => editor.can().redo() },
      ...(Object.keys(known).length > 0
        ? [{ label: 'Bỏ số liệu', run: () => editor.chain().focus().setMeta(DROP, true).deleteSelection().run(), may: onFact }]
        : []),
    ];
  }
}

customElements.define('article-editor', ArticleEditor);
