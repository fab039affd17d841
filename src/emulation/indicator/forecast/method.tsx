import { Card, Prose } from '../../../platform/web/ui/text.tsx';

/** The rule as everybody may check it with a pocket calculator. */
export const Method = ({ years }: { years: readonly number[] }) => (
  <Card title="Cách tính">
    <Prose>
      <p>
        {years.length === 0
          ? 'Chưa có năm nào trước đó có đủ số liệu nên chưa dự báo được: trang này ghi “Không đủ số liệu”, không đoán.'
          : `Dự báo dựa vào số liệu ${years.length} năm trước (${years.join(', ')}) của chính địa phương; chỉ dùng số đã có đến hết tháng được chọn.`}
      </p>
      <ul>
        <li>
          <strong>Chỉ tiêu cộng dồn, càng cao càng tốt</strong> (thu thuế, vận động quỹ…): số đến nay chia cho tỷ lệ thường đạt đến tháng đó
          trong các năm trước. Ví dụ thường đến hết tháng 6 thu được 37% số cả năm, nay đã thu 74 triệu đồng thì dự báo 74 ÷ 37% = 200 triệu
          đồng.
        </li>
        <li>
          <strong>Chỉ tiêu theo mức</strong> (tỷ lệ bảo hiểm y tế, số hộ nghèo…) và <strong>số vụ việc</strong>: số đến nay cộng với mức
          tăng, giảm thường thấy từ tháng đó đến cuối năm.
        </li>
        <li>
          Các đơn vị học chung một đường; số liệu càng ít, càng không giống nhau thì tỷ lệ càng kéo về mức chia đều (tháng 6 là 50%). Mức
          tăng, giảm cũng kéo về 0 khi ít số liệu.
        </li>
        <li>
          Khoảng trong ngoặc: lấy từng năm trước ra dự báo thử bằng các năm còn lại, xem lệch bao nhiêu; 8 trên 10 lần lệch nằm trong khoảng
          đó, ít năm thì nới rộng. Ít hơn 5 lần thử thì không nêu khoảng.
        </li>
        <li>“Sẽ không đạt”: cả khoảng đều không tới chỉ tiêu. “Có nguy cơ không đạt”: dự báo không tới nhưng khoảng còn chạm chỉ tiêu.</li>
      </ul>
    </Prose>
  </Card>
);
