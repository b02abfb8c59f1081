import type { TicketContext } from '@/lib/context/context';
import { isOpenStatus } from '@/lib/context/status';
import type { KnownFact } from './fact';

/** What is remembered of a ticket, so that the next one like it finds it: never what people wrote. */
export interface KnownTicket {
  /** Most telling first. */
  facts: KnownFact[];
  /** Broad to narrow: `Identity · SSO`. */
  area?: string;
  state: 'open' | 'solved' | 'unknown';
  /** UTC milliseconds. */
  openedAt?: number;
  solvedAt?: number;
  fixVersions?: string[];
  /** Keys or ids of records that its site links it to, as the site writes them. */
  links: string[];
  /** When it was last read, UTC milliseconds. */
  seenAt: number;
}

const longestArea = 300;
const mostLinks = 20;

/** What a ticket that was read says of itself, with the facts that were found in it. */
export function knownTicketOf({ fields, readAt }: TicketContext, facts: KnownFact[]): KnownTicket {
  const area = (fields.area?.value ?? [])
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ');
  const open = isOpenStatus(fields.status?.value);
  const fixVersions = fields.fixVersions?.value ?? [];
  return {
    facts,
    ...(area !== '' && area.length <= longestArea && { area }),
    state: open === undefined ? 'unknown' : open ? 'open' : 'solved',
    ...(fields.createdAt && { openedAt: fields.createdAt.value }),
    ...(fields.solvedAt && { solvedAt: fields.solvedAt.value }),
    ...(fixVersions.length > 0 && { fixVersions }),
    links: (fields.links?.value ?? []).map(({ id }) => id).slice(0, mostLinks),
    seenAt: readAt,
  };
}
