import { committeeIssuer, inSentence, placeOf } from '../../../commendation/issuer.ts';
import { barList, barListHeight } from '../../../platform/charts/bar-list.ts';
import { paperLook } from '../../../platform/charts/chart.ts';
import { formatDate } from '../../../platform/calendar/date.ts';
import { paperView } from '../../../platform/documents/paper-view.ts';
import { setPages } from '../../../platform/documents/pdf.ts';
import { renderPaperDocx } from '../../../platform/documents/paper-docx.ts';
import { type Block, type Paper, renderPaperPdf } from '../../../platform/documents/paper.ts';
import { type Deck, type DeckChart, type Line, figureText } from '../deck.ts';

const most = { results: 4, works: 5, exemplars: 3, limits: 3, lessons: 3, tasks: 5 };
type Part = keyof typeof most;
const SIDES = 2;

const bulletsOf = ({ slides }: Deck, ...keys: string[]): readonly Line[] =>
  slides
    .filter(({ key }) => keys.some((each) => key === each || key.startsWith(`${each}.`)))
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'bullets' ? block.items : [])));

const list = (title: string, lines: readonly Line[], part: Part, less: number): Block[] =>
  lines.length === 0 || most[part] <= less
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'bullets', items: lines.slice(0, most[part] - less).map(({ text }) => text) },
      ];

/** The large figures of all slides, each once. */
function figures(deck: Deck): Block[] {
  const items = deck.slides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? block.items : [])));
  const seen = new Set<string>();
  const rows = items.filter((item) => {
    const isNew = !seen.has(figureText(item));
    seen.add(figureText(item));
    return isNew;
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Nội dung', width: 4 },
        { title: 'Số liệu', width: 1.4, align: 'right' },
      ],
      rows: rows.map(({ before, value, label }) => [
        `${label.charAt(0).toLocaleUpperCase('vi')}${label.slice(1)}`,
        [{ text: [before, value].filter(Boolean).join(' '), bold: true }],
      ]),
    },
  ];
}

function chart({ title, points }: DeckChart): Block {
  const size = 15;
  const look = { ...paperLook, width: 640, size, height: barListHeight(points.length, size) * 1.1 };
  return {
    kind: 'picture',
    svg: barList({ title, bars: points.map(({ label, value, printed }) => ({ label, value, text: printed })) }, look),
    alt: `${title}: ${points.map(({ label, printed }) => `${label} ${printed}`).join('; ')}`,
    caption: title,
  };
}

const charts = (deck: Deck): Block[] =>
  deck.slides
    .filter(({ key }) => key === 'targets' || key === 'contributions')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [chart(block.chart)] : [])));

/** The figures of the year first, then the texts of the slides; `less` shortens every list. */
function handoutPaper(deck: Deck, ward: { name: string; kind: string }, less: number): Paper {
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
      ...figures(deck),
      ...charts(deck),
      ...list('Kết quả nổi bật', bulletsOf(deck, 'results', 'participation', 'effect'), 'results', less),
      ...list('Công trình, phần việc', bulletsOf(deck, 'works.list'), 'works', less),
      ...list('Gương điển hình', bulletsOf(deck, 'exemplars.named'), 'exemplars', less),
      ...list('Hạn chế', bulletsOf(deck, 'limits'), 'limits', less),
      ...list('Bài học kinh nghiệm', bulletsOf(deck, 'lessons'), 'lessons', less),
      ...list('Nhiệm vụ thời gian tới', bulletsOf(deck, 'tasks'), 'tasks', less),
      { kind: 'paragraph', text: `Số liệu tính đến ngày ${formatDate(deck.asOf)}` },
    ],
    recipients: [],
    signature: [],
  };
}

/** What is put into the hands of delegates: one sheet of A4, both sides at most. */
async function fitting(deck: Deck, ward: { name: string; kind: string }, at: Date): Promise<Paper> {
  for (const less of [0, 1, 2, 3, 4]) {
    const paper = handoutPaper(deck, ward, less);
    if ((await setPages('letter.typ', paperView(paper), { createdAt: at })).pages <= SIDES) return paper;
  }
  return handoutPaper(deck, ward, 5);
}

export const handoutPdf = async (deck: Deck, ward: { name: string; kind: string }, at: Date): Promise<Uint8Array> =>
  renderPaperPdf(await fitting(deck, ward, at), at);
export const handoutDocx = async (deck: Deck, ward: { name: string; kind: string }, at: Date): Promise<Uint8Array> =>
  renderPaperDocx(await fitting(deck, ward, at));
