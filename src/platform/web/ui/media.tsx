export interface MediaItem {
  caption: string;
  /** What the picture shows, for those who do not see it. Required with `src`. */
  alt?: string;
  src?: string;
  href?: string;
  width?: number;
  height?: number;
  video?: boolean;
}

const Picture = ({ item }: { item: MediaItem }) => {
  const image = <img src={item.src} alt={item.alt ?? item.caption} width={item.width} height={item.height} loading="lazy" />;
  return (
    <figure class="media-item">
      {item.href ? <a href={item.href}>{image}</a> : image}
      <figcaption>
        {item.video && <span class="media-kind">Video · </span>}
        {item.caption}
      </figcaption>
    </figure>
  );
};

/** Photos and videos with captions. Captions whose file is missing stand as a list of their own. */
export const Media = ({ items, label }: { items: MediaItem[]; label?: string }) => {
  const pictures = items.filter((item) => item.src);
  const captions = items.filter((item) => !item.src);
  return (
    <div class="media" role={label ? 'group' : undefined} aria-label={label}>
      {pictures.length > 0 && (
        <div class="media-grid">
          {pictures.map((item) => (
            <Picture item={item} />
          ))}
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
