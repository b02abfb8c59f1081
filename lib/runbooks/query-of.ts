import type { Comment, TicketContext } from '@/lib/context/context';
import { subjectEntry } from '@/lib/evidence/entries';
import type { Evidence } from '@/lib/evidence/evidence';
import { type Line, linesOf } from '@/lib/evidence/lines';
import { boundOfQuery, lookedAt } from '@/lib/evidence/looked-at';
import { messageParts } from '@/lib/evidence/message-parts';
import { greatest } from '@/lib/lists';
import type { RunbookQuery } from './rank';
import type { Weights } from './weights';

/** What is longer is no subject. */
const longestSubject = 1000;
/** A log has thousands of times and requests, of which none is a runbook's signal; the weightiest come first. */
const mostEvidence = 1000;

type MessageWeights = Weights['messages'];

/** Makes the query for `suggest` from what was read of a ticket. */
export function queryOf(context: TicketContext, evidence: Evidence[], messageWeights: MessageWeights): RunbookQuery {
  const { fields, conversation } = context;
  const weights = weightsOf(conversation, messageWeights);
  return {
    subject: (fields.subject?.value ?? '').slice(0, longestSubject),
    passages: lookedAt(context, boundOfQuery).flatMap(({ id, text }) => {
      if (id === subjectEntry) return [];
      const weight = weights.get(id) ?? 0;
      const { own, rest } = messageParts(linesOf(text));
      return [
        { text: textOf(own), weight },
        { text: textOf(rest), weight: weight * messageWeights.quotedShare },
      ].filter((passage) => passage.text !== '' && passage.weight >= messageWeights.least);
    }),
    evidence: evidence
      .map(({ value, kind, spans }) => ({
        value,
        kind,
        weight: greatest(
          spans.map(({ entry }) => (entry === subjectEntry ? 1 : (weights.get(entry) ?? 0))),
          0,
        ),
      }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostEvidence),
    tags: fields.tags?.value ?? [],
    areas: fields.area?.value ?? [],
  };
}

function textOf(lines: Line[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

/** By comment id; the conversation is oldest first. */
function weightsOf(conversation: Comment[], messageWeights: MessageWeights): Map<string, number> {
  const weights = new Map<string, number>();
  const theirs = conversation.filter(isFromCustomer);
  let weight = 1;
  for (const { id } of theirs.toReversed()) {
    weights.set(id, weight);
    weight *= messageWeights.olderShare;
  }
  const [first] = conversation;
  for (const { id, author } of conversation) {
    if (!weights.has(id)) weights.set(id, author.role === 'system' ? 0 : messageWeights.ours);
  }
  // Without a word from the customer, e.g. an issue a colleague filed, the description is the question.
  if (first)
    weights.set(first.id, theirs.length === 0 ? 1 : Math.max(weights.get(first.id) ?? 0, messageWeights.first));
  return weights;
}

/** An unknown author counts as the customer, unless the message is internal. */
function isFromCustomer({ author, public: isPublic }: Comment): boolean {
  return author.role === 'customer' || (author.role === 'unknown' && isPublic !== false);
}
