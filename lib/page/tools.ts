import type { RecordRef } from '@/lib/context/record';
import type { SpanShown, ToolAsk } from '@/lib/contract/to-tab';
import type { SitePage } from '@/lib/sites/site';
import type { GuestElement } from './element';

/** What the guest hands a tool: the record that the page shows, until the signal. */
export interface ToolGiven {
  site: SitePage;
  ref: RecordRef;
  element?: GuestElement;
  signal: AbortSignal;
}

export type AskOf<Tool extends ToolAsk['tool']> = Extract<ToolAsk, { tool: Tool }>;

/** Scripts that are loaded into a page when a person first needs them: each leaves a function of its name. */
export interface Tools {
  picker(given: ToolGiven, ask: AskOf<'picker'>): undefined;
  pointer(given: ToolGiven, ask: AskOf<'pointer'>): Promise<SpanShown>;
}

/** Any of them, as the guest calls it, which hands on what it was asked. */
export type UseTool = (given: ToolGiven, ask: ToolAsk) => ReturnType<Tools[keyof Tools]>;
