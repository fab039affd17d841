export const countingNames: Readonly<Record<string, string>> = {
  cumulative: 'Lũy kế từ đầu năm (cộng dồn)',
  level: 'Mức tại thời điểm (tỷ lệ, số hiện có)',
};
export const aggregationNames: Readonly<Record<string, string>> = { sum: 'Tổng các đơn vị', mean: 'Bình quân các đơn vị' };
