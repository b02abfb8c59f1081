/**
 * Puts text on the clipboard; call it in a click. A host page's permissions policy may forbid the Clipboard API to a
 * frame inside it; the older command is not bound by that. Rejects when neither is allowed.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copyBySelection(text)) throw error;
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // What lies outside an open dialog cannot be focused, and so not be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const isCopied = document.execCommand?.('copy') === true;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
