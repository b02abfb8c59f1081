import { smallest } from '@/lib/lists';
import type { Outcome, Standing } from '@/lib/packet/sent';
import type { RunOutcome } from '@/lib/runbooks/runbook';

/** A case of an account, for what customers say together. */
export interface VoiceTicket {
  accountId: string;
  /** `recordKey`, and those of the same case in other systems. */
  key: string;
  also?: string[];
  label: string;
  subject: string;
  url?: string;
  open: boolean;
  severity?: number;
  area?: string;
  openedAt?: number;
  seenAt: number;
}

/** A packet, as far as it is a word of the customer's: of its ticket there may be nothing else. */
export interface VoicePacket {
  accountId?: string;
  standing: Standing;
  /** What people call its ticket, and its issue. */
  label: string;
  url?: string;
  target?: { label: string; url?: string };
}

export interface VoiceRun {
  accountId?: string;
  recordKey: string;
  runbookId: string;
  outcome?: RunOutcome;
  area?: string;
}

/** Where something can be looked up. */
export interface Evidence {
  label: string;
  subject: string;
  url?: string;
  accountId: string;
  open: boolean;
}

/** What several tickets are about. */
export interface Theme {
  /** As the sites write it. */
  area: string;
  /** Tickets, each once, and how many of them are open. */
  count: number;
  open: number;
  /** Accounts that have it. */
  accountIds: string[];
  /** The worst there is; absent where no ticket shows one. */
  severity?: number;
  /** What helped most often: a runbook, and on how many tickets. */
  workaround?: { runbookId: string; solved: number };
  /** Packets about it that are not settled. */
  escalated: number;
  /** Versions that a fix is in, as they were said. */
  fixedIn: string[];
  /** The newest few. */
  evidence: Evidence[];
}

/** Something that was told to product, and what came of it. */
export interface FeedbackItem {
  label: string;
  url?: string;
  area?: string;
  accountId?: string;
  sentAt: number;
  outcome: Outcome;
  target?: { label: string; url?: string };
}

export interface Voice {
  /** Most accounts first, then most tickets. */
  themes: Theme[];
  /** The newest first. */
  feedback: FeedbackItem[];
  /** Tickets that show no area, and so are in no theme. */
  withoutArea: number;
}

/** Themes look so many days back. */
export const voiceDays = 90;
const dayMs = 86_400_000;
const mostEvidence = 5;

/**
 * What customers say: tickets by their product area, with the packets and runs of that area. A ticket counts once, for
 * the account it is of; one opened or seen longer ago than 90 days, and closed, is over. An area is the same whatever
 * its capitals. Nothing is read out of texts.
 */
export function voiceOf(
  tickets: readonly VoiceTicket[],
  packets: readonly VoicePacket[],
  runs: readonly VoiceRun[],
  now: number,
): Voice {
  const since = now - voiceDays * dayMs;
  const recent = newest(tickets).filter(({ open, openedAt, seenAt }) => (openedAt ?? seenAt) >= since || open);
  const sent = packets.filter(({ standing }) => standing.packet.sentAt >= since || !isSettled(standing));
  const areaOf = new Map(
    recent.flatMap(({ key, also = [], area }) => [key, ...also].map((one) => [one, folded(area)] as const)),
  );
  const byArea = Map.groupBy(
    recent.filter(({ area }) => folded(area) !== undefined),
    ({ area }) => folded(area) ?? '',
  );
  const themes = [...byArea].map(([area, of]) =>
    themeOf(
      of,
      sent.filter(({ standing: { packet } }) => (folded(packet.area) ?? areaOf.get(packet.recordKey)) === area),
      runs.filter((run) => (folded(run.area) ?? areaOf.get(run.recordKey)) === area),
    ),
  );
  return {
    themes: themes.sort(
      (a, b) =>
        b.accountIds.length - a.accountIds.length ||
        b.count - a.count ||
        ((folded(a.area) ?? '') < (folded(b.area) ?? '') ? -1 : 1),
    ),
    feedback: packets
      .filter(({ standing }) => standing.packet.receiver === 'product')
      .map(feedbackOf)
      .sort((a, b) => b.sentAt - a.sentAt),
    withoutArea: recent.filter(({ area }) => folded(area) === undefined).length,
  };
}

function themeOf(tickets: readonly VoiceTicket[], packets: readonly VoicePacket[], runs: readonly VoiceRun[]): Theme {
  const severities = tickets.flatMap(({ severity }) => severity ?? []);
  const workaround = helped(runs);
  const sorted = tickets.toSorted((a, b) => timeOf(b) - timeOf(a) || (a.key < b.key ? -1 : 1));
  const fixedIn = packets.flatMap(({ standing }) => standing.outcome.fixVersion ?? []);
  return {
    area: sorted[0]?.area?.trim() ?? '',
    count: tickets.length,
    open: tickets.filter(({ open }) => open).length,
    accountIds: [...new Set(tickets.map(({ accountId }) => accountId))].sort(),
    ...(severities.length > 0 && { severity: smallest(severities) }),
    ...(workaround && { workaround }),
    escalated: packets.filter(({ standing }) => !isSettled(standing)).length,
    fixedIn: [...new Set(fixedIn)].sort(),
    evidence: sorted.slice(0, mostEvidence).map(({ label, subject, url, accountId, open }) => ({
      label,
      subject,
      ...(url !== undefined && { url }),
      accountId,
      open,
    })),
  };
}

/** The runbook that solved most of the tickets; of equals always the same. */
function helped(runs: readonly VoiceRun[]): Theme['workaround'] {
  const solved = runs.filter(({ outcome }) => outcome === 'solved' || outcome === 'helped');
  const [best] = [...Map.groupBy(solved, ({ runbookId }) => runbookId)]
    .map(([runbookId, of]) => ({ runbookId, solved: new Set(of.map(({ recordKey }) => recordKey)).size }))
    .sort((a, b) => b.solved - a.solved || (a.runbookId < b.runbookId ? -1 : 1));
  return best;
}

function feedbackOf({ accountId, standing: { packet, outcome }, label, url, target }: VoicePacket): FeedbackItem {
  return {
    label,
    ...(url !== undefined && { url }),
    ...(packet.area !== undefined && { area: packet.area }),
    ...(accountId !== undefined && { accountId }),
    sentAt: packet.sentAt,
    outcome,
    ...(target && { target }),
  };
}

function isSettled({ outcome: { state }, isReplaced }: Standing): boolean {
  return isReplaced || state === 'resolved' || state === 'told';
}

/** Each ticket once, as it was seen last. */
function newest(tickets: readonly VoiceTicket[]): VoiceTicket[] {
  const byKey = new Map<string, VoiceTicket>();
  for (const ticket of tickets) {
    const known = byKey.get(ticket.key);
    if (!known || known.seenAt < ticket.seenAt) byKey.set(ticket.key, ticket);
  }
  return [...byKey.values()];
}

const timeOf = ({ openedAt, seenAt }: VoiceTicket) => openedAt ?? seenAt;

function folded(area: string | undefined): string | undefined {
  return area?.trim().toLowerCase() || undefined;
}
