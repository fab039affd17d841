import type { FieldError } from '../../../platform/refusal.ts';
import { redirect } from '../../../platform/web/reply.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, Checkboxes, Submit } from '../../../platform/web/ui/form.tsx';
import { EmptyState } from '../../../platform/web/ui/table.tsx';
import { PostForm, office } from '../../../organization/frame.tsx';
import { yearOf } from '../../address.ts';
import { directionNames, frequencyNames, sectorNames } from '../../words.ts';
import { pickIndicators, unusedKinds } from '../set.ts';
import { IndicatorTabs, listCrumb, path } from '../tabs.tsx';
import { countingNames } from '../words.ts';
import type { CatalogueEntry } from './catalogue.ts';

const about = (entry: CatalogueEntry) =>
  [
    entry.measure,
    directionNames[entry.direction]?.toLocaleLowerCase('vi'),
    frequencyNames[entry.frequency]?.toLocaleLowerCase('vi'),
    countingNames[entry.counting]?.toLocaleLowerCase('vi'),
  ].join('; ');

/** Kinds of indicators the product knows, to be ticked and taken over. */
export async function cataloguePage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const entries = await unusedKinds(visit.tx);
  return office(
    visit,
    {
      title: 'Danh mục chỉ tiêu dùng chung',
      crumbs: [listCrumb(visit), { label: 'Danh mục dùng chung' }],
      lead: 'Những chỉ tiêu thường giao cho phường, xã và khu phố, thôn. Chọn chỉ tiêu cần dùng; sau khi thêm vẫn sửa được tên, khoảng giá trị, kỳ báo cáo.',
      children: (
        <>
          <IndicatorTabs visit={visit} year={yearOf(visit)} current="catalogue" />
          {entries.length === 0 ? (
            <EmptyState title="Đã dùng hết danh mục" text="Chỉ tiêu khác thì thêm ở trang Tổng quan." />
          ) : (
            <PostForm visit={visit} action={`${path}/danh-muc`} errors={errors} label="Chọn chỉ tiêu">
              {Object.entries(sectorNames).map(([sector, label]) => {
                const own = entries.filter((entry) => entry.sector === sector);
                return own.length === 0 ? null : (
                  <Checkboxes
                    name={`codes_${sector}`}
                    label={label}
                    options={own.map((entry) => ({ value: entry.code, label: entry.name, hint: about(entry) }))}
                    values={visit.form.all(`codes_${sector}`)}
                  />
                );
              })}
              <Actions>
                <Submit>Thêm vào danh mục của địa phương</Submit>
              </Actions>
            </PostForm>
          )}
        </>
      ),
    },
    errors,
  );
}

export async function pick(visit: Visit): Promise<Reply> {
  const codes = Object.keys(sectorNames).flatMap((sector) => visit.form.all(`codes_${sector}`));
  const count = await pickIndicators(visit.tx, visit.actor, codes);
  return redirect(visit.url(path), { notice: `Đã thêm ${count} chỉ tiêu. Mở từng chỉ tiêu để giao.` });
}
