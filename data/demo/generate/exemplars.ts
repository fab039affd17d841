import type { World, Year } from './world.ts';
import { add, rowOf, turn, YEARS } from './world.ts';
import { leaderOf, nameOf, peopleAt, postOn } from './posts.ts';

interface Story {
  readonly field: string;
  readonly name: string;
  readonly rank: number;
  readonly unit: string;
  readonly story: string;
  readonly result?: string;
}

/** Three people or places worth following each year; the last of the running year has only been found. */
export const stories: Record<Year, readonly Story[]> = {
  2023: [
    { field: 'Đô thị, môi trường', name: 'Người “giữ lửa” cho con hẻm sạch', rank: 71, unit: 'kp-03', story: 'Hơn hai năm qua, sáng thứ Bảy nào cũng thấy vị trưởng khu phố có mặt sớm nhất với cây chổi và chiếc loa nhỏ. Từ chỗ chỉ vài hộ tham gia, đến nay cả khu phố cùng ra quân.', result: 'Áp dụng lịch ra quân luân phiên theo tổ dân phố' },
    { field: 'An sinh xã hội', name: 'Hũ gạo tình thương của tổ dân phố', rank: 72, unit: 'kp-06', story: 'Mỗi gia đình bớt một nắm gạo, cuối tháng gom lại giúp hộ khó khăn. Cách làm nhỏ nhưng đều đặn đã giúp nhiều cụ già neo đơn ấm lòng.', result: 'Đã lập 05 hũ gạo tại các tổ dân phố' },
    { field: 'An ninh, trật tự', name: 'Đội trưởng dân phòng không ngại khó', rank: 95, unit: 'kp-08', story: 'Đêm nào cũng tuần tra cùng anh em, nhớ từng ngõ hẻm, từng nhà trọ. Nhờ nắm chắc địa bàn, nhiều vụ việc được ngăn chặn từ sớm.' },
  ],
  2024: [
    { field: 'Chuyển đổi số', name: 'Lớp học tối thứ Năm của người về hưu', rank: 72, unit: 'kp-02', story: 'Không rành công nghệ từ đầu, {xung} tự học rồi soạn lại thành 10 tờ hướng dẫn chữ to để phát cho người cao tuổi. Lớp học tối thứ Năm của {xung} luôn kín chỗ.', result: 'Dùng chung bộ tài liệu chữ to, mở lớp hằng tuần' },
    { field: 'Giáo dục', name: 'Thầy trò và những sản phẩm STEM', rank: 90, unit: 'truong-thcs-mai-vang', story: 'Từ chai nhựa và linh kiện cũ, thầy trò làm nên máy lọc nước, đèn cảnh báo ngập. Sản phẩm được lắp thử tại hai con hẻm thường ngập của phường.' },
    { field: 'Đô thị, môi trường', name: 'Hiến đất mở rộng hẻm', rank: 71, unit: 'kp-10', story: 'Là trưởng khu phố, {xung} tự tháo hàng rào nhà mình trước, rồi mới đến từng nhà vận động. Con hẻm rộng thêm hơn một mét nhờ sự đồng lòng ấy.', result: 'Vận động hộ mặt tiền hẻm lùi hàng rào' },
  ],
  2025: [
    { field: 'An sinh xã hội', name: 'Người nối những mái ấm', rank: 72, unit: 'kp-05', story: 'Gõ cửa từng cơ sở kinh doanh, kêu gọi từng bao xi măng, {xung} đã góp phần hoàn thành ba căn nhà cho hộ khó khăn chỉ trong ít tháng.', result: 'Lập ban vận động tại khu phố, công khai thu chi' },
    { field: 'Cải cách hành chính', name: 'Nụ cười ở quầy số 3', rank: 95, unit: 'kp-01', story: 'Làm tình nguyện viên, {xung} hướng dẫn người dân lấy số, quét mã, nộp hồ sơ. Những ngày đầu vận hành chính quyền 02 cấp, {xung} ở lại đến khi người cuối cùng ra về.' },
    { field: 'Xây dựng hệ thống chính trị', name: 'Hai khu phố thành một, tình làng không đổi', rank: 71, unit: 'kp-11', story: 'Sau sáp nhập, Ban điều hành Khu phố 11 họp chung từng tổ dân phố, giữ lại điều hay của mỗi nơi. Chỉ sau ba tháng, mọi hoạt động đã vào nền nếp.', result: 'Họp dân luân phiên theo cụm tổ' },
  ],
  2026: [
    { field: 'Chuyển đổi số', name: 'Cháu dạy ông bà dùng điện thoại thông minh', rank: 72, unit: 'kp-04', story: 'Mỗi em học sinh nhận kèm một người cao tuổi trong tổ dân phố. Ông bà biết gọi thoại hình ảnh, các cháu học được cách kiên nhẫn.', result: 'Phối hợp Trường THPT Bến Mai nhân rộng' },
    { field: 'Đô thị, môi trường', name: 'Ngôi nhà xanh đổi rác lấy quà', rank: 71, unit: 'kp-02', story: 'Một góc sân nhà văn hóa thành nơi nhận chai nhựa, giấy vụn; tiền bán rác tái chế trở thành học bổng cho học sinh khó khăn.' },
    { field: 'An ninh, trật tự', name: 'Nhóm liên lạc 24/7', rank: 85, unit: 'to-26', story: 'Tổ dân phố lập nhóm liên lạc, chia ca theo dõi camera, kịp thời báo tin cho Công an phường.' },
  ],
};

/** The story with the person's own form of address. */
export function told(world: World, story: string, person: string): string {
  return story.replaceAll('{xung}', rowOf(world, 'people', person)['honorific'] === 'Bà' ? 'bà' : 'ông');
}

export function addExemplars(world: World): void {
  for (const year of YEARS) {
    stories[year].forEach((story, index) => {
      const date = `${year}-10-01`;
      const person = [71, 72, 85].includes(story.rank) ? leaderOf(world, story.unit, story.rank, date) : (peopleAt(world, story.unit, story.rank)[0] ?? '');
      const copies = story.result ? ['kp-01', 'kp-07', 'kp-08', 'kp-09'].filter((unit) => unit !== story.unit).slice(index, index + 2).map((unit) => ({ unit, result: story.result })) : [];
      add(world, 'exemplars', {
        id: `gdh-${year}-${index + 1}`, year, name: story.name, person, movement: `pt-tdyn-${year}`, field: story.field,
        story: `${told(world, story.story, person)} Đó là câu chuyện của ${nameOf(world, person)}, ${postOn(world, person, date, 1)}.`,
        stage: copies.length > 0 ? 'replicated' : year === 2026 ? turn(['nurtured', 'nurtured', 'discovered'] as const, index) : 'recognised', copies,
      });
    });
  }
}
