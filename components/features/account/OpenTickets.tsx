import type { Sighting } from '@/lib/accounts/sightings';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';

/** Open tickets of the account that were seen on this device, or that its page lists. */
export function OpenTickets({ tickets }: { tickets: Sighting[] }) {
  const w = useWords();
  const now = Date.now();
  return (
    <Section title={w.account.tickets} count={tickets.length}>
      {tickets.length === 0 && <p className={text.support}>{w.account.noTickets}</p>}
      <ul className={classes.list}>
        {tickets.map((ticket) => (
          <li key={ticket.key}>
            <TicketLink ticket={ticket} />
            <span className={classes.age}>{ticket.openedAt !== undefined && w.format.ago(now - ticket.openedAt)}</span>
            <span className={classes.about}>
              {ticket.severity === undefined ? (
                <span>{w.account.severityUnknown}</span>
              ) : (
                <Tag icon={ticket.severity <= 2 ? 'up' : 'flag'} tone={ticket.severity <= 2 ? 'bad' : 'plain'}>
                  {w.record.severity(ticket.severity)}
                </Tag>
              )}
              {ticket.area && <bdi>{ticket.area}</bdi>}
              <span>{w.account.seen(w.format.ago(now - ticket.seenAt))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TicketLink({ ticket: { label, subject, url } }: { ticket: Sighting }) {
  if (!url?.startsWith('https://')) {
    return (
      <span className={text.strong} dir="auto">
        {label} {subject}
      </span>
    );
  }
  return (
    <a className={text.strong} dir="auto" href={url} target="_blank" rel="noreferrer">
      {label} {subject}
    </a>
  );
}
