import type { Year } from './world.ts';

export interface Shortcoming {
  readonly text: string;
  readonly cause: 'objective' | 'subjective';
  readonly cause_text: string;
  readonly units?: readonly string[];
  readonly owner: 'ward' | 'unit' | 'district' | 'province';
  readonly effect?: string;
  readonly answer: string;
}

/** What was wanting, and what the next year's plan said to it. */
export const shortcomings: Record<Year, readonly Shortcoming[]> = {
  2023: [
    { text: 'Khu phố 7 và Khu phố 9 báo cáo tiến độ công trình, phần việc chậm 03 trong 12 tháng.', cause: 'subjective', cause_text: 'Chưa phân công người theo dõi cụ thể.', units: ['kp-07', 'kp-09'], owner: 'unit', answer: 'Mỗi khu phố phân công 01 thành viên Ban điều hành phụ trách báo cáo; UBND phường nhắc lịch trước 05 ngày.' },
    { text: 'Tỷ lệ hồ sơ nộp trực tuyến còn thấp ở nhóm người cao tuổi.', cause: 'objective', cause_text: 'Nhiều người cao tuổi không có điện thoại thông minh.', owner: 'ward', effect: 'Ảnh hưởng đến chỉ tiêu cải cách hành chính.', answer: 'Phát động phong trào “Mỗi gia đình một công dân số”, mở lớp tối thứ Năm tại nhà văn hóa khu phố.' },
    { text: 'Công tác phát hiện, khen thưởng người lao động trực tiếp chưa nhiều.', cause: 'subjective', cause_text: 'Đề nghị khen của các khu phố chủ yếu dành cho cán bộ chủ chốt.', owner: 'ward', answer: 'Quy định mỗi khu phố có ít nhất một nửa số cá nhân đề nghị khen là người dân, người lao động trực tiếp.' },
    { text: 'Hẻm nhỏ trên đường Chợ Mai còn tái diễn lấn chiếm vỉa hè để buôn bán.', cause: 'objective', cause_text: 'Thiếu mặt bằng kinh doanh trong mùa cao điểm.', units: ['kp-05'], owner: 'ward', answer: 'Kẻ vạch sắp xếp chỗ bán, ký cam kết với 80 hộ kinh doanh.' },
  ],
  2024: [
    { text: 'Còn công trình hoàn thành chậm so với thời hạn đã đăng ký.', cause: 'objective', cause_text: 'Phụ thuộc thời tiết, đơn vị quản lý điện, nước và nguồn đóng góp.', owner: 'ward', answer: 'Lấy ý kiến đơn vị điện, nước trước khi đăng ký công trình.' },
    { text: 'Tự chấm điểm thi đua của các đơn vị còn cao, chưa phản ánh đúng thực chất.', cause: 'subjective', cause_text: 'Còn nể nang, chưa có minh chứng kèm theo.', owner: 'unit', answer: 'Yêu cầu minh chứng cho từng nội dung chấm điểm, tổ chức chấm chéo giữa các khối.' },
    { text: 'Công tác tuyên truyền phong trào tại Khu phố 11A, Khu phố 11B chưa thường xuyên.', cause: 'subjective', cause_text: 'Địa bàn có nhiều nhà trọ, người dân thường xuyên biến động.', units: ['kp-11a', 'kp-11b'], owner: 'unit', answer: 'Sau sáp nhập, Khu phố 11 lập nhóm liên lạc riêng cho khu nhà trọ, phát tin hằng tuần.' },
    { text: 'Số lượt hộ tham gia phân loại rác tại nguồn chưa duy trì được sau đợt phát động.', cause: 'subjective', cause_text: 'Thiếu kiểm tra sau ra quân.', owner: 'ward', effect: 'Kết quả chưa bền vững.', answer: 'Kiểm tra ngẫu nhiên hằng quý, công khai kết quả từng khu phố.' },
    { text: 'Nguồn kinh phí khen thưởng đột xuất còn hạn chế.', cause: 'objective', cause_text: 'Mức trích quỹ theo quy định thấp.', owner: 'district', answer: 'Tiếp tục vận động nguồn hợp pháp, kiến nghị cấp trên hỗ trợ.' },
  ],
  2025: [
    { text: 'Giai đoạn đầu vận hành chính quyền 02 cấp, hồ sơ khen thưởng chuyển tiếp từ cấp huyện còn lúng túng.', cause: 'objective', cause_text: 'Quy định mới, khối lượng việc chuyển giao lớn trong thời gian ngắn.', owner: 'ward', effect: 'Có hồ sơ phải bổ sung.', answer: 'Tập huấn nghiệp vụ cho 100% đơn vị; ban hành quy trình xét danh hiệu “Tổ dân phố văn hóa”, “Chiến sĩ thi đua cơ sở” tại phường.' },
    { text: 'Khu phố 4 và Khu phố 8 vận động xã hội hóa đạt thấp so với đăng ký.', cause: 'subjective', cause_text: 'Chưa bàn bạc kỹ với Nhân dân về phương án đóng góp.', units: ['kp-04', 'kp-08'], owner: 'unit', answer: 'Họp dân lấy ý kiến trước khi đăng ký, có bản dự toán công khai.' },
    { text: 'Đăng ký phần việc của Khu phố 3, Khu phố 9 và Trường Tiểu học Mai Vàng 2 chưa có chỉ tiêu đo đếm được.', cause: 'subjective', cause_text: 'Chưa nắm vững hướng dẫn.', units: ['kp-03', 'kp-09', 'truong-th-mai-vang-2'], owner: 'unit', answer: 'Mẫu đăng ký năm 2026 bắt buộc có số lượng, đơn vị tính, thời hạn.' },
    { text: 'Việc nhân rộng điển hình mới dừng ở giới thiệu, chưa theo dõi kết quả áp dụng.', cause: 'subjective', cause_text: 'Thiếu đầu mối theo dõi.', owner: 'ward', answer: 'Giao Phòng Văn hóa - Xã hội theo dõi kết quả nhân rộng hằng quý.' },
    { text: 'Tin, bài về phong trào ở trường học còn ít, có tháng không có bài.', cause: 'subjective', cause_text: 'Thiếu cộng tác viên.', units: ['truong-mn-hoang-yen', 'truong-th-mai-vang-2'], owner: 'unit', answer: 'Mỗi trường cử 01 cộng tác viên, mỗi quý có ít nhất 01 tin, bài.' },
    { text: 'Giao ban khối trường học - cơ quan, đơn vị chỉ tổ chức 02 trong 04 quý.', cause: 'subjective', cause_text: 'Trùng lịch chuyên môn của ngành giáo dục.', owner: 'unit', answer: 'Ấn định giao ban vào chiều thứ Năm tuần cuối mỗi quý.' },
  ],
  2026: [
    { text: 'Khu phố 9 chưa đăng ký công trình, phần việc năm 2026; Khu phố 7 và Khu phố 9 chưa gửi số liệu quý III.', cause: 'subjective', cause_text: 'Chưa đôn đốc kịp thời, cán bộ phụ trách kiêm nhiệm nhiều việc.', units: ['kp-07', 'kp-09'], owner: 'unit', answer: '' },
    { text: 'Công trình của Khu phố 4 chậm so với tiến độ đăng ký.', cause: 'objective', cause_text: 'Chờ di dời đồng hồ nước và trụ điện trong hẻm.', units: ['kp-04'], owner: 'ward', answer: '' },
    { text: 'Số lượt người học lớp “Bình dân học vụ số” ở Khu phố 1, Khu phố 6 còn thấp.', cause: 'subjective', cause_text: 'Lực lượng đoàn viên hướng dẫn còn mỏng.', units: ['kp-01', 'kp-06'], owner: 'ward', answer: '' },
    { text: 'Trường Mầm non Hoàng Yến nộp hồ sơ đề nghị khen thưởng cuối năm chậm so với hướng dẫn.', cause: 'subjective', cause_text: 'Chưa chủ động bình xét.', units: ['truong-mn-hoang-yen'], owner: 'unit', answer: '' },
  ],
};

export const lessons: Record<Year, readonly (readonly [text: string, answer: string])[]> = {
  2023: [
    ['Nơi nào cấp ủy quan tâm, người đứng đầu gương mẫu thì nơi đó phong trào thi đua có chiều sâu, hiệu quả.', 'Đưa trách nhiệm người đứng đầu vào tiêu chí chấm điểm năm 2024.'],
    ['Công khai, minh bạch thu chi là điều kiện để Nhân dân tin tưởng, đồng lòng đóng góp.', '100% công trình năm 2024 niêm yết thu chi tại nhà văn hóa khu phố.'],
    ['Khen thưởng đột xuất kịp thời có tác dụng động viên lớn hơn chờ đến cuối năm.', 'Rút ngắn thời gian xét khen đột xuất còn không quá 03 ngày làm việc.'],
  ],
  2024: [
    ['Chuyển đổi số muốn đến được từng nhà phải bắt đầu từ người trẻ trong gia đình và tài liệu dễ đọc.', 'Duy trì lớp học tối thứ Năm, in lại bộ tài liệu chữ to.'],
    ['Đăng ký công trình phải gắn với khảo sát kỹ, lấy ý kiến Nhân dân và các đơn vị liên quan.', 'Bổ sung bước khảo sát chung trước ngày 28/02/2025.'],
    ['Chấm điểm phải đi liền với minh chứng và kiểm tra chéo.', 'Áp dụng phiếu chấm điểm kèm minh chứng từ quý I/2025.'],
  ],
  2025: [
    ['Trong giai đoạn sắp xếp bộ máy, giữ vững thông tin hai chiều với Nhân dân giúp ổn định tư tưởng, phong trào không gián đoạn.', 'Duy trì giao ban hằng tháng với 11 khu phố.'],
    ['Khi sáp nhập khu phố, giữ lại mô hình tốt của từng nơi và bàn bạc dân chủ giúp sớm đi vào nền nếp.', 'Nhân rộng cách họp dân luân phiên theo cụm tổ của Khu phố 11.'],
    ['Thi đua đặc biệt có thời hạn ngắn, mục tiêu rõ ràng thì dễ kiểm tra, dễ hoàn thành.', 'Năm 2026 mỗi chuyên đề xác định rõ thời hạn và chỉ tiêu.'],
    ['Xã hội hóa hiệu quả khi mỗi đồng đóng góp đều có địa chỉ cụ thể.', 'Công khai từng khoản đóng góp theo công trình trên trang thông tin của phường.'],
  ],
  2026: [['Bình xét thi đua từ tổ dân phố càng công khai thì kiến nghị, khiếu nại càng ít.', '']],
};

export const directions: Record<Year, readonly (readonly ['direction' | 'proposal', string])[]> = {
  2023: [['direction', 'Năm 2024, tập trung chuyển đổi số, nâng cao tỷ lệ hồ sơ nộp trực tuyến, xây dựng khu phố văn minh.'], ['direction', 'Hướng dẫn, triển khai kịp thời Luật Thi đua, khen thưởng năm 2022 có hiệu lực từ ngày 01/01/2024.'], ['proposal', 'Đề nghị UBND thành phố sớm hướng dẫn tiêu chuẩn danh hiệu “Tổ dân phố văn hóa”.']],
  2024: [['direction', 'Năm 2025, thi đua hoàn thành toàn diện chỉ tiêu nhiệm kỳ 2020 - 2025, chào mừng Đại hội Đảng các cấp.'], ['direction', 'Chuẩn bị tổng kết 5 năm phong trào thi đua yêu nước và lựa chọn điển hình tiên tiến.'], ['proposal', 'Đề nghị UBND thành phố bố trí kinh phí di dời hạ tầng điện, nước khi nâng cấp hẻm.']],
  2025: [['direction', 'Năm 2026, xây dựng chính quyền gần dân, đẩy mạnh “Bình dân học vụ số”, nâng cao chất lượng sống khu dân cư.'], ['direction', 'Xây dựng quy trình xét tặng các danh hiệu mới thuộc thẩm quyền của Chủ tịch UBND phường.'], ['proposal', 'Đề nghị Sở Nội vụ tập huấn nghiệp vụ thi đua, khen thưởng cho cấp xã và ban hành phần mềm báo cáo thống nhất.']],
  2026: [['direction', 'Năm 2027, tiếp tục nâng cao chất lượng phong trào ở tổ dân phố; số hóa toàn bộ hồ sơ thi đua, khen thưởng.'], ['proposal', 'Đề nghị UBND tỉnh sớm ban hành quy định chi tiết thi hành Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng.']],
};
