import { committeeIssuer, placeOf } from '../../commendation/issuer.ts';
import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Ward } from '../../platform/web/route.ts';
import { addressed } from '../../organization/people/protocol.ts';
import { withPost } from '../people.ts';
import type { EventStory } from '../story/types.ts';
import { type StageBatch, receiverLine } from './stage.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function cues(batch: StageBatch): string[] {
  const { hander, caller, assistant, stands, entries } = batch;
  const helper = assistant ?? 'bộ phận lễ tân';
  return [
    caller ? `Đọc tên: ${addressed(caller, 'programme')}, theo đúng thứ tự dưới đây.` : 'Đọc tên theo đúng thứ tự dưới đây.',
    hander ? `Trao: ${withPost(addressed(hander, 'programme'), batch.handerPost ?? hander.posts)}.` : 'Trao: chưa phân công.',
    `Hỗ trợ: ${helper}; khay có ${padCount(entries.length)} giấy, xếp cùng thứ tự gọi, tờ đầu ở trên.`,
    `Vị trí: ${stands ?? 'hàng ngang trên sân khấu, người gọi đầu tiên đứng bên trái nhìn từ hội trường'}.`,
  ];
}

function batchTable(batch: StageBatch, first: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Chỗ đứng', width: 0.8, align: 'center' },
      { title: 'Họ tên, chức vụ, đơn vị', width: 4.2 },
      { title: 'Người lên nhận', width: 2 },
    ],
    rows: batch.entries.map((entry, index): Row => [
      String(first + index),
      String(index + 1),
      entry.honour.posthumous ? `${entry.honour.line} (truy tặng)` : entry.honour.line,
      receiverLine(entry) ?? '',
    ]),
  };
}

/** Kịch bản điều hành trao thưởng: per batch who reads, who hands, who helps, where they stand; highest form first. */
export function runPaper(ward: Pick<Ward, 'name' | 'kind'>, story: EventStory, batches: readonly StageBatch[]): Paper {
  const total = batches.reduce((sum, { entries }) => sum + entries.length, 0);
  let first = 1;
  const parts = batches.flatMap((batch): Block[] => {
    const blocks: Block[] = [
      { kind: 'heading', text: `Đợt ${batch.number}. ${batch.title} (${padCount(batch.entries.length)})` },
      { kind: 'bullets', items: cues(batch) },
      batchTable(batch, first),
    ];
    first += batch.entries.length;
    return blocks;
  });
  return {
    form: 'run_of_show',
    draft: batches.length === 0,
    issuer: committeeIssuer(ward),
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: story.invitedOn ?? story.heldOn,
    kind: 'KỊCH BẢN',
    summary: `Điều hành trao thưởng: ${story.title}`,
    bases: [],
    blocks: [
      ...(story.moment ? [paragraph(`Thời gian: ${story.moment}.`)] : []),
      batches.length === 0
        ? paragraph('Chưa xếp đợt trao. Xếp người nhận vào các đợt rồi in lại kịch bản.')
        : paragraph(
            `Trao cho ${padCount(total)} tập thể, hộ gia đình, cá nhân trong ${padCount(batches.length)} đợt. Giấy khen xếp đúng thứ tự gọi; tên vắng được rút ra khỏi khay trước khi đợt lên sân khấu, người nhận thay đứng đúng chỗ của người được khen.`,
          ),
      ...parts,
      ...(batches.length === 0 ? [] : [paragraph('Sau mỗi đợt chụp ảnh chung rồi mời xuống sân khấu, đợt sau chờ sẵn ở cánh gà.')]),
    ],
    recipients: ['Ban Tổ chức', 'Người điều hành', 'Lưu: VT'],
    signature: [{ title: 'BAN TỔ CHỨC', name: '' }],
  };
}
