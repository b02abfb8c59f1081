import { useState } from 'react';
import type { SiteId } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { requestAccess } from '../../data/permissions';
import { useAccess } from '../../data/use-access';
import { useAsked } from '../../data/use-asked';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Icon, type IconName } from '../../ui/Icon';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OpenOptions } from '../record/OpenOptions';
import { NameQuestion } from '../time/AskName';
import classes from './FirstRun.module.css';

type Step = 'sites' | 'rules' | 'name';

/** Whether the first steps are still to be shown, and how to have done with them; `undefined` until that is known. */
export function useFirstRun(): [isDue: boolean | undefined, done: () => void] {
  const [asked, remember] = useAsked('first run');
  return [asked === undefined ? undefined : !asked, remember];
}

/**
 * What somebody who opens Sidelight for the first time should know: where it reads, what becomes of that, and their name
 * unless it is known. Nothing waits for it.
 */
export function FirstRun({ onDone, canSkip = true }: { onDone: () => void; canSkip?: boolean }) {
  const w = useWords();
  const { say } = useStatus();
  const { data } = useQuery('home', {});
  const [wasAsked, rememberName] = useAsked('name');
  const [at, setAt] = useState(0);
  const steps: Step[] =
    data?.person.name === '' && wasAsked === false ? ['sites', 'rules', 'name'] : ['sites', 'rules'];
  const step = steps[at] ?? 'rules';
  const isLast = at >= steps.length - 1;

  function goOn() {
    const next = steps[at + 1];
    if (next === undefined) return onDone();
    setAt(at + 1);
    say(w.firstRun[next].title);
  }
  return (
    <section className={classes.steps} aria-label={w.firstRun.label}>
      <div className={text.row}>
        <span className={classes.dots} role="img" aria-label={w.firstRun.step({ at: at + 1, of: steps.length })}>
          {steps.map((each, index) => (
            <i key={each} className={cx(index <= at && classes.on)} />
          ))}
        </span>
        {canSkip && (
          <Button small look="quiet" className={text.end} onClick={onDone}>
            {w.firstRun.skip}
          </Button>
        )}
      </div>
      <h2>{w.firstRun[step].title}</h2>
      {step === 'sites' && <Sites />}
      {step === 'rules' && <Rules />}
      {step === 'name' ? (
        <NameQuestion
          seen={data?.person.revision}
          onAnswered={() => {
            rememberName();
            onDone();
          }}
        />
      ) : (
        <Button look="primary" onClick={goOn}>
          {isLast ? w.firstRun.done : w.firstRun.goOn}
        </Button>
      )}
    </section>
  );
}

/** Every site with whether the browser lets us read it. */
function Sites() {
  const w = useWords();
  const origins = useAccess();
  return (
    <>
      <p className={text.support}>{w.firstRun.sites.text}</p>
      <ul className={classes.sites}>
        {sites.all.map(({ id, name }) => (
          <li key={id}>
            <span translate="no">{name}</span>
            {origins !== undefined &&
              (sites.bundled.isSiteGranted(id, origins) ? (
                <Tag icon="check" tone="good">
                  {w.firstRun.sites.granted}
                </Tag>
              ) : (
                <Grant site={id} name={name} />
              ))}
          </li>
        ))}
      </ul>
      <p>
        <OpenOptions quiet>{w.firstRun.sites.ownHost}</OpenOptions>
      </p>
    </>
  );
}

function Grant({ site, name }: { site: SiteId; name: string }) {
  const w = useWords();
  const { warn } = useStatus();

  async function grant() {
    try {
      // The browser asks in a click only: nothing may be awaited before this.
      const isGranted = await requestAccess({ origins: [...sites.bundled.matchesOf(site)] });
      if (!isGranted) warn(w.options.sites.refused(name));
    } catch {
      warn(w.options.sites.notAsked(name));
    }
  }
  return (
    <Button small aria-label={w.options.sites.grantTo(name)} onClick={() => void grant()}>
      {w.options.sites.grant}
    </Button>
  );
}

const rules = [
  ['lock', 'local'],
  ['shield', 'masked'],
  ['search', 'readOnly'],
] as const satisfies readonly (readonly [IconName, string])[];

function Rules() {
  const w = useWords();
  return (
    <ul className={classes.rules}>
      {rules.map(([icon, rule]) => (
        <li key={rule}>
          <Icon name={icon} />
          <span>{w.firstRun.rules[rule]}</span>
        </li>
      ))}
    </ul>
  );
}
