import { useRef, useState } from 'react';
import type { SitesView } from '@/lib/contract/sites';
import { sites } from '@/lib/sites/sites';
import { Button } from '../ui/Button';
import { Tag } from '../ui/Tag';
import text from '../ui/text.module.css';
import { useNow } from '../ui/use-now';
import { useWords } from '../ui/words';
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
  const w = useWords();
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
      title={w.options.sites.title}
      about={w.options.sites.about}
      actions={
        <>
          {toLookAt > 0 && (
            <Tag icon="alert" tone="warn">
              {w.options.sites.toLookAt(toLookAt)}
            </Tag>
          )}
          <Button ref={add} icon="plus" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
            {w.options.addHost.title}
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
                <th scope="col">{w.options.sites.host}</th>
                <th scope="col">{w.options.sites.access}</th>
                <th scope="col">{w.options.sites.lastReading}</th>
                <th scope="col">{w.options.sites.fields}</th>
                <th scope="col">
                  <span className={text.hiddenVisually}>{w.options.sites.action}</span>
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
          {w.options.sites.unread(w.format.list(unread.map((site) => sites.nameOf(site))))}
        </p>
      )}
    </OptionsSection>
  );
}
