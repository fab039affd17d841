import { awarded, officers, units } from './trial-people.ts';

/** S1-17: the chair of the council is nominated before the own council. */
const councils = [
  {
    id: 'hoi-dong',
    name: 'Hội đồng Thi đua - Khen thưởng phường',
    valid_from: '2023-01-01',
    members: officers.map(({ id, post }, index) => ({ person: id, role: ['chair', 'vice_chair', 'secretary'][index] ?? 'member', post })),
  },
];
const nominations = [
  {
    id: 'de-nghi-khu-pho',
    year: 2023,
    award: 'giay_khen',
    ground: 'merit',
    movement: 'yeu-nuoc',
    unit: 'khu-pho-1',
    citation: 'Có thành tích thử',
    proposed_on: '2023-11-10',
  },
  {
    id: 'de-nghi-chu-tich',
    year: 2023,
    award: 'giay_khen',
    ground: 'merit',
    movement: 'yeu-nuoc',
    person: 'chu-tich',
    citation: 'Có thành tích thử',
    proposed_on: '2023-11-20',
  },
];
/** S1-19: a meeting that let a nomination pass, from which a decision may be drafted. */
const meetings = [
  {
    id: 'phien-hop',
    council: 'hoi-dong',
    year: 2023,
    held_on: '2023-11-20',
    opened_on: '2023-11-20',
    closed_on: '2023-11-20',
    attendances: officers.map(({ id }) => ({ person: id, status: 'present' })),
    votes: [{ nomination: 'de-nghi-khu-pho', method: 'open', for_count: 5, against_count: 0, blank_count: 0 }],
  },
];

/** S0-30, S0-31, S0-15: a decision of 84 rows with one citation and one exception. */
export const commonCitation = 'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2023';
export const ownCitation = 'Có sáng kiến thử được nhân rộng năm 2023';
const decisions = [
  {
    id: 'quyet-dinh',
    year: 2023,
    number: 41,
    symbol: 'QĐ-UBND',
    issued_on: '2023-12-20',
    title: 'Về việc khen thưởng thành tích năm 2023',
    citation: commonCitation,
    signer: 'chu-tich',
    signer_post: 'Chủ tịch',
    on_behalf: 'TM',
    movement: 'yeu-nuoc',
  },
];
const given = {
  direction: 'given',
  year: 2023,
  award: 'giay_khen',
  decision: 'quyet-dinh',
  issuer: 'Ủy ban nhân dân Phường Đối Chiếu',
  issuer_level: 'ward',
  issued_on: '2023-12-20',
  movements: ['yeu-nuoc'],
};
const awards = [
  ...units.map(({ id }) => ({ id: `khen-${id}`, ...given, unit: id })),
  ...awarded.map(({ id }, index) => ({ id: `khen-${id}`, ...given, person: id, ...(index === 0 ? { citation: ownCitation } : {}) })),
];

/** Sections of the commendation of the trial ward. */
export const trialAwards = { councils, nominations, meetings, decisions, awards };
