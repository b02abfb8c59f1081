import { useId, useState } from 'react';
import { sites } from '@/lib/sites/sites';
import { useQuery } from '../data/use-query';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Foreign } from '../ui/Foreign';
import { Tag } from '../ui/Tag';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import { GrantAccess, RemoveAccess, SignOut } from './HostActions';
import classes from './Hosts.module.css';
import { type HostRow, lacksSomething } from './host-rows';
import { productLine } from './host-words';
import { NeverReadCells, ReadingCells } from './ReadingCells';
import { RepairWays } from './RepairWays';
import { SalesforceSignIn } from './SalesforceSignIn';

/** A host with many objects, as GitHub with its repositories, shows these first. */
const fewObjects = 3;

/** One host: a line for each object that was read there, and below them what was asked for. */
export function HostRows({ row, now }: { row: HostRow; now: number }) {
  const { host, site, own, granted, readings } = row;
  const w = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const [below, setBelow] = useState<'sign-in' | 'repair'>();
  const belowId = useId();
  const canSignIn = site !== undefined && sites.find(site)?.ownSession !== undefined && granted && readings.length > 0;
  const salesforce = useQuery('salesforceStatus', canSignIn ? { host } : undefined);
  const signedIn = salesforce.data?.signedIn;

  const shown = showsAll ? readings : readings.slice(0, fewObjects);
  const hidden = readings.slice(shown.length);
  const [first, ...others] = shown;
  const lines = Math.max(1, shown.length) + (hidden.length > 0 ? 1 : 0);
  const isRepairable = granted && readings.some(({ missing }) => missing.length > 0);
  const toggle = (which: typeof below) => ({
    'aria-expanded': below === which,
    'aria-controls': below === which ? belowId : undefined,
    onClick: () => setBelow(below === which ? undefined : which),
  });

  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={lines} className={cx(classes.cell, classes.first)}>
          <Foreign className={classes.host}>{host}</Foreign>
          <span className={text.meta}>{productLine(w, row)}</span>
        </th>
        <td rowSpan={lines} className={classes.cell}>
          <div className={classes.access}>
            <Tag icon={granted ? 'check' : 'lock'} tone={granted ? 'good' : 'bad'}>
              {granted ? w.options.sites.granted : w.options.sites.notGranted}
            </Tag>
            {signedIn && (
              <Tag icon="check" tone="good">
                {w.options.sites.signedIn}
              </Tag>
            )}
          </div>
        </td>
        {first ? <ReadingCells row={row} reading={first} now={now} /> : <NeverReadCells row={row} />}
        <td rowSpan={lines} className={cx(classes.cell, classes.act)}>
          <div className={classes.buttons}>
            {!granted && <GrantAccess row={row} />}
            {isRepairable && (
              <Button small aria-label={w.options.sites.repairHost(host)} {...toggle('repair')}>
                {w.options.sites.repair}
              </Button>
            )}
            {signedIn === false && (
              <Button small look="quiet" aria-label={w.options.sites.signInTo(host)} {...toggle('sign-in')}>
                {w.options.sites.signIn}
              </Button>
            )}
            {signedIn && <SignOut host={host} />}
            {own && <RemoveAccess host={host} granted={granted} />}
          </div>
        </td>
      </tr>
      {others.map((reading) => (
        <tr key={reading.key}>
          <ReadingCells row={row} reading={reading} now={now} />
        </tr>
      ))}
      {hidden.length > 0 && (
        <tr>
          <td colSpan={2} className={classes.cell}>
            <Button small look="quiet" onClick={() => setShowsAll(true)}>
              {w.options.sites.showMore(hidden.length)}
            </Button>
            {hidden.some(lacksSomething) && <span className={text.meta}> {w.options.sites.notAllComplete}</span>}
          </td>
        </tr>
      )}
      {below === 'repair' && isRepairable && (
        <tr id={belowId}>
          <td colSpan={5} className={classes.below}>
            <RepairWays row={row} />
          </td>
        </tr>
      )}
      {below === 'sign-in' && salesforce.data && !signedIn && (
        <tr id={belowId}>
          <td colSpan={5} className={classes.below}>
            <SalesforceSignIn
              host={host}
              status={salesforce.data}
              onAsked={salesforce.retry}
              onDone={() => setBelow(undefined)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
