import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './browser.ts';
import { type Play, openPlay, stopAtFirstFailure } from './play.ts';
import {
  answer,
  button,
  fill,
  follow,
  form,
  link,
  main,
  open,
  picture,
  press,
  pressIn,
  printed,
  said,
  send,
  text,
  title,
} from './screen.ts';
import { movement, plan, shortcoming, lesson, headline, nextMovement, work, delegates, acts } from './year.ts';

let play: Play;

beforeAll(async () => {
  play = await openPlay();
}, 120_000);
afterAll(() => play.close());

/** Ticks who came and who did not. */
async function attend(page: Person['page'], absent: string[]): Promise<void> {
  const roll = form(page, 'Điểm danh');
  for (const seat of await roll.locator(':scope > fieldset').all()) {
    const name = (await seat.locator('legend').first().textContent()) ?? '';
    await fill(seat, absent.some((each) => name.includes(each)) ? { Vắng: true, 'Lý do vắng': 'Đi công tác' } : { 'Có mặt': true });
  }
  await pressIn(page, roll, 'Lưu điểm danh');
}

const matrixOf = (page: Person['page']) => page.getByRole('table', { name: 'Chỉ tiêu giao cho từng đơn vị năm 2027' });

describe('a year of emulation in the demo ward', { timeout: 180_000 }, () => {
  stopAtFirstFailure();

  let officer: Person['page'];
  let head: Person['page'];
  let movementPage = '';
  let pledgesOfYear = '';
  let review = '';
  let meeting = '';
  const tellers = ['ketoan', 'hoidong1', 'hoidong3'];
  const codes: string[] = [];
  let receipt = '';
  let decision = '';
  let article = '';
  let conference = '';

  it('22/11/2026: the officer plans a movement, and it cannot be launched before the plan is whole', async () => {
    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/phong-trao/chu-de?nam=2027');
    await fill(form(officer, 'Đặt chủ đề'), { Năm: '2027', Cấp: 'Phường, xã', 'Chủ đề': movement.theme });
    await press(officer, 'Lưu chủ đề');
    await officer.goto('/demo/lam-viec/phong-trao?nam=2027');
    await open(officer, 'Lập kế hoạch phong trào');
    await fill(form(officer, 'Kế hoạch phong trào'), {
      'Tên đầy đủ': movement.name,
      'Tên gọi tắt': movement.short,
      'Hình thức': 'Chuyên đề',
      'Cấp phát động': 'Địa phương phát động',
      'Năm thi đua': '2027',
      'Bắt đầu': '01/01/2027',
      'Kết thúc': '31/12/2027',
      'Hạn tổng kết': '15/12/2027',
      'Chủ đề': movement.theme,
      ...plan,
      'Biện pháp': '',
    });
    await press(officer, 'Lưu kế hoạch');
    expect(await answer(officer)).toContain('Đã lưu kế hoạch phong trào.');
    movementPage = new URL(officer.url()).pathname;
    expect(await link(officer, 'Ghi phát động').count()).toBe(0);
    await picture(officer, '01-ke-hoach-thieu');
    await officer.goto(`${movementPage}/phat-dong`);
    expect(await answer(officer)).toContain('Kế hoạch còn thiếu tiêu chí, biện pháp (Điều 17 Luật Thi đua, khen thưởng 2022).');
    await picture(officer, '02-chua-the-phat-dong');
    await open(officer, 'Bổ sung kế hoạch');
    await fill(form(officer, 'Kế hoạch phong trào'), {
      'Tiêu chí': 'Chấm theo thang 100 điểm; từ 90 điểm trở lên được xét khen thưởng.',
      'Biện pháp': plan['Biện pháp'],
    });
    await press(officer, 'Lưu kế hoạch');
    expect(await link(officer, 'Ghi phát động').count()).toBe(0);
    await press(officer, 'Trình Chủ tịch duyệt');
    expect(await answer(officer)).toContain('Đã trình kế hoạch');
  });

  it('the chair launches it with its contents in order', async () => {
    const chair = await play.enter('chutich');
    await chair.goto(`${movementPage}/duyet`);
    await press(chair, 'Duyệt kế hoạch');
    expect(await answer(chair)).toContain('Đã duyệt kế hoạch; có thể phát động.');
    await open(chair, 'Ghi phát động');
    const launch = form(chair, 'Ghi phát động');
    await fill(launch, {
      'Người phát động': 'Đoàn Thục Uyên',
      Buổi: 'Sáng',
      'Lời kêu gọi': 'Mỗi cán bộ, mỗi gia đình một việc làm nghĩa tình.',
    });
    await fill(launch.getByRole('group', { name: 'Nội dung 2', exact: true }), { 'Giao cho': '11 khu phố' });
    await fill(launch.getByRole('group', { name: 'Nội dung 3', exact: true }), {
      Loại: 'Tuyên truyền',
      'Kênh (nội dung tuyên truyền)': 'Loa phường',
      'Ngày (nội dung tuyên truyền)': '25/11/2026',
    });
    await picture(chair, '03-form-phat-dong');
    await press(chair, 'Ghi phát động');
    expect(await answer(chair)).toContain('Đã ghi phát động.');
    expect(await said(chair, 'Người phát động')).toContain('Đoàn Thục Uyên');
    expect(await text(chair)).toContain('Giao: 11 khu phố');
    await picture(chair, '04-phat-dong');
  });

  it('the officer draws up the pledges of all khu phố from a template, with witnesses in order', async () => {
    await officer.goto('/demo/lam-viec/dang-ky/mau?nam=2027');
    await follow(
      officer,
      officer.getByRole('row', { name: /Bản cam kết thi đua của khu phố/ }).getByRole('link', { name: 'Lập từ mẫu này' }),
    );
    await fill(form(officer, 'Lập giao ước, cam kết'), {
      'Thuộc phong trào': movement.short,
      'Người thứ 1': 'Đoàn Thục Uyên',
      'Người thứ 2': 'Tạ Nhật Bình',
    });
    await picture(officer, '05-lap-cam-ket');
    await press(officer, 'Lập các bản để ký');
    expect(await answer(officer)).toContain('Đã lập 11 bản, chờ các bên ký.');
    pledgesOfYear = new URL(officer.url()).pathname + new URL(officer.url()).search;
    expect(await text(officer)).toContain('0/11 bản');
  });

  it('the head of Khu phố 2 takes up the launch on a phone and signs the own pledge, and no other', async () => {
    head = await play.enter('kp02', { phone: true });
    await head.goto(movementPage);
    await open(head, 'Sáng ngày 22 tháng 11 năm 2026');
    await press(head, 'Đơn vị tôi đã quán triệt');
    expect(await answer(head)).toContain('Đã ghi nhận đơn vị quán triệt nội dung phát động.');
    await picture(head, '06-quan-triet');
    await head.goto(pledgesOfYear);
    await open(head, 'Bản cam kết thi đua của khu phố năm 2027: Khu phố 2');
    await picture(head, '07-cam-ket');
    await press(head, 'Ký');
    expect(await text(head)).toContain('Các bên ký (1/1 đã ký)');
    expect(await button(head, 'Ký').count()).toBe(0);
    await head.goto(pledgesOfYear);
    await open(head, 'Bản cam kết thi đua của khu phố năm 2027: Khu phố 3');
    expect(await button(head, 'Ký').count()).toBe(0);
    expect((await send(head, `${new URL(head.url()).pathname}/ky`, { party: '0' })).status()).toBe(404);
    await officer.goto(pledgesOfYear);
    expect(await text(officer)).toContain('1/11 bản');
    await picture(officer, '08-giao-uoc');
  });

  it('the head registers a work whose target can be measured, after a vague one was refused', async () => {
    await head.goto('/demo/lam-viec/cong-trinh/moi?nam=2027');
    const registering = form(head, 'Đăng ký công trình, phần việc');
    await fill(registering, {
      'Phong trào': movement.short,
      'Công trình': true,
      Tên: work,
      'Địa điểm': 'Hẻm 12 đường Rạch Lá',
      'Mục tiêu': 'Hẻm sạch đẹp, khang trang hơn',
      'Hạn hoàn thành': '30/4/2027',
    });
    await press(head, 'Đăng ký');
    expect(await answer(head)).toContain('Mục tiêu chưa đo được. Ghi số lượng, mức độ hoặc mốc ngày phải đạt.');
    await picture(head, '09-muc-tieu-chung-chung');
    await fill(registering, {
      'Mục tiêu': 'Bê tông hóa 120 m hẻm, lắp 8 bóng đèn',
      'Chỉ số': '120',
      'Đơn vị tính': 'm',
      'Kinh phí dự kiến (đồng)': '150.000.000',
    });
    await press(head, 'Đăng ký');
    expect(await answer(head)).toContain('Đã đăng ký');
    expect(await said(head, 'Tình trạng')).toBe('Trong hạn');
    expect(await said(head, 'Phong trào')).toBe(movement.short);
    await head.goto('/demo/lam-viec/cong-trinh?nam=2026');
    await follow(
      head,
      head
        .getByRole('row', { name: /Khu phố 3/ })
        .getByRole('link')
        .first(),
    );
    expect(await form(head, 'Ghi mốc').count()).toBe(0);
    expect((await send(head, `${new URL(head.url()).pathname}/tien-do`, { percent: '100' })).status()).toBe(404);
    await picture(head, '10-cong-trinh');
  });

  it('20/4/2027: the head reports and completes the work, which is on time, and enters a result', async () => {
    play.turnTo('2027-04-20');
    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/chi-tieu');
    await follow(
      officer,
      officer.getByRole('table', { name: 'Danh mục chỉ tiêu' }).getByRole('link', { name: 'Tỷ lệ hộ đạt danh hiệu Gia đình văn hóa' }),
    );
    await fill(form(officer, 'Giao chỉ tiêu'), { Năm: '2027', 'Khu phố 2': '95', Hạn: '31/12/2027' });
    await press(officer, 'Giao chỉ tiêu');
    expect(await answer(officer)).toContain('Đã giao chỉ tiêu năm 2027.');

    head = await play.enter('kp02', { phone: true });
    await head.goto('/demo/lam-viec/cong-trinh?nam=2027');
    await open(head, work);
    await fill(form(head, 'Báo cáo tiến độ'), { '80%': true, 'Một dòng về việc đã làm': 'Đã đổ bê tông 120 m, còn lắp đèn.' });
    await press(head, 'Gửi báo cáo');
    expect(await answer(head)).toContain('Đã gửi báo cáo tiến độ.');
    await fill(form(head, 'Ghi mốc'), { Mốc: 'Hoàn thành', 'Ghi chú': 'Nghiệm thu cùng Ban Công tác Mặt trận.' });
    await press(head, 'Ghi mốc');
    expect(await said(head, 'Tình trạng')).toBe('Đúng tiến độ');
    expect(await said(head, 'Ngày hoàn thành')).toBe('20/04/2027');
    await picture(head, '12-dung-tien-do');

    await head.goto('/demo/lam-viec/chi-tieu?nam=2027');
    await picture(head, '13-chi-tieu-dien-thoai');
    await follow(head, matrixOf(head).getByRole('link').first());
    await fill(form(head, 'Nhập kết quả'), { 'Kết quả (%)': '96,5', 'Căn cứ': 'Bình xét tại hội nghị khu phố.' });
    await press(head, 'Lưu kết quả');
    expect(await said(head, 'Tình trạng')).toBe('Vượt');
    await officer.goto('/demo/lam-viec/chi-tieu?nam=2027');
    expect(await matrixOf(officer).innerText()).toContain('96,5');
    await picture(officer, '14-ma-tran');
  });

  it('06/12/2027: the officer draws up the final review, the chair adopts it', async () => {
    play.turnTo('2027-12-06');
    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/tong-ket');
    await open(officer, 'Lập báo cáo');
    await fill(form(officer, 'Báo cáo'), {
      'Loại báo cáo': 'Tổng kết',
      Năm: '2027',
      'Số liệu tính đến ngày': '05/12/2027',
      [movement.short]: true,
    });
    await press(officer, 'Lưu báo cáo');
    expect(await answer(officer)).toContain('Đã lập báo cáo.');
    review = new URL(officer.url()).pathname;
    await open(officer, 'Thêm nhận định');
    await picture(officer, '15-nhan-dinh');
    await fill(main(officer), { 'Nội dung': 'Khu phố 2 hoàn thành công trình bê tông hóa hẻm 12 trước hạn 10 ngày.' });
    await press(officer, 'Lưu nhận định');
    await open(officer, 'Thêm hạn chế');
    await fill(main(officer), { 'Hạn chế': shortcoming, 'Chủ quan': true, 'Khu phố 9': true });
    await press(officer, 'Lưu hạn chế');
    await open(officer, 'Thêm bài học');
    await fill(main(officer), { 'Bài học': lesson });
    await press(officer, 'Lưu bài học');
    await press(officer, 'Ghi đã dự thảo');
    await press(officer, 'Ghi đã lấy góp ý');
    await picture(officer, '16-tong-ket');

    const chair = await play.enter('chutich');
    await chair.goto(review);
    await press(chair, 'Ghi đã thông qua');
    expect(await text(chair)).toContain('Đã thông qua');
    await picture(chair, '17-thong-qua');
  });

  it('the shortcoming and the lesson stand in the plan of 2028, and are answered there', async () => {
    await officer.goto(review);
    await open(officer, 'Chuyển hạn chế, bài học sang dự thảo kế hoạch năm 2028');
    expect(await text(officer)).toContain('Còn 2 hạn chế, bài học của năm 2027 chưa có câu trả lời.');
    const measure = form(officer, /^Biện pháp cho/);
    await fill(measure, { 'Biện pháp năm 2028': 'Phân công cán bộ kèm từng khu phố, nhắc trước hạn 15 ngày.' });
    await pressIn(officer, measure, 'Lưu');
    const use = form(officer, /^Vận dụng cho/);
    await fill(use, { 'Vận dụng năm 2028': 'Mời Ban Công tác Mặt trận giám sát từ đầu.' });
    await pressIn(officer, use, 'Lưu');
    expect(await text(officer)).toContain('Mọi hạn chế, bài học của năm trước đã có câu trả lời.');
    await picture(officer, '18-ke-hoach-2028');
  });

  it('10/12/2027: the head nominates the own unit, and nobody else', async () => {
    play.turnTo('2027-12-10');
    head = await play.enter('kp02', { phone: true });
    await head.goto('/demo/lam-viec/de-nghi?nam=2027');
    await open(head, 'Đề nghị mới');
    const nominating = form(head, 'Đề nghị khen thưởng');
    const subjects = await nominating.getByRole('combobox', { name: 'Đối tượng' }).locator('option').allTextContents();
    expect(subjects.filter((subject) => subject.startsWith('Tập thể: Khu phố'))).toEqual(['Tập thể: Khu phố 2']);
    await fill(nominating, {
      'Đối tượng': 'Tập thể: Khu phố 2',
      'Hình thức, danh hiệu': 'Giấy khen (',
      'Loại hình khen thưởng': 'Phong trào, chuyên đề',
      'Phong trào': movement.name,
      'Tóm tắt thành tích': 'Bê tông hóa 120 m hẻm 12 đường Rạch Lá, xong trước hạn 10 ngày; 96,5% hộ đạt Gia đình văn hóa.',
    });
    await press(head, 'Gửi đề nghị');
    expect(await answer(head)).toContain('Đã gửi đề nghị Giấy khen.');
    await picture(head, '19-de-nghi');

    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/de-nghi/moi?nam=2027');
    await fill(form(officer, 'Đề nghị khen thưởng'), {
      'Đối tượng': 'Kiều Hữu Phước',
      'Hình thức, danh hiệu': 'Giấy khen (',
      'Loại hình khen thưởng': 'Phong trào, chuyên đề',
      'Phong trào': movement.name,
      'Tóm tắt thành tích': 'Vận động 150.000.000 đồng xây dựng nhà tình nghĩa.',
    });
    await press(officer, 'Gửi đề nghị');
    expect(await answer(officer)).toContain('Đã gửi đề nghị Giấy khen.');
    expect(await text(officer)).toContain('Cần xác nhận pháp lý');
  });

  it('the chair answers by name for going on, because the law of 2026 is not confirmed', async () => {
    const chair = await play.enter('chutich');
    await chair.goto('/demo/lam-viec/de-nghi/cho-xac-nhan?nam=2027');
    await fill(form(chair, 'Tiếp tục theo trách nhiệm'), {
      'Lý do tiếp tục': 'Điều kiện tặng giấy khen không thay đổi; chờ văn bản hướng dẫn của tỉnh.',
    });
    await press(chair, 'Tiếp tục theo trách nhiệm của tôi');
    expect(await answer(chair)).toContain('Đã ghi: tiếp tục 2 đề nghị theo trách nhiệm của Đoàn Thục Uyên.');
  });

  it('15/12/2027: the council cannot vote without quorum; with it the ballot opens', async () => {
    play.turnTo('2027-12-15');
    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/hoi-dong');
    await open(officer, 'Mở phiên họp');
    await fill(form(officer, 'Mở phiên họp'), { 'Nơi họp': 'Phòng họp UBND phường' });
    await press(officer, 'Mở phiên họp');
    meeting = new URL(officer.url()).pathname;
    await picture(officer, '20-phien-hop');
    await attend(officer, ['Hà Khánh Vy', 'Lương Thị Mỹ Hạnh', 'Âu Minh Tuệ', 'Lại Viết Tấn']);
    await press(officer, 'Mở phiếu');
    expect(await text(officer)).toContain('Mới có mặt 7 trên 11 thành viên, chưa đủ 2/3 nên chưa mở phiếu được.');
    await picture(officer, '21-thieu-thanh-vien');
    await attend(officer, ['Hà Khánh Vy', 'Âu Minh Tuệ', 'Lại Viết Tấn']);
    await open(officer, 'Tổ kiểm phiếu');
    await fill(form(officer, 'Cử tổ kiểm phiếu'), {
      'Lương Thị Mỹ Hạnh, Ủy viên': true,
      'Tạ Nhật Bình, Phó Chủ tịch Hội đồng': true,
      'Quách Thế Dũng, Ủy viên': true,
    });
    await press(officer, 'Cử tổ kiểm phiếu');
    expect(await answer(officer)).toContain('Đã cử tổ kiểm phiếu.');
    await picture(officer, '21-to-kiem-phieu');
    for (const login of tellers) {
      const teller = await play.enter(login, { phone: true });
      await teller.goto(`${meeting}/to-kiem-phieu`);
      await press(teller, 'Nhận mã kiểm phiếu');
      codes.push((await teller.locator('.ballot-code').innerText()).trim());
      if (codes.length === 1) await picture(teller, '21-phieu-ma');
    }
    await officer.goto(meeting);
    await press(officer, 'Mở phiếu');
    expect(await answer(officer)).toContain('Đã mở phiếu.');
  });

  it('eight members vote on their own screens, a nominee not on the own nomination', async () => {
    for (const [index, login] of ['chutich', 'canbo', 'ketoan', 'hoidong1', 'hoidong3', 'hoidong4', 'hoidong5'].entries()) {
      const member = await play.enter(login, { phone: true });
      await member.goto(meeting);
      await open(member, 'Bỏ phiếu');
      await fill(member.getByRole('group', { name: /^Khu phố 2/ }), { [index < 6 ? 'Đồng ý' : 'Không đồng ý']: true });
      await fill(member.getByRole('group', { name: /^Ông Kiều Hữu Phước|^Kiều Hữu Phước/ }), { 'Đồng ý': true });
      if (index === 0) await picture(member, '22-phieu');
      await press(member, 'Gửi phiếu');
      expect(await text(member)).toContain('Đã nhận phiếu.');
      if (index === 0) {
        receipt = (await member.locator('.ballot-code').innerText()).trim();
        expect(member.url()).not.toContain(receipt.slice(0, 4));
        await picture(member, '22-ma-phieu');
      }
    }
    const nominee = await play.enter('hoidong2', { phone: true });
    await nominee.goto(meeting);
    await open(nominee, 'Bỏ phiếu');
    expect(await text(nominee)).toContain('Bạn là người được đề nghị nên không bỏ phiếu đề nghị của mình');
    expect(await nominee.getByRole('group', { name: /Kiều Hữu Phước/ }).count()).toBe(0);
    await fill(nominee.getByRole('group', { name: /^Khu phố 2/ }), { 'Phiếu trắng': true });
    await press(nominee, 'Gửi phiếu');
    await picture(nominee, '23-nguoi-duoc-de-nghi');
  });

  it('the officer closes the ballot; the minutes print what was counted', async () => {
    await officer.goto(`${meeting}/hom-phieu`);
    expect(await text(officer)).toContain('8 thành viên');
    await picture(officer, '24-hom-phieu');
    await press(officer, 'Kết thúc nhận phiếu');
    await fill(form(officer, 'Mở hòm phiếu'), {
      'Mã của người kiểm phiếu thứ 1': codes[0] ?? '',
      'Mã của người kiểm phiếu thứ 2': codes[2] ?? '',
    });
    await press(officer, 'Mở hòm và công bố');
    expect(await text(officer)).toContain('Kết quả tự làm lộ lá phiếu.');
    await picture(officer, '24-canh-bao');
    await fill(form(officer, 'Mở hòm phiếu'), { 'Tổ kiểm phiếu đã đọc cảnh báo và vẫn công bố; cảnh báo ghi vào biên bản': true });
    await press(officer, 'Mở hòm và công bố');
    expect(await answer(officer)).toContain('Đã mở hòm phiếu và công bố kết quả.');
    await picture(officer, '24-ket-qua');
    const [unit, member] = [
      officer.getByRole('row', { name: /^Khu phố 2/ }),
      officer.getByRole('row', { name: /^Kiều Hữu Phước.*Giấy khen/ }),
    ];
    expect(await unit.getByRole('cell').allTextContents()).toEqual(['Giấy khen', '6', '1', '1', '6/11 (54,5%)', 'Đạt']);
    expect(await member.getByRole('cell').allTextContents()).toEqual(['Giấy khen', '7', '0', '0', '7/11 (63,6%)', 'Đạt']);
    await printed(officer, 'Biên bản họp', ['Khu phố 2', '6/11 (54,5%)', '7/11 (63,6%)']);
    await printed(officer, 'Biên bản kiểm phiếu', [
      'Tổng số thành viên hội đồng: 11; được bỏ phiếu: 08.',
      'Kiều Hữu Phước không xem hồ sơ và không bỏ phiếu',
      '6 1 1 6/11 (54,5%) Đạt',
      'Số phiếu phát ra: 08 (trên máy 08, giấy 00); thu về: 08; hợp lệ: 08; không hợp lệ: 00.',
      'Mã băm SHA-256 của danh sách phiếu',
    ]);
    const voter = await play.enter('chutich', { phone: true });
    await voter.goto(`${meeting}/danh-sach-phieu`);
    await fill(form(voter, 'Tìm lá phiếu'), { 'Mã phiếu': receipt });
    await press(voter, 'Tìm');
    expect(await text(voter)).toContain('Lá phiếu của mã này');
    await picture(voter, '24-danh-sach-phieu');
  });

  it('18/12/2027: the officer drafts the decision, the chair signs it and it gets the first number of the year', async () => {
    await open(officer, 'Dự thảo quyết định');
    await picture(officer, '25-du-thao');
    await press(officer, 'Lập dự thảo');
    decision = new URL(officer.url()).pathname;
    expect(await button(officer, 'Ký và ban hành').count()).toBe(0);
    play.turnTo('2027-12-18');
    const chair = await play.enter('chutich');
    await chair.goto(decision);
    await picture(chair, '26-ky');
    await press(chair, 'Ký và ban hành');
    expect(await answer(chair)).toContain('Đã ký quyết định số 01.');
    await picture(chair, '27-da-ky');
    await printed(chair, 'Quyết định (PDF)', [
      'Số: 01/QĐ-UBND',
      'ngày 18 tháng 12 năm 2027',
      'Tặng Giấy khen cho 01 tập thể và 01 cá nhân',
      'Đoàn Thục Uyên',
    ]);
    await printed(chair, 'Giấy khen', [
      'TẶNG GIẤY KHEN',
      'Khu phố 2',
      'Ông Kiều Hữu Phước',
      'trong phong trào thi đua lập thành tích chào mừng kỷ niệm 80 năm Ngày Thương binh - Liệt sĩ',
      'Vào sổ vàng số',
    ]);
  });

  it('the register holds the award, and the accountant sees what is paid, in words too', async () => {
    const accountant = await play.enter('ketoan');
    await accountant.goto('/demo/lam-viec/so-vang?nam=2027');
    expect(await text(accountant)).toContain('01 tập thể và 01 cá nhân.');
    expect(await accountant.getByRole('row', { name: /^Khu phố 2/ }).innerText()).toMatch(
      /Giấy khen\s+2027\s+01\/QĐ-UBND, 18\/12\/2027\s+1\/2027/,
    );
    await picture(accountant, '28-so-vang');
    await accountant.goto(decision);
    await open(accountant, 'Tiền thưởng');
    expect(await text(accountant)).toContain('Tổng cộng 2.280.000 đồng (Hai triệu hai trăm tám mươi nghìn đồng).');
    await picture(accountant, '29-tien-thuong');
    await printed(accountant, 'Danh sách ký nhận (PDF)', ['1.520.000', '760.000', 'Hai triệu hai trăm tám mươi nghìn đồng']);
  });

  it('20/12/2027: the officer prepares the conference; nobody is invited before consent', async () => {
    play.turnTo('2027-12-20');
    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/hoi-nghi');
    await open(officer, 'Chuẩn bị hội nghị');
    const preparing = form(officer, 'Hội nghị');
    await fill(preparing, {
      'Loại hội nghị': 'Tổng kết và phát động thi đua',
      'Năm được tổng kết': '2027',
      'Năm phát động, triển khai': '2028',
      Ngày: '28/12/2027',
      Buổi: 'Sáng',
      'Giờ bắt đầu': '08:00',
      'Địa điểm': 'Hội trường UBND phường',
      'Ủy ban nhân dân phường': true,
      [`${movement.short} (2027)`]: true,
      'Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2027': true,
    });
    await press(officer, 'Lưu hội nghị');
    conference = new URL(officer.url()).pathname;
    await open(officer, 'Danh sách và giấy mời');
    for (const delegate of delegates) {
      await fill(form(officer, 'Thêm đại biểu'), delegate);
      await press(officer, 'Thêm đại biểu');
    }
    await officer.goto(conference);
    for (const act of acts) {
      await open(officer, 'Thêm phần');
      await fill(form(officer, 'Thêm phần vào chương trình'), act);
      await press(officer, 'Lưu phần này');
    }
    await open(officer, 'Danh sách và giấy mời');
    await press(officer, 'Mời tập thể, cá nhân được khen');
    await picture(officer, '31-dai-bieu');
    await officer.goto(conference);
    expect(await form(officer, 'Mời đại biểu').count()).toBe(0);
    const early = await send(officer, `${conference}/moi-dai-bieu`, { on: '20/12/2027' });
    expect(early.status()).toBe(422);
    expect(await early.text()).toContain('Chưa có ý kiến đồng ý của cấp ủy nên chưa mời được.');
    await fill(form(officer, 'Ý kiến'), {
      'Cơ quan cho ý kiến': 'Ban Thường vụ Đảng ủy',
      'Ngày có ý kiến': '19/12/2027',
      'Văn bản': 'Thông báo số 45-TB/ĐU',
    });
    await press(officer, 'Ghi ý kiến');
    await press(officer, 'Ghi đã mời');
    expect(await answer(officer)).toContain('Đã ghi ngày mời.');
    await picture(officer, '32-hoi-nghi');
  });

  it('28/12/2027: at the conference the movement of 2028 is launched and the pledges are signed', async () => {
    await officer.goto('/demo/lam-viec/phong-trao/moi?nam=2028');
    await fill(form(officer, 'Kế hoạch phong trào'), {
      'Tên đầy đủ': nextMovement,
      'Cấp phát động': 'Địa phương phát động',
      'Bắt đầu': '01/01/2028',
      'Kết thúc': '31/12/2028',
      ...plan,
      'Nội dung': 'Phân công cán bộ kèm từng khu phố\nMời Ban Công tác Mặt trận giám sát từ đầu',
      'Kế hoạch thực hiện': 'Phát động đầu năm; tổng kết cuối năm.',
      'Tiêu chí': 'Chấm theo thang 100 điểm.',
    });
    await press(officer, 'Lưu kế hoạch');
    const next = new URL(officer.url()).pathname;
    await press(officer, 'Trình Chủ tịch duyệt');
    play.turnTo('2027-12-28');
    const chair = await play.enter('chutich');
    await chair.goto(`${next}/duyet`);
    await press(chair, 'Duyệt kế hoạch');
    await open(chair, 'Ghi phát động');
    await fill(form(chair, 'Ghi phát động'), { 'Người phát động': 'Đoàn Thục Uyên', Buổi: 'Sáng' });
    await press(chair, 'Ghi phát động');

    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/dang-ky/mau');
    const template = officer.getByRole('row', { name: /Bản cam kết thi đua của khu phố/ }).getByRole('link', { name: 'Lập từ mẫu này' });
    await officer.goto(((await template.getAttribute('href')) ?? '').replace(/nam=\d+/, 'nam=2028'));
    await fill(form(officer, 'Lập giao ước, cam kết'), { 'Các bên cùng ký một bản': true, 'Người thứ 1': 'Đoàn Thục Uyên' });
    await press(officer, 'Lập các bản để ký');
    await open(officer, 'Bản cam kết thi đua của khu phố năm 2028');
    await picture(officer, '33-ky-tren-giay');
    for (let left = 3; left > 0; left -= 1) await pressIn(officer, form(officer, /^Ký thay mặt/).first(), 'Ghi đã ký trên giấy');
    expect(await text(officer)).toContain('Các bên ký (3/11 đã ký)');
  });

  it('the programme holds the launch, the signing and the decision, and is closed', async () => {
    for (const [act, record] of [
      ['Phát động thi đua', { 'Lời phát động': 'Phát động năm 2028' }],
      ['Ký giao ước, cam kết', { 'Bản cam kết thi đua của khu phố năm 2028': true }],
    ] as const) {
      await officer.goto(conference);
      await open(officer, act);
      await fill(form(officer, act), record);
      await press(officer, 'Lưu phần này');
    }
    await picture(officer, '34-chuong-trinh');
    await press(officer, 'Ghi đã bế mạc');
    expect(await answer(officer)).toContain('Đã ghi hội nghị bế mạc.');
    expect(await link(officer, 'Thêm phần').count()).toBe(0);
    await printed(officer, 'PDF', ['CHƯƠNG TRÌNH', '8 giờ 00', 'Phát động thi đua', 'Bế mạc']);
  });

  it('the editor drafts the article from the conference and publishes it', async () => {
    const editor = await play.enter('bientap');
    await editor.goto('/demo/lam-viec/tin-bai');
    await picture(editor, '35-tin-bai');
    await pressIn(editor, form(editor, `Soạn tin từ ${headline}`), 'Soạn tin từ hội nghị');
    const draft = await text(editor);
    for (const words of [
      'Được sự nhất trí của Ban Thường vụ Đảng ủy, 8 giờ 00, sáng ngày 28 tháng 12 năm 2027',
      'Hoàng Khắc Thiệp - Bí thư Đảng ủy, Chủ tịch HĐND phường',
      'phát động phong trào thi đua yêu nước năm 2028.',
      'Đại diện 11 khu phố đã ký cam kết',
      'trao tặng giấy khen cho 01 tập thể và 01 cá nhân có thành tích xuất sắc',
      shortcoming,
    ])
      expect(draft).toContain(words);
    await picture(editor, '36-du-thao-tin');
    for (const act of ['Gửi duyệt', 'Duyệt bài', 'Đăng bài']) await press(editor, act);
    await open(editor, 'Xem bài');
    article = new URL(editor.url()).pathname;
  });

  it('a resident without JavaScript reads it on a phone', async () => {
    const page = await play.visit({ script: false, phone: true });
    await page.goto('/demo');
    expect(await page.getByText(movement.theme).count()).toBeGreaterThan(0);
    await picture(page, '37-trang-chu');
    await page.getByRole('main').getByRole('link', { name: headline }).first().click();
    expect(new URL(page.url()).pathname).toBe(article);
    expect((await title(page).innerText()).toLocaleLowerCase('vi')).toBe(headline.toLocaleLowerCase('vi'));
    expect(await text(page)).toContain('giấy khen cho 01 tập thể và 01 cá nhân');
    expect(await text(page)).toContain('Khu phố 2');
    expect(await page.getByText(movement.theme).count()).toBeGreaterThan(0);
    await picture(page, '38-bai');
    await page.goto('/demo/bang-vang?nam=2027');
    expect(await text(page)).toContain('Giấy khen 01 tập thể Khu phố 2');
    await picture(page, '39-bang-vang');
  });

  it('nobody met a fault on the way, and the records of the ward hold', async () => {
    expect(await play.faults()).toEqual([]);
  });
});
