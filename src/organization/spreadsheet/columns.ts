export const subjects = ['don-vi', 'ca-nhan'] as const;
export type Subject = (typeof subjects)[number];

/** One thing a row may tell, with the headings it is known by (folded: no diacritics, single spaces). */
export interface ImportColumn {
  field: string;
  label: string;
  required?: true;
  headings: readonly string[];
  hint: string;
}

export const importColumns: Readonly<Record<Subject, readonly ImportColumn[]>> = {
  'don-vi': [
    {
      field: 'kind',
      label: 'Loại',
      headings: ['loai', 'loai don vi', 'loai hinh', 'phan loai', 'nhom'],
      hint: 'Một loại đã có của phường, xã. Bỏ trống được nếu tên bắt đầu bằng loại, như “Khu phố 2”.',
    },
    {
      field: 'name',
      label: 'Tên',
      required: true,
      headings: ['ten', 'ten don vi', 'don vi', 'ten khu pho', 'ten to dan pho', 'ten thon', 'khu pho', 'to dan pho', 'thon', 'ap'],
      hint: 'Tên đầy đủ, ví dụ Khu phố 2.',
    },
    {
      field: 'parent',
      label: 'Trực thuộc',
      headings: [
        'truc thuoc',
        'thuoc',
        'don vi cap tren',
        'cap tren',
        'don vi truc thuoc',
        'thuoc khu pho',
        'thuoc khu dan cu',
        'don vi quan ly',
      ],
      hint: 'Tên đơn vị cấp trên, có sẵn hoặc có trong bảng. Bỏ trống nếu trực thuộc phường, xã.',
    },
    {
      field: 'households',
      label: 'Số hộ',
      headings: ['so ho', 'so ho dan', 'ho dan', 'ho', 'tong so ho', 'so ho gia dinh'],
      hint: 'Chữ số, hoặc “hơn 400”.',
    },
    {
      field: 'population',
      label: 'Nhân khẩu',
      headings: ['nhan khau', 'so nhan khau', 'dan so', 'so dan', 'so khau', 'tong so nhan khau'],
      hint: 'Chữ số, hoặc “gần 1.500”.',
    },
    { field: 'address', label: 'Địa chỉ', headings: ['dia chi', 'tru so', 'dia diem', 'noi dat tru so'], hint: 'Trụ sở hoặc địa bàn.' },
  ],
  'ca-nhan': [
    {
      field: 'name',
      label: 'Họ tên',
      required: true,
      headings: ['ho ten', 'ho va ten', 'ten', 'ho ten ca nhan', 'ten ca nhan', 'ca nhan', 'ho va ten can bo'],
      hint: 'Họ, chữ đệm và tên. Người có nhiều chức vụ ghi nhiều dòng.',
    },
    {
      field: 'honorific',
      label: 'Ông/Bà',
      headings: ['ong ba', 'danh xung', 'cach goi', 'xung ho', 'gioi tinh', 'nam nu'],
      hint: 'Ông, Bà (hoặc Nam, Nữ).',
    },
    {
      field: 'title',
      label: 'Chức vụ',
      headings: ['chuc vu', 'chuc danh', 'chuc vu hien nay', 'chuc vu cong tac', 'nhiem vu'],
      hint: 'Như in trong danh sách đại biểu.',
    },
    {
      field: 'place',
      label: 'Đơn vị, cơ quan',
      headings: ['don vi', 'co quan', 'don vi co quan', 'co quan don vi', 'don vi cong tac', 'noi cong tac', 'co quan cong tac', 'to chuc'],
      hint: 'Tên hoặc tên viết tắt đã có trong danh sách.',
    },
    { field: 'level', label: 'Cấp', headings: ['cap', 'cap chuc vu'], hint: 'Trung ương, Tỉnh, Huyện, Phường (xã) hoặc Đơn vị.' },
    {
      field: 'rank',
      label: 'Thứ tự',
      headings: ['thu tu', 'thu tu le tan', 'thu tu uu tien', 'xep thu tu', 'thu tu dai bieu'],
      hint: 'Số nhỏ được nêu trước.',
    },
  ],
};
