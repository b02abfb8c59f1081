import type { Words } from '@/locales/words';
import type { Action } from '../../data/actions';
import { paletteKeys } from './CommandsButton';
import { openOverlay } from './overlay';

/** Opens the palette by its key; in the palette itself it stands not. */
export function paletteAction(w: Words): Action {
  return {
    id: 'palette',
    name: w.actions.commands,
    icon: 'commands',
    group: 'commands',
    keys: paletteKeys,
    unlisted: true,
    run: () => openOverlay('palette'),
  };
}
