import { useState } from 'react';
import type { NamedAccount } from '@/lib/accounts/engagement';
import type { NewAccountFact } from '@/lib/accounts/fact';
import type { DriverResult, Risk } from '@/lib/accounts/risk';
import { isolated } from '@/lib/text/foreign';
import { say as wordsOf } from '@/locales/domain/say';
import { useMutation } from '../../data/use-mutation';
import { Button, IconButton } from '../../ui/Button';
import { Bar } from '../../ui/Meter';
import { NotSaved } from '../../ui/NotSaved';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';

/** What makes the risk: each with its points, its age and where it came from; unknown ones say why. */
export function Drivers({ risk, account }: { risk: Risk; account: NamedAccount }) {
  const w = useWords();
  const known = risk.coverage.known > 0;
  return (
    <Section title={w.account.drivers} aside={known ? w.account.pointsOf(risk.score) : undefined}>
      <ul>
        {risk.drivers.map((driver) => (
          <Driver key={driver.id} driver={driver} account={account} />
        ))}
      </ul>
    </Section>
  );
}

function Driver({ driver, account }: { driver: DriverResult; account: NamedAccount }) {
  const w = useWords();
  const [isEntering, setIsEntering] = useState(false);
  const canEnter = driver.id === 'integration-state' && account.keys.length > 0;
  const name = isolated(driver.title ?? w.domain.accounts.drivers[driver.id].title);
  const ago = driver.known ? w.format.ago(Date.now() - driver.asOf) : '';
  return (
    <li className={classes.driver}>
      <span className={classes.name}>{driver.known ? wordsOf(w.domain.accounts.detail, driver.detail) : name}</span>
      <Bar share={driver.known ? driver.contribution / driver.max : undefined} />
      <span className={classes.points}>{driver.known ? `+${driver.contribution}` : <UnknownPoints />}</span>
      {canEnter && (
        <IconButton
          icon={driver.known ? 'edit' : 'plus'}
          label={driver.known ? w.account.change(name) : w.account.enter(name)}
          aria-expanded={isEntering}
          on={isEntering}
          onClick={() => setIsEntering(!isEntering)}
        />
      )}
      <span className={classes.origin}>
        {driver.known ? (
          <>
            {driver.stale && (
              <Tag icon="clock" tone="warn">
                {w.account.old(ago)}
              </Tag>
            )}
            <span>
              {[name, wordsOf(w.domain.accounts.source, driver.source), !driver.stale && ago]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ) : (
          <span>
            <span className={text.strong}>{w.account.unknown}</span>{' '}
            {wordsOf(w.domain.accounts.unknown, driver.unknown)}
          </span>
        )}
      </span>
      {isEntering && <IntegrationState account={account} onDone={() => setIsEntering(false)} />}
    </li>
  );
}

function UnknownPoints() {
  const w = useWords();
  return (
    <>
      <span aria-hidden="true">?</span>
      <span className={text.hiddenVisually}>{w.account.pointsUnknown}</span>
    </>
  );
}

const states: readonly NewAccountFact['value'][] = ['fine', 'degraded', 'blocked'];

/** Entered by a person, because no page tells it. */
function IntegrationState({ account, onDone }: { account: NamedAccount; onDone: () => void }) {
  const enter = useMutation('enterFact');
  const { say } = useStatus();
  const w = useWords();

  async function save(value: NewAccountFact['value']) {
    const saved = await enter.run({ account, driver: 'integration-state', value });
    if (!saved) return;
    say(w.account.stateSaved[value]);
    onDone();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
    <div className={classes.entry} role="group" aria-label={w.account.stateOfIntegration}>
      <span className={text.support}>{enter.saving ? w.ui.saving : w.account.integrationIs}</span>
      {states.map((value) => (
        <Button key={value} small disabled={enter.saving} onClick={() => void save(value)}>
          {w.account.states[value]}
        </Button>
      ))}
      {enter.refusal && <NotSaved refusal={enter.refusal} what={w.notSaved.value} />}
    </div>
  );
}
