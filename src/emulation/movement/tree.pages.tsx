import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Tabs, UnitTree } from '../../platform/web/ui/text.tsx';
import type { UnitNode } from '../../platform/web/ui/tree.tsx';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { natureNames, originNames } from '../words.ts';
import { movementYears, movementsOfYear, shortName, yearsWords } from './movement.ts';
import { MovementTabs } from './tabs.tsx';
import { type MovementNode, movementTree, programmeTrees } from './tree.ts';

const path = '/lam-viec/phong-trao/chuong-trinh';

const about = ({ movement, children }: MovementNode) =>
  [
    natureNames[movement.nature],
    movement.launched_by ?? originNames[movement.origin],
    yearsWords(movement),
    children.length > 0 && `${children.length} phong trào trực thuộc`,
  ]
    .filter(Boolean)
    .join(' · ');

const node = (visit: Visit, each: MovementNode): UnitNode => ({
  name: shortName(each.movement),
  href: visit.url(`/lam-viec/phong-trao/${each.movement.id}`),
  note: about(each),
  children: each.children.map((child) => node(visit, child)),
  open: true,
});

async function treePage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const trees = programmeTrees(movementTree(await movementsOfYear(visit.tx, { year })));
  return office(visit, {
    title: 'Cây chương trình, phong trào',
    section: `Năm ${year}`,
    lead: 'Chương trình, đề án, phong trào của cấp trên và các phong trào của địa phương hưởng ứng. Danh sách dùng tên gọi tắt.',
    crumbs: [{ label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') }, { label: 'Cây chương trình' }],
    children: (
      <>
        <MovementTabs visit={visit} year={year} current="programmes" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 8))} />
        {trees.length === 0 ? (
          <EmptyState
            title="Chưa có chương trình nào"
            text="Khi lập kế hoạch, chọn chương trình hoặc phong trào cấp trên ở mục “Thuộc phong trào, chương trình”."
          />
        ) : (
          <UnitTree label="Chương trình và phong trào trực thuộc" nodes={trees.map((tree) => node(visit, tree))} />
        )}
      </>
    ),
  });
}

export const treeRoutes = routes().get(path, { permission: 'movement.view', audit: 'movement.tree_viewed' }, treePage);
