/** Selector of the field that a Lightning page shows under this label, which may be translated or renamed. */
export function labelCss(label: string): string {
  return `records-record-layout-item[field-label="${quoted(label.trim())}"]`;
}

/** Text inside a CSS string, escaped as CSSOM says ("serialize a string"). */
function quoted(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (control) => `\\${control.charCodeAt(0).toString(16)} `);
}
