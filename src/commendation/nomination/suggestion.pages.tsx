import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { awardName, catalogueList } from '../catalogue/catalogue.ts';
import { lawAward } from '../law/award-code.ts';
import { subjectChoice } from '../subject/subject.ts';
import { yearAsked } from '../year.ts';
import { type Suggestion, suggestionsFor } from './suggestion.ts';

const list = '/lam-viec/de-nghi';
const pageSize = 50;
const offered = catalogueList.filter(
  ({ code, subjects }) => lawAward(code) !== null && code !== 'giay_khen' && !(subjects.length === 1 && subjects[0] === 'household'),
);

const nominate = (visit: Visit, row: Suggestion, award: string, year: number) =>
  visit.url(
    `${list}/moi?${new URLSearchParams({ nam: String(year), 'doi-tuong': subjectChoice(row), 'hinh-thuc': award, 'loai-hinh': 'merit', 'thanh-tich': row.why.join('. ') })}`,
  );

const Points = ({ texts }: { texts: readonly string[] }) => (
  <ul>
    {texts.map((text) => (
      <li>{text}</li>
    ))}
  </ul>
);

async function suggestionPage(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const asked = visit.query.get('hinh-thuc') ?? 'lao_dong_tien_tien';
  const award = offered.some(({ code }) => code === asked) ? asked : 'lao_dong_tien_tien';
  const all = await suggestionsFor(visit.tx, visit.actor, award, year);
  const current = pageNumber(visit.query);
  const full = all.filter(({ nearness }) => nearness === 'qualifies').length;
  return office(visit, {
    title: 'Ai đủ điều kiện, ai thiếu một chút',
    section: `${awardName(award)}, năm ${year}`,
    lead: `${full} đủ các điều kiện có dữ kiện, ${all.length - full} còn thiếu một điều kiện.`,
    crumbs: [{ label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${year}`) }, { label: 'Gợi ý' }],
    children: (
      <>
        <FilterBar action={visit.url(`${list}/goi-y`)} submit="Xem">
          <Select
            name="hinh-thuc"
            label="Danh hiệu, hình thức"
            options={offered.map(({ code, name }) => ({ value: code, label: name }))}
            value={award}
          />
          <TextInput name="nam" label="Năm" value={String(year)} width="short" />
        </FilterBar>
        <Notice>
          Gợi ý chỉ dựa trên dữ kiện đã ghi; không xếp hạng, không thay quyết định của đơn vị và hội đồng. Đối tượng đang có vụ việc hoặc đã
          được đề nghị không hiện ở đây.
        </Notice>
        <DataTable
          caption="Gợi ý đề nghị"
          captionHidden
          rows={all.slice((current - 1) * pageSize, current * pageSize)}
          empty={
            <EmptyState
              title="Chưa có gợi ý"
              text="Ghi kết quả xếp loại, sáng kiến ở trang Hồ sơ xét khen để hệ thống gợi ý được."
              action={{ href: visit.url('/lam-viec/ho-so-xet-khen'), label: 'Mở hồ sơ xét khen' }}
            />
          }
          columns={[
            { key: 'name', label: 'Đối tượng', cell: (row) => [row.name, row.post].filter(Boolean).join(', ') },
            {
              key: 'near',
              label: 'Kết quả',
              cell: (row) => (
                <Tag tone={row.nearness === 'qualifies' ? 'green' : 'amber'}>
                  {row.nearness === 'qualifies' ? 'Đủ điều kiện có dữ kiện' : 'Thiếu một điều kiện'}
                </Tag>
              ),
            },
            { key: 'why', label: 'Vì sao', cell: (row) => <Points texts={row.why} /> },
            { key: 'lacks', label: 'Còn thiếu', cell: (row) => <Points texts={row.lacks} /> },
            { key: 'act', label: 'Đề nghị', cell: (row) => <ButtonLink href={nominate(visit, row, award, year)}>Đề nghị</ButtonLink> },
          ]}
        />
        <Pagination
          page={current}
          pages={Math.ceil(all.length / pageSize)}
          hrefFor={(n) => `?${new URLSearchParams({ 'hinh-thuc': award, nam: String(year), trang: String(n) })}`}
        />
      </>
    ),
  });
}

export const suggestionRoutes = routes().get(
  `${list}/goi-y`,
  { permission: 'nomination.propose', audit: 'nomination.suggestions_viewed' },
  suggestionPage,
);
