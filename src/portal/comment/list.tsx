import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { HomeBlock } from '../../platform/web/ui/public.tsx';
import { remembered } from '../memory.ts';
import { type PublicComment, countsOfComments, listComments } from './comment.ts';

const lines = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => <p>{line}</p>);

const Reply = ({ visit, comment }: { visit: Visit; comment: PublicComment }) =>
  comment.reply && (
    <div class="comment-reply">
      <p class="comment-meta">
        <strong>{visit.ward.name} trả lời</strong>
        {comment.replied_on && <time datetime={comment.replied_on}>{formatDate(comment.replied_on)}</time>}
      </p>
      {lines(comment.reply)}
    </div>
  );

/** Comments as they are read, the oldest first. Whatever stands in them is text, never a link. */
export const CommentList = ({ visit, comments }: { visit: Visit; comments: readonly PublicComment[] }) => (
  <ol class="comments">
    {comments.map((comment) => (
      <li id={`binh-luan-${comment.id.slice(-12)}`}>
        <p class="comment-meta">
          <strong>{comment.name}</strong>
          <time datetime={comment.sent_at.toISOString()}>{formatDateTime(comment.sent_at)}</time>
        </p>
        {lines(comment.text)}
        <Reply visit={visit} comment={comment} />
      </li>
    ))}
  </ol>
);

const shown = 20;

/** What stands under an article: the first comments and the way to write one. */
export async function Comments({ visit, article }: { visit: Visit; article: { id: string; slug: string } }) {
  const counts = await remembered(visit, 'comment counts', () => countsOfComments(visit.tx));
  const total = counts.get(article.id) ?? 0;
  const comments = total === 0 ? [] : await listComments(visit.tx, article.id, { limit: shown });
  const page = visit.url(`/tin-tuc/${article.slug}/binh-luan`);
  return (
    <div class="article-after">
      <HomeBlock
        id="binh-luan"
        title={total === 0 ? 'Bình luận' : `Bình luận (${padCount(total)})`}
        {...(total > shown ? { more: { href: page, label: 'Tất cả bình luận' } } : {})}
      >
        {total === 0 && <p class="comments-none">Chưa có bình luận. Mời bạn nêu ý kiến đầu tiên.</p>}
        {total > 0 && <CommentList visit={visit} comments={comments} />}
        <ButtonLink href={`${page}#viet`}>Viết bình luận</ButtonLink>
      </HomeBlock>
    </div>
  );
}
