import { committeeIssuer, inSentence, placeOf } from '../../../commendation/issuer.ts';
import { formatDate } from '../../../platform/calendar/date.ts';
import { paperView } from '../../../platform/documents/paper-view.ts';
import { setPages } from '../../../platform/documents/pdf.ts';
import { renderPaperDocx } from '../../../platform/documents/paper-docx.ts';
import { type Block, type Paper, renderPaperPdf } from '../../../platform/documents/paper.ts';
import type { Deck } from '../deck.ts';
import { chartRow, figureTable } from './figures.ts';

/** What is told besides the figures, and the slides it comes from. */
const parts = [
  { name: 'results', title: 'Kết quả nổi bật', slides: ['results', 'participation', 'effect'] },
  { name: 'works', title: 'Công trình, phần việc', slides: ['works.list'] },
  { name: 'exemplars', title: 'Gương điển hình', slides: ['exemplars.named'] },
  { name: 'limits', title: 'Hạn chế', slides: ['limits'] },
  { name: 'lessons', title: 'Bài học kinh nghiệm', slides: ['lessons'] },
  { name: 'tasks', title: 'Nhiệm vụ thời gian tới', slides: ['tasks'] },
] as const;
type Name = (typeof parts)[number]['name'];

/** What is put on the sheet first: each word is the next line of its part. */
const wanted: readonly Name[] = [
  ...(['results', 'limits', 'tasks', 'exemplars', 'lessons', 'works', 'results', 'tasks', 'works', 'limits'] as const),
  ...(['exemplars', 'works', 'results', 'tasks', 'works', 'lessons', 'results', 'limits', 'tasks', 'works', 'exemplars'] as const),
];

const textsOf = ({ slides }: Deck, keys: readonly string[]): string[] =>
  slides
    .filter(({ key }) => keys.some((each) => key === each || key.startsWith(`${each}.`)))
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'bullets' ? block.items.map(({ text }) => text) : [])));

type Texts = Readonly<Record<Name, readonly string[]>>;

const list = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'bullets', items: [...items] },
      ];

/** The figures of the year, then the texts chosen. */
function handoutPaper(deck: Deck, ward: { name: string; kind: string }, chosen: Texts): Paper {
  return {
    draft: false,
    issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${inSentence(ward.name)}` },
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: deck.asOf,
    kind: 'TÓM TẮT',
    summary: deck.title,
    bases: [],
    blocks: [
      ...figureTable(deck),
      ...chartRow(deck),
      ...parts.flatMap(({ name, title }) => list(title, chosen[name])),
      { kind: 'paragraph', text: `Số liệu tính đến ngày ${formatDate(deck.asOf)}` },
    ],
    recipients: [],
    signature: [],
  };
}

/** A line left free at the foot, for Word breaks lines a little sooner. */
const reserve: Block = { kind: 'paragraph', text: '.' };

async function fits(paper: Paper, at: Date): Promise<boolean> {
  const filled = { ...paper, blocks: [...paper.blocks, reserve] };
  return (await setPages('letter.typ', paperView(filled), { createdAt: at })).pages === 1;
}

/** What is put into the hands of delegates: one page of A4. A line too long for the rest of the sheet ends its part; whole lines only. */
async function fitting(deck: Deck, ward: { name: string; kind: string }, at: Date): Promise<Paper> {
  const all = Object.fromEntries(parts.map(({ name, slides }) => [name, textsOf(deck, slides)])) as Record<Name, string[]>;
  let chosen: Texts = { results: [], works: [], exemplars: [], limits: [], lessons: [], tasks: [] };
  const full = new Set<Name>();
  for (const name of wanted) {
    const next = all[name][chosen[name].length];
    if (next === undefined || full.has(name)) continue;
    const longer = { ...chosen, [name]: [...chosen[name], next] };
    if (await fits(handoutPaper(deck, ward, longer), at)) chosen = longer;
    else full.add(name);
  }
  return handoutPaper(deck, ward, chosen);
}

export const handoutPdf = async (deck: Deck, ward: { name: string; kind: string }, at: Date): Promise<Uint8Array> =>
  renderPaperPdf(await fitting(deck, ward, at), at);
export const handoutDocx = async (deck: Deck, ward: { name: string; kind: string }, at: Date): Promise<Uint8Array> =>
  renderPaperDocx(await fitting(deck, ward, at));
