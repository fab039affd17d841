const faultyText = 'Chiều 11/4, phòng trao thi đua của nhiệm kỳ 2025-2023 được biểu dưng vì nổ lực ở hẻm Nguyễn bặc.';
/** S0-20, S4-30: claims that works and targets deny. S0-32, S0-38, S3-02, S3-25, S3-26: the sources' own slips. */
const reviews = [{ id: 'tong-ket', kind: 'final', year: 2023, title: 'Tổng kết thử năm 2023', movements: ['yeu-nuoc'] }];
const findings = [
  { id: 'loi-chu', review: 'tong-ket', year: 2023, part: 'movement', text: faultyText },
  { id: 'deu-dat', review: 'tong-ket', year: 2023, part: 'result', text: 'Các khu phố đều hoàn thành các chỉ tiêu được giao.' },
  {
    id: 'deu-xong',
    review: 'tong-ket',
    year: 2023,
    part: 'result',
    movement: 'yeu-nuoc',
    text: 'Các công trình, phần việc đã đăng ký đều hoàn thành đúng tiến độ.',
  },
];

/** S2-02, S2-07, S2-13, S0-17: without consent, with a speech for one of its two movements, awarding 84. */
const events = [
  {
    id: 'hoi-nghi',
    kind: 'review',
    title: 'Hội nghị thử tổng kết năm 2023',
    review_year: 2023,
    next_year: 2024,
    held_on: '2023-12-28',
    part: 'morning',
    hosts: ['ubnd'],
    movements: ['yeu-nuoc', 'an-ninh'],
    reviews: ['tong-ket'],
    delegates: [{ person: 'chu-tich', post: 'Chủ tịch UBND phường', role: 'delegate', level: 'ward' }],
    agenda: [
      {
        kind: 'speech',
        title: 'Tham luận thử',
        person: 'uy-vien-1',
        person_post: 'Chủ tịch Ủy ban MTTQ Việt Nam phường',
        movement: 'yeu-nuoc',
      },
      { kind: 'decision', title: 'Công bố quyết định', decisions: ['quyet-dinh'] },
      { kind: 'awarding', title: 'Trao giấy khen', decisions: ['quyet-dinh'] },
    ],
  },
];
const articles = [
  {
    id: 'bai-2023',
    title: 'Bài thử năm 2023',
    slug: 'bai-thu-nam-2023',
    published_at: '2023-12-29 08:00',
    body: 'Bài viết thử của năm 2023.',
  },
  {
    id: 'bai-2024',
    title: 'Bài thử năm 2024',
    slug: 'bai-thu-nam-2024',
    published_at: '2024-02-01 08:00',
    body: 'Bài viết thử của năm 2024.',
  },
];

/** S0-34: of the handing over of the decision. */
const photos = [
  {
    id: 'anh-trao',
    event: 'hoi-nghi',
    agenda_kind: 'awarding',
    caption: 'Trao giấy khen thử cho các tập thể, cá nhân',
    alt: 'Chủ tịch phường trao giấy khen thử trên sân khấu',
  },
];

/** Sections of the trial ward that tell of the year. */
export const trialReports = { reviews, findings, events, photos, articles };
