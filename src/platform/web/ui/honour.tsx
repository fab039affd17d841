import type { Child } from './types.ts';

export interface HonourCardProps {
  name: string;
  /** Post or unit: 'Tổ trưởng tổ dân phố 21, khu phố 4'. */
  detail?: string;
  award: string;
  citation?: Child;
  /** Number and date of the decision. */
  decision?: string;
  href?: string;
  photo?: { src: string; alt: string };
  headingLevel?: 2 | 3;
}

/** One honour, set like a plaque. */
export const HonourCard = (props: HonourCardProps) => {
  const Heading = props.headingLevel === 2 ? 'h2' : 'h3';
  return (
    <article class="honour-card">
      {props.photo && <img src={props.photo.src} alt={props.photo.alt} width={96} height={96} loading="lazy" />}
      <p class="honour-award">{props.award}</p>
      <Heading class="honour-name">{props.href ? <a href={props.href}>{props.name}</a> : props.name}</Heading>
      {props.detail && <p class="honour-detail">{props.detail}</p>}
      {props.citation && <p class="honour-citation">{props.citation}</p>}
      {props.decision && <p class="honour-decision">{props.decision}</p>}
    </article>
  );
};

/** Honours side by side. */
export const HonourGrid = ({ items, headingLevel }: { items: HonourCardProps[]; headingLevel?: 2 | 3 }) => (
  <div class="honour-grid">
    {items.map((item) => (
      <HonourCard {...item} headingLevel={headingLevel} />
    ))}
  </div>
);

export interface HonourGroup {
  title: string;
  /** '67 tập thể'. */
  count: string;
  entries: { name: string; detail?: string; href?: string }[];
}

/** The golden list: names under their award, in columns. */
export const HonourRoll = ({ groups }: { groups: HonourGroup[] }) => (
  <div class="honour-roll">
    {groups.map((group) => (
      <section>
        <div class="honour-roll-head">
          <h2>{group.title}</h2>
          <p>{group.count}</p>
        </div>
        <ol>
          {group.entries.map((entry) => (
            <li>
              {entry.href ? <a href={entry.href}>{entry.name}</a> : <span>{entry.name}</span>}
              {entry.detail && <span class="honour-roll-detail">{entry.detail}</span>}
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
);
