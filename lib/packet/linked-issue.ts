import type { TicketContext } from '@/lib/context/context';
import { asksForMore, criterionAskedFor } from './asked-for';
import { inOrder, type PacketEvent, type SentPacket, type Standing } from './sent';

/** What is remembered of an issue that a packet was sent to, as it was last read: nothing that was written in it. */
export interface LinkedIssue {
  /** The status as the site shows it. */
  status: string;
  /** `working`: somebody took it on. `closed`: it is done with, and nothing was fixed. */
  state: 'new' | 'working' | 'waiting' | 'fixed' | 'closed';
  /** Why it is closed, as the site shows it. */
  resolution?: string;
  fixVersions?: string[];
  /** UTC milliseconds. */
  solvedAt?: number;
  /** The newest comment that asks for more and was not answered by whoever reported it, and what it seems to ask for. */
  asked?: { at: number; criterion?: string };
  /** When it was first read as it is, UTC milliseconds. */
  readAt: number;
}

/** A resolution that fixes nothing, as trackers write it. */
const unfixed =
  /\b(?:won['’]?t|will not|cannot|can['’]?t|could not|not)[ _](?:fix|do|reproduce|planned|a bug|an issue)|duplicate|incomplete|invalid|declined|rejected|by design|as designed|works as|obsolete|abandoned|stale|withdrawn|nicht (?:reproduzierbar|zu beheben|geplant)|duplikat|abgelehnt|ungültig/i;
/** A status that waits for whoever reported it. */
const waiting =
  /\b(?:needs? (?:more )?info|more info|waiting (?:for|on) (?:reporter|customer|support)|awaiting|feedback|rückfrage|warte)/i;

/** What an issue says of itself; `undefined` for one whose status is not known. */
export function linkedIssueOf({ fields, conversation, readAt }: TicketContext): LinkedIssue | undefined {
  const status = fields.status?.value;
  if (!status || status.category === 'unknown') return undefined;
  const resolution = fields.resolution?.value;
  const isDone = status.category === 'solved' || status.category === 'closed';
  const isUnfixed = unfixed.test(`${resolution ?? ''} ${status.label}`);
  const asked = isDone ? undefined : askedIn(conversation, fields.requester?.value.name);
  const fixVersions = fields.fixVersions?.value ?? [];
  return {
    status: status.label,
    state: isDone ? (isUnfixed ? 'closed' : 'fixed') : openState(status),
    ...(resolution !== undefined && { resolution }),
    ...(fixVersions.length > 0 && { fixVersions }),
    ...(fields.solvedAt && { solvedAt: fields.solvedAt.value }),
    ...(asked && { asked }),
    readAt,
  };
}

function openState({ label, category }: { label: string; category: string }): LinkedIssue['state'] {
  if (category === 'pending' || waiting.test(label)) return 'waiting';
  // GitHub calls open whatever is not closed.
  return category === 'open' && !/^open$/i.test(label) ? 'working' : 'new';
}

function askedIn(conversation: TicketContext['conversation'], reporter: string | undefined): LinkedIssue['asked'] {
  let asked: LinkedIssue['asked'];
  for (const { author, at, text } of conversation) {
    if (at === undefined || author.role === 'system') continue;
    if (author.name === reporter) asked = undefined;
    else if (asksForMore(text)) {
      const criterion = criterionAskedFor(text);
      asked = { at, ...(criterion !== undefined && { criterion }) };
    }
  }
  return asked;
}

/** What a linked issue seems to say of the packet: a person confirms it or not. */
export interface Proposal {
  said: 'accepted' | 'bounced' | 'resolved';
  /** The same for the same word of the same issue: one that was declined does not come again. */
  key: string;
  /** Since when, UTC milliseconds. */
  at: number;
  /** The issue's status. */
  status: string;
  /** `bounced`: the issue is closed with this, and nothing was fixed. */
  resolution?: string;
  criterion?: string;
  fixVersion?: string;
}

/**
 * What a packet's issue proposes: fixed, closed without a fix, asks for more, or was taken on. Nothing where that was said
 * already, or where a person said that it is not so.
 */
export function proposalOf(
  { packet, events, outcome, isReplaced }: Standing,
  issue: LinkedIssue | undefined,
): Proposal | undefined {
  if (!issue || isReplaced) return undefined;
  const proposal = proposed(packet, inOrder(events), outcome.state, issue);
  const isDeclined = events.some(({ said, proposal: key }) => said === 'declined' && key === proposal?.key);
  return isDeclined ? undefined : proposal;
}

function proposed(
  { sentAt }: SentPacket,
  events: PacketEvent[],
  state: Standing['outcome']['state'],
  { state: of, status, resolution, fixVersions, solvedAt, asked, readAt }: LinkedIssue,
): Proposal | undefined {
  const make = (said: Proposal['said'], at: number, more: Partial<Proposal> = {}): Proposal => ({
    said,
    key: `${said} ${at}`,
    at,
    status,
    ...more,
  });
  const saidLast = events.findLast(({ said }) => said !== 'declined')?.at ?? 0;
  const doneAt = solvedAt ?? readAt;
  // Said to be broken since the issue was done: then it is done no more, whatever it still says.
  if (events.some(({ said, at }) => said === 'broken' && at >= doneAt)) return undefined;
  const isOver = state === 'resolved' || state === 'told';
  if (of === 'fixed') {
    const fixVersion = fixVersions?.join(', ');
    return isOver ? undefined : make('resolved', doneAt, fixVersion === undefined ? {} : { fixVersion });
  }
  if (isOver || state === 'bounced') return undefined;
  if (of === 'closed') return make('bounced', doneAt, resolution === undefined ? {} : { resolution });
  if (asked && asked.at > sentAt && asked.at > saidLast) {
    return make('bounced', asked.at, asked.criterion === undefined ? {} : { criterion: asked.criterion });
  }
  if (of === 'waiting') return readAt > saidLast ? make('bounced', readAt) : undefined;
  return of === 'working' && state === 'open' ? make('accepted', readAt) : undefined;
}
