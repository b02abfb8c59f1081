import { IconButton } from '../../ui/Button';
import { keyWords } from '../../ui/Kbd';
import { useWords } from '../../ui/words';
import { openMenuBelow, openOverlay, useOverlay } from './overlay';

export const paletteKeys = 'Mod+K';

/** The ways to every action, in the header of every screen. */
export function MenuButtons() {
  const w = useWords();
  const open = useOverlay();
  return (
    <>
      <IconButton
        icon="commands"
        label={w.actions.commandsBy(keyWords(w, paletteKeys))}
        aria-haspopup="dialog"
        aria-expanded={open === 'palette'}
        onClick={() => openOverlay('palette')}
      />
      <IconButton
        icon="more"
        label={w.actions.more}
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        onClick={({ currentTarget }) => openMenuBelow(currentTarget)}
      />
    </>
  );
}
