import { Card, Notice, Progress } from '../../platform/web/ui/text.tsx';
import type { QuotaMeter } from './quota.ts';

/** The share of the year's Chiến sĩ thi đua cơ sở that is used, or that nobody set one. */
export const QuotaCard = ({ meter, year }: { meter: QuotaMeter; year: number }) => (
  <Card title={`Tỷ lệ Chiến sĩ thi đua cơ sở năm ${year}`}>
    {meter.cap === null ? (
      <p>
        {meter.nominees} đề nghị trên {meter.base} Lao động tiên tiến. Chưa ghi tỷ lệ do tỉnh quy định nên không kiểm tra được.
      </p>
    ) : (
      <>
        <Progress
          label="Đã đề nghị"
          value={Math.min(meter.nominees, meter.cap)}
          max={Math.max(1, meter.cap)}
          text={`${meter.nominees} trên tối đa ${meter.cap} (${meter.base} Lao động tiên tiến)`}
        />
        {meter.nominees > meter.cap && (
          <Notice tone="warning" title="Vượt tỷ lệ">
            Vượt {meter.nominees - meter.cap} đề nghị; phải chọn lại trước khi trình.
          </Notice>
        )}
        {meter.basis && <p>Căn cứ: {meter.basis}.</p>}
      </>
    )}
  </Card>
);
