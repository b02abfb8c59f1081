import { accountName } from '@/lib/accounts/keys';
import type { Context, Reading } from '@/lib/context/context';
import type { TabView } from '@/lib/contract/tabs';
import { knownIn } from '@/lib/packet/known-people';
import { findSensitive } from '@/lib/redaction/find';
import type { Known } from '@/lib/redaction/known';
import { redact } from '@/lib/redaction/mask';
import { findingKinds } from '@/lib/redaction/placeholder';

interface About {
  /** Absent where the browser does not tell: of an extension that was updated under its page. */
  version: string | undefined;
  userAgent: string;
  /** What could not be shown. */
  place: string;
  /** What was on show, whose names must not be in it. Without it the error's own words are left out. */
  context: Context | undefined;
}

const mostWords = 300;
const mostPlaces = 8;

/**
 * What a report of an error says, in lines: version, browser and place, the error's kind and words, where in our code. An
 * error's words may quote what was read: what stands in quotes is left out unless it is an identifier, the rest is masked.
 */
export function detailsOf(error: unknown, { version, userAgent, place, context }: About): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  const words = context === undefined || message === '' ? leftOut : masked(message, context);
  return [headOf({ version, userAgent, place }), `${name}: ${words}`, placesIn(stack)].filter(Boolean).join('\n');
}

function headOf({ version, userAgent, place }: Omit<About, 'context'>): string {
  return `Sidelight ${version ?? 'of an unknown version'}, ${browserIn(userAgent)}, ${place}`;
}

/** What is told with a report of something that did not throw: how things stand, by codes and counts alone. */
export interface Standing extends Omit<About, 'context'> {
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

const leftOut = '[left out]';
const quoted = /(["'`]).*\1|\/.*\/[a-z]*|[“‘«].*[”’»]/gs;
const identifier = /^.[A-Za-z_$][\w$.]{0,40}.$/;

function masked(message: string, context: Context): string {
  try {
    const plain = message.replace(quoted, (found) => (identifier.test(found) ? found : leftOut));
    // Looked at whole: what is cut could hide its own end.
    const { text } = redact(plain, findSensitive(plain, whomIn(context)), new Set(findingKinds));
    return text.length > mostWords ? `${text.slice(0, mostWords)}…` : text;
  } catch {
    return leftOut; // It may be the masking that failed.
  }
}

function whomIn(context: Context): Known {
  if (context.kind === 'ticket') return knownIn(context);
  const owner = context.fields.owner?.value.name;
  const name = accountName(context);
  return { names: owner === undefined ? [] : [owner], accounts: name === undefined ? [] : [name] };
}

function browserIn(userAgent: string): string {
  const [, name = 'an unknown browser', version = ''] = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return `${name.replace('Edg', 'Edge')} ${version}`.trim();
}

/** File, line and column of our own code: a stack's other words are the error's again, which may quote another stack. */
function placesIn(stack = ''): string {
  const places = [...stack.matchAll(/-extension:\/\/[^\s)]*?([\w.-]+\.js)(?:\?[^\s:)]*)?:(\d+):(\d+)/g)];
  return places
    .slice(0, mostPlaces)
    .map(([, file, line, column]) => `at ${file}:${line}:${column}`)
    .join('\n');
}
