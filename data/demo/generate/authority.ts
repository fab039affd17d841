/** Until 30/6/2025 the ward belonged to a city of the province; since 01/7/2025 it stands directly under the province. */
export const authority = {
  slug: 'demo',
  name: 'Phường Mai Vàng',
  kind: 'ward',
  parent: 'Tỉnh Sơn Hà',
  province: 'Tỉnh Sơn Hà',
  post_separator: ', ',
  levels: [
    { kind: 'ward', name: 'Phường Mai Vàng', parent: 'Thành phố Sơn Hà', valid_to: '2025-06-30' },
    { kind: 'ward', name: 'Phường Mai Vàng', parent: 'Tỉnh Sơn Hà', valid_from: '2025-07-01' },
    { kind: 'district', name: 'Thành phố Sơn Hà', parent: 'Tỉnh Sơn Hà', valid_to: '2025-06-30' },
    { kind: 'province', name: 'Tỉnh Sơn Hà' },
  ],
  successions: [
    {
      direction: 'predecessor', name: 'Phường Mai Vàng (thuộc thành phố Sơn Hà)', happened_on: '2025-07-01',
      basis: 'Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Sơn Hà năm 2025',
    },
  ],
} as const;

/** The level above the ward that assigned targets and launched movements in a year. */
export function superior(year: number): { name: string; chair: string; level: 'district' | 'province'; theme: string } {
  return year <= 2025
    ? { name: 'UBND thành phố Sơn Hà', chair: 'Chủ tịch UBND thành phố Sơn Hà', level: 'district', theme: 'Thành phố Sơn Hà' }
    : { name: 'UBND tỉnh Sơn Hà', chair: 'Chủ tịch UBND tỉnh Sơn Hà', level: 'province', theme: 'Tỉnh Sơn Hà' };
}
