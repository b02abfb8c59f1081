import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Call, Reply } from './message';
import type { ToTab } from './to-tab';

/** How messages travel: every one to the worker as a call, those to a tab's content script by their own names. */
interface Wire extends ToTab {
  ask(call: Call): Reply;
  /** From a worker that just started, to pages of ours whose port died with the last one. */
  awake(at: Record<string, never>): void;
}

export const { sendMessage, onMessage } =
  defineExtensionMessaging<{
    [Name in keyof Wire]: Wire[Name];
  }>();
