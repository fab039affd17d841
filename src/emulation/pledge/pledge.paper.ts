import { formatDate } from '../../platform/calendar/date.ts';
import type { Block, Paper, Row, Signature } from '../../platform/documents/paper.ts';
import { type Issuer, inSentence, placeOf } from '../../organization/paper/issuer.ts';
import { sayFigure } from '../figures.ts';
import { type Party, type PledgeRecord, signedCount } from './pledge.ts';

const kinds: Readonly<Record<string, string>> = { agreement: 'BẢN GIAO ƯỚC THI ĐUA', commitment: 'BẢN CAM KẾT THI ĐUA' };
const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
const upper = (words: string) => words.toLocaleUpperCase('vi');
const full = ({ honorific }: { honorific: string | null }, name: string | null) => [honorific, name].filter(Boolean).join(' ');
const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words, level: 2 });
const closed = (words: string) => (/[.:!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);
/** More parties than this sign in a table, where a sheet holds them. */
const mostSideBySide = 6;

function itemWords(item: PledgeRecord['items'][number], due: string | null): string {
  const goal = item.target === null ? '' : `: ${sayFigure(item.target, item.measure)}`;
  const by = item.due_on && item.due_on !== due ? ` (trước ngày ${formatDate(item.due_on)})` : '';
  return closed(`${item.text.trim().replace(/[.;]+$/, '')}${goal}${by}`);
}

const partyLine = (party: Party) =>
  [party.name, party.representative && `đại diện là ${lowerFirst(full(party, party.representative))}`, party.representative_post]
    .filter(Boolean)
    .join(', ');

function dutyWords({ kind }: PledgeRecord): string[] {
  return kind === 'agreement'
    ? [
        'Các bên tổ chức thực hiện nghiêm túc nội dung đã ký kết, hằng quý kiểm điểm, thông báo kết quả cho nhau.',
        'Kết quả thực hiện giao ước là căn cứ bình xét thi đua, đề nghị khen thưởng cuối năm.',
      ]
    : [
        'Bên cam kết tổ chức thực hiện đầy đủ nội dung đã cam kết và báo cáo kết quả với Ủy ban nhân dân.',
        'Kết quả thực hiện cam kết là căn cứ bình xét thi đua, đề nghị khen thưởng cuối năm.',
      ];
}

const signatureTable = (parties: readonly Party[]): Block => ({
  kind: 'table',
  caption: 'ĐẠI DIỆN CÁC BÊN KÝ',
  columns: [
    { title: 'TT', width: 0.5, align: 'center' },
    { title: 'Bên ký', width: 2.4 },
    { title: 'Người đại diện, chức vụ', width: 3 },
    { title: 'Ngày ký', width: 1.4, align: 'center' },
    { title: 'Ký tên', width: 1.6 },
  ],
  rows: parties.map((party, index): Row => [
    String(index + 1),
    party.name,
    [full(party, party.representative), party.representative_post].filter(Boolean).join(', '),
    party.signed_on ? formatDate(party.signed_on) : '',
    '',
  ]),
});

const partySignature = (party: Party): Signature => ({
  prefix: `ĐẠI DIỆN\n${upper(party.name)}`,
  title: upper(party.representative_post ?? ''),
  name: party.representative ?? '',
});

function blocks(pledge: PledgeRecord, inTable: boolean): Block[] {
  const { parties, witnesses, items, due_on } = pledge;
  return [
    heading(pledge.kind === 'agreement' ? 'I. CÁC BÊN KÝ GIAO ƯỚC' : 'I. BÊN CAM KẾT'),
    { kind: 'numbered', items: parties.map((party) => closed(partyLine(party))) },
    heading('II. NỘI DUNG'),
    ...(pledge.text ? [text(closed(pledge.text))] : []),
    { kind: 'numbered', items: items.map((item) => itemWords(item, due_on)) },
    heading('III. TRÁCH NHIỆM THỰC HIỆN'),
    ...dutyWords(pledge).map(text),
    ...(due_on ? [text(`Thời hạn thực hiện: đến hết ngày ${formatDate(due_on)}.`)] : []),
    ...(witnesses.length > 0
      ? [text(`Người chứng kiến: ${witnesses.map((each) => [full(each, each.name), each.post].filter(Boolean).join(', ')).join('; ')}.`)]
      : []),
    ...(inTable ? [signatureTable(parties)] : []),
  ];
}

/** Bản giao ước, bản cam kết as it is signed on paper: parties, targets, duties, term, witnesses. A draft until all have signed. */
export function pledgePaper(ward: Issuer, pledge: PledgeRecord): Paper {
  const inTable = pledge.parties.length > mostSideBySide;
  const signed = pledge.parties.length > 0 && signedCount(pledge) === pledge.parties.length;
  const last = signed
    ? pledge.parties
        .map(({ signed_on }) => signed_on ?? '')
        .toSorted()
        .at(-1)
    : undefined;
  const witnesses = pledge.witnesses.map((each): Signature => ({
    prefix: 'NGƯỜI CHỨNG KIẾN',
    title: upper(each.post ?? ''),
    name: each.name,
  }));
  return {
    form: 'pledge',
    issuer: { parent: `ỦY BAN NHÂN DÂN ${upper(ward.name)}`, name: 'HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG', inSentence: inSentence(ward.name) },
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: last || null,
    kind: kinds[pledge.kind] ?? 'BẢN CAM KẾT',
    summary: pledge.title.replace(/^(Bản )?(giao ước|cam kết)( thi đua)?\s*/i, '').replace(/^\p{Ll}/u, (first) => upper(first)),
    bases: [],
    blocks: blocks(pledge, inTable),
    recipients: ['Các bên ký', 'Lưu: HĐTĐKT'],
    signature: [...(inTable ? [] : pledge.parties.map(partySignature)), ...witnesses],
  };
}
