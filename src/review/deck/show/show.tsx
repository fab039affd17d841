import type { Deck, Line, Slide, SlideBlock } from '../deck.ts';
import { figureText } from '../deck.ts';
import { type Pictures, slideSvg } from '../draw/slide.ts';

const Said = ({ lines }: { lines: readonly Line[] }) => (
  <>
    {lines.map(({ text }) => (
      <li>{text}</li>
    ))}
  </>
);

/** A block in words, for those who hear the slides or have no pictures. */
function Words({ block }: { block: SlideBlock }) {
  switch (block.kind) {
    case 'lead':
    case 'quote':
      return <p>{block.line.text}</p>;
    case 'figures':
      return (
        <ul>
          <Said lines={block.items.map((item) => ({ text: figureText(item) }))} />
        </ul>
      );
    case 'bullets':
      return (
        <ul>
          <Said lines={block.items} />
        </ul>
      );
    case 'chart':
      return (
        <ul aria-label={block.chart.title}>
          <Said lines={block.chart.points.map(({ label, printed }) => ({ text: `${label}: ${printed}` }))} />
        </ul>
      );
    case 'table':
      return (
        <table>
          <caption>{block.table.caption}</caption>
          <tr>
            {block.table.columns.map(({ title }) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
          {block.table.rows.map((cells) => (
            <tr>
              {cells.map(({ text }) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </table>
      );
    case 'photos':
      return (
        <ul>
          <Said lines={block.items.map(({ caption, alt }) => ({ text: `${caption}: ${alt}` }))} />
        </ul>
      );
  }
}

function Sheet({ slide, index, svg }: { slide: Slide; index: number; svg: string }) {
  return (
    <section class="sheet" id={`trang-${index + 1}`} aria-label={`Trang ${index + 1}`} data-slide={String(index)}>
      <div class="sheet-picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      <div class="sheet-words">
        <h2>{slide.heading}</h2>
        {slide.blocks.map((block) => (
          <Words block={block} />
        ))}
      </div>
      {slide.speech.length > 0 && (
        <div class="sheet-speech">
          {slide.speech.map(({ text }) => (
            <p>{text}</p>
          ))}
        </div>
      )}
    </section>
  );
}

/** Every slide under the other; the script of the page makes a show of them. Asks for no file: pictures are inside. */
export const Show = ({ deck, pictures }: { deck: Deck; pictures: Pictures }) => (
  <slide-show>
    <h1 class="show-title">{deck.title}</h1>
    <p class="show-help">
      Phím → ← chuyển trang, Home End về đầu, cuối, F toàn màn hình, B tắt hình, P mở màn hình người trình bày. Trên điện thoại: vuốt ngang.
    </p>
    <p class="show-buttons" hidden>
      <button type="button" data-act="start">
        Trình chiếu toàn màn hình
      </button>
      <button type="button" data-act="presenter">
        Mở màn hình người trình bày
      </button>
    </p>
    {deck.slides.map((slide, index) => (
      <Sheet slide={slide} index={index} svg={slideSvg(deck, slide, index + 1, pictures)} />
    ))}
  </slide-show>
);
