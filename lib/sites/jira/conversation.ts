import type { Comment, Person } from '@/lib/context/context';
import { asId, asObject, asObjects, type Json } from '../json';
import { unknownPerson } from './people';
import { instantOf } from './values';

export interface Reader {
  person(value: unknown): Person | undefined;
  /** Text of a v3 document or of v2's wiki markup. */
  text(value: unknown): string;
}

/** Comments in the order they were written; as the answer has them when not all tell when that was. */
export function commentsOf(comments: readonly Json[], read: Reader): Comment[] {
  const byId = new Map<string, Comment>();
  comments.forEach((comment, index) => {
    const id = asId(comment.id) ?? `comment-${index}`;
    byId.set(id, {
      id,
      author: read.person(comment.author) ?? unknownPerson,
      at: instantOf(comment.created),
      public: isPublic(comment),
      text: read.text(comment.body),
    });
  });
  const all = [...byId.values()];
  return all.every(({ at }) => at !== undefined) ? all.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) : all;
}

/**
 * Whether the customer sees it. Cloud tells it in `jsdPublic`, Data Center in a property that has to be asked for, the
 * service desk's own API in `public`; one that is restricted to a role or group is for no customer anywhere.
 */
function isPublic(comment: Json): boolean | undefined {
  if (asObject(comment.visibility)?.value !== undefined) return false;
  const stated = [comment.jsdPublic, comment.public].find((value) => typeof value === 'boolean');
  if (typeof stated === 'boolean') return stated;
  const property = asObjects(comment.properties).find(({ key }) => key === 'sd.public.comment');
  const internal = asObject(property?.value)?.internal;
  if (internal === undefined) return undefined;
  return !(internal === true || internal === 'true');
}
