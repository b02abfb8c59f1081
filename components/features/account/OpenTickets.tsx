import type { Sighting } from '@/lib/accounts/sightings';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';

/** Open tickets of the account that were seen on this device, or that its page lists. */
export function OpenTickets({ tickets, canList }: { tickets: Sighting[]; canList: boolean }) {
  const w = useWords();
  const now = Date.now();
  return (
    <Section title={w.account.tickets} count={tickets.length}>
      {canList && <ListButton />}
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

/** One request to the site, by a click: its limits are shared with everything the company runs against it. */
function ListButton() {
  const { of } = usePanel();
  const list = useMutation('listOpenTickets');
  const { say } = useStatus();
  const w = useWords();

  async function ask() {
    const listed = await list.run(of);
    if (!listed) return;
    const { found, complete } = listed.answer;
    if (found === 0) return say(w.account.noOthers);
    say(complete ? w.account.others(found) : w.account.othersAndMore(found));
  }
  return (
    <p className={text.small}>
      <Button small look="quiet" icon="search" disabled={list.saving} onClick={() => void ask()}>
        {list.saving ? w.account.asking : w.account.askSite}
      </Button>
      {list.failed && <span className={text.bad}> {w.account.noAnswer}</span>}
    </p>
  );
}
