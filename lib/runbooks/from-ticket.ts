import type { Comment, TicketContext } from '@/lib/context/context';
import { findSensitive } from '@/lib/redaction/find';
import type { Known } from '@/lib/redaction/known';
import { redact } from '@/lib/redaction/mask';
import { findingKinds } from '@/lib/redaction/placeholder';
import type { FindingKind } from '@/lib/redaction/redaction';
import { markdownOf } from './markdown';
import { slugOf } from './parse';

/** A step as it is proposed, and where it is from: what we wrote on this ticket, or what gets round a known issue. */
export interface DraftStep {
  text: string;
  from?: { comment: number } | { record: string };
}

/** A runbook that is being written in a form. */
export interface RunbookDraft {
  title: string;
  area: string;
  owner: string;
  /** Tickets that have one of these are shown it. */
  signals: string[];
  steps: DraftStep[];
}

/** A draft that a ticket gave, and what of the ticket was left out of it, by kind. */
export interface DraftOfTicket {
  draft: RunbookDraft;
  leftOut: { kind: FindingKind; count: number }[];
}

interface Source {
  /** What names the fault. */
  signals: readonly string[];
  owner: string;
  known: Known;
  /** What gets round it, with the record that says so. */
  workarounds: readonly { record: string; text: string }[];
}

const mostSteps = 8;
const longestStep = 300;
const longestTitle = 120;

/**
 * A runbook begun from a ticket: its subject, area and evidence, and as steps what gets round the fault and what we asked
 * for or told to do. Names, addresses, hosts of customers and secrets are left out of all of it: it is for other tickets.
 */
export function draftFromTicket({ fields, conversation }: TicketContext, source: Source): DraftOfTicket {
  const counts = new Map<FindingKind, number>();
  const plain = (text: string) => {
    const { text: masked, masks } = redact(text, findSensitive(text, source.known), new Set(findingKinds));
    for (const { kind } of masks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return masked;
  };
  const steps = [
    ...source.workarounds.map(({ record, text }): DraftStep => ({ text, from: { record } })),
    ...conversation.flatMap((comment, at) =>
      instructionsIn(comment).map((text): DraftStep => ({ text, from: { comment: at + 1 } })),
    ),
  ];
  const draft = {
    title: plain((fields.subject?.value ?? '').slice(0, longestTitle)),
    area: (fields.area?.value ?? []).join(' · '),
    owner: source.owner,
    signals: [...source.signals],
    steps: steps.slice(0, mostSteps).map((step) => ({ ...step, text: plain(step.text) })),
  };
  return { draft, leftOut: [...counts].map(([kind, count]) => ({ kind, count })) };
}

/** What asks for something or tells to do it, as support writes it; in English and German. */
const instruction =
  /^(?:please\b|could you\b|can you\b|try\b|ask\b|check\b|update\b|restart\b|open\b|go to\b|set\b|enable\b|disable\b|run\b|remove\b|add\b|clear\b|rotate\b|register\b|compare\b|make sure\b|bitte\b|könnten sie\b|können sie\b|prüfen\b|starten\b|öffnen\b|setzen\b|aktualisieren\b)/i;
const listItem = /^\s{0,8}(?:\d{1,2}[.)]|[-*•])\s+/;

/** What we wrote that somebody is to do: items of lists, and sentences that ask for something. */
function instructionsIn({ author, text }: Comment): string[] {
  if (author.role !== 'agent') return [];
  return text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .flatMap((line) => (listItem.test(line) ? [line.replace(listItem, '')] : line.split(/(?<=[.!?])\s+/)))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length <= longestStep && instruction.test(sentence));
}

/** The draft as a file of our format. @param today when it was written, which is its first review */
export function markdownOfDraft(draft: RunbookDraft, { today, source }: { today: string; source: string }): string {
  const title = draft.title.trim();
  const steps = draft.steps.map(({ text }) => text.trim()).filter(Boolean);
  return markdownOf({
    id: slugOf(title) || 'runbook',
    title,
    area: draft.area.trim(),
    summary: steps[0]?.split('\n')[0] ?? title,
    signals: draft.signals,
    tags: [],
    owner: draft.owner.trim(),
    reviewed: today,
    source,
    intro: '',
    steps,
    outro: '',
  });
}
