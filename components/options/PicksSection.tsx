import { useState } from 'react';
import type { SitesView } from '@/lib/contract/sites';
import type { PickedField } from '@/lib/selectors/pick';
import { sites } from '@/lib/sites/sites';
import { Button } from '../ui/Button';
import { sentence } from '../ui/format';
import text from '../ui/text.module.css';
import { objectWord } from './host-words';
import classes from './List.module.css';
import { MapLabelForm } from './MapLabelForm';
import { mappedLabel } from './mapped-label';
import { OptionsSection } from './OptionsSection';
import { useRemoval } from './use-removal';

/** Where the person said that fields are, by pointing or by label. */
export function PicksSection({ view: { picks, readings } }: { view: SitesView }) {
  const [isMapping, setIsMapping] = useState(false);
  const siteOf = new Map(readings.map(({ host, site }) => [host, site]));
  const labelledHosts = [...siteOf].flatMap(([host, site]) => {
    const { labelled } = sites.find(site) ?? {};
    return labelled ? { host, site, labelled } : [];
  });
  labelledHosts.sort((a, b) => (a.host < b.host ? -1 : 1));
  return (
    <OptionsSection
      title="Fields you pointed at"
      about="Tried before the places that Sidelight knows by itself, which stay as the fallback."
      actions={
        labelledHosts.length > 0 && (
          <Button aria-expanded={isMapping} onClick={() => setIsMapping(!isMapping)}>
            Map a label
          </Button>
        )
      }
    >
      {isMapping && <MapLabelForm hosts={labelledHosts} onDone={() => setIsMapping(false)} />}
      {picks.length === 0 ? (
        <p className={text.support}>
          None. When a field is missing, open its record, then the line under its title in the panel, and choose “Pick
          on the page”.
        </p>
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
  const label = mappedLabel(pick.field);
  const { remove, isRemoving } = useRemoval('removePick', pick.id, `${sentence(label)} is read as before`);
  const where = [pick.host, sites.nameOf(pick.site), pick.object && objectWord(pick.object)]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <span className={text.strong}>{sentence(label)}</span> <span className={text.meta}>{where}</span>
        </p>
        <code className={classes.css}>{pick.css}</code>
      </div>
      <Button
        small
        look="quiet"
        disabled={isRemoving}
        aria-label={`Remove ${label} on ${pick.host}`}
        onClick={() => void remove()}
      >
        Remove
      </Button>
    </li>
  );
}
