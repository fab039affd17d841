import type { World, Year } from './world.ts';
import { add, YEARS } from './world.ts';
import { superior } from './authority.ts';
import { yearTexts } from './year-texts.ts';
import { thematics } from './thematic-texts.ts';
import type { Thematic } from './thematic-texts.ts';

const subjects = ['Cán bộ, công chức, viên chức, người lao động', 'Lực lượng vũ trang phường', 'Cấp ủy, Ban điều hành khu phố, tổ dân phố', 'Các tầng lớp Nhân dân'];
const scope = 'Trên địa bàn phường Mai Vàng, gồm cơ quan phường, các đơn vị, trường học, khu phố và tổ dân phố.';

export function addMovements(world: World): void {
  addProgrammes(world);
  for (const year of YEARS) {
    add(world, 'themes', { id: `chu-de-${year}`, year, level: 'ward', text: yearTexts[year].theme });
    add(world, 'themes', { id: `chu-de-cap-tren-${year}`, year, level: superior(year).level, text: yearTexts[year].above });
    addAnnual(world, year);
    addSecurity(world, year);
    addCampaign(world, year);
    for (const thematic of thematics[year]) addThematic(world, year, thematic);
  }
  addDraft(world);
}

function addProgrammes(world: World): void {
  const programme = { nature: 'programme', form: 'thematic', origin: 'superior' } as const;
  add(world, 'movements', {
    id: 'ct-chuyen-doi-so', name: 'Chương trình chuyển đổi số của tỉnh Sơn Hà giai đoạn 2021 - 2025, định hướng đến năm 2030', short_name: 'Chương trình chuyển đổi số', ...programme,
    launched_by: 'UBND tỉnh Sơn Hà', year: 2021, year_to: 2030, purpose: 'Phát triển chính quyền số, kinh tế số, xã hội số.',
  });
  add(world, 'movements', {
    id: 'ct-vi-nguoi-ngheo', name: 'Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau', short_name: 'Chung tay vì người nghèo', ...programme,
    nature: 'emulation', launched_by: 'Thủ tướng Chính phủ', year: 2021, year_to: 2025, purpose: 'Huy động nguồn lực xã hội cho mục tiêu giảm nghèo bền vững.',
  });
  add(world, 'movements', {
    id: 'ct-do-thi-van-minh', name: 'Đề án xây dựng phường đạt chuẩn đô thị văn minh', short_name: 'Đô thị văn minh', ...programme,
    launched_by: 'UBND thành phố Sơn Hà', year: 2022, year_to: 2026, purpose: 'Xây dựng hạ tầng đồng bộ, nếp sống văn minh, môi trường sạch đẹp.',
  });
}

function addAnnual(world: World, year: Year): void {
  const texts = yearTexts[year];
  const [title, number, issued_on, issuer] = texts.basis;
  add(world, 'movements', {
    id: `pt-tdyn-${year}`, name: 'Thi đua yêu nước', nature: 'emulation', form: 'regular', origin: 'ward', launched_by: 'Chủ tịch UBND phường', owner: 'ubnd',
    year, starts_on: texts.launchedOn, ends_on: `${year}-12-31`, occasion: texts.occasion, theme: texts.theme, motto: texts.motto,
    purpose: `Động viên cán bộ, đảng viên và Nhân dân phường Mai Vàng phát huy truyền thống đoàn kết, hoàn thành thắng lợi nhiệm vụ năm ${year}.`,
    goal: texts.goal, scope, subjects, contents: [...texts.contents],
    criteria: 'Chấm 100 điểm: chỉ tiêu được giao 30; văn hóa - xã hội 20; an ninh - quốc phòng 20; công trình, phần việc 15; tuyên truyền, chuyển đổi số 10; chế độ họp, báo cáo 5. Điểm thưởng tối đa 10.',
    schedule: `Đăng ký trước ngày 28/02/${year}; sơ kết tháng 7/${year}; bình xét từ ngày 15/11/${year}; tổng kết trong tháng 01/${year + 1}.`,
    plan: `Quý I: phát động, ký giao ước, đăng ký công trình, phần việc. Quý II và quý III: triển khai, kiểm tra chéo giữa các khối. Quý IV: tự chấm điểm, bình xét, đề nghị khen thưởng năm ${year}.`,
    measures: 'Phân công thành viên Hội đồng TĐKT phụ trách từng khối; giao ban hằng tháng; công khai tiến độ công trình, phần việc trên trang thông tin của phường; khen thưởng kịp thời theo đợt.',
    interim_due_on: `${year}-07-20`, final_due_on: `${year + 1}-01-15`, participation: { 2023: 71, 2024: 72, 2025: 74, 2026: 76 }[year],
    bases: [{ title, number, issued_on, issuer }],
  });
}

function addSecurity(world: World, year: Year): void {
  add(world, 'movements', {
    id: `pt-antq-${year}`, name: 'Toàn dân bảo vệ an ninh Tổ quốc', short_name: 'Toàn dân bảo vệ ANTQ', nature: 'emulation', form: 'regular', origin: 'superior',
    launched_by: superior(year).chair, owner: 'cong-an', year, starts_on: `${year}-02-01`, ends_on: `${year}-12-31`,
    occasion: `Ngày hội Toàn dân bảo vệ an ninh Tổ quốc (19/8/2005 - 19/8/${year})`,
    purpose: 'Phát huy sức mạnh của Nhân dân trong phòng ngừa, phát hiện, tố giác tội phạm và giữ gìn trật tự ngay từ tổ dân phố.',
    goal: 'Kéo giảm phạm pháp hình sự so với năm trước; 100% khu phố, trường học, cơ quan đăng ký đạt tiêu chuẩn “An toàn về an ninh, trật tự”.',
    scope, subjects, contents: [
      'Xây dựng kế hoạch, ký cam kết bảo đảm an ninh, trật tự trong quý I.', 'Củng cố Tổ bảo vệ an ninh, trật tự ở cơ sở, nhân rộng mô hình tự quản.',
      'Tuyên truyền phòng, chống lừa đảo trên không gian mạng, phòng cháy, chữa cháy.',
    ],
    criteria: 'Theo thang điểm 100 của ngành Công an; đơn vị để xảy ra trọng án, cháy lớn không được xét.',
    schedule: `Phát động tháng 02/${year}; Ngày hội tháng 8/${year}; khu dân cư chấm điểm trước ngày 20/11/${year}.`,
    plan: 'Công an phường tham mưu kế hoạch trong quý I, kiểm tra giữa năm và cuối năm.', measures: 'Giao ban an ninh, trật tự hằng tuần với 100% khu phố; duy trì nhóm liên lạc của từng tổ dân phố.',
    interim_due_on: `${year}-07-20`, final_due_on: `${year}-12-15`, participation: { about: 9000 + (year - 2023) * 400, word: 'hơn' },
  });
}

function addCampaign(world: World, year: Year): void {
  add(world, 'movements', {
    id: `cvd-dtvm-${year}`, name: 'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh', nature: 'campaign', form: 'regular', origin: 'superior',
    launched_by: 'Ủy ban Trung ương MTTQ Việt Nam', parent: 'ct-do-thi-van-minh', owner: 'mttq', year, starts_on: `${year}-01-20`, ends_on: `${year}-12-31`,
    purpose: 'Phát huy sức mạnh đại đoàn kết, vai trò tự quản của cộng đồng dân cư.', goal: 'Mỗi khu dân cư thực hiện ít nhất 01 mô hình tự quản; 95% hộ đạt Gia đình văn hóa.',
    scope, subjects: ['Các tầng lớp Nhân dân'],
    contents: ['Đoàn kết giúp nhau phát triển kinh tế, giảm nghèo.', 'Đoàn kết thực hiện nếp sống văn hóa, bảo vệ môi trường.', 'Đoàn kết chấp hành pháp luật, tham gia giám sát cộng đồng.'],
    criteria: 'Ban công tác Mặt trận tự chấm theo 05 nội dung của cuộc vận động.', schedule: `Đánh giá tại Ngày hội Đại đoàn kết toàn dân tộc 18/11/${year}.`,
    plan: 'Ký kết chương trình phối hợp trong quý I; kiểm tra tháng 6 và tháng 10.', measures: 'Ủy ban MTTQ phường chủ trì, các đoàn thể phối hợp.',
    participation: { about: 4500 + (year - 2023) * 100, word: 'khoảng' },
  });
}

function addThematic(world: World, year: Year, thematic: Thematic): void {
  const { from, to, contents, ...texts } = thematic;
  const parent = /so-20/.test(thematic.id) ? 'ct-chuyen-doi-so' : /ngheo|mai-am|nghi-luc/.test(thematic.id) ? 'ct-vi-nguoi-ngheo' : undefined;
  add(world, 'movements', {
    ...texts, nature: 'emulation', form: thematic.id === 'pt-dai-hoi-2025' ? 'special' : 'thematic', origin: 'ward', launched_by: 'Chủ tịch UBND phường', parent,
    year, starts_on: from, ends_on: to, scope, subjects, contents: [...contents], schedule: `Phát động trong tháng ${Number(from.slice(5, 7))}/${year}, tổng kết khi kết thúc đợt.`,
    plan: 'Phát động, đăng ký trong 15 ngày đầu; kiểm tra giữa đợt; bình xét và khen thưởng trong 15 ngày sau khi kết thúc.', final_due_on: to,
  });
}

/** The next drive is being planned; what the law still wants of a plan (criteria, measures, plan) is not there yet. */
function addDraft(world: World): void {
  add(world, 'movements', {
    id: 'pt-xuan-2027', name: 'Cao điểm thi đua mừng Đảng, mừng Xuân Đinh Mùi 2027', nature: 'emulation', form: 'thematic', origin: 'ward', owner: 'ubnd',
    year: 2026, starts_on: '2026-12-15', ends_on: '2027-02-28', occasion: 'Kỷ niệm 97 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2027)',
    purpose: 'Chăm lo Tết chu đáo cho Nhân dân, giữ gìn đường phố sạch đẹp, an toàn.', scope, subjects,
    contents: ['Chăm lo Tết cho gia đình chính sách, hộ khó khăn.', 'Tổng vệ sinh, trang trí đường hoa.'], note: 'Dự thảo, đang lấy ý kiến các khối thi đua.',
  });
}
