import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, flag, moment, ref, required, text } from '../../platform/records/field.ts';

export const channels = ['meeting', 'loudspeaker', 'chat_group', 'house_visit', 'leaflet', 'board', 'performance', 'other'] as const;

export const rhythmSections: readonly Section[] = [
  {
    name: 'communications',
    table: 'communication',
    title: 'Nhật ký tuyên truyền',
    fields: {
      unit: required(ref('units')),
      happened_on: required(date),
      channel: required(choice(...channels)),
      text: required(text),
      people: figure,
      movement: ref('movements'),
    },
  },
  {
    name: 'evenness_publications',
    table: 'evenness_publication',
    title: 'Công khai nhịp hoạt động',
    fields: { decided_at: required(moment), names: flag },
  },
];
