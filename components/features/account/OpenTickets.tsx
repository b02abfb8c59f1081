import type { Sighting } from '@/lib/accounts/sightings';
import { ago } from '../../ui/format';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import classes from './Account.module.css';

/** Open tickets of the account that were seen on this device, or that its page lists. */
export function OpenTickets({ tickets }: { tickets: Sighting[] }) {
  const now = Date.now();
  return (
    <Section title="Open tickets" count={tickets.length}>
      {tickets.length === 0 && <p className={text.support}>None seen here.</p>}
      <ul className={classes.list}>
        {tickets.map((ticket) => (
          <li key={ticket.key}>
            <TicketLink ticket={ticket} />
            <span className={classes.age}>{ticket.openedAt !== undefined && ago(now - ticket.openedAt)}</span>
            <span className={classes.about}>
              {ticket.severity === undefined ? (
                <span>severity unknown</span>
              ) : (
                <Tag icon={ticket.severity <= 2 ? 'up' : 'flag'} tone={ticket.severity <= 2 ? 'bad' : 'plain'}>
                  Sev {ticket.severity}
                </Tag>
              )}
              {ticket.area && <span>{ticket.area}</span>}
              <span>seen {ago(now - ticket.seenAt)}</span>
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
      <span className={text.strong}>
        {label} {subject}
      </span>
    );
  }
  return (
    <a className={text.strong} href={url} target="_blank" rel="noreferrer">
      {label} {subject}
    </a>
  );
}
