import axe from 'axe-core';

/** What a machine finds against accessibility rules, one line each. */
export async function violationsIn(container: HTMLElement): Promise<string[]> {
  // Contrast needs real pixels; regions are the document's matter, which a test does not have.
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(container, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
