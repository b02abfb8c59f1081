import type { SiteId } from '@/lib/context/record';
import { extension } from './extension';
import type { MakeGuest } from './guest';
import type { createPanel } from './panel';
import type { Tools, UseTool } from './tools';
import { world } from './world';

/*
 * Scripts of ours that few pages need: loaded into the content scripts' world when they are. A script runs once in a
 * page however often it is imported, so what it leaves stays.
 */

export function loadGuest(site: SiteId): Promise<MakeGuest> {
  return load(`/guest-${site}.js`, () => world.guests[site]);
}

export function loadPanel(): Promise<typeof createPanel> {
  return load('/frame.js', () => world.createPanel);
}

export function loadTool(name: keyof Tools): Promise<UseTool> {
  return load(`/${name}.js`, () => world[name] as UseTool | undefined);
}

async function load<Left>(file: `/${string}`, left: () => Left | undefined): Promise<Left> {
  if (!left()) await import(/* @vite-ignore */ extension.url(file));
  const loaded = left();
  if (!loaded) throw new Error(`${file} left nothing.`);
  return loaded;
}
