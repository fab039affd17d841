/** What whoever posted a photo is told when the ward has such a one already; nothing is refused for it. */
export const alikeNotice = (alike: number): string =>
  alike === 0 ? '' : `Ảnh này giống ${alike} ảnh đã có trong phường; cán bộ thi đua sẽ xem lại, bạn không phải làm gì thêm.`;
