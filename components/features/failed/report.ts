import type { Reading } from '@/lib/context/context';
import type { TabView } from '@/lib/contract/tabs';

export interface About {
  /** Absent where the browser does not tell: of an extension that was updated under its page. */
  version: string | undefined;
  userAgent: string;
  /** Which part of ours. */
  place: string;
}

export function headOf({ version, userAgent, place }: About): string {
  return `Sidelight ${version ?? 'of an unknown version'}, ${browserIn(userAgent)}, ${place}`;
}

/** What is told with a report of something that did not throw: how things stand, by codes and counts alone. */
interface Standing extends About {
  /** BCP 47. */
  language: string;
  view: TabView | undefined;
}

export function reportOf({ language, view, ...about }: Standing): string {
  const state = view?.state ?? 'not known';
  const read = view?.state === 'read' ? readingIn(view.reading) : [];
  const record = view && 'ref' in view ? `${view.ref.site} ${view.ref.kind}, ${state}` : `no record, ${state}`;
  return [headOf(about), language, record, ...read].join('\n');
}

function readingIn({ context, failure, expected }: Reading): string[] {
  const lines: string[] = [];
  if (context) {
    const sources = new Set(Object.values(context.fields).map((field) => (field as { source: string }).source));
    const known = new Set([...Object.keys(context.fields), ...context.empty]);
    // Names of ours; what else a page may have called a field is none.
    const missing = expected.filter((name) => !known.has(name));
    const named = missing.filter((name) => /^[a-z]{1,40}$/i.test(name));
    lines.push(
      `${expected.length - missing.length} of ${expected.length} fields by ${[...sources].sort().join(' and ') || 'nothing'}${context.partial ? ', partial' : ''}`,
    );
    if (named.length > 0) lines.push(`missing: ${named.join(', ')}`);
  }
  if (failure) lines.push(`failed: ${[failure.reason, failure.status].filter(Boolean).join(' ')}`);
  return lines;
}

function browserIn(userAgent: string): string {
  const [, name = 'an unknown browser', version = ''] = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return `${name.replace('Edg', 'Edge')} ${version}`.trim();
}
