/**
 * The demo: the simulated desk, a browser with the extension, a Zendesk ticket, a Jira issue and a Salesforce account
 * with the panel open. `--check` walks the main job without a window and exits with 1 when a step fails.
 * Started by `npm run demo`, under a Node that reads TypeScript.
 */
import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accounts, hosts, issues, startDesk, tickets } from '../desk/desk.ts';
import { type Driven, launch } from './browser.ts';
import { builds, chosenBrowser } from './chosen.ts';
import { openPanel } from './panel.ts';
import { StepFailed, type Stop, walk } from './walk.ts';

const stops: Stop[] = [
  {
    name: `Zendesk ticket #${tickets.ssoTenantMove}`,
    file: 'zendesk-ticket',
    url: `https://${hosts.zendesk}/agent/tickets/${tickets.ssoTenantMove}`,
    kind: 'ticket',
    engagement: 'SSO go-live',
  },
  {
    name: `Jira issue ${issues.import429}`,
    file: 'jira-issue',
    url: `https://${hosts.jira}/browse/${issues.import429}`,
    kind: 'ticket',
  },
  {
    name: 'Salesforce account Halden Freight',
    file: 'salesforce-account',
    url: `https://${hosts.salesforce}/lightning/r/Account/${accounts.halden}/view`,
    kind: 'account',
  },
];

const pictures = fileURLToPath(new URL('../../.output/demo/', import.meta.url));

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

async function check(browser: Driven): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await walk(browser, stops, { say, pictures });
  say();
  say(`Pictures: ${relative('.', pictures)}`);
}

async function show(browser: Driven): Promise<void> {
  for (const { url } of stops) {
    const page = await browser.open(url);
    await openPanel(page);
  }
  const closed = new Promise((resolve) => browser.puppeteer.once('disconnected', resolve));
  say('The browser shows three records of the simulated desk, each with the panel open.');
  say('Close it, or press Ctrl-C, to end the demo.');
  await closed;
}

function sayHowToLoad(): void {
  say();
  say('To load Sidelight into your own browser:');
  say('  Chrome, Edge  chrome://extensions, switch on "Developer mode", choose "Load unpacked", and take');
  say(`                ${builds.chromium}`);
  say('  Firefox       about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on…", and take');
  say(`                ${builds.firefox}/manifest.json`);
  say();
}

const headless = process.argv.includes('--check');
const desk = await startDesk();
try {
  const browser = await launch({ ...chosenBrowser(), desk, headless });
  try {
    say(`${browser.version}, extension ${browser.extensionId}`);
    if (!headless) sayHowToLoad();
    await (headless ? check(browser) : show(browser));
    if (headless) sayHowToLoad();
  } finally {
    await browser.close();
  }
} catch (error) {
  process.exitCode = 1;
  const words = error instanceof Error ? error.message : String(error);
  say(error instanceof StepFailed ? words : `The demo could not be shown: ${words}`);
} finally {
  await desk.close();
}
