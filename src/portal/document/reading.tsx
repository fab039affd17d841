import type { Paper, Run } from '../../platform/documents/paper.ts';
import { type ViewBlock, paperView } from '../../platform/documents/paper-view.ts';
import { type Column, DataTable } from '../../platform/web/ui/table.tsx';
import { Prose } from '../../platform/web/ui/text.tsx';

const Runs = ({ runs }: { runs: Run[] }) => (
  <>{runs.map(({ text, bold, italic }) => (bold ? <strong>{text}</strong> : italic ? <em>{text}</em> : <>{text}</>))}</>
);

type Table = Extract<ViewBlock, { kind: 'table' }>;
type Row = Table['rows'][number];

const PaperTable = ({ table }: { table: Table }) => (
  <DataTable
    caption={table.caption ?? 'Bảng số liệu'}
    captionHidden={table.caption === null}
    rows={table.rows}
    narrow="scroll"
    columns={table.columns.map(({ title, align }, index): Column<Row> => ({
      key: `c${index}`,
      label: title || 'Nội dung',
      numeric: align === 'right',
      cell: (row) => ('group' in row ? index === 0 ? <strong>{row.group}</strong> : '' : <Runs runs={row.cells[index] ?? []} />),
    }))}
  />
);

/** A drawing stands as a picture, so that nothing in it can act on the page. */
const Drawing = ({ svg, alt, caption }: { svg: string; alt: string; caption: string | null }) => (
  <figure class="paper-drawing">
    <img src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} alt={alt} />
    {caption && <figcaption>{caption}</figcaption>}
  </figure>
);

function Block({ block }: { block: ViewBlock }) {
  if (block.kind === 'table') return <PaperTable table={block} />;
  if (block.kind === 'picture') return <Drawing svg={block.svg} alt={block.alt} caption={block.caption} />;
  const runs = <Runs runs={block.runs} />;
  if (block.kind === 'paragraph') return <p>{runs}</p>;
  return block.level === 1 ? <h2>{runs}</h2> : <h3>{runs}</h3>;
}

/** An issued paper as a page of text: the same words as its PDF, without its head. */
export function PaperReading({ paper }: { paper: Paper }) {
  const view = paperView(paper);
  return (
    <Prose>
      {view.bases.map((line) => (
        <p>
          <em>{line}</em>
        </p>
      ))}
      {view.blocks.map((block) => (
        <Block block={block} />
      ))}
      {view.endnotes.map((line) => (
        <p>
          <small>{line}</small>
        </p>
      ))}
      {view.signatures.map(({ lines, name }) => (
        <p class="paper-signature">
          {lines.map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
          <strong>{name}</strong>
        </p>
      ))}
      {view.annexes.map((annex) => (
        <>
          <h2>{[annex.label, annex.title].filter(Boolean).join(': ')}</h2>
          {annex.blocks.map((block) => (
            <Block block={block} />
          ))}
        </>
      ))}
    </Prose>
  );
}
