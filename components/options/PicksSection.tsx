import { useState } from 'react';
import type { SitesView } from '@/lib/contract/sites';
import type { PickedField } from '@/lib/selectors/pick';
import { sites } from '@/lib/sites/sites';
import { isolated } from '@/lib/text/foreign';
import { Button } from '../ui/Button';
import { Foreign } from '../ui/Foreign';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import { objectWord } from './host-words';
import classes from './List.module.css';
import { MapLabelForm } from './MapLabelForm';
import { mappedLabel } from './mapped-label';
import { OptionsSection } from './OptionsSection';
import { useRemoval } from './use-removal';

/** Where the person said that fields are, by pointing or by label. */
export function PicksSection({ view: { picks, readings } }: { view: SitesView }) {
  const w = useWords();
  const [isMapping, setIsMapping] = useState(false);
  const siteOf = new Map(readings.map(({ host, site }) => [host, site]));
  const labelledHosts = [...siteOf].flatMap(([host, site]) => {
    const { labelled } = sites.find(site) ?? {};
    return labelled ? { host, site, labelled } : [];
  });
  labelledHosts.sort((a, b) => (a.host < b.host ? -1 : 1));
  return (
    <OptionsSection
      title={w.options.picks.title}
      about={w.options.picks.about}
      actions={
        labelledHosts.length > 0 && (
          <Button aria-expanded={isMapping} onClick={() => setIsMapping(!isMapping)}>
            {w.options.mapLabel.title}
          </Button>
        )
      }
    >
      {isMapping && <MapLabelForm hosts={labelledHosts} onDone={() => setIsMapping(false)} />}
      {picks.length === 0 ? (
        <p className={text.support}>{w.options.picks.none}</p>
      ) : (
        <ul>
          {picks.map((pick) => (
            <PickItem key={pick.id} pick={pick} />
          ))}
        </ul>
      )}
    </OptionsSection>
  );
}

function PickItem({ pick }: { pick: PickedField }) {
  const w = useWords();
  const label = mappedLabel(w, pick.field);
  const { remove, isRemoving } = useRemoval('removePick', pick.id, w.record.unpicked(w.format.sentence(label)));
  const where = [pick.host, sites.nameOf(pick.site), pick.object && objectWord(w, pick.object)]
    .flatMap((part) => (part ? [isolated(part)] : []))
    .join(' · ');
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <Foreign className={text.strong}>{w.format.sentence(label)}</Foreign>{' '}
          <Foreign className={text.meta}>{where}</Foreign>
        </p>
        <code className={classes.css}>
          <Foreign>{pick.css}</Foreign>
        </code>
      </div>
      <Button
        small
        look="quiet"
        disabled={isRemoving}
        aria-label={w.options.picks.removeOn({ field: label, host: pick.host })}
        onClick={() => void remove()}
      >
        {w.options.remove}
      </Button>
    </li>
  );
}
