import type { Runbook } from './runbook';
import type { TextDocument } from './text-index';

/** What of a runbook is read by the index. */
export function textOf({ title, signals, area, tags, summary, intro, steps, outro }: Runbook): TextDocument {
  return {
    title,
    signals: signals.join('\n'),
    tags: [area, ...tags].join('\n'),
    summary,
    body: [intro, ...steps, outro].join('\n'),
  };
}
