import type { Sighting } from '@/lib/accounts/sightings';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { ago, countOf } from '../../ui/format';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import classes from './Account.module.css';

/** Open tickets of the account that were seen on this device, or that its page lists. */
export function OpenTickets({ tickets, canList }: { tickets: Sighting[]; canList: boolean }) {
  const now = Date.now();
  return (
    <Section title="Open tickets" count={tickets.length}>
      {canList && <ListButton />}
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

/** One request to the site, by a click: its limits are shared with everything the company runs against it. */
function ListButton() {
  const { of } = usePanel();
  const list = useMutation('listOpenTickets');
  const { say } = useStatus();

  async function ask() {
    const listed = await list.run(of);
    if (!listed) return;
    const { found, complete } = listed.answer;
    say(
      found === 0 ? 'No other open tickets' : `${countOf(found, 'other open ticket')}${complete ? '' : ', and more'}`,
    );
  }
  return (
    <p className={text.small}>
      <Button small look="quiet" icon="search" disabled={list.saving} onClick={() => void ask()}>
        {list.saving ? 'Asking…' : 'Ask the site for all of them'}
      </Button>
      {list.failed && <span className={text.bad}> It did not answer. Try again in a moment.</span>}
    </p>
  );
}
