import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { chosenWords } from '@/components/data/chosen-words';
import { Language } from '@/components/data/Language';
import { keepFocus } from '@/components/ui/keep-focus';
import { StatusProvider } from '@/components/ui/Status';
import { unlogged } from '@/components/ui/unlogged';

const root = document.getElementById('root');
if (!root) throw new Error('dashboard/index.html must have an element with the id "root"');

const words = await chosenWords();
keepFocus();
createRoot(root, unlogged).render(
  <StrictMode>
    <Language initial={words}>
      <StatusProvider>
        <Dashboard />
      </StatusProvider>
    </Language>
  </StrictMode>,
);
