import { useState } from 'react';
import { siteNames } from '@/lib/context/record-key';
import type { SitesView } from '@/lib/contract/sites';
import type { PickedField } from '@/lib/selectors/pick';
import { Button } from '../ui/Button';
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
  const salesforceHosts = [
    ...new Set(readings.filter(({ site }) => site === 'salesforce').map(({ host }) => host)),
  ].sort();
  return (
    <OptionsSection
      title={w.options.picks.title}
      about={w.options.picks.about}
      actions={
        salesforceHosts.length > 0 && (
          <Button aria-expanded={isMapping} onClick={() => setIsMapping(!isMapping)}>
            {w.options.mapLabel.title}
          </Button>
        )
      }
    >
      {isMapping && <MapLabelForm hosts={salesforceHosts} onDone={() => setIsMapping(false)} />}
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
  const where = [pick.host, siteNames[pick.site], pick.object && objectWord(w, pick.object)]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <span className={text.strong}>{w.format.sentence(label)}</span> <bdi className={text.meta}>{where}</bdi>
        </p>
        <code className={classes.css}>{pick.css}</code>
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
