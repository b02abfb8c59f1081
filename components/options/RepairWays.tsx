import { sites } from '@/lib/sites/sites';
import { fieldLabel } from '../features/record/fields';
import { useWords } from '../ui/words';
import classes from './Hosts.module.css';
import type { HostRow } from './host-rows';

/** What a person can do about fields that are missing on a host. */
export function RepairWays({ row: { site, readings } }: { row: HostRow }) {
  const w = useWords();
  const missing = [...new Set(readings.flatMap((reading) => reading.missing))];
  return (
    <>
      <p>
        {w.options.repair.missing(w.format.sentence(w.format.values(missing.map((field) => fieldLabel(w, field)))))}
      </p>
      <ul className={classes.ways}>
        <li>{w.options.repair.byPick}</li>
        {site !== undefined && sites.find(site)?.labelled && <li>{w.options.repair.byLabel}</li>}
        <li>{w.options.repair.byPack}</li>
      </ul>
    </>
  );
}
