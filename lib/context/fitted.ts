import type { Context } from './context';

/** Characters of one text of a conversation, and of any other one, that are read; of a longer one its beginning and its end. */
export const longestText = 300_000;
const longestField = 20_000;
/** Characters of a whole conversation: what is larger no browser takes as a message (64 MiB, in which one may be six bytes). */
const longestInAll = 6_000_000;

const gap = '\n[…]\n';

/** The beginning and the end of a text, with a sign of what is left out between them. */
export function headAndTail(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, Math.floor((most * 2) / 3)).replace(/\S{0,200}$/, '');
  const tail = text.slice(text.length - Math.floor(most / 3)).replace(/^\S{0,200}/, '');
  // The end of a key without its beginning is nothing that anybody would know for a key.
  const end = /-----END [^\n]{0,80}/.exec(tail);
  const isKey = end && !tail.slice(0, end.index).includes('-----BEGIN');
  return head + gap + (isKey ? tail.slice(end.index + end[0].length) : tail);
}

/** The same value, with every text in it that is longer cut; the value itself where there is none. */
export function shortened<T>(value: T, most: number): T {
  if (typeof value === 'string') return headAndTail(value, most) as T;
  if (typeof value !== 'object' || value === null) return value;
  let isChanged = false;
  const entries = Object.entries(value).map(([key, one]) => {
    const short = shortened(one as unknown, most);
    isChanged ||= short !== one;
    return [key, short] as const;
  });
  if (!isChanged) return value;
  return (Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)) as T;
}

/** A context that can be sent, worked on and shown, whatever somebody pasted; `partial` where that took something from it. */
export function fitted(context: Context): Context {
  const fields = shortened(context.fields, longestField);
  const isWhole = fields === context.fields;
  if (context.kind === 'account') return isWhole ? context : ({ ...context, fields, partial: true } as Context);
  const length = context.conversation.reduce((sum, { text }) => sum + text.length, 0);
  const share = Math.floor(longestInAll / Math.max(1, context.conversation.length));
  const conversation = shortened(
    context.conversation,
    length > longestInAll ? Math.min(longestText, share) : longestText,
  );
  if (isWhole && conversation === context.conversation) return context;
  return { ...context, fields, conversation, partial: true } as Context;
}
