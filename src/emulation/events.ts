/** Every act and view of this slice that the journal can hold, with its words. */
export const emulationEvents = {
  'theme.listed': 'Xem chủ đề năm',
  'theme.set': 'Đặt chủ đề năm',
  'movement.listed': 'Xem danh sách phong trào',
  'movement.viewed': 'Xem phong trào',
  'movement.form_viewed': 'Mở biểu mẫu phong trào',
  'movement.created': 'Lập kế hoạch phong trào',
  'movement.changed': 'Sửa kế hoạch phong trào',
  'movement.launched': 'Phát động phong trào',
  'launch.viewed': 'Xem lời phát động',
  'launch.form_viewed': 'Mở biểu mẫu phát động',
  'launch.acknowledged': 'Quán triệt nội dung phát động',
} as const;
