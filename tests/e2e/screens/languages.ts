import { ask } from '../ask.ts';
import type { Driven } from '../browser.ts';
import type { Scope } from '../find.ts';
import { until } from '../until.ts';

export interface Languages {
  /** Every language there is, as the options page offers them. */
  all: string[];
  /** Resolves once what is shown speaks it: at once, with all that is open on it. */
  choose(language: string, scope: Scope): Promise<void>;
}

/** The setting is asked for by the options page. */
export async function languagesOf(browser: Driven): Promise<Languages> {
  const options = await browser.openOurs('options.html');
  await options.waitForSelector('#language select option');
  const offered = await options.$$eval('#language select option', (all) => all.map(({ value }) => value));
  return {
    all: offered.filter((value) => value !== 'auto'),
    async choose(language, scope) {
      const settings = (await ask(options.mainFrame(), 'settings', {})).ok as { key: string; revision?: string }[];
      const seen = settings.find(({ key }) => key === 'language')?.revision;
      const { refused } = await ask(options.mainFrame(), 'setSetting', { key: 'language', value: language, seen });
      if (refused) throw new Error(`The language was not changed: ${JSON.stringify(refused)}`);
      await until(
        () => scope.evaluate((wanted) => document.documentElement.lang.startsWith(wanted), language),
        () => `for the page to speak ${language}`,
      );
    },
  };
}
