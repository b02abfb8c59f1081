import { configure } from '@testing-library/react';
import { vi } from 'vitest';

// The one place where pages are cut from the browser: their messages and ports go to a worker in the test itself.
vi.mock('@/lib/contract/wire', () => import('./worker'));
vi.mock('@/components/data/permissions', () => import('./fake-permissions'));

configure({
  // Answers come from a real database; a busy machine is no failure.
  asyncUtilTimeout: 20_000,
  // The whole screen as it reads, where markup would be cut off after the first of it.
  getElementError: (message, container) => {
    const lines = [...container.querySelectorAll('*')].flatMap((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const name = element.getAttribute('aria-label');
      const said = own.map(({ textContent }) => textContent?.trim()).join(' ');
      const state = element.matches(':disabled, [aria-disabled="true"]') ? ' (disabled)' : '';
      return said || name ? `${said || `[${name}]`}${state}` : [];
    });
    return Object.assign(new Error(`${message}\n\nOn the screen:\n${lines.join('\n')}`), {
      name: 'TestingLibraryElementError',
    });
  },
});
