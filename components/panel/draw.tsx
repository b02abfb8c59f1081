import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenWords } from '../data/chosen-words';
import { Language } from '../data/Language';
import { Guarded } from '../features/failed/Guarded';
import { keepFocus } from '../ui/keep-focus';
import { StatusProvider } from '../ui/Status';
import { unlogged } from '../ui/unlogged';
import { ClickGuard } from './ClickGuard';
import { Panel } from './Panel';

/**
 * Draws the panel into the page that this is: a frame in a site's page, with its way to what put it there, or a side panel.
 * A frame is drawn once it is shown.
 */
export async function drawPanel(guest?: MessagePort, shown?: Promise<void>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page of the panel must have an element with the id "root".');
  const [words] = await Promise.all([chosenWords(), shown]);
  keepFocus();
  createRoot(root, unlogged).render(
    <StrictMode>
      <Language initial={words}>
        <StatusProvider>
          {guest && <ClickGuard guest={guest} />}
          <Guarded place="panel">
            <Panel framed={guest !== undefined} />
          </Guarded>
        </StatusProvider>
      </Language>
    </StrictMode>,
  );
}
