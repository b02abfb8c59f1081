import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenWords } from '@/components/data/chosen-words';
import { Language } from '@/components/data/Language';
import { Guarded } from '@/components/features/failed/Guarded';
import { Options } from '@/components/options/Options';
import { keepFocus } from '@/components/ui/keep-focus';
import { StatusProvider } from '@/components/ui/Status';
import { unlogged } from '@/components/ui/unlogged';

const root = document.getElementById('root');
if (!root) throw new Error('options/index.html must have an element with the id "root"');

const words = await chosenWords();
keepFocus();
createRoot(root, unlogged).render(
  <StrictMode>
    <Language initial={words}>
      <StatusProvider>
        <Guarded place="options">
          <Options />
        </Guarded>
      </StatusProvider>
    </Language>
  </StrictMode>,
);
