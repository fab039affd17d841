import type { Year } from './world.ts';

export interface YearText {
  readonly theme: string;
  readonly above: string;
  readonly motto: string;
  readonly goal: string;
  readonly lunar: string;
  readonly occasion: string;
  readonly basis: readonly [title: string, number: string, issued_on: string, issuer: string];
  readonly launchedOn: string;
  readonly contents: readonly string[];
}

/** What each year of the ward was about: its theme, and the contents that were launched. */
export const yearTexts: Record<Year, YearText> = {
  2023: {
    theme: 'Kỷ cương, trách nhiệm, gần dân; chỉnh trang đô thị; chăm lo an sinh xã hội',
    above: 'Nâng cao chất lượng phục vụ Nhân dân; giữ vững kỷ cương đô thị; phát huy sức mạnh khối đại đoàn kết',
    motto: 'Đoàn kết - Kỷ cương - Sáng tạo - Hiệu quả',
    goal: 'Hoàn thành và hoàn thành vượt mức các chỉ tiêu phát triển kinh tế - xã hội năm 2023 do Thành phố giao; mỗi khu phố có ít nhất 01 công trình hoặc phần việc thiết thực.',
    lunar: 'Quý Mão', occasion: 'Kỷ niệm 75 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023)',
    basis: ['Kế hoạch phát động phong trào thi đua năm 2023 trên địa bàn thành phố', '12/KH-UBND', '2023-01-05', 'UBND thành phố Sơn Hà'],
    launchedOn: '2023-01-13',
    contents: [
      'Thi đua hoàn thành thắng lợi các chỉ tiêu kinh tế - xã hội, thu đúng, thu đủ các nguồn thu trên địa bàn, tạo thuận lợi cho hộ kinh doanh phục hồi và phát triển sản xuất.',
      'Thi đua chỉnh trang đô thị với phương châm “Nhà nước và Nhân dân cùng làm”; nâng cấp các hẻm xuống cấp, xóa điểm tập kết rác tự phát, giữ gìn tuyến phố sáng - xanh - sạch - đẹp.',
      'Thi đua chăm lo an sinh xã hội, giảm hộ nghèo bền vững, thực hiện tốt công tác đền ơn đáp nghĩa và không để ai bị bỏ lại phía sau.',
      'Thi đua giữ vững quốc phòng - an ninh, hoàn thành chỉ tiêu giao quân, kéo giảm phạm pháp hình sự và bảo đảm an toàn phòng cháy, chữa cháy trong khu dân cư.',
      'Thi đua nâng cao kỷ luật, kỷ cương hành chính; cán bộ, công chức gương mẫu, nắm chắc địa bàn, giải quyết hồ sơ của Nhân dân đúng hẹn.',
      'Kịp thời phát hiện, bồi dưỡng, biểu dương và nhân rộng các điển hình tiên tiến, gương người tốt, việc tốt từ khu phố, tổ dân phố.',
    ],
  },
  2024: {
    theme: 'Đẩy mạnh cải cách hành chính, chuyển đổi số; xây dựng khu phố văn minh; nâng cao đời sống Nhân dân',
    above: 'Đẩy mạnh chuyển đổi số và cải thiện môi trường đầu tư; phát triển đô thị văn minh, hiện đại',
    motto: 'Chủ động - Sáng tạo - Vì Nhân dân phục vụ',
    goal: 'Đạt và vượt các chỉ tiêu năm 2024 do Thành phố giao; từ 80% hồ sơ thủ tục hành chính trở lên được nộp trực tuyến; 100% khu phố có Tổ công nghệ số cộng đồng hoạt động hiệu quả.',
    lunar: 'Giáp Thìn', occasion: 'Kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)',
    basis: ['Kế hoạch tổ chức các phong trào thi đua năm 2024 trên địa bàn thành phố', '09/KH-UBND', '2024-01-04', 'UBND thành phố Sơn Hà'],
    launchedOn: '2024-01-12',
    contents: [
      'Thi đua thực hiện thắng lợi nhiệm vụ kinh tế - xã hội năm 2024; vận động hộ kinh doanh sử dụng hóa đơn điện tử và thanh toán không dùng tiền mặt.',
      'Thi đua cải cách hành chính, chuyển đổi số; Tổ công nghệ số cộng đồng đến từng tổ dân phố hướng dẫn người dân nộp hồ sơ trực tuyến và kích hoạt định danh điện tử.',
      'Thi đua xây dựng khu phố văn minh, gia đình văn hóa; giữ gìn vệ sinh môi trường, thực hiện “Ngày thứ Bảy văn minh” đều đặn hằng tuần.',
      'Thi đua phát triển giáo dục, y tế; tăng tỷ lệ bao phủ bảo hiểm y tế, nâng cao chất lượng trường đạt chuẩn quốc gia.',
      'Thi đua bảo đảm an ninh, trật tự; duy trì các mô hình camera an ninh, “Tổ liên gia an toàn phòng cháy, chữa cháy”, khu phố không có ma túy.',
      'Đổi mới công tác khen thưởng theo Luật Thi đua, khen thưởng năm 2022; quan tâm khen người lao động trực tiếp, khen đột xuất và khen theo chuyên đề.',
    ],
  },
  2025: {
    theme: 'Tăng tốc, bứt phá, hoàn thành toàn diện các chỉ tiêu nhiệm kỳ 2020 - 2025; sắp xếp bộ máy tinh gọn, hiệu lực, hiệu quả',
    above: 'Tăng tốc, bứt phá hoàn thành các mục tiêu nhiệm kỳ; bảo đảm sắp xếp đơn vị hành chính thông suốt, không gián đoạn',
    motto: 'Tăng tốc - Bứt phá - Về đích',
    goal: 'Hoàn thành toàn diện các chỉ tiêu năm 2025 và nhiệm kỳ 2020 - 2025; bảo đảm hoạt động của chính quyền thông suốt khi thực hiện mô hình chính quyền địa phương 02 cấp từ ngày 01/7/2025.',
    lunar: 'Ất Tỵ', occasion: 'Chào mừng Đại hội Đảng các cấp và kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025)',
    basis: ['Kế hoạch phát động phong trào thi đua năm 2025 trên địa bàn thành phố', '07/KH-UBND', '2025-01-03', 'UBND thành phố Sơn Hà'],
    launchedOn: '2025-01-10',
    contents: [
      'Thi đua tăng tốc, bứt phá, hoàn thành các chỉ tiêu kinh tế - xã hội năm 2025 và các chỉ tiêu Nghị quyết Đại hội Đảng bộ phường nhiệm kỳ 2020 - 2025.',
      'Thi đua lập thành tích chào mừng Đại hội Đảng các cấp; mỗi khối thi đua, khu phố đăng ký ít nhất 01 công trình, phần việc và hoàn thành trước ngày 31/10/2025.',
      'Thi đua thực hiện sắp xếp tổ chức bộ máy nghiêm túc, đúng tiến độ; giải quyết thủ tục hành chính cho người dân, doanh nghiệp không bị gián đoạn.',
      'Chung tay vì người nghèo, xóa nhà tạm, nhà dột nát; chăm lo gia đình chính sách, người có công dịp kỷ niệm các ngày lễ lớn của đất nước.',
      'Giữ vững an ninh chính trị, trật tự an toàn xã hội; không để xảy ra cháy lớn, khiếu nại đông người, phức tạp trên địa bàn.',
      'Đẩy mạnh tuyên truyền, tổ chức tổng kết 5 năm phong trào thi đua yêu nước; lựa chọn, giới thiệu điển hình tiên tiến giai đoạn 2020 - 2025.',
    ],
  },
  2026: {
    theme: 'Chính quyền gần dân, phục vụ Nhân dân; đẩy mạnh chuyển đổi số; nâng cao chất lượng sống khu dân cư',
    above: 'Chính quyền địa phương 02 cấp hiệu lực, hiệu quả; bứt phá chuyển đổi số; tăng trưởng gắn với an sinh xã hội',
    motto: 'Gần dân - Trách nhiệm - Đổi mới - Hiệu quả',
    goal: 'Hoàn thành các chỉ tiêu năm 2026 do tỉnh giao; 90% hồ sơ thủ tục hành chính được nộp trực tuyến; ít nhất 20 công trình, phần việc được hoàn thành trước ngày 30/11/2026.',
    lunar: 'Bính Ngọ', occasion: 'Năm đầu thực hiện Nghị quyết Đại hội Đảng bộ phường nhiệm kỳ 2025 - 2030',
    basis: ['Kế hoạch phát động phong trào thi đua yêu nước năm 2026 trên địa bàn tỉnh', '03/KH-UBND', '2026-01-05', 'UBND tỉnh Sơn Hà'],
    launchedOn: '2026-01-09',
    contents: [
      'Thi đua hoàn thành các chỉ tiêu kinh tế - xã hội năm đầu nhiệm kỳ 2025 - 2030; khai thác hiệu quả nguồn thu, hỗ trợ hộ kinh doanh chuyển đổi phương thức nộp thuế.',
      'Thi đua xây dựng chính quyền phường gần dân, phục vụ Nhân dân; hướng dẫn, tiếp nhận và trả kết quả thủ tục hành chính không phụ thuộc địa giới hành chính.',
      'Đẩy mạnh phong trào “Bình dân học vụ số”; mỗi tổ dân phố có ít nhất 02 thành viên nòng cốt hướng dẫn người dân sử dụng dịch vụ số.',
      'Thi đua nâng cao chất lượng sống khu dân cư: chỉnh trang hẻm, phân loại rác tại nguồn, xây dựng tổ dân phố văn hóa, gia đình văn hóa thực chất.',
      'Thi đua bảo đảm quốc phòng - an ninh; xây dựng phường không ma túy, giữ vững danh hiệu không có cháy gây thiệt hại về người.',
      'Nâng cao chất lượng đăng ký, chấm điểm và bình xét; kiên quyết khắc phục bệnh thành tích, bảo đảm khen đúng người, đúng việc, kịp thời.',
    ],
  },
};
