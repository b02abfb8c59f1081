import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Options } from '@/components/options/Options';
import { StatusProvider } from '@/components/ui/Status';

const root = document.getElementById('root');
if (!root) throw new Error('options/index.html must have an element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <StatusProvider>
      <Options />
    </StatusProvider>
  </StrictMode>,
);
