import type { OfTab } from '@/lib/contract/inputs';
import { FirstSheet } from '../features/home/FirstSheet';
import { AboutSheet } from '../features/palette/AboutSheet';
import { HelpSheet } from '../features/palette/HelpSheet';
import { KeysSheet } from '../features/palette/KeysSheet';
import { Menu } from '../features/palette/Menu';
import type { Overlay } from '../features/palette/overlay';
import { Palette } from '../features/palette/Palette';

export interface OverlaysProps {
  overlay: Overlay;
  of: OfTab;
  /** Above the palette's actions of the record on show. */
  heading: string | undefined;
  /** What would be copied for a report. */
  report: string;
  onCopy: () => void;
  onClose: () => void;
}

/** What lies over the panel. A file of its own: the first screen needs none of it. */
export function Overlays({ overlay, of, heading, report, onCopy, onClose }: OverlaysProps) {
  if (overlay === 'menu') return <Menu onClose={onClose} />;
  if (overlay === 'palette') return <Palette of={of} heading={heading} onClose={onClose} />;
  if (overlay === 'keys') return <KeysSheet onClose={onClose} />;
  if (overlay === 'help') return <HelpSheet onClose={onClose} />;
  if (overlay === 'first') return <FirstSheet onClose={onClose} />;
  return <AboutSheet report={report} onCopy={onCopy} onClose={onClose} />;
}
