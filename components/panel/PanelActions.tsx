import { useCallback, useEffect, useMemo } from 'react';
import { recordKey } from '@/lib/context/record-key';
import type { OfTab } from '@/lib/contract/inputs';
import type { TabView } from '@/lib/contract/tabs';
import { type Action, useActions } from '../data/actions';
import { ask, closePanel } from '../data/ask';
import { later, loadAllLater, useLater } from '../data/later';
import { usePanel } from '../data/panel-context';
import { useMutation } from '../data/use-mutation';
import { usePlace } from '../data/use-place';
import { useQuery } from '../data/use-query';
import { useUndo } from '../data/use-undo';
import { reportOf } from '../features/failed/report';
import { ownVersion } from '../features/failed/version';
import { useOpenPage } from '../features/pages/use-open-page';
import { openOverlay, useOverlay } from '../features/palette/overlay';
import { paletteAction } from '../features/palette/palette-action';
import { useKeys } from '../features/palette/use-keys';
import { useSingleKeysOn } from '../features/palette/use-single-keys';
import { useUndoAction } from '../features/palette/use-undo-action';
import { recordName } from '../features/record/record-name';
import { copyText } from '../ui/copy-text';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import type { OverlaysProps } from './Overlays';

const overlays = later(() => import('./Overlays'));

/** What can be done on every screen, and what lies over it: menu, command palette, and what the menu leads to. */
export function PanelActions({ view }: { view: TabView | undefined }) {
  const w = useWords();
  const panel = usePanel();
  const { framed } = panel;
  const record = view && 'ref' in view ? view.ref : undefined;
  const of = record ? { ...panel.of, record: recordKey(record) } : panel.of;
  const { toast, warn } = useStatus();
  const overlay = useOverlay();
  const undo = useUndoAction();
  useKeys(useSingleKeysOn());
  const close = useCallback(() => openOverlay(undefined), []);
  // What lay over a panel that is gone lies over none.
  useEffect(() => close, [close]);
  // At hand once the first screen stands: nobody waits for it then.
  useEffect(() => {
    const soon = setTimeout(() => void loadAllLater(), 1000);
    return () => clearTimeout(soon);
  }, []);

  const openPage = useOpenPage();
  const placed = usePlaced();
  const launcher = useLauncher(of, record?.host);
  const report = useMemo(
    () =>
      reportOf({
        version: ownVersion(),
        userAgent: navigator.userAgent,
        place: framed ? 'frame' : 'side panel',
        language: w.tag,
        view,
      }),
    [framed, view, w],
  );
  const copyReport = () =>
    void copyText(report).then(
      () => toast(w.actions.reportCopied),
      () => warn(w.failed.notCopied),
    );

  useActions([
    paletteAction(w),
    ...launcher,
    {
      id: 'options',
      name: w.actions.options,
      icon: 'options',
      group: 'commands',
      inMenu: 2,
      run: () => {
        ask('openOptions', {}).catch(() => warn(w.record.noOptions));
      },
    },
    {
      id: 'dashboard',
      name: w.actions.dashboard,
      icon: 'dashboard',
      group: 'commands',
      inMenu: 2,
      run: () => openPage('time'),
    },
    {
      id: 'keys',
      name: w.actions.keys,
      icon: 'keyboard',
      group: 'commands',
      keys: '?',
      inMenu: 2,
      run: () => openOverlay('keys'),
    },
    {
      id: 'first steps',
      name: w.firstRun.label,
      icon: 'info',
      group: 'commands',
      inMenu: 2,
      run: () => openOverlay('first'),
    },
    { id: 'help', name: w.actions.help, icon: 'help', group: 'commands', inMenu: 2, run: () => openOverlay('help') },
    { id: 'report', name: w.actions.report, icon: 'copy', group: 'commands', inMenu: 3, run: copyReport },
    {
      id: 'about',
      name: w.actions.about,
      icon: 'info',
      group: 'commands',
      aside: ownVersion(),
      inMenu: 3,
      run: () => openOverlay('about'),
    },
    ...undo,
    ...(framed ? placed : []),
    ...(framed
      ? [{ id: 'close', name: w.panel.close, icon: 'close', group: 'commands', run: () => closePanel(of) } as const]
      : []),
  ]);

  return (
    overlay && (
      <Overlaid
        overlay={overlay}
        of={of}
        heading={record && w.palette.forRecord(recordName(w, record))}
        report={report}
        onCopy={copyReport}
        onClose={close}
      />
    )
  );
}

/** Nothing lies over the panel until it can be drawn; when it cannot, that is said and the panel is as it was. */
function Overlaid(props: OverlaysProps) {
  const { data, error } = useLater(overlays);
  const { onClose } = props;
  const { warn } = useStatus();
  const w = useWords();
  useEffect(() => {
    if (error === undefined) return;
    warn(w.ui.notLoaded);
    onClose();
  }, [error, warn, w, onClose]);
  return data && <data.Overlays {...props} />;
}

/** Where the panel stands in the page: whatever of the page lies under it can be had without closing it. */
function usePlaced(): Action[] {
  const w = useWords();
  const { place, move } = usePlace();
  const side = place.side === 'right' ? 'left' : 'right';
  return [
    {
      id: 'panel side',
      name: w.actions.toSide[side],
      icon: side,
      group: 'commands',
      inMenu: 1,
      run: () => move({ side }),
    },
    {
      id: 'panel room',
      name: place.aside ? w.actions.layOver : w.actions.makeRoom,
      icon: 'aside',
      group: 'commands',
      inMenu: 1,
      run: () => move({ aside: !place.aside }),
    },
  ];
}

/** Hides the launcher on this page, or on the record's host, or shows it again; the panel has other ways to be opened. */
function useLauncher(of: OfTab, host: string | undefined): Action[] {
  const w = useWords();
  const { toast, warn } = useStatus();
  const undoable = useUndo();
  const { run } = useMutation('hideLauncher');
  const settings = useQuery('settings', {});
  const shortcuts = useQuery('shortcuts', {});
  const hosts = settings.data?.find(({ key }) => key === 'panel.hiddenOn')?.value as string[] | undefined;
  if (host === undefined || !hosts) return [];
  const isHidden = hosts.includes(host);
  const keys = shortcuts.data?.find(({ command }) => command === 'toggle-panel')?.keys;
  const hidden = keys ? w.actions.hiddenBut({ host, keys }) : w.actions.hidden(host);
  const onThisPage = async (isAway: boolean) => {
    try {
      await ask('hideLauncherHere', { ...of, hidden: isAway });
      if (isAway) toast(w.actions.hiddenHere, () => void onThisPage(false));
    } catch {
      warn(w.actions.notHidden);
    }
  };
  const here: Action = {
    id: 'launcher here',
    name: w.actions.hideHere,
    icon: 'hide',
    group: 'commands',
    inMenu: 1,
    run: () => void onThisPage(true),
  };
  const there: Action = {
    id: 'launcher',
    name: isHidden ? w.actions.show(host) : w.actions.hide(host),
    icon: isHidden ? 'show' : 'hide',
    group: 'commands',
    inMenu: 1,
    run: () =>
      void run({ ...of, hidden: !isHidden }).then((saved) => {
        if (saved) undoable(isHidden ? w.actions.shown(host) : hidden, saved.command);
        else warn(w.actions.notHidden);
      }),
  };
  return isHidden ? [there] : [here, there];
}
