import { useState } from 'react';
import type { NamedAccount } from '@/lib/accounts/engagement';
import type { NewAccountFact } from '@/lib/accounts/fact';
import type { DriverResult, Risk } from '@/lib/accounts/risk';
import { accountsWords } from '@/locales/domain/accounts';
import { say as wordsOf } from '@/locales/domain/say';
import { useMutation } from '../../data/use-mutation';
import { Button, IconButton } from '../../ui/Button';
import { ago } from '../../ui/format';
import { Bar } from '../../ui/Meter';
import { NotSaved } from '../../ui/NotSaved';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import classes from './Account.module.css';

/** What makes the risk: each with its points, its age and where it came from; unknown ones say why. */
export function Drivers({ risk, account }: { risk: Risk; account: NamedAccount }) {
  const known = risk.coverage.known > 0;
  return (
    <Section title="Drivers" aside={known ? `points of ${risk.score}` : undefined}>
      <ul>
        {risk.drivers.map((driver) => (
          <Driver key={driver.id} driver={driver} account={account} />
        ))}
      </ul>
    </Section>
  );
}

function Driver({ driver, account }: { driver: DriverResult; account: NamedAccount }) {
  const [isEntering, setIsEntering] = useState(false);
  const canEnter = driver.id === 'integration-state' && account.keys.length > 0;
  const name = driver.title ?? accountsWords.drivers[driver.id].title;
  return (
    <li className={classes.driver}>
      <span className={classes.name}>{driver.known ? wordsOf(accountsWords.detail, driver.detail) : name}</span>
      <Bar share={driver.known ? driver.contribution / driver.max : undefined} />
      <span className={classes.points}>{driver.known ? `+${driver.contribution}` : <UnknownPoints />}</span>
      {canEnter && (
        <IconButton
          icon={driver.known ? 'edit' : 'plus'}
          label={`${driver.known ? 'Change' : 'Enter'}: ${name.toLowerCase()}`}
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
                old: {ago(Date.now() - driver.asOf)}
              </Tag>
            )}
            <span>
              {[name, wordsOf(accountsWords.source, driver.source), !driver.stale && ago(Date.now() - driver.asOf)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ) : (
          <>
            <span className={text.strong}>unknown</span>
            <span>{wordsOf(accountsWords.unknown, driver.unknown)}</span>
          </>
        )}
      </span>
      {isEntering && <IntegrationState account={account} onDone={() => setIsEntering(false)} />}
    </li>
  );
}

function UnknownPoints() {
  return (
    <>
      <span aria-hidden="true">?</span>
      <span className={text.hiddenVisually}>points unknown</span>
    </>
  );
}

const states: readonly (readonly [NewAccountFact['value'], string])[] = [
  ['fine', 'Fine'],
  ['degraded', 'Degraded'],
  ['blocked', 'Blocked'],
];

/** Entered by a person, because no page tells it. */
function IntegrationState({ account, onDone }: { account: NamedAccount; onDone: () => void }) {
  const enter = useMutation('enterFact');
  const { say } = useStatus();

  async function save(value: NewAccountFact['value']) {
    const saved = await enter.run({ account, driver: 'integration-state', value });
    if (!saved) return;
    say(`Saved: the integration is ${value}`);
    onDone();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
    <div className={classes.entry} role="group" aria-label="State of the integration">
      <span className={text.support}>{enter.saving ? 'Saving…' : 'The integration is'}</span>
      {states.map(([value, words]) => (
        <Button key={value} small disabled={enter.saving} onClick={() => void save(value)}>
          {words}
        </Button>
      ))}
      {enter.refusal && <NotSaved refusal={enter.refusal} what="This value" />}
    </div>
  );
}
