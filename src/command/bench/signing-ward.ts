const authority = { slug: 'dien-tap', name: 'Phường Diễn Tập', kind: 'ward' };
const witnesses = ['Lê Văn Cương', 'Lê Thị Nhật Diệu', 'Lê Hoàng', 'Đồng Phú Quý'];
const posts = ['Bí thư Đảng ủy', 'Chủ tịch UBND', 'Chủ tịch UBMTTQ', 'Trưởng Công an phường'];
const joint = 13;

export interface Ceremony {
  /** The year its pledges stand under. */
  year: number;
  signers: number;
}

const items = [
  { text: 'Thu gom, phân loại rác tại nguồn', target: 95, measure: '% số hộ' },
  { text: 'Vận động nhân dân đóng góp chỉnh trang đường, hẻm', target: 12, measure: 'tuyến' },
  { text: 'Không để xảy ra cháy, nổ trên địa bàn' },
];

/** One giao ước of thirteen equals, and one cam kết for each of the others. */
function pledgesOf({ year, signers }: Ceremony) {
  const party = (index: number) => ({
    unit: `kp-${index + 1}`,
    representative: `nguoi-${index + 1}`,
    representative_post: 'Trưởng khu phố',
  });
  const common = { year, text: `Thực hiện tốt nhiệm vụ năm ${year}.`, due_on: `${year}-12-31`, items };
  const seen = witnesses.map((_, index) => ({ person: `chung-kien-${index + 1}`, post: posts[index] }));
  const single = Array.from({ length: signers - joint }, (_, index) => joint + index);
  return [
    {
      id: `giao-uoc-${year}`,
      kind: 'agreement',
      title: `Giao ước thi đua năm ${year}`,
      ...common,
      parties: Array.from({ length: joint }, (_, index) => party(index)),
      witnesses: seen,
    },
    ...single.map((index) => ({
      id: `cam-ket-${year}-${index + 1}`,
      kind: 'commitment',
      title: `Cam kết năm ${year}: Khu phố ${index + 1}`,
      ...common,
      parties: [party(index)],
      witnesses: seen,
    })),
  ];
}

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi'];
const given = ['An', 'Bình', 'Châu', 'Dung', 'Hải', 'Lan', 'Minh', 'Phúc', 'Thảo'];

/** A bundle of invented khu phố with a head each, before their ceremonies. */
export function signingBundle(ceremonies: readonly Ceremony[]): string {
  const most = Math.max(...ceremonies.map(({ signers }) => signers));
  const quarters = Array.from({ length: most }, (_, index) => index);
  const people = [
    ...witnesses.map((name, index) => ({ id: `chung-kien-${index + 1}`, name, honorific: index === 1 ? 'Bà' : 'Ông' })),
    ...quarters.map((index) => ({
      id: `nguoi-${index + 1}`,
      name: `${family[index % family.length] ?? ''} Văn ${given[index % given.length] ?? ''}`,
      honorific: 'Ông',
    })),
  ];
  return JSON.stringify({
    bundle: 1,
    authority,
    unit_kinds: [{ id: 'khu-pho', name: 'Khu phố', residential: true }],
    units: quarters.map((index) => ({ id: `kp-${index + 1}`, kind: 'khu-pho', number: index + 1 })),
    people,
    pledges: ceremonies.flatMap(pledgesOf),
  });
}
