/** The entries, and the open one also when it was removed elsewhere: what is typed into its form stays. */
export function withOpen<Entry extends { id: string }>(
  entries: readonly Entry[],
  open: Entry | undefined,
): readonly Entry[] {
  return !open || entries.some(({ id }) => id === open.id) ? entries : [...entries, open];
}
