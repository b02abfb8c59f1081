import { visible } from '@/lib/text/foreign';
import type { Copy } from './copy';
import { html, richLook, teamsLook } from './html';
import { jira } from './jira';
import { markdown } from './markdown';
import { plainText } from './plain-text';
import type { Render, Run } from './render';
import { slack } from './slack';

/** What a packet can be copied as, in the order in which it is offered. */
export const packetFormats = ['markdown', 'wiki', 'rich', 'slack', 'teams', 'plain'] as const;
export type PacketFormat = (typeof packetFormats)[number];

interface Format {
  render: Render;
  /** Written as HTML, and copied as that with the text that it reads as beside it. */
  isHtml: boolean;
}

export const formats: Record<PacketFormat, Format> = {
  markdown: { render: markdown, isHtml: false },
  wiki: { render: jira, isHtml: false },
  rich: { render: html(richLook), isHtml: true },
  slack: { render: slack, isHtml: false },
  teams: { render: html(teamsLook), isHtml: true },
  plain: { render: plainText, isHtml: false },
};

/** What goes onto the clipboard. */
export interface Clip {
  text: string;
  html?: string;
  /** The text as it is shown: these runs, joined, are `text`. */
  runs: Run[];
}

/** A copy as the clipboard takes it. Of rich text the preview shows what is read, for that is what arrives. */
export function clipOf(copy: Copy, format: PacketFormat): Clip {
  if (!formats[format].isHtml) return { text: copy.text, runs: copy.runs };
  const runs = copy.runs
    .map((run) => ({ ...run, text: visible(run.read ?? run.plain) }))
    .filter(({ text }) => text !== '');
  return { text: runs.map(({ text }) => text).join(''), html: copy.text, runs };
}
