import type { World } from './world.ts';
import { add, rowsOf, two } from './world.ts';
import { nameOf } from './posts.ts';
import { slug } from './names.ts';
import { who } from './cadres.ts';

export interface Draft {
  readonly title: string;
  readonly category: string;
  readonly day: string;
  readonly lead?: string;
  readonly body?: readonly string[];
  readonly event?: string;
  readonly tags?: readonly string[];
  readonly featured?: boolean;
}

const bylines = ['Đăng Khiêm', 'Đăng Khiêm', 'Thùy Trâm - UBND phường', 'Khánh Vy - Đoàn Thanh niên phường'];

/** Files one article under its day, at an hour that differs from one to the next; the text's paragraphs are kept apart by empty lines. */
export function addArticle(world: World, { day, body, ...draft }: Draft): void {
  const { random } = world;
  const count = rowsOf(world, 'articles').length;
  const byline = draft.category === 'thong-bao' ? 'Văn phòng UBND phường' : random.pick(bylines);
  const taken = rowsOf(world, 'articles').some((row) => row['slug'] === slug(draft.title));
  add(world, 'articles', {
    id: `bai-${String(count + 1).padStart(3, '0')}`, title: draft.title, slug: taken ? `${slug(draft.title)}-${day}` : slug(draft.title), category: draft.category, event: draft.event,
    lead: draft.lead, body: body?.join('\n\n'), published_at: `${day} ${two(random.between(7, 17))}:${two(random.between(0, 59))}`, byline,
    author: byline === 'Đăng Khiêm' ? who.editor : byline.startsWith('Thùy Trâm') ? who.officer : byline.startsWith('Khánh Vy') ? who.youth : undefined,
    organisation: 'UBND phường Mai Vàng', featured: draft.featured, tags: draft.tags ? [...draft.tags] : undefined,
  });
}

/** "ông Trần Khắc Tâm" or "bà …", by the person's own form of address. */
export function polite(world: World, person: string): string {
  const row = rowsOf(world, 'people').find(({ id }) => id === person);
  return `${row?.['honorific'] === 'Bà' ? 'bà' : 'ông'} ${nameOf(world, person)}`;
}
