const numbered = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));

const unitKinds = [
  { id: 'khu-pho', name: 'Khu phố', residential: true },
  { id: 'to-dan-pho', name: 'Tổ dân phố', residential: true },
  { id: 'chi-bo', name: 'Chi bộ' },
];

/** 3 khu phố, 30 tổ dân phố and 34 chi bộ: 67 collectives, more than the residential units (S0-30). */
export const units = [
  ...numbered(3, (n) => ({ id: `khu-pho-${n}`, kind: 'khu-pho', name: `Khu phố ${n}`, number: n })),
  ...numbered(30, (n) => ({
    id: `to-dan-pho-${n}`,
    kind: 'to-dan-pho',
    name: `Tổ dân phố ${n}`,
    number: n,
    parent: `khu-pho-${((n - 1) % 3) + 1}`,
  })),
  ...numbered(34, (n) => ({ id: `chi-bo-${n}`, kind: 'chi-bo', name: `Chi bộ số ${n}`, number: n })),
];

export const officers = [
  { id: 'chu-tich', name: 'Lê Thử Chủ Tịch', honorific: 'Bà', post: 'Chủ tịch UBND phường' },
  { id: 'pho-chu-tich', name: 'Trần Thử Phó', honorific: 'Ông', post: 'Phó Chủ tịch UBND phường' },
  { id: 'thu-ky', name: 'Phạm Thử Ký', honorific: 'Ông', post: 'Công chức Văn phòng UBND phường' },
  { id: 'uy-vien-1', name: 'Hồ Thử Một', honorific: 'Bà', post: 'Chủ tịch Ủy ban MTTQ Việt Nam phường' },
  { id: 'uy-vien-2', name: 'Vũ Thử Hai', honorific: 'Ông', post: 'Trưởng Công an phường' },
];

export const awarded = numbered(17, (n) => ({ id: `nguoi-${n}`, name: `Nguyễn Thử ${n}` }));

const people = [...officers.map(({ id, name, honorific }) => ({ id, name, honorific })), ...awarded];
const posts = officers.map(({ id, post }, index) => ({
  id: `chuc-${id}`,
  person: id,
  title: post,
  body: 'ubnd',
  level: 'ward',
  rank: index + 1,
}));

/** Sections of the organization of the trial ward, by their names in a bundle. */
export const trialOrganization = {
  unit_kinds: unitKinds,
  units,
  bodies: [{ id: 'ubnd', name: 'Ủy ban nhân dân Phường Đối Chiếu', short_name: 'UBND phường', kind: 'government', level: 'ward' }],
  people,
  posts,
};
