/** Where a slip is really a slip: the neighbouring word that must, or must not, stand there. All in lower case. */
export interface SlipContext {
  next?: readonly string[];
  previous?: readonly string[];
  notNext?: readonly string[];
  notPrevious?: readonly string[];
}

export type Slip = readonly [wrong: string, right: string, context?: SlipContext];

const MOVEMENT: SlipContext = {
  next: ['thi', 'yêu', 'toàn', 'quần', 'thể', 'đền'],
  previous: ['động', 'ứng', 'kết', 'những'],
};

/** Slips met in official texts of wards: one or two syllables, lower case. Rows without context are never right as they stand. */
export const SLIPS: readonly Slip[] = [
  ['phòng trao', 'phong trào', MOVEMENT],
  ['phong trao', 'phong trào', MOVEMENT],
  ['phòng trào', 'phong trào'],
  ['nổ lực', 'nỗ lực', { notNext: ['lượng'], notPrevious: ['chất', 'thuốc', 'liệu'] }],
  ['nỗ lưc', 'nỗ lực'],
  ['thụ đọng', 'thụ động'],
  ['biểu dưng', 'biểu dương'],
  ['biễu dương', 'biểu dương'],
  ['biểu diển', 'biểu diễn'],
  ['thi dua', 'thi đua'],
  ['thi đưa', 'thi đua', { next: ['yêu', 'khen'], previous: ['trào'] }],
  ['xuất sắt', 'xuất sắc'],
  ['xuất xắc', 'xuất sắc'],
  ['suất sắc', 'xuất sắc'],
  ['sáng kiên', 'sáng kiến', { notNext: ['cường', 'định', 'quyết', 'trung', 'trì'] }],
  ['tiến tiến', 'tiên tiến'],
  ['phấn đâu', 'phấn đấu'],
  ['hoàn thanh', 'hoàn thành'],
  ['hoàn thiên', 'hoàn thiện'],
  ['chỉ đao', 'chỉ đạo'],
  ['lảnh đạo', 'lãnh đạo'],
  ['lãnh đao', 'lãnh đạo'],
  ['triễn khai', 'triển khai'],
  ['triển khia', 'triển khai'],
  ['phát triễn', 'phát triển'],
  ['cũng cố', 'củng cố', { next: ['tổ', 'và', 'kiện', 'quốc', 'khối', 'hệ', 'niềm', 'nền', 'đội'] }],
  ['hổ trợ', 'hỗ trợ'],
  ['hỗ trơ', 'hỗ trợ'],
  ['chia sẽ', 'chia sẻ', { next: ['khó', 'kinh', 'thông', 'cùng', 'với', 'những'] }],
  ['bổ xung', 'bổ sung'],
  ['xữ lý', 'xử lý'],
  ['sử lý', 'xử lý', { notNext: ['luận', 'thuyết'], notPrevious: ['lịch'] }],
  ['giử gìn', 'giữ gìn'],
  ['giữ dìn', 'giữ gìn'],
  ['gìn giử', 'gìn giữ'],
  ['bảo vê', 'bảo vệ'],
  ['gương mẩu', 'gương mẫu'],
  ['kỹ luật', 'kỷ luật'],
  ['kỹ niệm', 'kỷ niệm'],
  ['kỷ thuật', 'kỹ thuật'],
  ['kỷ năng', 'kỹ năng'],
  ['thống nhât', 'thống nhất'],
  ['thẩm quyên', 'thẩm quyền'],
  ['quyết đinh', 'quyết định'],
  ['nghi quyết', 'nghị quyết'],
  ['kế hoach', 'kế hoạch'],
  ['kế họach', 'kế hoạch'],
  ['hội nghi', 'hội nghị', { notNext: ['lễ', 'thức', 'ngờ'] }],
  ['đại biêu', 'đại biểu'],
  ['tham luân', 'tham luận'],
  ['đôn đôc', 'đôn đốc'],
  ['khắc phuc', 'khắc phục'],
  ['sâu rông', 'sâu rộng'],
  ['ủng hô', 'ủng hộ'],
  ['vận đông', 'vận động'],
  ['hưỡng ứng', 'hưởng ứng'],
  ['tập thễ', 'tập thể'],
  ['cơ sỡ', 'cơ sở'],
  ['cở sở', 'cơ sở'],
  ['vửng mạnh', 'vững mạnh'],
  ['trong sach', 'trong sạch'],
  ['đãm bảo', 'đảm bảo'],
  ['đảm bão', 'đảm bảo'],
  ['bão đảm', 'bảo đảm'],
  ['bảo đãm', 'bảo đảm'],
  ['nhiệm vu', 'nhiệm vụ'],
  ['nhiệt tinh', 'nhiệt tình'],
  ['đoàn kêt', 'đoàn kết'],
  ['toàn diên', 'toàn diện'],
  ['kinh nghiêm', 'kinh nghiệm'],
  ['nghiệm túc', 'nghiêm túc'],
  ['cãi cách', 'cải cách'],
  ['cãi thiện', 'cải thiện'],
  ['sửa chửa', 'sửa chữa'],
  ['sữa chữa', 'sửa chữa'],
  ['giãi pháp', 'giải pháp'],
  ['trãi qua', 'trải qua'],
  ['kiễm tra', 'kiểm tra'],
  ['quãn lý', 'quản lý'],
  ['chũ tịch', 'chủ tịch'],
  ['dân chũ', 'dân chủ'],
  ['tổng kêt', 'tổng kết'],
  ['sơ kêt', 'sơ kết'],
  ['phương hương', 'phương hướng'],
  ['ghi nhân', 'ghi nhận', { next: ['những', 'và', 'kết', 'thành', 'sự'] }],
  ['chính quyên', 'chính quyền'],
  ['xả hội', 'xã hội'],
  ['xã hôi', 'xã hội'],
  ['kinh tê', 'kinh tế'],
  ['nghành', 'ngành'],
  ['mổi', 'mỗi'],
  ['nhửng', 'những'],
  ['qủa', 'quả'],
  ['qúa', 'quá'],
  ['qùa', 'quà'],
  ['qũy', 'quỹ'],
  ['qúy', 'quý'],
];

/** Family names after which a word in small letters is a name that lost its capital. */
export const FAMILY_NAMES: readonly string[] =
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Trương'.split(' ');

/** Words before a person's or a street's name. */
export const NAME_LEADS: readonly string[] = 'ông bà chí anh chị em cháu thầy cô đường phố hẻm ngõ ngách kiệt đ/c'.split(' ');

/** Small words that may follow a family name standing alone. */
export const AFTER_NAME: readonly string[] =
  `và với là có đã đang sẽ được bị cho của tại ở trên trong ngoài từ đến về vào ra lên xuống qua thì mà nên vì để
  cùng các những một hai ba nói phát trao nhận đọc ký dự chủ đại trưởng phó bí giám hiệu công cán hội tham trình
  báo khai kết thay giới tuyên điều mời chúc gửi làm đi nối đoạn dài gần thuộc khu tổ phường quận xã số`.split(/\s+/);
