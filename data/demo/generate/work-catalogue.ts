/** What khu phố and units build and do. `{duong}` is a street, `{so}` the number of an alley or tổ. */
export interface WorkText {
  readonly kind: 'construction' | 'task';
  readonly title: string;
  readonly field: string;
  readonly size?: string;
  /** Million đồng, from and to. */
  readonly cost?: readonly [number, number];
  readonly effect: string;
  readonly measure?: string;
  readonly goal?: number;
}

const URBAN = 'Đô thị, môi trường';

export const wardWorks: readonly WorkText[] = [
  { kind: 'construction', title: 'Nâng cấp, bê tông hóa hẻm {so} đường {duong}', field: URBAN, size: '{dai} m × 3,5 m', cost: [180, 420], effect: 'Hẻm hết ngập khi mưa lớn, người dân đi lại thuận tiện.' },
  { kind: 'construction', title: 'Lắp đặt đèn chiếu sáng hẻm {so} đường {duong}', field: URBAN, size: '{den} bộ đèn LED', cost: [24, 60], effect: 'Hẻm đủ sáng ban đêm, giảm hẳn tình trạng tụ tập gây mất trật tự.' },
  { kind: 'construction', title: 'Lắp đặt camera an ninh khu vực đường {duong}', field: 'An ninh, trật tự', size: '{den} mắt camera', cost: [36, 84], effect: 'Hỗ trợ Công an phường làm rõ nhiều vụ việc, người dân yên tâm.' },
  { kind: 'construction', title: 'Cải tạo khuôn viên nhà văn hóa khu phố, số {so} đường {duong}', field: 'Văn hóa - xã hội', size: '{dai} m²', cost: [90, 260], effect: 'Có nơi sinh hoạt cộng đồng khang trang, hội họp và tập luyện hằng ngày.' },
  { kind: 'construction', title: 'Cải tạo điểm rác tự phát thành vườn hoa đầu hẻm {so} đường {duong}', field: URBAN, size: '{dai} m²', cost: [15, 45], effect: 'Xóa điểm rác tồn tại nhiều năm, tạo cảnh quan sạch đẹp.' },
  { kind: 'construction', title: 'Xây dựng tuyến cống thoát nước hẻm {so} đường {duong}', field: URBAN, size: '{dai} m, cống D400', cost: [210, 480], effect: 'Chấm dứt tình trạng ngập úng kéo dài tại cuối hẻm.' },
  { kind: 'construction', title: 'Lắp đặt dụng cụ thể dục ngoài trời tại công viên nhỏ đường {duong}', field: 'Văn hóa - xã hội', size: '{den} dụng cụ', cost: [45, 110], effect: 'Người cao tuổi, thiếu nhi có chỗ tập luyện gần nhà.' },
  { kind: 'construction', title: 'Vẽ tranh bích họa, trồng hoa dọc tường rào đường {duong}', field: URBAN, size: '{dai} m', cost: [18, 52], effect: 'Tuyến phố trở thành điểm sáng mỹ quan, không còn quảng cáo rao vặt.' },
  { kind: 'construction', title: 'Sửa chữa nhà ở cho hộ khó khăn tại hẻm {so} đường {duong}', field: 'An sinh xã hội', size: '01 căn, {nho} m²', cost: [60, 120], effect: 'Gia đình có chỗ ở an toàn trước mùa mưa bão.' },
  { kind: 'construction', title: 'Xây dựng điểm chữa cháy công cộng hẻm {so} đường {duong}', field: 'An ninh, trật tự', size: '01 tủ, {den} bình chữa cháy', cost: [9, 25], effect: 'Lực lượng tại chỗ xử lý được ngay từ khi phát sinh sự cố.' },
  { kind: 'task', title: 'Duy trì “Ngày thứ Bảy văn minh” trên đường {duong}', field: URBAN, effect: 'Nền nếp vệ sinh chung được giữ đều hằng tuần.', measure: 'buổi ra quân', goal: 44 },
  { kind: 'task', title: 'Tổ công nghệ số cộng đồng hướng dẫn nộp hồ sơ trực tuyến khu vực đường {duong}', field: 'Chuyển đổi số', effect: 'Nhiều người cao tuổi đã tự tra cứu kết quả hồ sơ bằng điện thoại.', measure: 'lượt người', goal: 240 },
  { kind: 'task', title: 'Vận động tham gia bảo hiểm y tế hộ gia đình khu vực đường {duong}', field: 'Văn hóa - xã hội', effect: 'Tỷ lệ bao phủ bảo hiểm y tế tăng, nhiều hộ khó khăn được tặng thẻ.', measure: 'người tham gia mới', goal: 60 },
  { kind: 'task', title: 'Nhận đỡ đầu học sinh vượt khó khu vực đường {duong}', field: 'An sinh xã hội', effect: 'Các em được hỗ trợ học phí, sách vở suốt năm học.', measure: 'học sinh', goal: 10 },
  { kind: 'task', title: 'Vận động hộ kinh doanh đường {duong} không lấn chiếm vỉa hè', field: URBAN, effect: 'Vỉa hè thông thoáng, hộ kinh doanh tự giác kẻ vạch, xếp xe gọn gàng.', measure: 'hộ ký cam kết', goal: 80 },
  { kind: 'task', title: 'Duy trì nhóm liên lạc an ninh, trật tự các tổ dân phố đường {duong}', field: 'An ninh, trật tự', effect: 'Tin báo của người dân được tiếp nhận, xử lý trong ngày.', measure: 'tin báo được xử lý', goal: 30 },
];

/** For each school, office and body: what it takes upon itself, a new one every year. */
export const unitWorks: Record<string, readonly WorkText[]> = {
  'truong-mn-hoa-mai': [
    { kind: 'task', title: 'Duy trì trường đạt chuẩn quốc gia mức độ 1, xây dựng môi trường lấy trẻ làm trung tâm', field: 'Giáo dục', effect: 'Phụ huynh tin tưởng, tỷ lệ trẻ chuyên cần tăng.', measure: 'mức độ', goal: 1 },
    { kind: 'construction', title: 'Cải tạo vườn rau, khu trải nghiệm cho trẻ', field: 'Giáo dục', size: '120 m²', cost: [28, 46], effect: 'Trẻ được trải nghiệm trồng và chăm cây hằng ngày.' },
  ],
  'truong-mn-hoang-yen': [
    { kind: 'construction', title: 'Lắp mái che sân chơi và thảm cỏ an toàn', field: 'Giáo dục', size: '210 m²', cost: [95, 140], effect: 'Trẻ vui chơi an toàn trong mọi thời tiết.' },
    { kind: 'task', title: 'Phối hợp phụ huynh thực hiện “Bữa ăn sạch, không rác thải nhựa”', field: 'Giáo dục', effect: 'Giảm hẳn đồ nhựa dùng một lần trong trường.', measure: 'lớp tham gia', goal: 12 },
  ],
  'truong-th-mai-vang-1': [
    { kind: 'task', title: 'Chuẩn bị các điều kiện được công nhận lại trường đạt chuẩn quốc gia mức độ 1', field: 'Giáo dục', effect: 'Hồ sơ minh chứng hoàn thành, cơ sở vật chất được bổ sung.', measure: 'mức độ', goal: 1 },
    { kind: 'construction', title: 'Xây dựng thư viện xanh trong sân trường', field: 'Giáo dục', size: '85 m²', cost: [70, 105], effect: 'Học sinh có góc đọc sách thoáng mát, lượt mượn sách tăng.' },
  ],
  'truong-th-mai-vang-2': [
    { kind: 'construction', title: 'Cải tạo nhà vệ sinh học sinh khu B', field: 'Giáo dục', size: '64 m²', cost: [130, 190], effect: 'Học sinh có công trình vệ sinh sạch, đủ nước.' },
    { kind: 'task', title: 'Cổng trường an toàn giao thông giờ đưa đón', field: 'Giáo dục', effect: 'Không còn ùn tắc trước cổng trường vào giờ cao điểm.', measure: 'ngày trực trong tuần', goal: 5 },
  ],
  'truong-thcs-mai-vang': [
    { kind: 'task', title: 'Giữ vững trường đạt chuẩn quốc gia mức độ 2 và kiểm định chất lượng cấp độ 3', field: 'Giáo dục', effect: 'Chất lượng đại trà và mũi nhọn đều tăng.', measure: 'mức độ', goal: 2 },
    { kind: 'task', title: 'Câu lạc bộ STEM và thi đua “Dạy tốt - Học tốt”', field: 'Giáo dục', effect: 'Học sinh có sản phẩm dự thi cấp tỉnh.', measure: 'sản phẩm', goal: 15 },
  ],
  'truong-thpt-ben-mai': [
    { kind: 'task', title: 'Thanh niên tình nguyện hướng dẫn định danh điện tử cho người cao tuổi', field: 'Chuyển đổi số', effect: 'Học sinh có hoạt động thiện nguyện, người cao tuổi được hỗ trợ tận nhà.', measure: 'lượt người', goal: 300 },
    { kind: 'construction', title: 'Xây dựng sân bóng rổ phục vụ học sinh và thanh niên khu phố', field: 'Giáo dục', size: '420 m²', cost: [210, 280], effect: 'Sân mở cửa cho thanh niên khu phố vào buổi tối và cuối tuần.' },
  ],
  'tram-y-te': [
    { kind: 'task', title: 'Khám sàng lọc tăng huyết áp, đái tháo đường cho người cao tuổi', field: 'Y tế', effect: 'Nhiều trường hợp được phát hiện sớm và quản lý tại Trạm.', measure: 'lượt khám', goal: 1200 },
    { kind: 'task', title: 'Chiến dịch diệt lăng quăng, vệ sinh môi trường từng hộ gia đình', field: 'Y tế', effect: 'Số ca sốt xuất huyết giảm so với cùng kỳ.', measure: 'hộ được kiểm tra', goal: 4500 },
  ],
};

/** What the two organs of the third bloc and the bodies of the first take up, with the body that leads. */
export const bodyWorks: readonly (WorkText & { body: string })[] = [
  { body: 'cong-an', kind: 'task', title: 'Mô hình “Khu phố không có ma túy”', field: 'An ninh, trật tự', effect: 'Số khu phố sạch về ma túy tăng đều.', measure: 'khu phố', goal: 9 },
  { body: 'quan-su', kind: 'task', title: 'Gặp mặt, giúp đỡ gia đình thanh niên nhập ngũ', field: 'Quốc phòng', effect: 'Chiến sĩ mới yên tâm lên đường.', measure: 'gia đình', goal: 22 },
  { body: 'mttq', kind: 'task', title: 'Giám sát cộng đồng các công trình dân sinh', field: 'Xây dựng hệ thống chính trị', effect: 'Kiến nghị của Nhân dân được chủ đầu tư tiếp thu, khắc phục.', measure: 'cuộc giám sát', goal: 12 },
  { body: 'hoi-lhpn', kind: 'task', title: '“Biến rác thành quà” gây quỹ giúp trẻ em khó khăn', field: 'An sinh xã hội', effect: 'Vừa giữ môi trường, vừa có quỹ trao học bổng.', measure: 'suất học bổng', goal: 25 },
  { body: 'doan-tn', kind: 'construction', title: 'Công trình thanh niên “Thắp sáng đường ven kênh”', field: URBAN, size: '24 trụ đèn năng lượng mặt trời', cost: [52, 68], effect: 'Đoạn đường ven kênh sáng đèn, an toàn về đêm.' },
  { body: 'hoi-ccb', kind: 'task', title: 'Cựu chiến binh tự quản đoạn đường gương mẫu', field: URBAN, effect: 'Đoạn đường sạch đẹp, không có quảng cáo trái phép.', measure: 'đoạn đường', goal: 11 },
  { body: 'hoi-nong-dan', kind: 'task', title: 'Tổ hợp tác trồng hoa kiểng, rau sạch trên đất trống', field: 'Kinh tế', effect: 'Hội viên có thêm thu nhập, đất trống được phủ xanh.', measure: 'hộ tham gia', goal: 18 },
  { body: 'cong-doan', kind: 'task', title: 'Văn hóa công sở “4 xin, 4 luôn” tại nơi tiếp dân', field: 'Cải cách hành chính', effect: 'Mức độ hài lòng của người dân tăng.', measure: '% hài lòng', goal: 96 },
];
