const late = 'so ngày hoàn thành được ghi với thời hạn đã đăng ký';
const definitions: readonly [RegExp, string][] = [
  [/^difference\./, 'Lấy số liệu năm nay trừ số liệu cùng kỳ năm trước; hướng tăng, giảm nêu ở tên số liệu.'],
  [/^share\./, 'Lấy phần tăng hoặc giảm chia cho số liệu cùng kỳ năm trước, làm tròn một chữ số thập phân.'],
  [/^part\./, 'Lấy số chỉ tiêu ấy chia cho số chỉ tiêu của năm, làm tròn một chữ số thập phân.'],
  [/^gap\./, 'Khoảng cách giữa mức được giao và lần đo gần nhất của chỉ tiêu chưa đạt.'],
  [/^late\.work\./, 'Số ngày từ thời hạn đã đăng ký đến ngày hoàn thành; chưa hoàn thành thì đến ngày chốt số liệu.'],
  [/^sum\..*\.open$/, 'Lấy số chỉ tiêu của năm trừ số đã đạt, vượt và chưa đạt.'],
  [/^sum\./, 'Cộng các số liệu nêu ở dòng “Tính từ”; một bản ghi chỉ được kể một lần.'],
  [/^works\.registered$/, 'Đếm công trình, phần việc đăng ký trong năm; trong các phương án thay thế chỉ đếm phương án được chọn.'],
  [/^works\.completed$/, 'Đếm công trình, phần việc có mốc “hoàn thành” được ghi đến ngày chốt số liệu.'],
  [/^works\.on_time$/, `Đếm công trình, phần việc hoàn thành không muộn hơn thời hạn: ${late}.`],
  [/^works\.late$/, `Đếm công trình, phần việc hoàn thành sau thời hạn: ${late}.`],
  [/^works\.overdue$/, 'Đếm công trình, phần việc đã quá thời hạn mà chưa có mốc “hoàn thành” đến ngày chốt số liệu.'],
  [/^works\.cost$/, 'Cộng giá trị của các công trình, phần việc trong năm có ghi giá trị.'],
  [/^targets\.(units\.)?assigned$/, 'Đếm chỉ tiêu của năm; chỉ tiêu của toàn phường, xã và chỉ tiêu giao cho đơn vị được đếm riêng.'],
  [
    /^targets\.(units\.)?(met|exceeded|missed)$/,
    'So lần đo gần nhất đến ngày chốt số liệu với mức được giao, theo chiều càng cao hay càng thấp càng tốt.',
  ],
  [/^indicator\..*\.target$/, 'Mức được giao của chỉ tiêu trong năm, sau mọi lần điều chỉnh.'],
  [/^indicator\..*\.result$/, 'Lần đo gần nhất của chỉ tiêu đến ngày chốt số liệu.'],
  [/^unit\..*\.targets\./, 'Đếm chỉ tiêu giao cho đơn vị; kết quả là lần đo gần nhất so với mức được giao.'],
  [/^unit\..*\.works\./, 'Đếm công trình, phần việc mà đơn vị là chủ hoặc cùng làm chủ.'],
  [/^pledges$/, 'Đếm bản giao ước, cam kết thi đua của năm.'],
  [/^pledges\.parties$/, 'Đếm bên tham gia của từng bản giao ước, cam kết; một bên ở hai bản được đếm hai lượt.'],
  [/^pledges\.signed$/, 'Đếm bên đã ký đến ngày chốt số liệu.'],
  [
    /^contributions\./,
    'Cộng tiền và hiện vật đã quy ra tiền theo nguồn, của công trình trong năm và của quỹ nhận trong năm; khoản không rõ giá trị không cộng.',
  ],
  [/^exemplars$/, 'Đếm điển hình của năm; nguồn chỉ cho tổng số thì lấy tổng số ấy.'],
  [/^exemplars\./, 'Đếm điển hình của năm có tên, theo bước đã đạt.'],
  [/^awards\.direct_workers$/, 'Đếm cá nhân được phường, xã khen mà hồ sơ lao động ghi là trực tiếp lao động, sản xuất.'],
  [
    /^awards\.direct_worker_share$/,
    'Lấy số người trực tiếp lao động, sản xuất chia cho số cá nhân được khen có ghi vị trí công tác; cá nhân chưa ghi không nằm trong mẫu số.',
  ],
  [
    /^awards\.form\./,
    'Đếm lượt khen của năm theo hình thức, cấp tặng và đối tượng; lịch sử chỉ có số lượng thì lấy số lượng ấy; quyết định đã bị hủy không đếm.',
  ],
  [/^awards\.(given|received)/, 'Đếm lượt khen của năm có quyết định đến ngày chốt số liệu; quyết định đã bị hủy không đếm.'],
  [/^bonuses\.paid$/, 'Cộng các khoản tiền thưởng đã chi cho khen thưởng của năm, trừ khoản đã hủy.'],
  [/^spending$/, 'Cộng các khoản đã chi cho công trình trong năm và từ quỹ trong năm; khoản đảo bút toán tự trừ.'],
  [/^movements\./, 'Đếm phong trào, cuộc vận động, chương trình có thời gian thực hiện bao gồm năm này.'],
  [/^tasks\.assigned$/, 'Đếm nhiệm vụ được giao của năm.'],
  [/^tasks\./, 'Đếm nhiệm vụ của năm theo ngày xong so với thời hạn, đến ngày chốt số liệu.'],
  [/^events\.held$/, 'Đếm hội nghị nhìn lại năm này đã tổ chức đến ngày chốt số liệu.'],
  [/^events\.invited$/, 'Cộng số đại biểu được mời của các hội nghị ấy; thành phần không nêu tên được cộng theo số lượng.'],
  [/^events\.arrived$/, 'Đếm lượt điểm danh đại biểu có mặt tại các hội nghị ấy.'],
  [/^council\.meetings$/, 'Đếm phiên họp của Hội đồng Thi đua – Khen thưởng đã họp trong năm.'],
  [/^council\./, 'Đếm lượt thành viên Hội đồng theo điểm danh của từng phiên họp.'],
];

/** One sentence on how a figure is counted. */
export const definitionOf = (key: string): string =>
  definitions.find(([pattern]) => pattern.test(key))?.[1] ?? 'Đếm các bản ghi liệt kê bên dưới đến ngày chốt số liệu.';
