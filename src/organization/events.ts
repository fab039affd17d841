/** Every act of this slice that the journal can hold, with its words. */
export const organizationEvents = {
  'home.viewed': 'Xem trang làm việc',
  'session.form_viewed': 'Mở trang đăng nhập',
  'session.opened': 'Đăng nhập',
  'session.closed': 'Đăng xuất',
  'account.listed': 'Xem danh sách tài khoản',
  'account.viewed': 'Xem tài khoản',
  'account.created': 'Mở tài khoản',
  'account.roles_changed': 'Đổi vai trò của tài khoản',
  'account.password_reset': 'Đặt lại mật khẩu',
  'account.password_changed': 'Tự đổi mật khẩu',
  'account.disabled': 'Khoá tài khoản',
  'account.enabled': 'Mở lại tài khoản',
  'audit.viewed': 'Xem nhật ký',
} as const;
