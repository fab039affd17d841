/** Why somebody was put forward, in the words of a unit's short report. */
export const achievements = {
  ward: [
    'Hoàn thành 100% chỉ tiêu được giao; công trình đăng ký đưa vào sử dụng đúng hạn, thu chi công khai.',
    'Dẫn đầu khối khu phố về vận động xã hội hóa; không để xảy ra cháy, không có khiếu nại vượt cấp.',
    'Duy trì nền nếp họp dân, giải quyết kịp thời kiến nghị ngay từ tổ dân phố; tỷ lệ Gia đình văn hóa vượt chỉ tiêu.',
    'Xây dựng được mô hình tự quản hiệu quả, nhiều khu phố bạn đến học tập kinh nghiệm.',
  ],
  group: [
    'Là tổ dân phố tiêu biểu về giữ gìn vệ sinh môi trường, 100% hộ ký cam kết không lấn chiếm lòng lề đường.',
    'Vận động các hộ đóng góp kinh phí, ngày công nâng cấp hẻm; nhiều năm liền không có người vi phạm pháp luật.',
    'Nhóm liên lạc của tổ hoạt động hiệu quả, kịp thời báo tin giúp Công an xử lý vụ việc.',
    'Giúp nhau phát triển kinh tế, trong năm không còn hộ nghèo; hòa giải thành các mâu thuẫn nhỏ.',
  ],
  unit: [
    'Hoàn thành xuất sắc nhiệm vụ chuyên môn, phong trào thi đua sôi nổi, nội bộ đoàn kết.',
    'Có sáng kiến được áp dụng, chất lượng phục vụ người dân, học sinh được nâng lên rõ rệt.',
    'Công trình, phần việc đăng ký hoàn thành trước thời hạn, có sức lan tỏa trong khối thi đua.',
  ],
  leader: [
    'Tận tụy, gương mẫu, đi từng ngõ gõ từng nhà vận động Nhân dân hiến đất, góp tiền nâng cấp hẻm.',
    'Điều hành khu phố nền nếp, tập hợp được các đoàn thể cùng tham gia; được Nhân dân tín nhiệm cao.',
    'Kiên trì hòa giải, giữ gìn tình làng nghĩa xóm, không để mâu thuẫn phát sinh thành khiếu kiện.',
  ],
  teacher: [
    'Giáo viên có nhiều đổi mới trong giảng dạy, bồi dưỡng học sinh đạt giải; tích cực tham gia công tác xã hội.',
    'Tận tình giúp đỡ học sinh khó khăn, xây dựng lớp học thân thiện, phụ huynh tin yêu.',
  ],
  cadre: [
    'Hoàn thành xuất sắc nhiệm vụ, tham mưu kịp thời, có sáng kiến rút ngắn thời gian giải quyết hồ sơ.',
    'Chủ động nắm địa bàn, phối hợp tốt với các khu phố, hoàn thành các chỉ tiêu được phân công phụ trách.',
    'Gương mẫu trong chuyển đổi số, hướng dẫn đồng nghiệp và người dân sử dụng dịch vụ công trực tuyến.',
  ],
  neighbour: [
    'Thường xuyên ủng hộ quỹ vì người nghèo, vận động bà con chấp hành quy định về trật tự đô thị.',
    'Nhiệt tình tham gia tuần tra ban đêm, hỗ trợ bắt giữ đối tượng trộm cắp, được Nhân dân khen ngợi.',
    'Tự nguyện dành thời gian hướng dẫn người cao tuổi sử dụng điện thoại nộp hồ sơ, khám bệnh.',
  ],
  household: [
    'Gia đình 03 thế hệ sống hòa thuận, con cháu chăm ngoan; tự nguyện hiến đất mở rộng hẻm.',
    'Gương mẫu chấp hành chủ trương, pháp luật; tích cực giúp đỡ hộ khó khăn trong tổ dân phố.',
    'Xây dựng gia đình no ấm, tiến bộ, hạnh phúc, văn minh; nhiều năm đóng góp cho quỹ khuyến học.',
  ],
} as const;

export type Kind = keyof typeof achievements;

export const suddenDeeds = [
  ['Dũng cảm cứu người bị đuối nước tại kênh Cầu Ván', 'Rạng sáng, nghe tiếng kêu cứu đã nhảy xuống kênh đưa hai cháu nhỏ vào bờ an toàn.'],
  ['Kịp thời dập tắt đám cháy tại khu nhà trọ đường Lò Gốm', 'Dùng bình chữa cháy tại chỗ khống chế ngọn lửa trong 07 phút, đưa 05 người ra ngoài an toàn trước khi xe chữa cháy đến.'],
  ['Truy bắt đối tượng cướp giật tài sản trên đường Chợ Mai', 'Phối hợp truy đuổi, bắt giữ đối tượng, trả lại tài sản cho người bị hại.'],
  ['Nhặt được và trả lại tài sản có giá trị lớn cho người đánh mất', 'Nhặt được túi xách có hơn 60 triệu đồng, đã giao ngay cho Công an phường để trả lại người mất.'],
] as const;
