import { PostForm } from '../../organization/frame.tsx';
import { type BlankContent, blankContents, blankFonts } from '../../platform/documents/blank.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Fieldset, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import type { StoredBlank } from './blank.ts';
import { contents } from './blank-form.ts';

const comma = (value: number) => String(value).replace('.', ',');
const aligns = [
  { value: 'left', label: 'Trái' },
  { value: 'center', label: 'Giữa' },
  { value: 'right', label: 'Phải' },
];

interface EditorProps {
  visit: Visit;
  at: string;
  blank: StoredBlank;
  errors: FieldError[];
}

/** The places of one text: numbers first, so that it works without script. */
const Place = ({ visit, blank, content, errors }: Omit<EditorProps, 'at'> & { content: BlankContent }) => {
  const block = blank.blocks.find((each) => each.content === content);
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored: string) => (typed ? visit.form.one(`${name}-${content}`) : stored);
  const ticked = (name: string, stored: boolean) => (typed ? visit.form.one(`${name}-${content}`) !== '' : stored);
  return (
    <details class="fold" open={block !== undefined} data-content={content}>
      <summary>{blankContents[content]}</summary>
      <Fieldset legend={blankContents[content]} columns>
        <Checkbox name={`in-${content}`} label="In trên phôi" checked={ticked('in', block !== undefined)} />
        <NumberInput
          name={`x-${content}`}
          label="Cách mép trái"
          unit="mm"
          decimal
          value={value('x', comma(block?.x ?? 60))}
          errors={errors}
        />
        <NumberInput
          name={`y-${content}`}
          label={content === 'qr' ? 'Cách mép trên' : 'Chân chữ cách mép trên'}
          unit="mm"
          decimal
          value={value('y', comma(block?.y ?? 60))}
          errors={errors}
        />
        <NumberInput
          name={`width-${content}`}
          label="Bề rộng"
          unit="mm"
          decimal
          value={value('width', comma(block?.width ?? 60))}
          errors={errors}
        />
        <NumberInput
          name={`size-${content}`}
          label="Cỡ chữ"
          unit="pt"
          decimal
          value={value('size', comma(block?.size ?? 14))}
          errors={errors}
        />
        <Select name={`align-${content}`} label="Căn" options={aligns} value={value('align', block?.align ?? 'center')} />
        <Select
          name={`font-${content}`}
          label="Phông chữ"
          options={blankFonts.map((font) => ({ value: font, label: font }))}
          value={value('font', block?.font ?? 'Tinos')}
        />
        <TextInput
          name={`colour-${content}`}
          label="Màu"
          width="short"
          value={value('colour', block?.colour ?? '#000000')}
          errors={errors}
        />
        <Checkbox name={`bold-${content}`} label="Đậm" checked={ticked('bold', block?.bold ?? false)} />
        <Checkbox name={`italic-${content}`} label="Nghiêng" checked={ticked('italic', block?.italic ?? false)} />
      </Fieldset>
    </details>
  );
};

/** The sheet as a picture with handles to drag (with script), and every place in millimetres. */
export const BlankEditor = ({ visit, at, blank, errors }: EditorProps) => (
  <blank-editor sheet-width={String(blank.width)} sheet-height={String(blank.height)}>
    <figure class="blank-preview">
      <div class="blank-sheet">
        <img
          src={visit.url(`${at}/xem-truoc.png?v=${visit.runtime.newId()}`)}
          alt={`Xem trước chữ trên phôi ${blank.name}`}
          width={1100}
          height={Math.round((1100 * blank.height) / blank.width)}
        />
      </div>
      <figcaption>Nét gạch là chân dòng chữ đầu tiên và bề rộng của từng mục. Kéo tay nắm trên hình, hoặc nhập số rồi lưu.</figcaption>
    </figure>
    <PostForm visit={visit} action={at} errors={errors} label="Vị trí chữ trên phôi">
      {contents.map((content) => (
        <Place visit={visit} blank={blank} content={content} errors={errors} />
      ))}
      <Submit>Lưu vị trí</Submit>
    </PostForm>
    <IslandScript name="blank-editor" />
  </blank-editor>
);

export const BlankForm = ({ visit, errors }: { visit: Visit; errors: FieldError[] }) => (
  <Card title="Thêm phôi">
    <PostForm visit={visit} action="/lam-viec/phoi-giay-khen" errors={errors} label="Thêm phôi">
      <TextInput name="name" label="Tên phôi" required maxlength={100} value={visit.form.one('name')} errors={errors} />
      <NumberInput name="width" label="Ngang" unit="mm" decimal required value={visit.form.one('width') || '297'} errors={errors} />
      <NumberInput name="height" label="Dọc" unit="mm" decimal required value={visit.form.one('height') || '210'} errors={errors} />
      <Submit>Thêm phôi</Submit>
    </PostForm>
  </Card>
);

export const PrinterForm = ({ visit, errors }: { visit: Visit; errors: FieldError[] }) => (
  <Card title="Độ lệch của máy in">
    <PostForm visit={visit} action="/lam-viec/phoi-giay-khen/may-in" errors={errors} label="Độ lệch của máy in">
      <TextInput name="printer" label="Tên máy in" required maxlength={100} value={visit.form.one('printer')} errors={errors} />
      <NumberInput name="dx" label="Dịch sang phải" unit="mm" decimal required value={visit.form.one('dx') || '0'} errors={errors} />
      <NumberInput name="dy" label="Dịch xuống" unit="mm" decimal required value={visit.form.one('dy') || '0'} errors={errors} />
      <Submit>Lưu độ lệch</Submit>
    </PostForm>
  </Card>
);
