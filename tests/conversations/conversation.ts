import { readFileSync } from 'node:fs';
import type { Comment, TicketContext, TicketFields } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from '@/lib/packet/check';
import type { PacketCheck, Verdict } from '@/lib/packet/packet';
import { rubric } from '@/lib/packet/rubric';

type Message = string | { by: 'agent' | 'note' | 'system'; text: string };

/** A conversation written by hand, with what a person makes of it. What is neither met nor weak is missing. */
export interface Conversation {
  id: string;
  language: string;
  about: string;
  type: string;
  /** Absent where nothing tells. */
  severity?: number;
  subject: string;
  messages: Message[];
  fields?: Record<string, string | string[]>;
  /** Criterion → part of the sentence that decides; empty where a field does, or one of several. */
  met: Record<string, string>;
  weak: Record<string, string>;
}

export function conversationsIn(file: string): Conversation[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Conversation);
}

function contextOf({ subject, messages, fields = {} }: Conversation): TicketContext {
  const field = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: {
      subject: field(subject),
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, field(value)])),
    } as TicketFields,
    empty: [],
    conversation: messages.map((message, i): Comment => {
      const { text, by } = typeof message === 'string' ? { text: message, by: 'customer' as const } : message;
      const role = by === 'note' ? 'agent' : by;
      const name = role === 'customer' ? 'Ines Carvalho' : 'Mara Lindqvist';
      return { id: `c${i + 1}`, author: { name, role }, public: by !== 'note', text };
    }),
  };
}

export interface Judged {
  id: string;
  criterion: string;
  expected: Verdict['verdict'];
  found: Verdict['verdict'];
  /** The sentence that decides is among those cited. */
  isCited: boolean;
  verdict: Verdict;
}

export function checkOf(conversation: Conversation): PacketCheck {
  const context = contextOf(conversation);
  return checkPacket(context, findEvidence(context), rubric);
}

/** One row for each criterion that applies. What is expected nowhere, of a ticket with an unread language, is missing or not read: which, depends on the criterion. */
export function judgedOf(conversation: Conversation): Judged[] {
  const check = checkOf(conversation);
  const isUnread = check.unread.length > 0;
  return check.verdicts
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map((verdict) => {
      const { id, met, weak } = conversation;
      const { criterion } = verdict;
      const part = met[criterion] ?? weak[criterion];
      const expected =
        criterion in met
          ? 'met'
          : criterion in weak
            ? 'weak'
            : isUnread && verdict.verdict === 'not-read'
              ? 'not-read'
              : 'missing';
      const isCited = part === undefined || verdict.citations.some(({ text }) => text.includes(part)) || part === '';
      return { id, criterion, expected, found: verdict.verdict, isCited, verdict };
    });
}

export interface Figures {
  criterion: string;
  expected: number;
  found: number;
  right: number;
}

/** Of the verdicts that say a criterion is met: how many there are, should be, and are right with their sentence. */
export function figuresOf(rows: Judged[]): Figures[] {
  const byCriterion = Map.groupBy(rows, ({ criterion }) => criterion);
  return [...byCriterion].map(([criterion, own]) => ({
    criterion,
    expected: own.filter(({ expected }) => expected === 'met').length,
    found: own.filter(({ found }) => found === 'met').length,
    right: own.filter(({ expected, found, isCited }) => expected === 'met' && found === 'met' && isCited).length,
  }));
}
