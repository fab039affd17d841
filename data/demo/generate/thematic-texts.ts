import type { Year } from './world.ts';

export interface Thematic {
  readonly id: string;
  readonly name: string;
  readonly short_name?: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly goal: string;
  readonly contents: readonly string[];
  readonly criteria: string;
  readonly measures: string;
}

/** Two movements on one theme each year, beside the annual ones. */
export const thematics: Record<Year, readonly Thematic[]> = {
  2023: [
    {
      id: 'pt-hem-sach-2023', name: 'Hẻm nhà em sáng - xanh - sạch - đẹp', owner: 'mttq', from: '2023-03-01', to: '2023-10-31',
      purpose: 'Khơi dậy ý thức tự giác giữ gìn vệ sinh, mỹ quan từ mỗi ngôi nhà, mỗi con hẻm.',
      goal: 'Xóa 12 điểm tập kết rác tự phát; mỗi khu phố có ít nhất 01 hẻm kiểu mẫu.',
      contents: ['Ra quân tổng vệ sinh vào sáng thứ Bảy hằng tuần.', 'Cải tạo điểm rác tự phát thành bồn hoa, vườn cây.', 'Ký cam kết không đổ rác, không lấn chiếm lòng lề đường.'],
      criteria: 'Hẻm kiểu mẫu: không rác tồn đọng qua đêm, đủ đèn chiếu sáng, không lấn chiếm, 100% hộ ký cam kết.',
      measures: 'Ủy ban MTTQ phường chủ trì; khu phố chấm điểm chéo mỗi quý; kết quả công khai tại bảng tin khu phố.',
    },
    {
      id: 'pt-ba-nhat-2023', name: 'Ba nhất trong phòng cháy, chữa cháy: sớm nhất - gần nhất - an toàn nhất', short_name: 'Ba nhất trong phòng cháy, chữa cháy', owner: 'cong-an',
      from: '2023-04-10', to: '2023-11-15',
      purpose: 'Nâng cao kỹ năng phòng cháy, thoát nạn của người dân trong khu dân cư, nhất là hẻm nhỏ, nhà trọ.',
      goal: '100% khu phố có Tổ liên gia an toàn phòng cháy, chữa cháy; 80% hộ có bình chữa cháy.',
      contents: ['Thành lập Tổ liên gia, điểm chữa cháy công cộng.', 'Tập huấn kỹ năng thoát nạn cho hộ gia đình, học sinh.', 'Rà soát, khắc phục nguy cơ cháy tại nhà trọ, hộ kinh doanh.'],
      criteria: 'Không để xảy ra cháy; thời gian tập hợp Tổ liên gia khi thực tập không quá 05 phút; đủ phương tiện theo quy định.',
      measures: 'Công an phường hướng dẫn, kiểm tra hằng quý; tổ chức hội thao vào tháng 10.',
    },
  ],
  2024: [
    {
      id: 'pt-cong-dan-so-2024', name: 'Mỗi gia đình một công dân số', owner: 'doan-tn', from: '2024-03-01', to: '2024-10-31',
      purpose: 'Đưa dịch vụ công trực tuyến và tiện ích số đến từng hộ, bắt đầu từ người trẻ trong gia đình.',
      goal: 'Ít nhất 90% hộ có một người biết nộp hồ sơ trực tuyến và sử dụng định danh điện tử.',
      contents: ['Đoàn viên “cầm tay chỉ việc” tại nhà văn hóa khu phố vào tối thứ Năm.', 'Lập điểm hỗ trợ lưu động tại chợ Mai và khu nhà trọ.', 'Tổ chức hội thi tìm hiểu chuyển đổi số.'],
      criteria: 'Chấm theo số hộ được hướng dẫn thành công, có xác nhận của tổ trưởng tổ dân phố; tối đa 100 điểm.',
      measures: 'Đoàn Thanh niên phường giao chỉ tiêu từng chi đoàn; báo cáo kết quả ngày 25 hằng tháng.',
    },
    {
      id: 'pt-nghi-luc-2024', name: 'Tiếp sức thoát nghèo', owner: 'hoi-lhpn', from: '2024-04-01', to: '2024-11-30',
      purpose: 'Giúp hộ nghèo, hộ cận nghèo có sinh kế, thoát nghèo bền vững.',
      goal: 'Hỗ trợ ít nhất 20 hộ có phương tiện sinh kế; 100% trẻ em hộ nghèo được đến trường.',
      contents: ['Nhận đỡ đầu hộ nghèo theo địa chỉ.', 'Trao phương tiện sinh kế, giới thiệu vốn vay ưu đãi.', 'Duy trì “Hũ gạo tình thương”, “Bữa sáng yêu thương”.'],
      criteria: 'Đánh giá theo số hộ được giúp và mức thay đổi thu nhập sau 06 tháng, có biên bản của ban công tác Mặt trận.',
      measures: 'Hội LHPN phường chủ trì, phối hợp các đoàn thể phân công người theo dõi từng hộ.',
    },
  ],
  2025: [
    {
      id: 'pt-dai-hoi-2025', name: '90 ngày thi đua chào mừng Đại hội Đảng bộ phường', owner: 'dang-uy', from: '2025-04-15', to: '2025-07-15',
      purpose: 'Tạo khí thế sôi nổi trong cán bộ, đảng viên và Nhân dân trước thềm Đại hội Đảng bộ phường nhiệm kỳ 2025 - 2030.',
      goal: 'Hoàn thành và gắn biển ít nhất 05 công trình chào mừng Đại hội.',
      contents: ['Tập trung hoàn thành công trình, phần việc đã đăng ký.', 'Trang trí cờ hoa, chỉnh trang các tuyến đường chính.', 'Tuyên truyền thành tựu nhiệm kỳ 2020 - 2025 tại khu phố, trường học.'],
      criteria: 'Chấm theo tiến độ và chất lượng công trình; công trình gắn biển được cộng 05 điểm.',
      measures: 'Đảng ủy chỉ đạo; UBND phường kiểm tra hằng tuần; khen thưởng ngay khi kết thúc đợt.',
    },
    {
      id: 'pt-mai-am-2025', name: 'Mái ấm nghĩa tình, xóa nhà tạm, nhà dột nát', owner: 'mttq', from: '2025-02-20', to: '2025-08-31',
      purpose: 'Huy động cộng đồng giúp hộ nghèo, hộ khó khăn có nhà ở an toàn.',
      goal: 'Xóa toàn bộ 09 nhà tạm, nhà dột nát trên địa bàn trước ngày 31/8/2025.',
      contents: ['Rà soát, công khai danh sách hộ được hỗ trợ.', 'Vận động tiền, vật liệu, ngày công.', 'Giám sát cộng đồng về chất lượng xây dựng.'],
      criteria: 'Nhà hoàn thành bảo đảm “3 cứng”, đúng hạn; hồ sơ thu chi công khai tại khu phố.',
      measures: 'Ủy ban MTTQ phường làm cơ quan thường trực; mỗi đoàn thể đảm nhận ít nhất 01 căn.',
    },
  ],
  2026: [
    {
      id: 'pt-binh-dan-so-2026', name: 'Bình dân học vụ số', owner: 'doan-tn', from: '2026-03-02', to: '2026-11-30',
      purpose: 'Phổ cập kỹ năng số cơ bản cho người dân, ưu tiên người cao tuổi và lao động tự do.',
      goal: 'Ít nhất 3.000 lượt người được hướng dẫn; 60 tổ dân phố có thành viên nòng cốt.',
      contents: ['Mở lớp học buổi tối tại nhà văn hóa khu phố.', 'Mô hình “cháu dạy ông bà dùng điện thoại thông minh”.', 'Cấp chứng nhận kỹ năng số cho người học.'],
      criteria: 'Chấm theo số người hoàn thành lớp và tự thực hiện được 03 thao tác: nộp hồ sơ, thanh toán, tra cứu kết quả.',
      measures: 'Đoàn Thanh niên phường chủ trì; Trung tâm Phục vụ hành chính công phường cung cấp tài liệu.',
    },
    {
      id: 'pt-rac-2026', name: 'Phân loại rác tại nguồn, khu phố không rác', owner: 'hoi-lhpn', from: '2026-04-01', to: '2026-12-15',
      purpose: 'Hình thành thói quen phân loại rác trong từng hộ gia đình.',
      goal: '85% hộ phân loại rác tại nguồn; mỗi khu phố có 01 điểm thu gom rác tái chế.',
      contents: ['Hướng dẫn phân loại rác theo 03 nhóm.', 'Đổi rác tái chế lấy cây xanh, quà tặng vào chủ nhật đầu tháng.', 'Gây quỹ giúp trẻ em khó khăn từ rác tái chế.'],
      criteria: 'Kiểm tra ngẫu nhiên 30 hộ mỗi khu phố; đạt khi từ 85% số hộ phân loại đúng.',
      measures: 'Hội LHPN phường phối hợp Phòng Kinh tế, Hạ tầng và Đô thị phường kiểm tra, chấm điểm hằng quý.',
    },
  ],
};
