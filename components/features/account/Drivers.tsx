import { type ReactNode, useState } from 'react';
import type { NamedAccount } from '@/lib/accounts/engagement';
import type { DriverResult, Risk } from '@/lib/accounts/risk';
import { isolated } from '@/lib/text/foreign';
import { say as wordsOf } from '@/locales/domain/say';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Bar } from '../../ui/Meter';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { DriverRows } from './DriverRows';
import { catalogueWords, driverName } from './driver-name';
import { Statement } from './Statement';

interface DriversProps {
  risk: Risk;
  account: NamedAccount;
  people: Record<string, string>;
}

/** What makes the risk: each with its points, its age and where it came from; unknown ones say why. */
export function Drivers({ risk, account, people }: DriversProps) {
  const w = useWords();
  const known = risk.drivers.filter((driver) => driver.known);
  const unknown = risk.drivers.filter((driver) => !driver.known);
  const draw = (driver: DriverResult) => <Driver key={driver.id} driver={driver} account={account} people={people} />;
  return (
    <Section
      title={risk.level ? w.account.drivers : w.risk.known}
      aside={known.length > 0 ? w.account.pointsOf(risk.score) : undefined}
    >
      <ul>
        {known.map(draw)}
        {unknown.map(draw)}
      </ul>
    </Section>
  );
}

interface DriverProps {
  driver: DriverResult;
  account: NamedAccount;
  people: Record<string, string>;
}

function Driver({ driver, account, people }: DriverProps) {
  const w = useWords();
  const [isSaying, setIsSaying] = useState(false);
  const canSay = driver.canSay && account.keys.length > 0;
  const name = isolated(driverName(w, driver));
  return (
    <li className={classes.driver}>
      <span className={classes.name}>{driver.known ? wordsOf(w.domain.accounts.detail, driver.detail) : name}</span>
      <Bar share={driver.known ? driver.contribution / Math.max(1, driver.max) : undefined} />
      <span className={classes.points}>{driver.known ? `+${driver.contribution}` : <UnknownPoints />}</span>
      {canSay && (
        <IconButton
          icon={driver.known ? 'edit' : 'plus'}
          label={driver.known ? w.account.change(name) : w.account.enter(name)}
          aria-expanded={isSaying}
          on={isSaying}
          onClick={() => setIsSaying(!isSaying)}
        />
      )}
      <span className={classes.origin}>
        {driver.known ? (
          <Origin driver={driver} name={name} />
        ) : (
          <WhyUnknown>{wordsOf(w.domain.accounts.unknown, driver.unknown)}</WhyUnknown>
        )}
      </span>
      {isSaying && <Statement driver={driver} name={name} account={account} onDone={() => setIsSaying(false)} />}
      {driver.known && driver.rows.length > 0 && (
        <MadeOf name={name}>
          <DriverRows rows={driver.rows} driver={driver.id} people={people} />
          <Advice driver={driver} />
        </MadeOf>
      )}
    </li>
  );
}

function Origin({ driver, name }: { driver: Extract<DriverResult, { known: true }>; name: string }) {
  const w = useWords();
  const ago = w.format.ago(Date.now() - driver.asOf);
  const source = wordsOf(w.domain.accounts.source, driver.source);
  return (
    <>
      {driver.stale && (
        <Tag icon="clock" tone="warn">
          {w.account.old(ago)}
        </Tag>
      )}
      <span>{[name, source, !driver.stale && ago].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function WhyUnknown({ children }: { children: ReactNode }) {
  const w = useWords();
  return (
    <span>
      <span className={text.strong}>{w.account.unknown}</span> {children}
    </span>
  );
}

/** The rows below a number, drawn once somebody wants them. */
function MadeOf({ name, children }: { name: string; children: ReactNode }) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.made} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" small /> {w.risk.rows.show(name)}
      </summary>
      {isOpen && children}
    </details>
  );
}

/** What to do about it, while it counts. */
function Advice({ driver }: { driver: Extract<DriverResult, { known: true }> }) {
  const w = useWords();
  const advice = driver.advice ?? catalogueWords(w, driver.id)?.advice;
  if (advice === undefined || driver.contribution === 0) return null;
  return <p className={text.support}>{w.risk.advice(isolated(advice))}</p>;
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
