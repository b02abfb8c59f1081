import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenWords } from '@/components/data/language';
import { Panel } from '@/components/panel/Panel';
import { StatusProvider } from '@/components/ui/Status';
import { WordsProvider } from '@/components/ui/words';

const root = document.getElementById('root');
if (!root) throw new Error('panel/index.html must have an element with the id "root"');

const words = await chosenWords();
createRoot(root).render(
  <StrictMode>
    <WordsProvider words={words}>
      <StatusProvider>
        <Panel framed={window.top !== window} />
      </StatusProvider>
    </WordsProvider>
  </StrictMode>,
);
