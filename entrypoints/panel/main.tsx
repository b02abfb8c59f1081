import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenWords } from '@/components/data/chosen-words';
import { Language } from '@/components/data/Language';
import { Panel } from '@/components/panel/Panel';
import { StatusProvider } from '@/components/ui/Status';

const root = document.getElementById('root');
if (!root) throw new Error('panel/index.html must have an element with the id "root"');

const words = await chosenWords();
createRoot(root).render(
  <StrictMode>
    <Language initial={words}>
      <StatusProvider>
        <Panel framed={window.top !== window} />
      </StatusProvider>
    </Language>
  </StrictMode>,
);
