import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from '../ui/cx';
import { Icon, type IconName } from '../ui/Icon';
import type { Tone } from '../ui/Tag';
import { useWords } from '../ui/words';
import classes from './Tabs.module.css';

export const tabNames = ['runbooks', 'packet', 'time', 'account'] as const;
export type TabName = (typeof tabNames)[number];

/** The short state under a tab's name; `spoken` adds to its name what a shape or colour says. */
export interface TabStatus {
  words: string;
  icon?: IconName;
  running?: boolean;
  tone?: Tone;
  spoken?: string;
}

interface TabsProps {
  selected: TabName;
  statuses: Partial<Record<TabName, TabStatus>>;
  panels: Record<TabName, ReactNode>;
  onSelect: (tab: TabName) => void;
}

/** All four panels stay mounted, so that what was typed in one is still there after a look at another. */
export function Tabs({ selected, statuses, panels, onSelect }: TabsProps) {
  const w = useWords();
  function move(event: KeyboardEvent<HTMLElement>) {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = neighbour(selected, isMirrored ? (mirrored[event.key] ?? event.key) : event.key);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    focusTab(next);
  }

  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label={w.ui.name} onKeyDown={move}>
        {tabNames.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            aria-label={[w.panel.tabs[name], statuses[name]?.words, statuses[name]?.spoken].filter(Boolean).join(', ')}
            aria-selected={name === selected}
            aria-controls={panelId(name)}
            tabIndex={name === selected ? 0 : -1}
            onClick={() => onSelect(name)}
          >
            {w.panel.tabs[name]} <Status status={statuses[name]} />
          </button>
        ))}
      </div>
      {tabNames.map((name) => (
        <div
          key={name}
          className={classes.panel}
          role="tabpanel"
          id={panelId(name)}
          aria-labelledby={tabId(name)}
          hidden={name !== selected}
        >
          {panels[name]}
        </div>
      ))}
    </>
  );
}

function Status({ status }: { status: TabStatus | undefined }) {
  return (
    <small className={cx(classes.status, status?.running && classes.running, status?.tone && classes[status.tone])}>
      {status?.running && <span className={classes.dot} />}
      {status?.icon && <Icon name={status.icon} className={classes.icon} />}
      <span className={classes.words}>{status?.words}</span>
    </small>
  );
}

/** From right to left the next tab is the one on the left. */
const mirrored: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

function neighbour(selected: TabName, key: string): TabName | undefined {
  const index = tabNames.indexOf(selected);
  if (key === 'ArrowRight') return tabNames[(index + 1) % tabNames.length];
  if (key === 'ArrowLeft') return tabNames.at(index - 1);
  if (key === 'Home') return tabNames[0];
  return key === 'End' ? tabNames.at(-1) : undefined;
}

export function focusTab(name: TabName): void {
  document.getElementById(tabId(name))?.focus();
}

const tabId = (name: TabName) => `tab-${name}`;
const panelId = (name: TabName) => `panel-${name}`;
