import type { CalendarDate } from './calendar-date.ts';

interface Founding {
  founded: CalendarDate;
  /** As it follows "93 năm …". */
  name: string;
}

export const ANNIVERSARIES = {
  party: { founded: '1930-02-03', name: 'Ngày thành lập Đảng Cộng sản Việt Nam' },
  physicians: { founded: '1955-02-27', name: 'Ngày Thầy thuốc Việt Nam' },
  youth_union: {
    founded: '1931-03-26',
    name: 'Ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  },
  reunification: {
    founded: '1975-04-30',
    name: 'Ngày Giải phóng miền Nam, thống nhất đất nước',
  },
  dien_bien_phu: { founded: '1954-05-07', name: 'Chiến thắng Điện Biên Phủ' },
  ho_chi_minh: { founded: '1890-05-19', name: 'Ngày sinh Chủ tịch Hồ Chí Minh' },
  patriotic_appeal: {
    founded: '1948-06-11',
    name: 'Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc',
  },
  press: { founded: '1925-06-21', name: 'Ngày Báo chí Cách mạng Việt Nam' },
  family: { founded: '2001-06-28', name: 'Ngày Gia đình Việt Nam' },
  war_invalids: { founded: '1947-07-27', name: 'Ngày Thương binh - Liệt sĩ' },
  trade_union: { founded: '1929-07-28', name: 'Ngày thành lập Công đoàn Việt Nam' },
  august_revolution: { founded: '1945-08-19', name: 'Cách mạng tháng Tám thành công' },
  public_security: {
    founded: '1945-08-19',
    name: 'Ngày truyền thống Công an nhân dân Việt Nam',
  },
  national_security_day: {
    founded: '2005-08-19',
    name: 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc',
  },
  national_day: {
    founded: '1945-09-02',
    name: 'Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam',
  },
  entrepreneurs: { founded: '2004-10-13', name: 'Ngày Doanh nhân Việt Nam' },
  farmers_union: { founded: '1930-10-14', name: 'Ngày thành lập Hội Nông dân Việt Nam' },
  mass_mobilisation: {
    founded: '1930-10-15',
    name: 'Ngày truyền thống công tác dân vận của Đảng',
  },
  womens_union: {
    founded: '1930-10-20',
    name: 'Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam',
  },
  fatherland_front: {
    founded: '1930-11-18',
    name: 'Ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam - Ngày truyền thống Mặt trận Tổ quốc Việt Nam',
  },
  teachers: { founded: '1982-11-20', name: 'Ngày Nhà giáo Việt Nam' },
  veterans: { founded: '1989-12-06', name: 'Ngày thành lập Hội Cựu chiến binh Việt Nam' },
  army: { founded: '1944-12-22', name: 'Ngày thành lập Quân đội nhân dân Việt Nam' },
  national_defence_day: { founded: '1989-12-22', name: 'Ngày hội Quốc phòng toàn dân' },
} as const satisfies Record<string, Founding>;
