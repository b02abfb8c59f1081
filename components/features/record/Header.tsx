import type { ReactNode } from 'react';
import type { Context, Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { closePanel } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Mark } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import classes from './Header.module.css';
import { Health } from './Health';
import { accountLine, ticketTags, titleOf } from './header-facts';

interface HeaderBarProps {
  record?: RecordRef;
  context?: Context;
  children?: ReactNode;
}

/** The same place on every screen: whose panel this is, and of which record. */
export function HeaderBar({ record, context, children }: HeaderBarProps) {
  const { of, framed } = usePanel();
  return (
    <div className={classes.bar}>
      <Mark />
      <p className={classes.record}>
        {record ? (
          <>
            {context ? sites.contextLabel(context) : sites.recordLabel(record)}{' '}
            <span>· {sites.nameOf(record.site)}</span>
          </>
        ) : (
          'Sidelight'
        )}
      </p>
      <span className={classes.end}>
        {children}
        {framed && <IconButton icon="close" label="Close panel" onClick={() => closePanel(of)} />}
      </span>
    </div>
  );
}

interface HeaderProps {
  record: RecordRef;
  /** Absent while the first read is under way. */
  reading: Reading | undefined;
  context: Context | undefined;
  lastRead: Record<string, number> | undefined;
  busy: boolean;
  onReadAgain: () => void;
  onAccount: () => void;
}

export function Header({ record, reading, context, lastRead, busy, onReadAgain, onAccount }: HeaderProps) {
  return (
    <header className={cx(classes.header, !context && classes.alone)}>
      <HeaderBar record={record} context={context}>
        {!reading && <span className={text.meta}>Reading…</span>}
      </HeaderBar>
      {reading && context && (
        <>
          <h1>{titleOf(context) ?? 'Title not read'}</h1>
          <Who context={context} onAccount={onAccount} />
          <div className={classes.health}>
            <Health reading={reading} context={context} lastRead={lastRead} />
            {busy && <span className={text.meta}>Reading…</span>}
            <IconButton
              icon="refresh"
              label="Read again"
              className={classes.readAgain}
              aria-disabled={busy}
              onClick={() => busy || onReadAgain()}
            />
          </div>
        </>
      )}
    </header>
  );
}

function Who({ context, onAccount }: { context: Context; onAccount: () => void }) {
  const now = useNow(30_000);
  if (context.kind === 'account') {
    const owner = context.fields.owner?.value.name;
    return (
      <>
        <p className={classes.who}>{accountLine(context, now).join(' · ')}</p>
        {owner && <p className={classes.who}>Owner {owner}</p>}
      </>
    );
  }
  const { requester, organization } = context.fields;
  const tags = ticketTags(context.fields, now);
  return (
    <>
      <p className={classes.who}>
        {requester?.value.name ?? 'Requester not read'}
        {organization && (
          <>
            {' · '}
            <button type="button" className={classes.link} onClick={onAccount}>
              {organization.value.name}
            </button>
          </>
        )}
      </p>
      {tags.length > 0 && (
        <div className={classes.tags}>
          {tags.map((tag) => (
            <Tag key={tag.words} icon={tag.icon} tone={tag.tone} fill>
              {tag.words}
            </Tag>
          ))}
        </div>
      )}
    </>
  );
}
