import { sites } from '@/lib/sites/sites';
import { fieldLabel } from '../features/record/fields';
import { sentence } from '../ui/format';
import classes from './Hosts.module.css';
import type { HostRow } from './host-rows';

/** What a person can do about fields that are missing on a host. */
export function RepairWays({ row: { site, readings } }: { row: HostRow }) {
  const missing = [...new Set(readings.flatMap((reading) => reading.missing))];
  return (
    <>
      <p>
        {sentence(missing.map(fieldLabel).join(', '))}: not on the pages that were read, or the site moved it. If you
        see it there:
      </p>
      <ul className={classes.ways}>
        <li>Open such a record, then the line under its title in the panel, and choose “Pick on the page”.</li>
        {site !== undefined && sites.find(site)?.labelled && (
          <li>For a label that is translated or renamed, choose “Map a label” under “Fields you pointed at”.</li>
        )}
        <li>Ask your company for a selector pack, and import it under “Selector packs”.</li>
      </ul>
    </>
  );
}
