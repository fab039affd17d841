import type { World, Year } from './world.ts';
import { TODAY } from './world.ts';
import { addArticle } from './article-writer.ts';
import type { Draft } from './article-writer.ts';

type Notice = Omit<Draft, 'category'>;

/** Announcements of the office, and what the ward lived through besides. */
export function addNotices(world: World, year: Year): void {
  for (const notice of notices(year)) if (notice.day <= TODAY) addArticle(world, { ...notice, category: 'thong-bao' });
  const [front, extra] = [solidarity(year), extras[year]];
  if (front.day <= TODAY) addArticle(world, { ...front, category: 'tin-tuc' });
  addArticle(world, { ...extra, category: 'tin-tuc' });
}

function notices(year: Year): Notice[] {
  return [
    {
      title: `Thông báo đăng ký thi đua, công trình, phần việc năm ${year}`, day: `${year}-02-06`, lead: 'UBND phường đề nghị các khu phố, đơn vị, khối thi đua đăng ký nội dung thi đua trong năm.',
      body: [
        `Hồ sơ đăng ký gồm danh hiệu phấn đấu, tên công trình hoặc phần việc, số lượng, đơn vị tính, thời hạn hoàn thành và người phụ trách. Thời hạn gửi: trước ngày 28/02/${year}.`,
        'Bản đăng ký gửi về bộ phận phụ trách thi đua, khen thưởng của phường. Đơn vị không đăng ký thì không được xét danh hiệu thi đua trong năm.',
      ],
    },
    {
      title: `Thông báo lấy ý kiến Nhân dân về danh sách đề nghị khen thưởng năm ${year}`, day: year < 2026 ? `${year}-12-15` : '2026-11-20',
      lead: 'Danh sách tập thể, cá nhân, hộ gia đình được đề nghị khen thưởng được niêm yết công khai để Nhân dân góp ý.',
      body: [
        'Danh sách được niêm yết tại trụ sở UBND phường, nhà văn hóa các khu phố và trên trang thông tin của phường. Ý kiến góp ý gửi về Thường trực Hội đồng Thi đua - Khen thưởng phường hoặc qua hộp thư góp ý.',
        'Người góp ý được bảo đảm giữ bí mật thông tin theo quy định của pháp luật.',
      ],
    },
  ];
}

function solidarity(year: Year): Notice {
  return {
    title: `Ấm áp Ngày hội Đại đoàn kết toàn dân tộc năm ${year}`, day: `${year}-11-19`, tags: ['Đại đoàn kết'],
    lead: `Các khu phố trên địa bàn phường đã tổ chức Ngày hội Đại đoàn kết toàn dân tộc 18/11/${year} trong không khí vui tươi, tiết kiệm.`,
    body: [
      'Tại Ngày hội, Ban công tác Mặt trận các khu phố ôn lại truyền thống Mặt trận, báo cáo kết quả cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”, biểu dương gia đình văn hóa và tặng quà hộ khó khăn.',
      'Phần hội rộn ràng với kéo co, nấu ăn, văn nghệ “cây nhà lá vườn” do chính bà con biểu diễn.',
    ],
  };
}

const extras: Record<Year, Notice> = {
  2023: {
    title: 'Sôi nổi hội thao chữa cháy “Tổ liên gia” toàn phường', day: '2023-10-21', lead: 'Các đội thi đến từ khu phố đã tranh tài tại sân Trường THCS Mai Vàng.',
    body: ['Các đội lần lượt thực hiện phần thi báo cháy, hướng dẫn thoát nạn, sử dụng bình chữa cháy và sơ cứu người bị nạn. Nhiều đội hoàn thành trong thời gian dưới 05 phút.', 'Hội thao là dịp để người dân làm quen với kỹ năng cần thiết, đồng thời kiểm tra lại phương tiện chữa cháy trong từng hẻm.'],
  },
  2024: {
    title: 'Chung kết hội thi “Mỗi gia đình một công dân số”', day: '2024-10-12', lead: 'Tối 12/10/2024, các gia đình đại diện cho khu phố đã bước vào vòng chung kết.',
    body: ['Mỗi đội gồm ông bà, cha mẹ và con cháu, cùng trả lời câu hỏi và thực hành nộp hồ sơ trực tuyến ngay trên sân khấu. Tiếng cổ vũ vang lên khi một cụ 78 tuổi tự tra cứu xong kết quả hồ sơ.', 'Ban Tổ chức cho biết tài liệu hội thi sẽ được chuyển đến nhà văn hóa các khu phố để dùng chung.'],
  },
  2025: {
    title: 'Ngày đầu vận hành chính quyền địa phương 02 cấp tại phường Mai Vàng', day: '2025-07-01', lead: 'Sáng 01/7/2025, Trung tâm Phục vụ hành chính công phường chính thức đón những người dân đầu tiên.',
    body: ['Từ 7 giờ 30, tình nguyện viên đã túc trực hướng dẫn lấy số, quét mã, nộp hồ sơ. Không khí làm việc khẩn trương, thân thiện.', 'Cùng ngày, Khu phố 11 được thành lập trên cơ sở sáp nhập Khu phố 11A và Khu phố 11B. Phường hiện có 11 khu phố, 60 tổ dân phố.', 'Lãnh đạo phường đề nghị các bộ phận giữ thông tin thông suốt, không để hồ sơ nào bị gián đoạn.'],
  },
  2026: {
    title: 'Đoàn công tác Sở Nội vụ tỉnh Sơn Hà khảo sát công tác thi đua, khen thưởng tại phường', day: '2026-09-24', lead: 'Chiều 24/9/2026, đoàn công tác đã làm việc với Hội đồng Thi đua - Khen thưởng phường Mai Vàng.',
    body: ['Hội đồng báo cáo kết quả sau hơn một năm thực hiện thẩm quyền mới, trong đó có việc xét danh hiệu “Tổ dân phố văn hóa”, “Chiến sĩ thi đua cơ sở” ngay tại phường.', 'Đoàn đánh giá cao việc công khai tiến độ công trình, phần việc và lấy ý kiến Nhân dân trước khi bỏ phiếu; đồng thời đề nghị phường khắc phục tình trạng một số đơn vị báo cáo chậm.'],
  },
};
