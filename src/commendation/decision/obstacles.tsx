import { Notice } from '../../platform/web/ui/text.tsx';
import type { PowerCheck } from './power.ts';

/** What keeps a draft from being signed, line by line, with the article. */
export const Obstacles = ({ checks }: { checks: readonly PowerCheck[] }) => {
  const stopped = checks.filter(({ obstacle }) => obstacle !== null);
  if (stopped.length === 0) return null;
  return (
    <Notice tone="error" title="Chưa ký được dự thảo này">
      <ul>
        {stopped.map(({ name, obstacle }) => (
          <li>{`${name}: ${obstacle?.text}.`}</li>
        ))}
      </ul>
    </Notice>
  );
};
