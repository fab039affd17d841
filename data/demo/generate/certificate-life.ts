import type { World } from './world.ts';
import { add, rowsOf } from './world.ts';
import { awardName } from '../../../src/commendation/catalogue/catalogue.ts';

const plain = { font: 'Tinos', size: 14, colour: '#000000' };
const middle = { x: 59.4, width: 178.2, align: 'center' };
const right = { x: 166.3, width: 89.1, align: 'center' };

/** The printed blank of the ward, its printers, and what units said of the names before they were printed. */
export function addCertificateLife(world: World): void {
  add(world, 'certificate_blanks', {
    id: 'phoi-a4-ngang', name: 'Phôi giấy khen in sẵn 2026 (A4 ngang)', width: 297, height: 210,
    blocks: [
      { content: 'recipient', ...middle, y: 102.9, ...plain, font: 'Charm', size: 28, bold: true, colour: '#a4161a' }, { content: 'unit', ...middle, y: 116.6, ...plain, size: 15, bold: true },
      { content: 'citation', ...middle, y: 131.3, ...plain, size: 15 }, { content: 'decision', x: 50.5, y: 168, width: 106.9, align: 'left', ...plain, size: 12 },
      { content: 'register', x: 50.5, y: 174.3, width: 89.1, align: 'left', ...plain, size: 12 }, { content: 'qr', x: 35.6, y: 158.6, width: 13.4, align: 'left', ...plain, size: 12 },
      { content: 'place_date', ...right, y: 150.2, ...plain, italic: true }, { content: 'signer_title', ...right, y: 156.5, ...plain, bold: true }, { content: 'signer_name', ...right, y: 185.9, ...plain, size: 15, bold: true },
    ],
  });
  add(world, 'certificate_printers', { id: 'may-in-vp', name: 'Máy in Văn phòng (khay tay)', dx: 0.8, dy: -1.2 });
  add(world, 'certificate_printers', { id: 'may-in-vhxh', name: 'Máy in phòng Văn hóa - Xã hội', dx: -0.4, dy: 0.6 });
  addNameChecks(world);
}

function addNameChecks(world: World): void {
  const own = rowsOf(world, 'awards').filter((row) => row['decision'] === 'qd-2026-04' && row['person']);
  const heads = ['Trưởng Khu phố 4', 'Trưởng Khu phố 8', 'Trưởng Khu phố 9'];
  own.slice(0, 3).forEach((award, index) => {
    const words = [awardName(String(award['award'])), award['recipient'], award['recipient_post'] ?? '', award['citation']].join('\n');
    const wish = index === 2 ? { wish: 'Ghi thêm “năm 2026” sau chức danh cho đúng giấy mời.' } : {};
    add(world, 'name_checks', { id: `kt-ten-${index + 1}`, decision: 'qd-2026-04', words, answer: index === 2 ? 'correction' : 'confirmed', ...wish, answered_at: `2026-11-11 0${8 + (index % 2)}:30`, answered_by: heads[index] });
  });
}
