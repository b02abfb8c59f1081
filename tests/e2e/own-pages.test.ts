import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { chosenBrowser } from './chosen.ts';
import { click, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

const session = startSession();

test('nothing of ours opens by itself when it is installed', async () => {
  const { browser } = session;
  if (browser.name === 'firefox') {
    // Firefox opens a sidebar as soon as it is installed, unless it is told not to.
    await browser.installAnew();
    await browser.open(urls.ticket(tickets.ssoTenantMove));
    expect(await browser.isSidebarOpen()).toBe(false);
  }
  // For Firefox's driver a page of ours may be `about:blank`; the page itself knows better.
  const pages = await browser.puppeteer.pages();
  const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
  expect(addresses.filter((address) => address.includes('-extension://'))).toEqual([]);
});

test('our pages work under their policy, and it holds', async () => {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const said: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy|trusted ?types?|unknown directive/i.test(message.text())) said.push(message.text());
  });
  const panel = await openPanel(page);
  for (const tab of [/^Runbooks/, /^Packet/, /^Time/, /^Account/]) await click(panel, 'tab', tab);
  await waitForText(panel, /What is known|Drivers/);
  expect(said).toEqual([]);

  const outcome = await panel.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    const attempt = (name: string, act: () => unknown) => {
      try {
        act();
        return `${name} went through`;
      } catch {
        return `${name} failed`;
      }
    };
    const put = (tag: string, set: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    const attempts = [
      attempt('markup', () => {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      }),
      // Not within the driver's own call, which the browser lets do what pages may not.
      await new Promise<string>((resolve) => {
        setTimeout(() => resolve(attempt('code', () => new Function('return 1')())));
      }),
      attempt('an object', () => put('object', { data: 'https://kelda.zendesk.com/x' })),
      attempt('a script from elsewhere', () => put('script', { src: 'https://kelda.zendesk.com/x.js' })),
      attempt('a policy of its own', () => {
        const { trustedTypes } = globalThis as {
          trustedTypes?: { createPolicy(name: string, rules: object): unknown };
        };
        trustedTypes?.createPolicy('own', {});
        if (!trustedTypes) throw new Error('there are none');
      }),
    ];
    put('iframe', { src: 'https://kelda.zendesk.com/' });
    put('img', { src: 'https://kelda.zendesk.com/x.png' });
    await fetch('https://kelda.zendesk.com/api/v2/users/me.json').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { attempts, refused: [...new Set(refused)] };
  });
  const failing = ['markup', 'code', 'a script from elsewhere', 'a policy of its own'].map((name) => `${name} failed`);
  expect(outcome.attempts).toEqual(expect.arrayContaining(failing));
  // Chromium refuses its address, Firefox what is there.
  expect([...outcome.attempts, ...outcome.refused].some((one) => /^(an object failed|object-src)$/.test(one))).toBe(
    true,
  );
  for (const directive of ['frame-src', 'img-src', 'connect-src']) {
    expect(outcome.refused).toContain(directive);
  }
});

test('the build names everybody whose work is in it', () => {
  const { extension } = chosenBrowser();
  const root = new URL('../../', import.meta.url);
  expect(readFileSync(join(extension, 'LICENSE'), 'utf8')).toBe(readFileSync(new URL('LICENSE', root), 'utf8'));
  const folder = join(extension, 'third-party');
  const named = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // The starter library is parsed at build: what reads its front matter is in no file of it.
  for (const [name, version] of Object.entries(dependencies)) {
    if (name !== 'js-yaml') expect(named).toContain(`## ${name} - ${version} (`);
  }
  // …and whom they bring along: every package that one of them cannot do without, where its code is in the build.
  for (const name of ['scheduler', 'micromark', '@tanstack/query-core', 'webextension-polyfill', 'wxt']) {
    expect(named).toContain(`## ${name} - `);
  }
  // Each file of code has its list.
  const code = [
    'background.js',
    'frame.js',
    'picker.js',
    ...readdirSync(join(extension, 'content-scripts')).filter((file) => file.endsWith('.js')),
  ];
  for (const file of code.filter((file) => file !== 'background.js')) {
    expect(existsSync(join(folder, file.replace(/\.js$/, '.md'))), file).toBe(true);
  }
});
