import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Fieldset, NumberInput, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { formatNumber } from '../../platform/text/numbers.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { figureInput } from '../figures.ts';
import { figureValue } from '../../platform/records/figure.ts';
import { directionNames, frequencyNames, options, sectorNames } from '../words.ts';
import { type Indicator, findIndicator } from './indicator.ts';
import { type IndicatorInput, changeIndicator, createIndicator } from './set.ts';
import { listCrumb, path } from './tabs.tsx';
import { aggregationNames, countingNames } from './words.ts';

const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : formatNumber(value));

const Fields = ({ visit, stored, errors }: { visit: Visit; stored: Indicator | null; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  const shared = { errors };
  return (
    <>
      <TextInput name="name" label="Tên chỉ tiêu" required value={value('name', stored?.name)} {...shared} />
      <Select
        name="sector"
        label="Nhóm"
        options={options(sectorNames)}
        placeholder="Nhóm khác"
        value={value('sector', stored?.sector)}
        {...shared}
      />
      <TextInput name="measure" label="Đơn vị tính" width="short" value={value('measure', stored?.measure)} {...shared} />
      <Radios
        name="direction"
        label="Chiều"
        required
        options={options(directionNames)}
        value={value('direction', stored?.direction ?? 'higher')}
        {...shared}
      />
      <Select
        name="frequency"
        label="Kỳ báo cáo"
        options={options(frequencyNames)}
        placeholder="Không định kỳ"
        value={value('frequency', stored?.frequency)}
        {...shared}
      />
      <Radios
        name="counting"
        label="Cách ghi số"
        options={options(countingNames)}
        value={value('counting', stored?.counting)}
        {...shared}
      />
      <Radios
        name="aggregation"
        label="Số toàn địa bàn là"
        options={options(aggregationNames)}
        value={value('aggregation', stored?.aggregation)}
        {...shared}
      />
      <Fieldset legend="Khoảng giá trị" hint="Kết quả ngoài khoảng này sẽ không được nhận. Để trống khi không giới hạn." columns>
        <NumberInput name="min_value" label="Nhỏ nhất" decimal value={value('min_value', number(stored?.min_value))} {...shared} />
        <NumberInput name="max_value" label="Lớn nhất" decimal value={value('max_value', number(stored?.max_value))} {...shared} />
      </Fieldset>
    </>
  );
};

function formPage(visit: Visit, stored: Indicator | null, errors: FieldError[]): Reply {
  const title = stored ? 'Sửa chỉ tiêu' : 'Thêm chỉ tiêu';
  const here = stored ? [{ label: stored.name, href: visit.url(`${path}/${stored.id}`) }] : [];
  return office(
    visit,
    {
      title,
      crumbs: [listCrumb(visit), ...here, { label: title }],
      children: (
        <PostForm visit={visit} action={stored ? `${path}/${stored.id}/sua` : `${path}/moi`} errors={errors} label={title}>
          <Fields visit={visit} stored={stored} errors={errors} />
          <Actions>
            <Submit>{stored ? 'Lưu chỉ tiêu' : 'Thêm chỉ tiêu'}</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

export const newPage = (visit: Visit, errors: FieldError[] = []) => formPage(visit, null, errors);
export const editPage = async (visit: Visit, errors: FieldError[] = []) =>
  formPage(visit, await findIndicator(visit.tx, recordId(visit)), errors);

function readIndicator(visit: Visit): IndicatorInput {
  const data = readForm(
    {
      name: input.text('tên chỉ tiêu', 300),
      sector: input.choice('nhóm', ['economy', 'culture_society', 'defence_security', 'political_system']).optional(),
      measure: input.optionalText(60),
      direction: input.choice('chiều', ['higher', 'lower', 'zero']),
      frequency: input.choice('kỳ báo cáo', ['month', 'quarter', 'half', 'year']).optional(),
      counting: input.choice('cách ghi số', ['cumulative', 'level']).optional(),
      aggregation: input.choice('số toàn địa bàn', ['sum', 'mean']).optional(),
      min_value: figureInput.optional(),
      max_value: figureInput.optional(),
    },
    visit.form,
  );
  const { sector = null, measure = null, frequency = null, counting = null, aggregation = null } = data;
  const range = { min_value: figureValue(data.min_value), max_value: figureValue(data.max_value) };
  return { name: data.name, direction: data.direction, sector, measure, frequency, counting, aggregation, ...range };
}

export async function create(visit: Visit): Promise<Reply> {
  const id = await createIndicator(visit.tx, visit.actor, readIndicator(visit));
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã thêm chỉ tiêu. Giao chỉ tiêu cho các đơn vị ở bên dưới.' });
}

export async function change(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  await changeIndicator(visit.tx, visit.actor, id, readIndicator(visit));
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã lưu chỉ tiêu.' });
}
