/** Acts of the exchange that the journal can hold. */
export const exchangeEvents = {
  'bundle.page_viewed': 'Xem trang gói dữ liệu',
  'bundle.exported': 'Xuất gói dữ liệu',
  'bundle.previewed': 'Xem trước gói dữ liệu',
  'bundle.imported': 'Nhập gói dữ liệu',
} as const;
