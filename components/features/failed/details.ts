import { accountName } from '@/lib/accounts/keys';
import type { Context } from '@/lib/context/context';
import { knownIn } from '@/lib/packet/known-people';
import { findSensitive } from '@/lib/redaction/find';
import type { Known } from '@/lib/redaction/known';
import { redact } from '@/lib/redaction/mask';
import { findingKinds } from '@/lib/redaction/placeholder';
import { type About, headOf } from './report';

interface Thrown extends About {
  /** What was on show, whose names must not be in it. Without it the error's own words are left out. */
  context: Context | undefined;
}

const mostWords = 300;
const mostPlaces = 8;

/**
 * What a report of an error says, in lines: version, browser and place, the error's kind and words, where in our code. An
 * error's words may quote what was read: what stands in quotes is left out unless it is an identifier, the rest is masked.
 */
export function detailsOf(error: unknown, { version, userAgent, place, context }: Thrown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  const words = context === undefined || message === '' ? leftOut : masked(message, context);
  return [headOf({ version, userAgent, place }), `${name}: ${words}`, placesIn(stack)].filter(Boolean).join('\n');
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

/** File, line and column of our own code: a stack's other words are the error's again, which may quote another stack. */
function placesIn(stack = ''): string {
  const places = [...stack.matchAll(/-extension:\/\/[^\s)]*?([\w.-]+\.js)(?:\?[^\s:)]*)?:(\d+):(\d+)/g)];
  return places
    .slice(0, mostPlaces)
    .map(([, file, line, column]) => `at ${file}:${line}:${column}`)
    .join('\n');
}
