export interface UnitNode {
  name: string;
  href?: string;
  /** Size in words: '12 tổ dân phố, 412 hộ'. */
  note?: string;
  children?: UnitNode[];
  /** Unfolded at first. */
  open?: boolean;
}

const Name = ({ node }: { node: UnitNode }) => (node.href ? <a href={node.href}>{node.name}</a> : <span>{node.name}</span>);

/** The name is a link and the note under it unfolds what belongs to the unit: a summary must not hold a link. */
const Branch = ({ node }: { node: UnitNode }) => (
  <li>
    <div class="tree-name">
      <Name node={node} />
      {!node.children?.length && node.note && <span class="tree-note"> {node.note}</span>}
    </div>
    {node.children?.length ? (
      <details open={node.open}>
        <summary>{node.note ?? `${node.children.length} đơn vị trực thuộc`}</summary>
        <Level nodes={node.children} />
      </details>
    ) : null}
  </li>
);

const Level = ({ nodes }: { nodes: UnitNode[] }) => (
  <ul>
    {nodes.map((node) => (
      <Branch node={node} />
    ))}
  </ul>
);

/** Units inside units, of any depth. */
export const UnitTree = ({ label, nodes }: { label: string; nodes: UnitNode[] }) => (
  <div class="unit-tree" role="group" aria-label={label}>
    <Level nodes={nodes} />
  </div>
);
