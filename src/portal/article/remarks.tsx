import { Notice } from '../../platform/web/ui/text.tsx';

/** Lines an editor should mind; nothing where there are none. */
export const Remarks = ({ title, items }: { title: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <Notice tone="warning" title={title}>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </Notice>
  );
