import { configure } from '@testing-library/react';
import * as react from 'react';
import { vi } from 'vitest';

// The one place where pages are cut from the browser: their messages and ports go to a worker in the test itself.
vi.mock('@/lib/contract/wire', () => import('./worker'));
vi.mock('@/components/data/permissions', () => import('./fake-permissions'));

// In development React notes for each element where it was made, 10,000 times a second at most: a seventh of what these
// tests take. It believes that it has done so; its warnings stay, without the place.
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = react as unknown as Record<
  string,
  object
>;
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => 10_000, set: () => undefined });

configure({
  // Answers come from a real database; a busy machine is no failure.
  asyncUtilTimeout: 20_000,
  // The whole screen as it reads, where markup would be cut off after the first of it. Told when somebody reads it: most
  // of these errors say that something is not there yet.
  getElementError: (message, container) => {
    const told = () => `${message}\n\nOn the screen:\n${onScreen(container).join('\n')}`;
    const error = Object.assign(new Error(), { name: 'TestingLibraryElementError' });
    return Object.defineProperty(error, 'message', { get: told, configurable: true });
  },
});

function onScreen(container: Element): string[] {
  return [...container.querySelectorAll('*')].flatMap((element) => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const name = element.getAttribute('aria-label');
    const said = own.map(({ textContent }) => textContent?.trim()).join(' ');
    const state = element.matches(':disabled, [aria-disabled="true"]') ? ' (disabled)' : '';
    return said || name ? `${said || `[${name}]`}${state}` : [];
  });
}
