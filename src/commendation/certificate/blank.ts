import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { Blank, BlankBlock } from '../../platform/documents/blank.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';

export type StoredBlank = Blank & { id: string; name: string };

export const listBlanks = (tx: Tx) =>
  tx.db.selectFrom('certificate_blank').select(['id', 'name', 'width', 'height']).orderBy('name').execute();

/** A blank with its texts in their order; undefined for an unknown id. */
export async function findBlank(tx: Tx, id: string): Promise<StoredBlank | undefined> {
  if (!isId(id)) return undefined;
  const blank = await tx.db
    .selectFrom('certificate_blank')
    .select(['id', 'name', 'width', 'height'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!blank) return undefined;
  const blocks = await tx.db
    .selectFrom('certificate_block')
    .select(['content', 'x', 'y', 'width', 'align', 'font', 'size', 'bold', 'italic', 'colour'])
    .where('certificate_blank_id', '=', id)
    .orderBy('position')
    .execute();
  return { ...blank, blocks: blocks as BlankBlock[] };
}

const text = { font: 'Tinos', bold: false, italic: false, colour: '#000000' } as const;
const middle = { x: 0.2, width: 0.6, align: 'center' } as const;

/** Where words usually stand on a blank that bears quốc hiệu, emblem and “TẶNG GIẤY KHEN”; shares of the sheet. */
const usual: readonly BlankBlock[] = [
  { content: 'recipient', ...middle, y: 0.49, ...text, font: 'Charm', size: 28, bold: true },
  { content: 'unit', ...middle, y: 0.555, ...text, size: 15, bold: true },
  { content: 'citation', ...middle, y: 0.625, ...text, size: 15 },
  { content: 'decision', x: 0.17, y: 0.8, width: 0.36, align: 'left', ...text, size: 12 },
  { content: 'register', x: 0.17, y: 0.83, width: 0.3, align: 'left', ...text, size: 12 },
  { content: 'qr', x: 0.12, y: 0.755, width: 0.045, align: 'left', ...text, size: 12 },
  { content: 'place_date', x: 0.56, y: 0.715, width: 0.3, align: 'center', ...text, size: 14, italic: true },
  { content: 'signer_title', x: 0.56, y: 0.745, width: 0.3, align: 'center', ...text, size: 14, bold: true },
  { content: 'signer_name', x: 0.56, y: 0.885, width: 0.3, align: 'center', ...text, size: 15, bold: true },
];

const tenth = (value: number) => Math.round(value * 10) / 10;
const placed = (width: number, height: number) =>
  usual.map((block) => ({ ...block, x: tenth(block.x * width), y: tenth(block.y * height), width: tenth(block.width * width) }));

/** Adds a blank of the ward with words where they usually stand. Sizes in mm. Refused for a name that exists. */
export async function makeBlank(tx: Tx, actor: Actor, input: { name: string; width: number; height: number }): Promise<string> {
  const same = await tx.db.selectFrom('certificate_blank').select('id').where('name', '=', input.name).executeTakeFirst();
  if (same) throw new Refusal('blank_exists', `Đã có phôi tên “${input.name}”. Đặt tên khác hoặc sửa phôi đó.`, 'name');
  const row = { ...fresh(tx), ...input };
  await tx.db.insertInto('certificate_blank').values(row).execute();
  await writeBlocks(tx, row.id, placed(input.width, input.height));
  await recordEvent(tx, actor, 'blank.made', { subject: row.id, detail: input });
  return row.id;
}

async function writeBlocks(tx: Tx, blankId: string, blocks: readonly BlankBlock[]): Promise<void> {
  await tx.db.deleteFrom('certificate_block').where('certificate_blank_id', '=', blankId).execute();
  if (blocks.length === 0) return;
  await tx.db
    .insertInto('certificate_block')
    .values(blocks.map((block, position) => ({ ...freshRow(tx), certificate_blank_id: blankId, position, ...block })))
    .execute();
}

/** Puts the words of a blank where these say. Refused when one would leave the sheet or when nothing would be printed. */
export async function placeBlocks(tx: Tx, actor: Actor, id: string, blocks: readonly BlankBlock[]): Promise<void> {
  const { width, height } = found(await findBlank(tx, id));
  if (blocks.length === 0) throw new Refusal('blank_empty', 'Phôi phải có ít nhất một chữ được in.');
  const outside = blocks.find((block) => block.x + block.width > width + 0.05 || block.y > height);
  if (outside)
    throw new Refusal('outside', `Có chữ nằm ngoài tờ ${width} × ${height} mm. Xem lại vị trí và bề rộng.`, `x-${outside.content}`);
  await writeBlocks(tx, id, blocks);
  await recordEvent(tx, actor, 'blank.placed', { subject: id, detail: { blocks: blocks.length } });
}

export const listPrinters = (tx: Tx) =>
  tx.db.selectFrom('certificate_printer').select(['id', 'name', 'dx', 'dy']).orderBy('name').execute();

export const findPrinter = (tx: Tx, id: string) =>
  isId(id)
    ? tx.db.selectFrom('certificate_printer').select(['id', 'name', 'dx', 'dy']).where('id', '=', id).executeTakeFirst()
    : Promise.resolve(undefined);

/** Records how far a printer is off (mm, to be added to every place); the same name again corrects it. */
export async function alignPrinter(tx: Tx, actor: Actor, input: { name: string; dx: number; dy: number }): Promise<void> {
  await tx.db
    .insertInto('certificate_printer')
    .values({ ...fresh(tx), ...input })
    .onConflict((oc) => oc.columns(['authority_id', 'name']).doUpdateSet({ dx: input.dx, dy: input.dy }))
    .execute();
  await recordEvent(tx, actor, 'blank.aligned', { detail: input });
}
