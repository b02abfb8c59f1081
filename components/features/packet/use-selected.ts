import { type RefObject, useEffect, useRef } from 'react';

/** Tells which characters of an element's text a person selects; nothing of what they select elsewhere. */
export function useSelected(
  element: RefObject<HTMLElement | null>,
  onSelect: (start: number, end: number) => void,
): void {
  const tell = useRef(onSelect);
  useEffect(() => {
    tell.current = onSelect;
  });
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
      const within = element.current;
      if (!range || !within || range.collapsed || !within.contains(range.commonAncestorContainer)) return;
      const before = document.createRange();
      before.selectNodeContents(within);
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      tell.current(start, start + range.toString().length);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [element]);
}
