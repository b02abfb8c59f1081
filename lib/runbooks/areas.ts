/** `Identity · SSO` → identity, sso: what areas are compared by. */
export function areaParts(area: string): string[] {
  return area
    .toLowerCase()
    .split(/[·/>,]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
