export const portalTitles: Readonly<Record<string, string>> = {
  'articles.slug': 'Địa chỉ của bài',
  category: 'Chuyên mục',
  lead: 'Sapo',
  'articles.body': 'Nội dung bài',
  published_at: 'Thời điểm đăng',
  byline: 'Tên tác giả in dưới bài',
  author: 'Tác giả',
  organisation: 'Cơ quan của tác giả',
  featured: 'Tin nổi bật',
  draft: 'Bài đang soạn, chưa cho mọi người đọc',
  tags: 'Từ khóa',
};
