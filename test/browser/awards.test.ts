import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsIn, readList } from '../../src/commendation/ballot/verify.ts';
import { printRun } from '../../src/commendation/certificate/run-job.ts';
import { keepPapers } from '../../src/commendation/decision/archive.ts';
import { Jobs } from '../../src/platform/jobs.ts';
import { faultsHere } from './axe.ts';
import type { Person } from './browser.ts';
import { type Play, openPlay, stopAtFirstFailure } from './play.ts';
import {
  answer,
  button,
  fill,
  form,
  main,
  open,
  picture,
  press,
  pressIn,
  printed,
  said,
  send,
  text,
  tickOnly,
  wordsOf,
  worded,
} from './screen.ts';

let play: Play;
let worker: Jobs;

beforeAll(async () => {
  play = await openPlay();
  worker = new Jobs(play.test.url, { works: true });
  await worker.work(play.test.runtime, [keepPapers, printRun]);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await play.close();
});

/** Those of the year's nominations whom this meeting of the council takes up. */
const list = [
  /^Khu phố 2:? Giấy khen/,
  /^Tổ dân phố 7:? Thôn, tổ dân phố văn hóa/,
  /^Hộ gia đình ông \(bà\) Đinh Khắc Tín:? Gia đình văn hóa/,
  /^Huỳnh Thị Kim Sen(, [^:]*)?:? Giấy khen/,
  /^La Thị Cẩm Nhung(, [^:]*)?:? (Lao động tiên tiến|Chiến sĩ thi đua cơ sở)/,
];
/** The same with one whom the council will not pass. */
const taken = [/^Khu phố 2 /, /^Tổ dân phố 7 /, /Đinh Khắc Tín /, /^Huỳnh Thị Kim Sen/, /^La Thị Cẩm Nhung/, /^Từ Văn Đãi/];
const voters = ['chutich', 'canbo', 'ketoan', 'hoidong1', 'hoidong2', 'hoidong3', 'hoidong5'];
const reason = 'Điều kiện và mức thưởng không thay đổi so với Luật 2022; chờ văn bản hướng dẫn của tỉnh.';

/** Writes down who did not come; the others are there. */
async function attend(page: Person['page'], absent: string[]): Promise<void> {
  const roll = form(page, 'Điểm danh');
  for (const name of absent)
    await fill(roll.getByRole('group', { name: new RegExp(`^${name}`) }), { Vắng: true, 'Lý do vắng': 'Đi công tác' });
  await pressIn(page, roll, 'Lưu điểm danh');
}

const pdftoppm = '/usr/bin/pdftoppm';
/** What a scanner makes of the first page; where poppler is missing the paper itself stands in, as scanners also give PDF. */
const scanOf = (pdf: Buffer): Buffer =>
  existsSync(pdftoppm) ? execFileSync(pdftoppm, ['-jpeg', '-r', '60', '-singlefile', '-'], { input: pdf }) : pdf;

const mark = (group: Locator, choice: string) => group.getByText(choice, { exact: true }).click();

describe('the year awards of the demo ward', { timeout: 180_000 }, () => {
  stopAtFirstFailure();

  let head: Person['page'];
  let officer: Person['page'];
  let chair: Person['page'];
  const members = new Map<string, Person['page']>();
  let receipt = '';
  let decision = '';
  let number = '';
  let code = '';
  let meeting = '';
  let paperCode = '';
  const codes: string[] = [];
  let resident: Person['page'];
  let nomination = '';
  let notice = '';

  it('22/11/2026: the head of Khu phố 2 nominates the own khu phố on a phone', async () => {
    head = await play.enter('kp02', { phone: true });
    await head.goto('/demo/lam-viec/de-nghi?nam=2026');
    await open(head, 'Đề nghị mới');
    await fill(form(head, 'Đề nghị khen thưởng'), {
      'Đối tượng': 'Tập thể: Khu phố 2',
      'Hình thức, danh hiệu': 'Giấy khen (',
      'Loại hình khen thưởng': 'Công trạng',
      'Phong trào': 'Thi đua yêu nước',
      'Tóm tắt thành tích': 'Hoàn thành 100% chỉ tiêu thi đua năm 2026; 96,5% hộ đạt Gia đình văn hóa.',
    });
    await press(head, 'Gửi đề nghị');
    expect(await answer(head)).toContain('Đã gửi đề nghị Giấy khen.');
    nomination = new URL(head.url()).pathname;
    await picture(head, '01-de-nghi');
    expect(await form(head, 'Tiếp tục theo trách nhiệm').count()).toBe(0);
  });

  it('the officer reads each condition with its article, and answers by name where the law is not confirmed', async () => {
    officer = await play.enter('canbo');
    await officer.goto(nomination);
    expect(await said(officer, 'Trạng thái')).toBe('Chờ xác nhận pháp lý');
    await picture(officer, '02-dieu-kien');
    await officer.goto('/demo/lam-viec/de-nghi/cho-xac-nhan?nam=2026');
    const going = form(officer, 'Tiếp tục theo trách nhiệm');
    await tickOnly(going, list);
    await fill(going, { 'Lý do tiếp tục': reason });
    await picture(officer, '03-trach-nhiem');
    await press(officer, 'Tiếp tục theo trách nhiệm của tôi');
    expect(await answer(officer)).toContain('Đã ghi: tiếp tục 5 đề nghị theo trách nhiệm của Vi Thùy Trâm.');
  });

  it('the officer hangs out the list for the days the rule sets, and answers what a resident writes about it', async () => {
    await officer.goto('/demo/lam-viec/niem-yet/moi?nam=2026');
    const hanging = form(officer, 'Niêm yết danh sách');
    await tickOnly(hanging, list);
    await fill(hanging, { 'Nơi niêm yết': 'Bảng tin UBND phường' });
    await press(officer, 'Niêm yết từ hôm nay');
    expect(await said(officer, 'Thời gian')).toBe('10 ngày, từ 22/11/2026; ra quyết định được từ 02/12/2026');
    notice = officer.url();
    await picture(officer, '04-niem-yet');
    await printed(officer, 'Bản in', ['Khu phố 2', 'Huỳnh Thị Kim Sen', 'Tổ dân phố 7', 'La Thị Cẩm Nhung', 'Bảng tin UBND phường']);
    resident = await play.visit({ phone: true, script: false });
    await resident.goto('/demo/niem-yet');
    await open(resident, 'Danh sách đề nghị khen thưởng năm 2026');
    await fill(form(resident, 'Gửi ý kiến'), {
      'Về trường hợp': 'Huỳnh Thị Kim Sen',
      'Nội dung ý kiến': 'Bà Sen vận động được cả hẻm phân loại rác; đề nghị ghi rõ việc này.',
    });
    await press(resident, 'Gửi ý kiến');
    expect(await answer(resident)).toContain('Đã nhận ý kiến.');
    await picture(resident, '05-y-kien');
    await officer.goto(notice);
    await fill(form(officer, 'Trả lời ý kiến'), { 'Không đúng': true, 'Trả lời': 'Đã ghi vào báo cáo thành tích.' });
    await press(officer, 'Trả lời');
    expect(await answer(officer)).toContain('Đã trả lời ý kiến.');
    // The list of households hangs out since 11/11, and somebody wrote about it.
    await officer.goto('/demo/lam-viec/niem-yet');
    await open(officer, /^Danh sách hộ gia đình đề nghị công nhận “Gia đình văn hóa” năm 2026/);
    await fill(form(officer, 'Trả lời ý kiến').first(), { 'Ý kiến đúng': true, 'Trả lời': 'Đã treo lại và đưa lên nhóm của tổ dân phố.' });
    await pressIn(officer, form(officer, 'Trả lời ý kiến').first(), 'Trả lời');
    expect(await answer(officer)).toContain('Đã trả lời ý kiến.');
  });

  it('03/12/2026: the officer calls the council, shows the fairness mirror and names three tellers', async () => {
    play.turnTo('2026-12-03');
    officer = await play.enter('canbo');
    await officer.goto('/demo/lam-viec/hoi-dong');
    await open(officer, 'Mở phiên họp');
    await fill(form(officer, 'Mở phiên họp'), { 'Nơi họp': 'Phòng họp UBND phường' });
    await press(officer, 'Mở phiên họp');
    meeting = new URL(officer.url()).pathname;
    await attend(officer, ['Hà Khánh Vy', 'Âu Minh Tuệ', 'Lại Viết Tấn']);
    expect(await text(officer)).toContain('Họp khi có mặt ít nhất 2/3 tổng số thành viên');
    await picture(officer, '06-phien-hop');
    await open(officer, 'Xem bảng soi chiếu');
    expect(await text(officer)).toContain('không xếp thứ tự và không quyết định thay');
    expect(await text(officer)).toContain('Trực tiếp lao động, công tác');
    await picture(officer, '07-soi-chieu');
    await officer.goto(meeting);
    await open(officer, 'Tổ kiểm phiếu');
    await fill(form(officer, 'Cử tổ kiểm phiếu'), {
      'Lương Thị Mỹ Hạnh, Ủy viên': true,
      'Tạ Nhật Bình, Phó Chủ tịch Hội đồng': true,
      'Quách Thế Dũng, Ủy viên': true,
    });
    await press(officer, 'Cử tổ kiểm phiếu');
    await picture(officer, '08-to-kiem-phieu');
    for (const login of ['ketoan', 'hoidong1', 'hoidong3']) {
      const teller = await play.enter(login, { phone: true });
      members.set(login, teller);
      await teller.goto(`${meeting}/to-kiem-phieu`);
      await picture(teller, `09-nhan-ma-${login}`);
      await press(teller, 'Nhận mã kiểm phiếu');
      codes.push((await teller.locator('.ballot-code').innerText()).trim());
      await picture(teller, `09-ma-${login}`);
    }
    await officer.goto(meeting);
    await tickOnly(form(officer, 'Mở phiếu').getByRole('group', { name: /^Đề nghị đưa ra biểu quyết/ }), taken);
    await press(officer, 'Mở phiếu');
    expect(await answer(officer)).toContain('Đã mở phiếu.');
    expect(await text(officer)).toContain('Đồng chí Ninh Thị Phương Chi không xem hồ sơ và không bỏ phiếu');
  });

  it('seven members vote in secret on their phones and one on paper, nobody twice, nobody on the own association', async () => {
    await officer.goto(`${meeting}/hom-phieu`);
    const sheets = await printed(officer, 'Phiếu giấy', ['Mã phiếu:', 'Khu phố 2: Giấy khen']);
    [paperCode = ''] = /[0-9A-Z]{4}([ -][0-9A-Z]{4}){3}/.exec(wordsOf(sheets) ?? '') ?? ['0123-4567-89AB-CDEF'];
    await fill(form(officer, 'Phát phiếu giấy'), { 'Thành viên nhận phiếu giấy hoặc gửi phiếu bằng văn bản': 'Thạch Công Sơn' });
    await press(officer, 'Ghi đã phát phiếu giấy');
    expect(await answer(officer)).toContain('Đã ghi phát phiếu giấy.');
    members.set('canbo', officer);
    for (const [index, login] of voters.entries()) {
      const member = members.get(login) ?? (await play.enter(login, { phone: true }));
      await member.goto(meeting);
      await open(member, 'Bỏ phiếu');
      const ballot = form(member, 'Phiếu kín');
      for (const group of await ballot.getByRole('group').all()) {
        const name = (await group.locator('legend').innerText()).trim();
        const against = index < (name.startsWith('Từ Văn Đãi') ? 4 : name.startsWith('La Thị') ? 1 : 2);
        await mark(group, against ? 'Không đồng ý' : 'Đồng ý');
      }
      if (index === 0) {
        await picture(member, '10-phieu');
        expect(await faultsHere(member, true)).toEqual([]);
      }
      if (login === 'hoidong5') expect(await text(member)).not.toContain('La Thị Cẩm Nhung');
      await press(member, 'Gửi phiếu');
      expect(await text(member)).toContain('Đã nhận phiếu.');
      if (index > 0) continue;
      receipt = (await member.locator('.ballot-code').innerText()).trim();
      await picture(member, '11-ma-phieu');
      await member.goto(`${meeting}/bo-phieu`);
      expect(await text(member)).toContain('Phiếu của bạn đã được nhận');
      expect((await send(member, `${meeting}/bo-phieu`, { muoi: '0'.repeat(32) })).status()).toBe(422);
      chair = member;
    }
  });

  it('two tellers open the box: paper and phone are counted together, and the minutes print it', async () => {
    await officer.goto(`${meeting}/hom-phieu`);
    await picture(officer, '12-hom-phieu');
    await press(officer, 'Kết thúc nhận phiếu');
    const sheet = form(officer, 'Nhập phiếu giấy');
    await fill(sheet, { 'Mã in trên lá phiếu': paperCode });
    for (const group of await sheet.getByRole('group').all()) await mark(group, 'Đồng ý');
    await picture(officer, '13-phieu-giay');
    await press(officer, 'Nhập lá phiếu');
    expect(await answer(officer)).toContain('Đã nhập một lá phiếu giấy.');
    await fill(form(officer, 'Mở hòm phiếu'), {
      'Mã của người kiểm phiếu thứ 1': codes[1] ?? '',
      'Mã của người kiểm phiếu thứ 2': codes[2] ?? '',
    });
    await press(officer, 'Mở hòm và công bố');
    expect(await text(officer)).toContain('Kết quả tự làm lộ lá phiếu. La Thị Cẩm Nhung');
    await picture(officer, '14-mo-hom');
    await fill(form(officer, 'Mở hòm phiếu'), { 'Tổ kiểm phiếu đã đọc cảnh báo và vẫn công bố; cảnh báo ghi vào biên bản': true });
    await press(officer, 'Mở hòm và công bố');
    expect(await answer(officer)).toContain('Đã mở hòm phiếu và công bố kết quả.');
    await picture(officer, '15-ket-qua');
    await officer.goto(`${meeting}/noi-dung-bien-ban`);
    await fill(form(officer, 'Nội dung biên bản'), {
      'Số biên bản': '12',
      'Bắt đầu lúc': '08:00',
      'Kết thúc lúc': '10:30',
      'Thảo luận': 'Các thành viên thống nhất cách làm của Khu phố 2.',
    });
    await picture(officer, '16-bien-ban');
    await press(officer, 'Lưu nội dung biên bản');
    const told = ['Khu phố 2', '6/11 (54,5%)', '4/11 (36,4%)', 'Ninh Thị Phương Chi không xem hồ sơ và không bỏ phiếu', 'Quách Thế Dũng'];
    const minutes = [...told, 'Số: 12/BB-HĐTĐKT', 'bảng soi công bằng ngày 03/12/2026', 'Tiếp tục theo trách nhiệm của Vi Thùy Trâm'];
    await printed(officer, 'Biên bản họp', minutes);
    await worded(officer, 'Biên bản họp (Word)', minutes);
    const tally = [...told, 'Số phiếu phát ra: 08 (trên máy 07, giấy 01); thu về: 08; hợp lệ: 08; không hợp lệ: 00.'];
    await printed(officer, 'Biên bản kiểm phiếu', tally);
    await worded(officer, 'Biên bản kiểm phiếu (Word)', tally);
    await chair.goto(`${meeting}/danh-sach-phieu`);
    await fill(form(chair, 'Tìm lá phiếu'), { 'Mã phiếu': receipt });
    await press(chair, 'Tìm');
    expect(await text(chair)).toContain('Lá phiếu của mã này');
    await picture(chair, '17-danh-sach-phieu');
    expect(await faultsHere(chair)).toEqual([]);
    const published = await chair.request.get(`${meeting}/danh-sach-phieu.json`);
    expect(faultsIn(readList(await published.text()))).toEqual([]);
  });

  it('04/12/2026: the officer drafts the decision from the passed list', async () => {
    play.turnTo('2026-12-04');
    officer = await play.enter('canbo');
    await officer.goto(meeting);
    await open(officer, 'Dự thảo quyết định');
    await picture(officer, '18-du-thao');
    await press(officer, 'Lập dự thảo');
    decision = new URL(officer.url()).pathname;
    expect(await button(officer, 'Ký và ban hành').count()).toBe(0);
    await printed(officer, 'Quyết định (PDF)', [
      'DỰ THẢO',
      'danh hiệu “Tổ dân phố văn hóa” năm 2026 cho 01 tập thể',
      'Giấy khen cho 01 tập thể và 01 cá nhân',
      'Tiếp tục theo trách nhiệm của Vi Thùy Trâm',
      'II. HỘ GIA ĐÌNH (01 hộ gia đình) 1 Hộ gia đình ông (bà) Đinh Khắc Tín',
    ]);
    expect(await text(officer)).not.toContain('Từ Văn Đãi');
  });

  it('the chair signs: number and date come, the paper is printed, signed by hand, scanned and handed in', async () => {
    chair = await play.enter('chutich');
    await chair.goto(decision);
    await picture(chair, '19-ky');
    await press(chair, 'Ký và ban hành');
    [, number = ''] = /Đã ký quyết định số (\d+)\./.exec(await answer(chair)) ?? [];
    const paper = await printed(chair, 'Quyết định (PDF)', [`Số: ${number}/QĐ-UBND`, 'ngày 04 tháng 12 năm 2026', 'Đoàn Thục Uyên']);
    await worded(chair, 'Word', ['Khu phố 2', 'Đoàn Thục Uyên']);
    await officer.goto(decision);
    const handing = form(officer, 'Nộp bản ký');
    await fill(handing, { 'Bản quét có chữ ký, đóng dấu': true });
    await handing.locator('input[type=file]').setInputFiles({ name: 'quyet-dinh-05.jpg', mimeType: 'image/jpeg', buffer: scanOf(paper) });
    await press(officer, 'Nộp bản ký');
    expect(await answer(officer)).toContain('Đã');
    expect(await text(officer)).toContain('Bản quét có chữ ký, đóng dấu, Vi Thùy Trâm nộp ngày 04/12/2026');
    expect(await text(officer)).toMatch(/mã băm SHA-256 [0-9a-f]{64}, khớp/);
    await picture(officer, '20-ban-ky');
  });

  it('the accountant pays by the list, in figures and words, and nothing twice', async () => {
    const accountant = await play.enter('ketoan');
    await accountant.goto(decision);
    await open(accountant, 'Tiền thưởng');
    // The province has not said what Gia đình văn hóa gets; Lao động tiên tiến is one achievement with the higher title.
    expect(await text(accountant)).toContain('1 trường hợp có hệ số cần xác nhận pháp lý, chưa tính vào tổng.');
    expect(await text(accountant)).toContain('0 (cùng thành tích, chỉ chi mức cao nhất)');
    await printed(accountant, 'Danh sách ký nhận (PDF)', [
      `Chi tiền thưởng theo Quyết định số ${number}/QĐ-UBND ngày 04/12/2026`,
      'Tổ dân phố 7 Tổ dân phố văn hóa 1,5 2.530.000 3.800.000',
      'Khu phố 2 Giấy khen 0,6 2.530.000 1.520.000',
      'Chiến sĩ thi đua cơ sở 1 2.530.000 2.530.000',
      'Huỳnh Thị Kim Sen, Tổ trưởng Tổ dân phố 10 Giấy khen 0,3 2.530.000 760.000',
      'Số tiền bằng chữ: Tám triệu sáu trăm mười nghìn đồng (8.610.000 đồng).',
    ]);
    await picture(accountant, '21-tien-thuong');
    await tickOnly(form(accountant, 'Ghi chi tiền thưởng'), [/^Tổ dân phố 7/, /^Khu phố 2/, /^La Thị Cẩm Nhung/, /^Huỳnh Thị Kim Sen/]);
    await fill(form(accountant, 'Ghi chi tiền thưởng'), {
      'Ngày chi': '04/12/2026',
      'Tiền mặt, ký nhận': true,
      'Chứng từ, số giao dịch': 'PC 112',
    });
    await press(accountant, 'Ghi đã chi');
    expect(await answer(accountant)).toContain('Đã ghi chi 8.610.000 đồng (Tám triệu sáu trăm mười nghìn đồng).');
    expect(await form(accountant, 'Ghi chi tiền thưởng').count()).toBe(0);
    await picture(accountant, '22-da-chi');
  });

  it('the officer issues codes and prints the certificates in the order of the list', async () => {
    await officer.goto(decision);
    await open(officer, 'In hàng loạt');
    expect(await text(officer)).toContain('Không in 1 dòng');
    const anyway = form(officer, 'In hàng loạt').getByText(/^Vẫn in dù còn/);
    if ((await anyway.count()) > 0) await anyway.click();
    await press(officer, 'Đặt in');
    await expect
      .poll(
        async () => {
          await officer.reload();
          return text(officer);
        },
        { timeout: 20_000, interval: 500 },
      )
      .toContain('Đã xong');
    await picture(officer, '23-in');
    const certificates = await printed(officer, /^Số 1 đến/, [
      'TẶNG DANH HIỆU “TỔ DÂN PHỐ VĂN HÓA” Tổ dân phố 7',
      'TẶNG GIẤY KHEN Khu phố 2 Phường Mai Vàng Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
      'TẶNG DANH HIỆU “GIA ĐÌNH VĂN HÓA” Hộ gia đình ông (bà) Đinh Khắc Tín',
      'TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ” Bà La Thị Cẩm Nhung Phó Chủ tịch Hội LHPN phường',
      'TẶNG GIẤY KHEN Bà Huỳnh Thị Kim Sen Tổ trưởng Tổ dân phố 10',
      `Quyết định số ${number}/QĐ-UBND ngày 04 tháng 12 năm 2026`,
    ]);
    [, code = ''] = /Khu phố 2.*?Mã xác minh: (\S+)/.exec(wordsOf(certificates) ?? '') ?? [];
  });

  it('the register, the public honour roll and the check of the code show what was given', async () => {
    await officer.goto(`/demo/lam-viec/so-vang?nam=2026&so=${number}`);
    const rows = (await officer.getByRole('table', { name: 'Sổ vàng' }).getByRole('row').allInnerTexts()).slice(1);
    expect(rows.map((row) => row.split('\t')[0]?.trim())).toEqual([
      'Tổ dân phố 7',
      'Khu phố 2',
      'Hộ gia đình ông (bà) Đinh Khắc Tín',
      expect.stringContaining('La Thị Cẩm Nhung'),
      expect.stringContaining('La Thị Cẩm Nhung'),
      expect.stringContaining('Huỳnh Thị Kim Sen'),
    ]);
    expect(rows.filter((row) => row.includes(`${number}/QĐ-UBND, 04/12/2026`))).toHaveLength(6);
    await picture(officer, '24-so-vang');
    await resident.goto('/demo/bang-vang?nam=2026');
    expect(await text(resident)).toContain('Chiến sĩ thi đua cơ sở 01 cá nhân La Thị Cẩm Nhung Phó Chủ tịch Hội LHPN phường');
    expect(await text(resident)).toContain('Thôn, tổ dân phố văn hóa 01 tập thể Tổ dân phố 7');
    await picture(resident, '25-bang-vang');
    // Without poppler nobody reads the code off the paper.
    if (code === '') return;
    await resident.goto('/demo/xac-minh');
    await fill(main(resident), { 'Mã xác minh': code });
    await press(resident, 'Xác minh');
    expect(await text(resident)).toContain('Có hiệu lực');
    expect(await text(resident)).toContain('Khu phố 2');
    expect(await text(resident)).toContain(`${number}/QĐ-UBND`);
    await picture(resident, '26-xac-minh');
  });

  it('nobody met a fault on the way, and the records of the ward hold', async () => {
    expect(await play.faults()).toEqual([]);
  });
});
