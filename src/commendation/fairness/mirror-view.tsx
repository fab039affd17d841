import { BarList } from '../../platform/web/ui/text.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { type Mirror, quotaText, shareText } from './mirror.ts';

const percent = (count: number, known: number) => (known === 0 ? 0 : Math.round((count / known) * 100));

/** How many for each hundred of the size: "2 trên 412 hộ". */
const perSize = ({ listed, size, sizeOf }: Mirror['units'][number]) =>
  size === null ? `${listed}; không rõ quy mô` : `${listed} trên ${size} ${sizeOf}`;

const People = ({ mirror }: { mirror: Mirror }) => (
  <Card title="Cá nhân trong danh sách">
    <BarList
      label="Tỷ lệ trong số cá nhân được đề nghị"
      max={100}
      bars={mirror.shares.map((row) => ({ label: row.label, value: percent(row.count, row.known), text: shareText(row) }))}
    />
    <p class="hint">Theo hồ sơ công tác và chức vụ; người không có dữ liệu được đếm là “không rõ”.</p>
  </Card>
);

const Repeat = ({ mirror }: { mirror: Mirror }) => (
  <Card title={`Đã được khen trong ${mirror.years} năm trước`}>
    {mirror.repeat.length === 0 ? (
      <p>Không có đối tượng nào.</p>
    ) : (
      <ul>
        {mirror.repeat.map(({ name, years }) => (
          <li>{`${name}: ${years.join(', ')}`}</li>
        ))}
      </ul>
    )}
  </Card>
);

const Outside = ({ mirror }: { mirror: Mirror }) => (
  <Card title="Sát ngoài danh sách">
    {mirror.outside.length === 0 ? (
      <p>Không có trường hợp nào.</p>
    ) : (
      <ul>
        {mirror.outside.map(({ name, says }) => (
          <li>
            <strong>{name}</strong>: {says}
          </li>
        ))}
      </ul>
    )}
  </Card>
);

const Units = ({ mirror }: { mirror: Mirror }) => (
  <DataTable
    caption="Đơn vị: quy mô và khen thưởng"
    rows={mirror.units}
    columns={[
      { key: 'name', label: 'Đơn vị', cell: (row) => row.name },
      { key: 'listed', label: 'Đề nghị lần này', cell: perSize },
      {
        key: 'praised',
        label: `Năm được khen, trong ${mirror.years} năm trước`,
        numeric: true,
        cell: (row) => (row.praised === 0 ? 'chưa' : String(row.praised)),
      },
    ]}
  />
);

/** The whole mirror: bars and tables; it shows and never decides. */
export const MirrorParts = ({ mirror }: { mirror: Mirror }) => (
  <>
    <Notice>
      Bảng soi chiếu chỉ để Hội đồng nhìn thấy cơ cấu danh sách trước khi biểu quyết; không xếp thứ tự và không quyết định thay.
    </Notice>
    <People mirror={mirror} />
    {mirror.quota && mirror.quota.nominees > 0 && (
      <Card title="Chỉ tiêu Chiến sĩ thi đua cơ sở">
        <p>{quotaText(mirror.quota)}</p>
      </Card>
    )}
    <Repeat mirror={mirror} />
    <Card title={`Đơn vị chưa được khen trong ${mirror.years} năm trước`}>
      <p>{mirror.neverPraised.length === 0 ? 'Không có đơn vị nào.' : mirror.neverPraised.map(({ name }) => name).join(', ')}</p>
    </Card>
    <Outside mirror={mirror} />
    <details class="fold">
      <summary>{`Quy mô và khen thưởng của ${mirror.units.length} đơn vị`}</summary>
      <Units mirror={mirror} />
    </details>
  </>
);
