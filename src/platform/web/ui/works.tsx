import { alike } from './alike.tsx';
import { Progress } from './figures.tsx';
import { HomeBlock } from './home-block.tsx';
import { Tag } from './tag.tsx';
import type { LinkAction, Tone } from './types.ts';

export interface WorkCard {
  name: string;
  href: string;
  unit: string;
  status: string;
  tone: Tone;
  /** 0 to 100. */
  progress?: number;
  due?: string;
}

/** Registered works and how far they are. */
export const WorksStrip = alike((props: { title?: string; items: WorkCard[]; more?: LinkAction }) => (
  <HomeBlock id="cong-trinh" title={props.title ?? 'Công trình đang thực hiện'} more={props.more}>
    <ul class="works">
      {props.items.map((work) => (
        <li class="work-card">
          <p class="work-unit">{work.unit}</p>
          <h3>
            <a href={work.href}>{work.name}</a>
          </h3>
          {work.progress !== undefined && <Progress label="Tiến độ" value={work.progress} />}
          <p class="work-status">
            <Tag tone={work.tone}>{work.status}</Tag> {work.due && <span>{work.due}</span>}
          </p>
        </li>
      ))}
    </ul>
  </HomeBlock>
));
