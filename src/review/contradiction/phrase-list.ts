/** Official phrases of two or three syllables as they are spelt; anything that only sounds or looks like them is a slip. */
export const PHRASES: readonly string[] =
  `thi đua|khen thưởng|phong trào|yêu nước|điển hình|tiên tiến|gương mẫu|xuất sắc|biểu dương|tuyên dương|thành tích|giấy khen|bằng khen|
  tổng kết|sơ kết|phát động|hưởng ứng|triển khai|thực hiện|hoàn thành|nhiệm vụ|nhiệm kỳ|chỉ tiêu|kế hoạch|nghị quyết|quyết định|hướng dẫn|
  chỉ đạo|lãnh đạo|điều hành|phối hợp|đôn đốc|kiểm tra|giám sát|đánh giá|rút kinh nghiệm|nỗ lực|phấn đấu|quyết tâm|đoàn kết|sáng tạo|
  sáng kiến|đổi mới|đột phá|nâng cao|chất lượng|hiệu quả|thiết thực|sâu rộng|thường xuyên|kịp thời|tích cực|chủ động|gắn với|góp phần|
  khu phố|tổ dân phố|khu dân cư|hộ gia đình|nhân dân|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|người lao động|
  đảng ủy|ủy ban|hội đồng|mặt trận|tổ quốc|đoàn thể|chính quyền|chính trị|kinh tế|xã hội|văn hóa|giáo dục|y tế|quốc phòng|an ninh|
  trật tự|an toàn|môi trường|vệ sinh|đô thị|văn minh|xây dựng|củng cố|giữ gìn|giữ vững|bảo vệ|phát triển|phát huy|tuyên truyền|vận động|
  cải cách|hành chính|chuyển đổi số|dịch vụ công|thủ tục|giải quyết|tiếp nhận|đại biểu|đại diện|hội nghị|báo cáo|tham luận|phát biểu|
  khai mạc|bế mạc|cam kết|giao ước|đăng ký|ký kết|công trình|phần việc|tiến độ|chất lượng|kinh phí|đóng góp|ủng hộ|hỗ trợ|chăm lo|
  an sinh|giảm nghèo|bền vững|đời sống|vật chất|tinh thần|truyền thống|kỷ niệm|chào mừng|kỷ luật|kỷ cương|trách nhiệm|tinh thần|
  hạn chế|khó khăn|thuận lợi|nguyên nhân|khách quan|chủ quan|bài học|kinh nghiệm|giải pháp|phương hướng|mục tiêu|kiến nghị|đề xuất|đề nghị|
  tập thể|cá nhân|danh hiệu|hình thức|tiêu chuẩn|thẩm quyền|hồ sơ|danh sách|chiến sĩ|lao động|thành lập|công tác|tổ chức|đơn vị|cơ quan|
  nội dung|chương trình|phụ trách|nguồn lực|xã hội hóa|nhân rộng|mô hình|khang trang|sạch đẹp|bảo đảm|đảm bảo|ổn định|tăng cường|đẩy mạnh|
  sôi nổi|đồng bộ|đồng thuận|niềm tin|tin tưởng|trong sạch|vững mạnh|tình hình|kết quả|lực lượng|vũ trang|cựu chiến binh|phụ nữ|thanh niên|nông dân`
    .split('|')
    .map((phrase) => phrase.trim());

/** Phrases that sound like one of the list and are themselves right. */
export const RIGHT_AS_WELL: ReadonlySet<string> = new Set(
  `chi tiêu|mỗi trường|cộng tác|công tắc|báo về|có quan|có quân|có quản|đang ký|đời mới|đội mới|trong sách|truyền thông|văn hoa|danh giá`.split(
    '|',
  ),
);

/** Frequent phrases that are not looked for; a syllable that belongs to one of them is no part of another. */
export const NEIGHBOURS: readonly string[] =
  `cơ sở|mầm non|trường mầm|trường tiểu|trường trung|đoàn thể|khơi dậy|thực tiễn|thực tế|thực chất|thực trạng|thực sự|trường học|nhà trường|đồng chí|đồng bào|đồng đều|đồng thời|mỗi người|mỗi năm|
  cùng với|kết hợp|kết thúc|kết nối|liên kết|gắn kết|hình ảnh|hình thành|địa bàn|địa phương|nước ta|nhà nước|đất nước|làm việc|việc làm|
  trên cơ sở|thời gian|thời kỳ|thời điểm|giai đoạn|đầu năm|cuối năm|hằng năm|hàng năm|trong năm|năm học|năm nay|công an|công nhân|công bố|công khai|
  công nhận|công nghệ|công nghiệp|công dân|công viên|quân sự|quân đội|quân nhân|dân quân|dân tộc|dân vận|dân chủ|dân cư|người dân|toàn dân|
  hành động|hành vi|hành trình|động viên|vận hành|hoạt động|lao động|tự quản|quản lý|quản trị|tài chính|tài liệu|ngân sách|chính sách|
  chính thức|chính xác|nhận thức|ý thức|tri thức|kiến thức|hình thức|tổ trưởng|tổ viên|tổ công tác|các tổ|sức khỏe|sức mạnh|mạnh mẽ|
  tinh gọn|tinh giản|tính toán|tình nguyện|tình nghĩa|gia đình|gia tăng|tham gia|tham mưu|tham dự|quốc gia|quốc tế|thế giới|giới thiệu|
  trao đổi|trao tặng|trao quà|đề ra|đề án|đề tài|vấn đề|chuyên đề|tiền đề|chủ đề|ban đầu|ban ngành|chi bộ|chi đoàn|chi hội|chi trả|chi phí|
  yêu cầu|nhu cầu|sáng lập|buổi sáng|sáng xanh|tác động|hợp tác|khai thác|tác giả|nhân viên|nhân lực|nhân dịp|nhân tố|nhân sự|cá nhân|bệnh nhân|
  hỗ trợ|đầu tư|tư tưởng|tư nhân|tư pháp|phòng chống|phòng cháy|phòng ngừa|văn phòng|phòng khách|quán triệt|hàng quán|thiết bị|thiết kế|cần thiết|
  mặt bằng|có mặt|kịp thời|thành phố|thành viên|thành công|trở thành|hình thành|phân công|phân loại|thành phần|bộ phận|phận sự|phương châm|phương tiện|
  bền chặt|phường đã|của phường|xã hội|hội họp|hội thi|cơ hội|hội thao|hội trường|nghị định|đề nghị|hội nghị|kiến nghị|đại hội|đại học|hiện đại|
  điện tử|điện nước|đại đoàn kết|đoàn kết|đoàn công tác|giao lưu|giao thông|giao nhiệm vụ|bàn giao|tiếp tục|tiếp thu|trực tiếp|tiếp cận|sở hữu|sở giáo dục|
  có hiệu|hiệu lực|hiệu trưởng|danh hiệu|khẩu hiệu|đánh giá|giá trị|giá cả|sống mới|cuộc sống|sinh hoạt|sinh viên|học sinh|vệ sinh|phát sinh|
  trẻ em|các em|truyền hình|tuyên thệ|tuyên bố|báo chí|thông báo|báo cáo viên|đảm nhiệm|chịu trách nhiệm|ngành nghề|cấp trên|cấp ủy|nâng cấp|cung cấp|
  thị trường|thị trấn|an toàn|toàn thể|toàn diện|toàn quốc|hoàn thiện|hoàn cảnh|khách hàng|ngày hội|lễ hội|sự nghiệp|doanh nghiệp|nông nghiệp|phi nông nghiệp`
    .split('|')
    .map((phrase) => phrase.trim());
