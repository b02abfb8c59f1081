import type { SeenTicket } from './fact';

/** The fields of a remembered ticket, apart from their schema: what writes rows needs no parser. */
export const seenTicketFields: Readonly<Record<keyof SeenTicket, true>> = {
  key: true,
  label: true,
  subject: true,
  url: true,
  open: true,
  severity: true,
  stated: true,
  priority: true,
  area: true,
  openedAt: true,
  openedOn: true,
  closedAt: true,
  breached: true,
  survey: true,
  reopens: true,
  reopenedAt: true,
  names: true,
  mentions: true,
  causes: true,
  listed: true,
  seenAt: true,
};
