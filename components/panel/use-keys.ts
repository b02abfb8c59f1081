import { useEffect, useRef } from 'react';
import type { OfTab } from '@/lib/contract/inputs';
import { closePanel } from '../data/ask';
import { type TabName, tabNames } from './Tabs';

const textFields = 'input:not([type=radio],[type=checkbox],[type=button]), textarea, select, [contenteditable]';

/** `1` to `4` choose a tab and `/` the search, except while something is typed or a dialog is open. */
export function useSingleKeys(onTab: ((tab: TabName) => void) | undefined, onSearch: () => void): void {
  const actions = useRef({ onTab, onSearch });
  useEffect(() => {
    actions.current = { onTab, onSearch };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event) || isTyping(event)) return;
      const tab = tabNames[Number(event.key) - 1];
      if (event.key === '/') actions.current.onSearch();
      else if (tab && actions.current.onTab) actions.current.onTab(tab);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** `Esc` closes an injected panel and so gives the focus back to the page. An open dialog or list comes first. */
export function useEscape(of: OfTab | undefined): void {
  useEffect(() => {
    if (!of) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event)) closePanel(of);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [of]);
}

function isTaken(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return event.defaultPrevented || event.isComposing || modified || document.querySelector('dialog[open]') !== null;
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(textFields) !== null;
}
