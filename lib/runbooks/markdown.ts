import type { Runbook } from './runbook';

/** A runbook as a file of the format that `README.md` describes; reading it gives the same runbook. */
export function markdownOf(runbook: Runbook): string {
  const { id, title, area, summary, signals, tags, owner, reviewed, source, intro, steps, outro } = runbook;
  const front = [
    `id: ${id}`,
    `title: ${quoted(title)}`,
    `area: ${quoted(area)}`,
    `summary: ${quoted(summary)}`,
    `signals: ${listed(signals)}`,
    `tags: ${listed(tags)}`,
    `owner: ${quoted(owner)}`,
    `reviewed: ${reviewed}`,
    `source: ${quoted(source)}`,
  ];
  const numbered = steps.map((step, index) => item(`${index + 1}. `, step)).join('\n');
  const body = [intro, '## Steps', numbered, outro].filter((part) => part !== '');
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** A text of JSON is one of YAML. */
const quoted = (text: string) => JSON.stringify(text);
const listed = (texts: readonly string[]) => `[${texts.map(quoted).join(', ')}]`;

/** What belongs to an item is indented as deep as its text begins. */
function item(mark: string, text: string): string {
  const indent = ' '.repeat(mark.length);
  return mark + text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}
