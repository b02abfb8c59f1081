import type { TicketKind } from '@/lib/packet/ticket-kind';

/** What leads from a citation to its message on the page. */
export const citationWords = {
  showInTicket: 'Show in the ticket',
  /** What else a chip does. */
  chipTitle: ({ value, keys }: { value: string; keys: string }) => `${value}\n${keys} copies it`,
  linkTitle: (keys: string) => `Show in the ticket; ${keys} copies its link`,
  keys: { control: 'Ctrl C', command: '⌘ C' },
  shown: (place: string) => `Shown on the page: ${place}`,
  shownOf: ({ place, at, of }: { place: string; at: string; of: string }) =>
    `Shown on the page: ${place}, ${at} of ${of}`,
  absent: (place: string) => `${place} is not on the page now: it may be folded away or not loaded yet.`,
  covered: (place: string) => `${place} is on the page behind this panel: make the panel narrower to see it.`,
  open: 'Open it in this tab',
  copyLink: (place: string) => `Copy the link to ${place}`,
  linkCopied: (place: string) => `Copied the link to ${place}`,
  /** The site has no addresses for single messages. */
  recordLinkCopied: (site: string) => `Copied the link to the ticket: ${site} has none for single messages`,
  copied: (text: string) => `Copied ${text}`,
  copiedMasked: (text: string) => `Copied ${text}: masked`,
  notCopied: 'Not copied: the browser does not allow it here.',
};

const kinds: Record<TicketKind, string> = { fault: 'Fault', question: 'Question', request: 'Request' };
const correct: Record<TicketKind, string> = {
  fault: 'It is a fault',
  question: 'It is a question',
  request: 'It is a request',
};

/** What a ticket is judged as. */
export const ticketKindWords = {
  label: 'Judged as',
  kinds,
  correct,
  because: (why: string) => `Because ${why}.`,
  byDefault: 'Neither its type nor its tags say otherwise.',
  rulesSay: ({ kind, why }: { kind: string; why: string }) => `The rules say ${kind.toLowerCase()}: ${why}.`,
  rulesSayByDefault: (kind: string) =>
    `The rules say ${kind.toLowerCase()}: neither its type nor its tags say otherwise.`,
  said: ({ by, when }: { by: string; when: string }) => `${by}, ${when}`,
  you: 'You',
  takeBack: 'Take back',
  saidNow: (kind: string) => `Judged as: ${kind.toLowerCase()}`,
  takenBack: 'Your word is taken back',
};
