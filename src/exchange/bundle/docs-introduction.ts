/** A small whole file; a test reads it with the product's own reader. */
export const example = `bundle: 1
authority:
  slug: phuong-mau
  name: Phường Mẫu
  kind: ward
  province: Tỉnh Mẫu
unit_kinds:
  - id: khu-pho
    name: Khu phố
    residential: true
units:
  - id: kp-1
    kind: khu-pho
    name: Khu phố 1
    number: 1
    households:
      about: 130
      word: hơn
people:
  - id: nguyen-van-a
    name: Nguyễn Văn A
    honorific: Ông
posts:
  - id: nguyen-van-a-chu-tich
    person: nguyen-van-a
    title: Chủ tịch Ủy ban nhân dân phường
    level: ward
    valid_from: 2021-06-01
works:
  - id: duong-hoa
    year: 2023
    kind: construction
    title: Đường hoa Khu phố 1
    cost: 45000000
    beneficiaries: unknown
    due_on: 2023-04-11
    owners:
      - unit: kp-1
        role: lead
    source_errors:
      - field: year
        printed: 2025-2023
        note: Nguồn in ngược hai năm
`;

export const introduction = `# Tệp hồ sơ

<!-- Tệp này do lệnh «bangvang bundle docs» viết ra từ định nghĩa các bản ghi; đừng sửa tay. -->

Một tệp hồ sơ chứa mọi thứ của một phường, xã: tổ chức, phong trào, giao ước, công trình, chỉ tiêu, khen thưởng, tổng kết, hội nghị, tin bài.
Dùng để nhập lần đầu, để chuyển từ máy này sang máy khác và để lưu riêng từng đơn vị. Tệp viết bằng YAML hoặc JSON, mã UTF-8, không quá 20 MB.
Lược đồ cho máy đọc: [bundle.schema.json](bundle.schema.json).

## Thí dụ

\`\`\`yaml
${example}\`\`\`

## Cách viết

- **Thứ tự**: \`bundle: 1\`, \`authority\`, rồi các mục theo thứ tự dưới đây. Thứ tự bản ghi trong mục được giữ nguyên.
- **Mã**: mỗi bản ghi có \`id\` riêng trong mục, gồm chữ thường a-z, chữ số và dấu gạch nối, không quá 80 ký tự. Trường kiểu «mã của …» ghi \`id\` của bản ghi được nhắc đến; bản ghi ấy phải có trong cùng tệp.
- **Không biết thì bỏ trường**: không ghi trường trống, không ghi «không rõ».
- **Con số**: số chính xác \`67\`; số ước chừng cùng từ của nguồn \`{about: 130, word: hơn}\` với từ là hơn, gần, khoảng, trên, dưới, ước; hoặc \`unknown\` khi nguồn nói là có mà không nêu số.
- **Ngày**: \`2023-04-11\`, luôn có năm. **Giờ**: \`07:30\`. **Thời điểm**: \`2023-04-11 08:30\` theo giờ Việt Nam.
- **Chữ**: Unicode dựng sẵn (NFC); chữ trông như số hoặc đúng/sai thì đặt trong ngoặc kép.
- **Nguồn in sai**: ghi giá trị đúng ở trường, chép nguyên văn chỗ in sai vào \`source_errors\`.
- Không dùng bí danh của YAML; không ghi một tên trường hai lần.

## Khi nhập

Cả tệp được kiểm trước khi ghi. Có lỗi thì không ghi gì; mỗi lỗi nêu dòng, đường dẫn như \`works[3].owners[0].unit\` (đếm từ 0), quy tắc và cách sửa.
Không lỗi thì xem trước được phần thêm, phần đổi từng trường, phần giữ nguyên; rồi ghi tất cả trong một giao dịch hoặc không ghi gì.
Bản ghi đã có cùng \`id\` được cập nhật; bản ghi không có trong tệp được giữ; nhập lại cùng một tệp không đổi gì. Xuất ra rồi nhập lại cho đúng tệp ấy.

## Những gì không nằm trong tệp

- **Bản in đã ban hành** của báo cáo, kế hoạch, tin bài và các số đã in: là bằng chứng của máy đã in, đi cùng nhật ký nói ai in lúc nào; nhập từ tệp thì ai cũng viết được một bản in chưa từng có. Báo cáo nhập từ tệp vì thế ghi «hệ thống không giữ bản in nào». Chuyển máy mà cần giữ bản in thì phục hồi từ bản sao lưu.
- **Cách sắp xếp trang trình chiếu** và trang tự soạn: trang trình chiếu luôn dựng lại được từ hồ sơ của năm.
- **Câu trả lời cho chỗ câu chữ nên xem lại**: gắn với đúng từng chữ của câu tại lúc trả lời và với người trả lời.
- **Tài khoản, mật khẩu, khóa ký, nhật ký, nội dung tệp đính kèm**: tệp chỉ ghi mã băm của tệp đính kèm. Tất cả có trong bản sao lưu.`;
