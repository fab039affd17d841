import type { Section } from '../../platform/records/field.ts';
import { choice, flag, list, moment, number, ref, required, text } from '../../platform/records/field.ts';

/** What a bundle carries of the printing of certificates: blanks, printers, and what units said of their names. */
export const certificateSections: readonly Section[] = [
  {
    name: 'certificate_blanks',
    table: 'certificate_blank',
    title: 'Phôi giấy khen',
    fields: {
      name: required(text),
      width: required(number),
      height: required(number),
      blocks: list('certificate_block', {
        content: required(
          choice(
            ...([
              'authority',
              'title',
              'recipient',
              'unit',
              'citation',
              'decision',
              'decision_number',
              'register',
              'register_number',
            ] as const),
            ...(['place_date', 'day', 'month', 'year', 'signer_title', 'signer_name', 'code', 'qr'] as const),
          ),
        ),
        x: required(number),
        y: required(number),
        width: required(number),
        align: required(choice('left', 'center', 'right')),
        font: required(choice('Tinos', 'Charm', 'Be Vietnam Pro')),
        size: required(number),
        bold: flag,
        italic: flag,
        colour: required(text),
      }),
    },
  },
  {
    name: 'certificate_printers',
    table: 'certificate_printer',
    title: 'Máy in giấy khen',
    fields: { name: required(text), dx: required(number), dy: required(number) },
  },
  {
    name: 'name_checks',
    table: 'name_check',
    title: 'Kết quả kiểm tra tên trước khi in giấy khen',
    fields: {
      decision: required(ref('decisions')),
      words: required(text),
      answer: required(choice('confirmed', 'correction')),
      wish: text,
      answered_at: required(moment),
      answered_by: required(text),
    },
  },
];
