/** The fields of a plan that Điều 17 Luật Thi đua, khen thưởng 2022 asks for before a movement may be launched. */
export interface Plan {
  goal: string | null;
  scope: string | null;
  subjects: readonly string[];
  contents: readonly string[];
  criteria: string | null;
  starts_on: string | null;
  ends_on: string | null;
  schedule: string | null;
  plan: string | null;
  measures: string | null;
  supervision?: string | null;
  communication?: string | null;
  awards?: string | null;
  final_due_on?: string | null;
}

export interface Requirement {
  /** Field of the plan's form. */
  field: string;
  name: string;
  article: string;
  met: boolean;
  /** Without it no launch; the others belong to carrying the movement out and may follow. */
  needed: boolean;
}

const article = 'Điều 17 Luật TĐKT 2022';
const said = (text: string | null | undefined) => (text ?? '').trim() !== '';

/** What the law wants of the plan, with what is there; in the order of the article. */
export function readiness(plan: Plan): Requirement[] {
  const time = (plan.starts_on !== null && plan.ends_on !== null) || said(plan.schedule);
  const all: [string, string, boolean][] = [
    ['goal', 'Mục tiêu', said(plan.goal)],
    ['scope', 'Phạm vi', said(plan.scope)],
    ['subjects', 'Đối tượng', plan.subjects.length > 0],
    ['contents', 'Nội dung', plan.contents.length > 0],
    ['criteria', 'Tiêu chí', said(plan.criteria)],
    ['starts_on', 'Thời gian', time],
    ['plan', 'Kế hoạch', said(plan.plan)],
    ['measures', 'Biện pháp', said(plan.measures)],
  ];
  const later: typeof all = [
    ['supervision', 'Kiểm tra, giám sát', said(plan.supervision)],
    ['communication', 'Tuyên truyền, nhân rộng điển hình', said(plan.communication)],
    ['final_due_on', 'Sơ kết, tổng kết', said(plan.final_due_on)],
    ['awards', 'Khen thưởng', said(plan.awards)],
  ];
  const row =
    (needed: boolean) =>
    ([field, name, met]: (typeof all)[number]) => ({ field, name, article, met, needed });
  return [...all.map(row(true)), ...later.map(row(false))];
}

/** What still stands in the way of the launch. */
export const missing = (plan: Plan): Requirement[] => readiness(plan).filter(({ met, needed }) => needed && !met);

/** "Kế hoạch còn thiếu: tiêu chí, biện pháp." */
export const missingWords = (requirements: readonly Requirement[]) =>
  requirements.map(({ name }) => name.toLocaleLowerCase('vi')).join(', ');
