import type { protocolKinds } from '../records.ts';

export type ProtocolKind = (typeof protocolKinds)[number];

export interface ProtocolGroup {
  name: string;
  /** Which delegates belong here by themselves; null for a group whose delegates are chosen one by one. */
  holds: ProtocolKind | null;
}

/** The rule of protocol: in this order groups are named, greeted and seated unless an event has an order of its own. */
export const usualGroups: readonly (ProtocolGroup & { holds: ProtocolKind })[] = [
  { name: 'Khách mời cấp trên', holds: 'superiors' },
  { name: 'Đảng ủy', holds: 'party' },
  { name: 'Hội đồng nhân dân', holds: 'council' },
  { name: 'Ủy ban nhân dân', holds: 'government' },
  { name: 'Ủy ban Mặt trận Tổ quốc', holds: 'front' },
  { name: 'Công an, quân sự', holds: 'forces' },
  { name: 'Đoàn thể, hội', holds: 'unions' },
  { name: 'Đơn vị, khu dân cư', holds: 'units' },
  { name: 'Tập thể, cá nhân được khen', holds: 'honourees' },
  { name: 'Cán bộ, công chức', holds: 'staff' },
  { name: 'Đại biểu khác', holds: 'others' },
];

const bodyKinds: Readonly<Record<string, ProtocolKind>> = {
  party: 'party',
  assembly: 'council',
  government: 'government',
  office: 'staff',
  front: 'front',
  police: 'forces',
  military: 'forces',
  union: 'unions',
  association: 'unions',
};

export interface Placed {
  role: string;
  level: string | null;
  superior: boolean;
  /** The body invited, or the one of the person's highest post. */
  bodyKind: string | null;
  ofUnit: boolean;
}

/** To which kind a delegate belongs by role, level and highest post. */
export function kindOf({ role, level, superior, bodyKind, ofUnit }: Placed): ProtocolKind {
  if (role === 'honouree') return 'honourees';
  if (role === 'guest' || superior || ['central', 'province', 'district'].includes(level ?? '')) return 'superiors';
  if (role === 'all_staff') return 'staff';
  return bodyKinds[bodyKind ?? ''] ?? (ofUnit ? 'units' : 'others');
}

/** The name of the group of a delegate: the one chosen, else the first that holds its kind, else the last. */
export function groupName(groups: readonly ProtocolGroup[], chosen: string | null, kind: ProtocolKind): string {
  const own = groups.find(({ name }) => name === chosen) ?? groups.find(({ holds }) => holds === kind);
  return (own ?? groups.find(({ holds }) => holds === 'others') ?? groups.at(-1))?.name ?? '';
}

const separator = ' = ';
const wordOf = (holds: ProtocolKind) => usualGroups.find((group) => group.holds === holds)?.name ?? '';

/** One line of the form: "Lãnh đạo tỉnh = Khách mời cấp trên", or only the name where both are the same. */
export const writeGroup = ({ name, holds }: ProtocolGroup): string =>
  holds === null || wordOf(holds) === name ? name : `${name}${separator}${wordOf(holds)}`;

/** Reads such a line; null where the right side names no group of the rule. */
export function readGroup(line: string): ProtocolGroup | null {
  const [name = '', word = name] = line.split(separator).map((part) => part.trim());
  const holds = usualGroups.find((group) => group.name === word)?.holds ?? null;
  if (name === '' || (holds === null && line.includes(separator))) return null;
  return { name, holds };
}
