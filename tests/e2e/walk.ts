import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { Driven } from './browser.ts';
import { allByRole, click, fill, waitForText } from './find.ts';
import { launcherControls, openPanel } from './panel.ts';
import { sleep, until } from './until.ts';

/** One record that the walk visits. */
export interface Stop {
  name: string;
  /** Begins the names of its pictures. */
  file: string;
  url: string;
  kind: 'ticket' | 'account';
  /** Time is logged here, on a new engagement of this name. */
  engagement?: string;
}

export class StepFailed extends Error {}

interface WalkOptions {
  say(line: string): void;
  /** Folder for the pictures. */
  pictures: string;
}

/**
 * The main job, as a person would do it: open each record, see it read, the runbooks that fit, the packet, log
 * 15 minutes, see the risk. Says what it saw; throws `StepFailed` with the name of the step.
 */
export async function walk(browser: Driven, stops: Stop[], options: WalkOptions): Promise<void> {
  for (const stop of stops) {
    options.say(`\n${stop.name}`);
    await visit(browser, stop, options);
  }
}

async function visit(browser: Driven, stop: Stop, { say, pictures }: WalkOptions): Promise<void> {
  const step = async <Result>(name: string, act: () => Promise<Result>, words: (result: Result) => string) => {
    try {
      const result = await act();
      say(`  ${name}: ${words(result)}`);
      return result;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StepFailed(`Failed at "${stop.name}, ${name}". ${reason}`, { cause: error });
    }
  };

  const page = await step(
    'opens',
    () => browser.open(stop.url),
    () => stop.url,
  );
  const picture = (screen: string) => takePictures(browser, page, join(pictures, `${stop.file}-${screen}`));
  await step(
    'launcher',
    () => readLauncher(page, stop.kind),
    (words) => words,
  );
  const panel = await step(
    'panel',
    () => openPanel(page),
    () => 'open',
  );
  await step('reads', () => readHeader(panel), joined);

  if (stop.kind === 'ticket') {
    await step('suggests', () => readRunbooks(panel), joined);
    await picture('runbooks');
    await step('checks the packet', () => readPacket(panel), joined);
    await picture('packet');
  }
  const { engagement } = stop;
  if (engagement) {
    await step('logs 15 minutes', () => logFifteenMinutes(panel, engagement), joined);
    await picture('time');
  }
  await step('risk', () => readRisk(panel, stop.kind), joined);
  await picture('account');
}

/** Of a ticket it says, once it was read, how many runbooks fit and how far the packet is. */
function readLauncher(page: Page, kind: Stop['kind']): Promise<string> {
  const wanted = kind === 'ticket' ? /^Open Sidelight: / : /^Open Sidelight/;
  return until(
    async () => (await launcherControls(page)).find((name) => wanted.test(name)),
    () => 'for the launcher to know the record',
  );
}

/** What stands above the tabs: record, title, people, and how well it was read. */
async function readHeader(panel: Frame): Promise<string[]> {
  const shown = lines(await waitForText(panel, /^Reading:/m));
  return shown.slice(0, shown.findIndex((line) => line.startsWith('Reading:')) + 2);
}

async function readRunbooks(panel: Frame): Promise<string[]> {
  await click(panel, 'tab', /^Runbooks/);
  await waitForText(panel, /Fit this ticket/);
  return openTabTexts(panel, 'h3');
}

async function readPacket(panel: Frame): Promise<string[]> {
  await click(panel, 'tab', /^Packet/);
  await waitForText(panel, /\d+\s+of \d+ required/);
  return openTabTexts(panel, 'dl > div, h2, h3');
}

/** A new profile has no engagement to log on, so this makes the first. */
async function logFifteenMinutes(panel: Frame, engagement: string): Promise<string[]> {
  await click(panel, 'tab', /^Time/);
  await waitForText(panel, 'No engagement yet');
  await fill(panel, 'Name', engagement);
  await click(panel, 'button', 'Save engagement');
  await waitForText(panel, 'Log after the fact');

  await click(panel, 'button', 'Log 15m, ending now');
  await waitForText(panel, 'Logged 15 min');
  return until(
    async () => {
      const entries = await allByRole(panel, 'button', /^Edit entry/);
      return entries.length === 1 && openTabTexts(panel, 'ul > li');
    },
    () => 'for the entry of 15 minutes in the list of today',
  );
}

async function readRisk(panel: Frame, kind: Stop['kind']): Promise<string[]> {
  await click(panel, 'tab', /^Account/);
  const known = /\d+ of \d+ known/;
  const nobody = 'No account is named here';
  // A ticket need not say whose it is; the account's own page always does.
  const shown = lines(await waitForText(panel, kind === 'account' ? known : new RegExp(`${known.source}|${nobody}`)));
  const last = shown.findIndex((line) => known.test(line) || line === nobody);
  return shown.slice(
    shown.findIndex((line) => line.startsWith('Technical risk') || line === nobody),
    last + 1,
  );
}

function joined(texts: string[]): string {
  return texts.join(' | ');
}

/** Texts of what the open tab shows. */
function openTabTexts(panel: Frame, selector: string): Promise<string[]> {
  return panel.$$eval(`[role="tabpanel"]:not([hidden]) :is(${selector})`, (elements) =>
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText parts what stands apart
    elements.map((element) => (element instanceof HTMLElement ? element.innerText : '').replace(/\s+/g, ' ').trim()),
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** In light and in dark; Firefox takes the scheme only at its start, so there is one picture there. */
async function takePictures(browser: Driven, page: Page, path: string): Promise<void> {
  const schemes = browser.name === 'chromium' ? ['light', 'dark'] : [undefined];
  for (const scheme of schemes) {
    if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await sleep(250); // Colours fade.
    await page.screenshot({ path: `${path}${scheme ? `-${scheme}` : ''}.png` });
  }
}
