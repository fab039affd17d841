import type { World } from './world.ts';
import { add } from './world.ts';

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly measure: string;
  readonly direction: 'higher' | 'lower' | 'zero';
  /** A total adds up over the khu phố; a share is their mean. */
  readonly total: boolean;
  /** A figure is what came since the beginning of the year, or what stands on the day. */
  readonly counting: 'cumulative' | 'level';
  /** Its kind in the catalogue shared by all wards. */
  readonly kind?: string;
  /** Target of one khu phố in 2023 and what is added each year. */
  readonly base: number;
  readonly step: number;
}

export const indicators: readonly Indicator[] = [
  { id: 'ct-thue-dat', name: 'Thu thuế sử dụng đất phi nông nghiệp', sector: 'economy', measure: 'triệu đồng', direction: 'higher', counting: 'cumulative', kind: 'thue-dat-phi-nong-nghiep', total: true, base: 118, step: 6 },
  { id: 'ct-ho-kd-so', name: 'Hộ kinh doanh thanh toán không dùng tiền mặt, sử dụng hóa đơn điện tử', sector: 'economy', measure: 'hộ', direction: 'higher', counting: 'cumulative', kind: 'thanh-toan-khong-tien-mat', total: true, base: 14, step: 6 },
  { id: 'ct-xa-hoi-hoa', name: 'Vận động xã hội hóa chỉnh trang hẻm, tuyến phố', sector: 'economy', measure: 'triệu đồng', direction: 'higher', counting: 'cumulative', kind: 'xa-hoi-hoa-chinh-trang', total: true, base: 90, step: 10 },
  { id: 'ct-gdvh', name: 'Tỷ lệ hộ đạt danh hiệu Gia đình văn hóa', sector: 'culture_society', measure: '%', direction: 'higher', counting: 'level', kind: 'gia-dinh-van-hoa', total: false, base: 93, step: 0.5 },
  { id: 'ct-ho-ngheo', name: 'Số hộ nghèo, hộ cận nghèo cuối kỳ', sector: 'culture_society', measure: 'hộ', direction: 'lower', counting: 'level', total: true, base: 7, step: -1 },
  { id: 'ct-bhyt', name: 'Tỷ lệ người dân tham gia bảo hiểm y tế', sector: 'culture_society', measure: '%', direction: 'higher', counting: 'level', kind: 'bao-hiem-y-te', total: false, base: 92, step: 1 },
  { id: 'ct-hinh-su', name: 'Số vụ phạm pháp hình sự', sector: 'defence_security', measure: 'vụ', direction: 'lower', counting: 'cumulative', kind: 'pham-phap-hinh-su', total: true, base: 3, step: 0 },
  { id: 'ct-chay', name: 'Số vụ cháy gây thiệt hại về người, tài sản', sector: 'defence_security', measure: 'vụ', direction: 'zero', counting: 'cumulative', kind: 'chay-no', total: true, base: 0, step: 0 },
  { id: 'ct-nhap-ngu', name: 'Công dân lên đường nhập ngũ', sector: 'defence_security', measure: 'người', direction: 'higher', counting: 'cumulative', kind: 'tuyen-quan', total: true, base: 2, step: 0 },
  { id: 'ct-truc-tuyen', name: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến', sector: 'political_system', measure: '%', direction: 'higher', counting: 'level', kind: 'dich-vu-cong-truc-tuyen', total: false, base: 62, step: 9 },
  { id: 'ct-khieu-nai', name: 'Số vụ khiếu nại đông người, vượt cấp', sector: 'political_system', measure: 'vụ', direction: 'zero', counting: 'cumulative', kind: 'khieu-nai-vuot-cap', total: true, base: 0, step: 0 },
  { id: 'ct-hop-dan', name: 'Tỷ lệ tổ dân phố họp dân định kỳ hằng quý', sector: 'political_system', measure: '%', direction: 'higher', counting: 'level', kind: 'hop-dan-dinh-ky', total: false, base: 90, step: 1.5 },
];

export function addIndicators(world: World): void {
  for (const { id, name, sector, measure, direction, counting, kind, total } of indicators) {
    add(world, 'indicators', {
      id, name, sector, measure, direction, frequency: 'quarter', counting, aggregation: total ? 'sum' : 'mean', min_value: 0, max_value: measure === '%' ? 100 : undefined, catalogue_code: kind,
    });
  }
}
