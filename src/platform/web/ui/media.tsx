export interface MediaItem {
  caption: string;
  /** What the picture shows, for those who do not see it. Required with `src`. */
  alt?: string;
  src?: string;
  href?: string;
  width?: number;
  height?: number;
  clip?: Clip;
}

/** A video that plays where it stands, asked for only when somebody starts it. */
export interface Clip {
  src: string;
  type: string;
  /** What is seen and heard, for those who do not see or hear it. */
  description: string;
  /** "3 phút 05 giây" */
  length: string;
  poster?: string;
  captions?: string;
}

const Player = ({ item: { caption, width, height }, clip }: { item: MediaItem; clip: Clip }) => (
  <figure class="media-item media-clip">
    <video controls preload="none" poster={clip.poster} width={width} height={height} playsinline aria-label={`Video: ${caption}`}>
      <source src={clip.src} type={clip.type} />
      {clip.captions && <track kind="captions" src={clip.captions} srclang="vi" label="Tiếng Việt" default />}
      <a href={clip.src}>Tải video “{caption}”</a>
    </video>
    <figcaption>
      <span class="media-kind">Video · {clip.length} · </span>
      {caption}
      <details>
        <summary>Nội dung video</summary>
        <p>{clip.description}</p>
      </details>
    </figcaption>
  </figure>
);

const Picture = ({ item }: { item: MediaItem }) => {
  const image = <img src={item.src} alt={item.alt ?? item.caption} width={item.width} height={item.height} loading="lazy" />;
  return (
    <figure class="media-item">
      {item.href ? <a href={item.href}>{image}</a> : image}
      <figcaption>{item.caption}</figcaption>
    </figure>
  );
};

/** Photos and videos with captions. Captions whose file is missing stand as a list of their own. */
export const Media = ({ items, label }: { items: MediaItem[]; label?: string }) => {
  const pictures = items.filter((item) => item.src || item.clip);
  const captions = items.filter((item) => !item.src && !item.clip);
  return (
    <div class="media" role={label ? 'group' : undefined} aria-label={label}>
      {pictures.length > 0 && (
        <div class="media-grid">
          {pictures.map((item) => (item.clip ? <Player item={item} clip={item.clip} /> : <Picture item={item} />))}
        </div>
      )}
      {captions.length > 0 && (
        <div class="media-captions">
          <p class="eyebrow">Chú thích ảnh</p>
          <ul>
            {captions.map((item) => (
              <li>{item.href ? <a href={item.href}>{item.caption}</a> : item.caption}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
