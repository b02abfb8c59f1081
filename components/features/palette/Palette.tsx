import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { OfTab } from '@/lib/contract/inputs';
import { type Action, perform } from '../../data/actions';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { find } from './found';
import classes from './Palette.module.css';
import { type Go, useFindable } from './use-findable';
import { useModal } from './use-modal';

/** An Enter that came before what it is meant for counts for so long. */
const enterCountsMs = 2000;

interface PaletteProps {
  of: OfTab;
  /** Above the actions of what is on show; `groups.record` where nothing says better. */
  heading: string | undefined;
  /** Goes to a place of the dashboard: from a page of ours what has one is found too. */
  go?: Go;
  onClose: () => void;
}

/** Every action, runbook, engagement and record by its name. */
export function Palette({ of, heading, go, onClose }: PaletteProps) {
  const w = useWords();
  const { dialog, close } = useModal(onClose);
  const { say } = useStatus();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const findable = useFindable(of, go);
  const { groups, isNone } = find(findable.actions, typed);
  const options = groups.flatMap(({ actions }) => actions);
  const at = Math.min(chosen, options.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const count = options.length;
  const isFound = count > 0 && !(isNone && findable.loading);
  const [enteredAt, setEnteredAt] = useState<number>();
  const takeEntered = useEffectEvent(() => {
    setEnteredAt(undefined);
    if (enteredAt !== undefined && Date.now() - enteredAt < enterCountsMs) choose(options[at]);
  });
  useEffect(() => {
    if (enteredAt === undefined || !isFound) return;
    // Closing gives the focus back at once, which React does not do while it draws.
    const soon = setTimeout(takeEntered);
    return () => clearTimeout(soon);
  }, [enteredAt, isFound]);
  useEffect(() => {
    say(isNone ? w.palette.none(typed.trim()) : w.palette.found(count));
  }, [count, isNone, typed, say, w]);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [at, id]);

  function type(next: string) {
    setTyped(next);
    setChosen(0);
    setEnteredAt(undefined);
  }
  function choose(action: Action | undefined) {
    if (!action) return;
    close();
    perform(action);
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.target !== field.current && event.key !== 'Escape') return;
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(count, 1));
    else if (event.key === 'ArrowUp') setChosen((at - 1 + count) % Math.max(count, 1));
    else if (event.key === 'Enter' && isFound) choose(options[at]);
    else if (event.key === 'Enter') setEnteredAt(Date.now());
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  let index = -1;
  return (
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label={w.palette.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={press}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className={classes.field}>
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-label={w.palette.field}
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          maxLength={200}
          value={typed}
          placeholder={w.palette.placeholder}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <span aria-hidden="true">
          <Kbd keys={w.palette.escape} />
        </span>
      </div>
      {isNone && (
        <div className={classes.none}>
          <p className={text.strong}>{w.palette.none(typed.trim())}</p>
          <p className={text.support}>{w.palette.noneText}</p>
          <Button
            small
            onClick={() => {
              type('');
              field.current?.focus();
            }}
          >
            {w.palette.showAll}
          </Button>
        </div>
      )}
      <div role="listbox" id={`${id}-list`} aria-label={w.palette.list} className={classes.list}>
        {groups.map(({ group, actions }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} role="presentation" className={classes.group}>
              {(group === 'record' && heading) || w.palette.groups[group]}
            </div>
            {actions.map((action) => {
              index += 1;
              const own = index;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and takes the keys
                <div
                  key={action.id}
                  id={optionId(own)}
                  role="option"
                  aria-selected={own === at}
                  className={classes.option}
                  onPointerMove={() => setChosen(own)}
                  onClick={() => choose(action)}
                >
                  <Icon name={action.icon} />
                  <span className={classes.name} dir="auto">
                    {action.name}
                  </span>
                  {action.aside && <span className={classes.aside}>{action.aside}</span>}
                  {(action.shortcut || action.keys) && <Kbd keys={action.shortcut || (action.keys ?? '')} />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </dialog>
  );
}
