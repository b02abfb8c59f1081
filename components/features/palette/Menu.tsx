import { Fragment, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Action, perform, useCurrentActions } from '../../data/actions';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { useWords } from '../../ui/words';
import classes from './Menu.module.css';
import { menuAnchor } from './overlay';
import { plainOf } from './rank';
import { useModal } from './use-modal';

/** Letters typed within this time are one beginning of a name. */
const typingMs = 700;

/** The ⋯ menu: what is about Sidelight itself rather than about the record. */
export function Menu({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const anchor = menuAnchor();
  const { dialog, close } = useModal(onClose, anchor);
  const items = useCurrentActions()
    .filter(({ inMenu }) => inMenu !== undefined)
    .toSorted((a, b) => (a.inMenu ?? 0) - (b.inMenu ?? 0));
  const [focused, setFocused] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const typed = useRef({ text: '', at: 0 });
  const top = (anchor?.getBoundingClientRect().bottom ?? 36) + 4;

  // On each drawing: what has the focus may go when another window changes what can be done.
  useLayoutEffect(() => {
    if (!dialog.current?.contains(document.activeElement))
      buttons.current[Math.min(focused, items.length - 1)]?.focus();
  });

  function focus(index: number) {
    const next = (index + items.length) % items.length;
    setFocused(next);
    buttons.current[next]?.focus();
  }
  function choose(action: Action) {
    close();
    perform(action);
  }
  /** The next one whose name begins so; of one letter, the one after this. */
  function seek(key: string, at: number) {
    const goesOn = at - typed.current.at < typingMs && typed.current.text !== key;
    typed.current = { text: goesOn ? typed.current.text + key : key, at };
    const begins = plainOf(typed.current.text);
    const order = items.map((_, step) => (focused + step + (goesOn ? 0 : 1)) % items.length);
    const found = order.find((index) => plainOf(items[index]?.name ?? '').startsWith(begins));
    if (found !== undefined) focus(found);
  }
  function press(event: KeyboardEvent) {
    const { key } = event;
    if (key === 'ArrowDown') focus(focused + 1);
    else if (key === 'ArrowUp') focus(focused - 1);
    else if (key === 'Home') focus(0);
    else if (key === 'End') focus(items.length - 1);
    else if (key === 'Escape' || key === 'Tab') close();
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey)
      seek(key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      className={classes.menu}
      style={{ insetBlockStart: top, maxBlockSize: `calc(100vh - ${top + 8}px)` }}
      aria-label={w.actions.more}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={press}
      // The backdrop is the dialog's own.
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div role="menu" aria-label={w.actions.more} className={classes.items}>
        {items.map((action, index) => (
          <Fragment key={action.id}>
            {index > 0 && items[index - 1]?.inMenu !== action.inMenu && <hr className={classes.line} />}
            <button
              ref={(button) => {
                buttons.current[index] = button;
              }}
              type="button"
              role="menuitem"
              className={classes.item}
              tabIndex={index === focused ? 0 : -1}
              aria-keyshortcuts={action.keys?.length === 1 ? action.keys : undefined}
              onFocus={() => setFocused(index)}
              onPointerMove={() => focused !== index && focus(index)}
              onClick={() => choose(action)}
            >
              <Icon name={action.icon} />
              <span className={classes.name}>{action.name}</span>
              {action.aside && <span className={classes.aside}>{action.aside}</span>}
              {action.keys && <Kbd keys={action.keys} />}
            </button>
          </Fragment>
        ))}
      </div>
    </dialog>
  );
}
