import { useCallback, useEffect } from 'react';
import type { DashboardPage } from '@/lib/dashboard/place';
import { useActions } from '../../data/actions';
import { later, useLater } from '../../data/later';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { Guarded } from '../failed/Guarded';
import { openOverlay, useOverlay } from '../palette/overlay';
import { paletteAction } from '../palette/palette-action';
import { useKeys } from '../palette/use-keys';
import { useSingleKeysOn } from '../palette/use-single-keys';
import { useUndoAction } from '../palette/use-undo-action';
import { ClockByName } from './ClockByName';
import { goFrom, useWays } from './use-ways';

const palette = later(() => import('../palette/Palette'));
const ofNoTab = {};

/** What can be done on every wide page of ours, by its key and by its name in the command palette. */
export function PageCommands({ at }: { at: DashboardPage | 'options' }) {
  const w = useWords();
  const isOpen = useOverlay() === 'palette';
  const close = useCallback(() => openOverlay(undefined), []);
  // What lay over a page that is gone lies over none.
  useEffect(() => close, [close]);
  useKeys(useSingleKeysOn());
  useActions([paletteAction(w), ...useWays(at), ...useUndoAction()]);
  return (
    <>
      <Guarded place="clock">
        <ClockByName at={at} />
      </Guarded>
      {isOpen && <Opened at={at} onClose={close} />}
    </>
  );
}

/** Nothing lies over the page until it can be drawn; when it cannot, that is said and the page is as it was. */
function Opened({ at, onClose }: { at: DashboardPage | 'options'; onClose: () => void }) {
  const w = useWords();
  const { data, error } = useLater(palette);
  const { warn } = useStatus();
  useEffect(() => {
    if (error === undefined) return;
    warn(w.ui.notLoaded);
    onClose();
  }, [error, warn, w, onClose]);
  return data && <data.Palette of={ofNoTab} heading={w.pages.here} go={goFrom(at)} onClose={onClose} />;
}
