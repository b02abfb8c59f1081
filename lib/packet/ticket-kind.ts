import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import type { KindSign } from './packet';

/** What the ticket is about: something that fails, something to know, or something to have. */
export const ticketKinds = ['fault', 'question', 'request'] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** Types and tags as Zendesk, Jira and Salesforce name them, lower case, in English and German. */
const kinds: Record<Exclude<TicketKind, 'fault'>, Set<string>> = {
  question: new Set(['question', 'how-to', 'howto', 'how to', 'ask a question', 'frage', 'rückfrage']),
  request: new Set([
    'task',
    'sub-task',
    'subtask',
    'story',
    'user story',
    'epic',
    'improvement',
    'enhancement',
    'new feature',
    'feature',
    'feature request',
    'feature-request',
    'feature_request',
    'service request',
    'change request',
    'aufgabe',
    'unteraufgabe',
    'verbesserung',
    'neue funktion',
    'serviceanfrage',
  ]),
};

/** What a ticket is judged as, and what the rules alone make of it. */
export interface KindOfTicket {
  kind: TicketKind;
  /** What decided it; absent where nothing did, and it is a fault. */
  because?: KindSign;
  /** Where a person says otherwise, or the same: what it is without them. */
  rules?: { kind: TicketKind; because?: KindSign };
}

/** A person's word counts, whatever the rules say. */
export function kindOfTicket(context: TicketContext, evidence: Evidence[], said: TicketKind | undefined): KindOfTicket {
  const rules = ticketKindOf(context, evidence);
  return said === undefined ? rules : { kind: said, because: { code: 'said', kind: said }, rules };
}

/**
 * The kind that the ticket's type names, else its tags; a fault when neither does. A type that is at odds with an error
 * in the conversation does not count: "Question" is what many forms are preset to. `because` tells what decided.
 */
export function ticketKindOf(context: TicketContext, evidence: Evidence[]): { kind: TicketKind; because?: KindSign } {
  const { type, tags } = context.fields;
  if (evidence.some(isError)) return { kind: 'fault', because: { code: 'hasError' } };
  const named = type ? kindNamed(type.value) : undefined;
  if (type) return { kind: named ?? 'fault', because: { code: 'ticketType', type: type.value } };
  const tag = tags?.value.find(kindNamed);
  return tag ? { kind: kindNamed(tag) ?? 'fault', because: { code: 'tagged', tag } } : { kind: 'fault' };
}

function kindNamed(name: string): TicketKind | undefined {
  const key = name.trim().toLowerCase();
  return (['question', 'request'] as const).find((kind) => kinds[kind].has(key));
}

/** An error as the machine said it. */
export function isError({ kind, value }: Evidence): boolean {
  if (kind === 'http-status') return /^HTTP [45]/.test(value);
  if (kind === 'log-line') return /^\W{0,3}(?:ERR(?:OR)?|FATAL|CRIT(?:ICAL)?|SEVERE|PANIC)\b/i.test(value);
  return kind === 'error-code' || kind === 'stack-trace';
}
