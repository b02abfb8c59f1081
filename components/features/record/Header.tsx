import { Fragment, type ReactNode } from 'react';
import type { Context, Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { closePanel } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { Mark } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { MenuButtons } from '../palette/MenuButtons';
import classes from './Header.module.css';
import { Health } from './Health';
import { accountLine, ticketTags, titleOf } from './header-facts';
import { contextName, recordName } from './record-name';

interface HeaderBarProps {
  record?: RecordRef;
  context?: Context;
  /** There is no other heading of the page yet. */
  isHeading?: boolean;
  children?: ReactNode;
}

/** The same place on every screen: whose panel this is, and of which record. */
export function HeaderBar({ record, context, isHeading, children }: HeaderBarProps) {
  const { of, framed } = usePanel();
  const w = useWords();
  const Name = isHeading ? 'h1' : 'p';
  return (
    <div className={classes.bar}>
      <Mark />
      <Name className={classes.record}>
        {record ? (
          <>
            <Foreign>{context ? contextName(w, context) : recordName(w, record)}</Foreign>{' '}
            <span translate="no">· {sites.nameOf(record.site)}</span>
          </>
        ) : (
          w.ui.name
        )}
      </Name>
      <span className={classes.end}>
        {children}
        <MenuButtons />
        {framed && <IconButton icon="close" label={w.panel.close} onClick={() => closePanel(of)} />}
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
  const w = useWords();
  const title = context && titleOf(context);
  return (
    <header className={cx(classes.header, !context && classes.alone)}>
      <HeaderBar record={record} context={context} isHeading={!reading}>
        {!reading && <span className={text.meta}>{w.record.reading}</span>}
      </HeaderBar>
      {reading && context && (
        <>
          <h1>{title === undefined ? w.record.noTitle : <Foreign>{title}</Foreign>}</h1>
          <Who context={context} onAccount={onAccount} />
          <div className={classes.health}>
            <Health reading={reading} context={context} lastRead={lastRead} />
            {busy && <span className={text.meta}>{w.record.reading}</span>}
            <IconButton
              icon="refresh"
              label={w.record.readAgain}
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
  const w = useWords();
  const now = useNow(30_000);
  if (context.kind === 'account') {
    const owner = context.fields.owner?.value.name;
    return (
      <>
        <p className={classes.who}>
          {accountLine(w, context, now).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are positions
            <Fragment key={index}>
              {index > 0 && ' · '}
              <Foreign>{part}</Foreign>
            </Fragment>
          ))}
        </p>
        {owner && <p className={classes.who}>{w.record.owner(owner)}</p>}
      </>
    );
  }
  const { requester, organization } = context.fields;
  const tags = ticketTags(w, context.fields, now);
  return (
    <>
      <p className={classes.who}>
        {requester ? <Foreign>{requester.value.name}</Foreign> : w.record.noRequester}
        {organization && (
          <>
            {' · '}
            <button type="button" className={classes.link} onClick={onAccount}>
              <Foreign>{organization.value.name}</Foreign>
            </button>
          </>
        )}
      </p>
      {tags.length > 0 && (
        <div className={classes.tags}>
          {tags.map((tag) => (
            <Tag key={tag.words} icon={tag.icon} tone={tag.tone} fill>
              {tag.isForeign ? <Foreign>{tag.words}</Foreign> : tag.words}
            </Tag>
          ))}
        </div>
      )}
    </>
  );
}
