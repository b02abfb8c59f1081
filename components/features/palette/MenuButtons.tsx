import { IconButton } from '../../ui/Button';
import { useWords } from '../../ui/words';
import { CommandsButton } from './CommandsButton';
import { openMenuBelow, useOverlay } from './overlay';

/** The ways to every action, in the header of every screen of the panel. */
export function MenuButtons() {
  const w = useWords();
  return (
    <>
      <CommandsButton />
      <IconButton
        icon="more"
        label={w.actions.more}
        aria-haspopup="menu"
        aria-expanded={useOverlay() === 'menu'}
        onClick={({ currentTarget }) => openMenuBelow(currentTarget)}
      />
    </>
  );
}
