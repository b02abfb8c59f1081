/**
 * Puts text on the clipboard, and the same as rich text beside it where there is any; call it in a click. A host page's
 * permissions policy may forbid the Clipboard API to a frame inside it; the older command is not bound by that. Rejects
 * when neither is allowed.
 */
export async function copyText(text: string, html?: string): Promise<void> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
  } catch (error) {
    if (!copyBySelection(text, html)) throw error;
  }
}

const blob = (text: string, type: string) => new Blob([text], { type });

function copyBySelection(text: string, html: string | undefined): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // What lies outside an open dialog cannot be focused, and so not be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const both = (event: ClipboardEvent) => {
    if (html === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
  };
  area.addEventListener('copy', both);
  const isCopied = document.execCommand?.('copy') === true;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
