export const originNames: Readonly<Record<string, string>> = {
  directive: 'Ý kiến chỉ đạo',
  conclusion: 'Kết luận',
  document: 'Văn bản',
};
export const partnerNames: Readonly<Record<string, string>> = {
  asked: 'Chưa phản hồi',
  doing: 'Đang làm',
  done: 'Đã xong',
  stuck: 'Vướng mắc',
};
export const actNames: Readonly<Record<string, string>> = {
  finished: 'Ghi hoàn thành',
  returned: 'Trả lại để làm tiếp',
  extended: 'Gia hạn',
  reopened: 'Mở lại',
  partner: 'Nơi phối hợp báo',
};
