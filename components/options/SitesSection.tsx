import { useRef, useState } from 'react';
import type { SitesView } from '@/lib/contract/sites';
import { sites } from '@/lib/sites/sites';
import { Button } from '../ui/Button';
import { countOf } from '../ui/format';
import { Tag } from '../ui/Tag';
import text from '../ui/text.module.css';
import { useNow } from '../ui/use-now';
import { AddHostForm } from './AddHostForm';
import { HostRows } from './HostRows';
import classes from './Hosts.module.css';
import { hostRows, needsLook } from './host-rows';
import { OptionsSection } from './OptionsSection';

interface SitesSectionProps {
  view: SitesView;
  /** Match patterns of the hosts that the browser lets us read. */
  origins: readonly string[];
}

/** Every host Sidelight reads, or should: access, health, and what can be done about either. */
export function SitesSection({ view, origins }: SitesSectionProps) {
  const [isAdding, setIsAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const now = useNow(1000);
  const { rows, unread } = hostRows(view, origins);
  const toLookAt = rows.filter(needsLook).length;

  function close() {
    setIsAdding(false);
    add.current?.focus();
  }
  return (
    <OptionsSection
      id="sites"
      title="Sites and permissions"
      about="Sidelight runs only on the hosts you grant, and only reads there."
      actions={
        <>
          {toLookAt > 0 && (
            <Tag icon="alert" tone="warn">
              {countOf(toLookAt, 'host needs', 'hosts need')} a look
            </Tag>
          )}
          <Button ref={add} icon="plus" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
            Add a host
          </Button>
        </>
      }
    >
      {isAdding && <AddHostForm hosts={rows.filter(({ granted }) => granted).map(({ host }) => host)} onDone={close} />}
      {rows.length > 0 && (
        <div className={classes.scrolling}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Host</th>
                <th scope="col">Access</th>
                <th scope="col">Last reading</th>
                <th scope="col">Fields</th>
                <th scope="col">
                  <span className={text.hiddenVisually}>Action</span>
                </th>
              </tr>
            </thead>
            {rows.map((row) => (
              <HostRows key={row.host} row={row} now={now} />
            ))}
          </table>
        </div>
      )}
      {unread.length > 0 && (
        <p className={classes.unread}>
          Ready, and not read yet: {list.format(unread.map((site) => sites.nameOf(site)))}. Open a record there and its
          host shows up here.
        </p>
      )}
    </OptionsSection>
  );
}

const list = new Intl.ListFormat('en-GB');
