/**
 * Stands in for WXT's `ContentScriptContext` in the build. That one ends a script on an event which any page can send,
 * and costs more than all else that runs in a page without a record. What it is for is in `world.ts` and `follow.ts`.
 */
export class ContentScriptContext {}
