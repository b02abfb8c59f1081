import { Button, IconButton } from '../../ui/Button';
import { Kbd, keyWords } from '../../ui/Kbd';
import { useWords } from '../../ui/words';
import { openOverlay, useOverlay } from './overlay';

export const paletteKeys = 'Mod+K';

/** Opens the command palette. `isWide`: there is room for its name and its keys. */
export function CommandsButton({ isWide }: { isWide?: boolean }) {
  const w = useWords();
  const opener = {
    'aria-haspopup': 'dialog',
    'aria-expanded': useOverlay() === 'palette',
    onClick: () => openOverlay('palette'),
  } as const;
  if (!isWide) return <IconButton icon="commands" label={w.actions.commandsBy(keyWords(w, paletteKeys))} {...opener} />;
  return (
    <Button small icon="commands" {...opener}>
      {w.actions.commands}
      <Kbd keys={paletteKeys} />
    </Button>
  );
}
