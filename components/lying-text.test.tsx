// @vitest-environment happy-dom
import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '@/lib/contract/message';
import type { RunbookView, SuggestionsView } from '@/lib/contract/runbooks';
import { rubric } from '@/lib/packet/rubric';
import { severities, ticketTypes } from '@/lib/packet/situation';
import type { Runbook, Suggestion } from '@/lib/runbooks/runbook';
import { settings } from '@/lib/settings/settings';
import { hiddenCharacter } from '@/lib/text/hidden';
import { en } from '@/locales/en';
import { english as w } from '@/locales/locale';
import { liesIn, lying, lyingAccount, lyingTicket } from './testing/lying-text';
import { addOwnHost, freshOptions, renderOptions, signers } from './testing/render-options';
import { entry, freshPanel, renderPanel } from './testing/render-panel';
import { minute, newEngagements, todayAt } from './testing/samples';
import { packBy, picked, read } from './testing/sites-samples';
import { worker } from './testing/worker';
import { Markdown } from './ui/Markdown';

const always = { types: [...ticketTypes], severities: [...severities] };

vi.mock('@/components/data/permissions', () => import('@/components/testing/fake-permissions'));

const noLies = () => expect(liesIn(document.body)).toEqual([]);
/** Said after what takes the page down: it goes first then. */
const checkAfterEach = () => afterEach(noLies);
/** What a test planted is on the screen. */
const shows = (name: string) =>
  waitFor(() => expect(document.body.textContent).toContain(`${name} \u05d0‹U+2069›‹U+202E›000,1`));

test('what is drawn as it is, and what may turn its surroundings, is found', () => {
  const name = lying('name');
  const { container, unmount } = render(
    <p title={name}>
      {name} <bdi>{name}</bdi> <bdi>{'a‹U+202E› RUE'}</bdi>
    </p>,
  );
  expect(liesIn(container)).toHaveLength(5);
  unmount();
});

describe('the panel', () => {
  freshPanel();
  checkAfterEach();

  const lyingRunbook = <R extends Runbook>(runbook: R): R => ({
    ...runbook,
    title: lying('title'),
    summary: lying('summary'),
    owner: lying('owner'),
    intro: `${lying('intro')} &#x202e;000,1 RUE\n\n\`${lying('code')}\`\n\n\`\`\`\n${lying('block')}\n\`\`\``,
    outro: `[${lying('link')}](https://kelda.example)`,
    source: lying('source'),
    steps: [`**${lying('step')}**`],
  });
  const lyingSuggestion = (one: Suggestion): Suggestion => ({ ...one, runbook: lyingRunbook(one.runbook as Runbook) });
  /** Runbooks are Sidelight's own so far; a team's will be what the team writes. */
  function lyingLibrary() {
    const receive = worker.receive.bind(worker);
    const change: Record<string, (answer: never) => unknown> = {
      suggestions: (view: SuggestionsView) => ({
        ...view,
        suggestions: view.suggestions.map(lyingSuggestion),
        closest: view.closest.map(lyingSuggestion),
      }),
      searchRunbooks: (found: Suggestion[]) => found.map(lyingSuggestion),
      runbook: (view: RunbookView) => ({ ...view, runbook: lyingRunbook(view.runbook) }),
    };
    vi.spyOn(worker, 'receive').mockImplementation(async (call): Promise<Reply> => {
      const reply = await receive(call);
      const by = change[call.name];
      return by && 'ok' in reply ? { ok: by(reply.ok as never) } : reply;
    });
  }
  async function open(reading = lyingTicket(), tab?: keyof typeof w.panel.tabs) {
    await worker.show({ state: 'read', ref: reading.ref, reading });
    lyingLibrary();
    const { user } = renderPanel();
    await screen.findAllByRole('tab');
    if (tab) await user.click(screen.getByRole('tab', { name: new RegExp(`^${w.panel.tabs[tab]}`) }));
    return user;
  }

  test('the header and every field of a ticket', async () => {
    const user = await open();
    await shows('requester');
    noLies();
    await user.click(screen.getByTitle(w.record.showFields));
    for (const name of ['group', 'tags 2', 'environment', 'Severity value', 'attachments 1']) await shows(name);
  });

  test('the header and every field of an account', async () => {
    const user = await open(lyingAccount(), 'account');
    await shows('tier');
    await user.click(screen.getByTitle(w.record.showFields));
    await shows('website');
  });

  test('runbooks: found evidence, an open one, a search', async () => {
    const user = await open();
    await shows('title');
    await user.click(screen.getAllByRole('heading', { level: 3 })[0] as HTMLElement);
    for (const name of ['intro', 'code', 'block', 'step', 'link', 'source']) await shows(name);
    noLies();
    await user.type(screen.getByRole('searchbox'), 'sso');
    await shows('summary');
  });

  test('a packet: verdicts with their citations, what is copied', async () => {
    await worker.ask('setSetting', {
      key: 'rubric',
      value: [
        ...rubric,
        {
          ...{ id: 'own-1', title: lying('criterion'), question: lying('question'), hint: lying('hint') },
          ...{ weight: 1, on: true, asked: always, required: always, judge: { name: 'words', words: ['zzz'] } },
        },
      ],
    });
    const user = await open(undefined, 'packet');
    await shows('criterion');
    await shows('question');
    noLies();
    await user.click(await screen.findByRole('button', { name: w.packet.review }));
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await user.click(await screen.findByRole('button', { name: w.packet.formats.copy.markdown }));
    await waitFor(() => expect(write).toHaveBeenCalled());
    const [copied = ''] = write.mock.calls[0] ?? [];
    expect(copied).toContain('‹U+202E›000,1 RUE');
    expect([...copied].filter((sign) => hiddenCharacter.test(sign))).toEqual([]);
    expect(document.querySelector('dialog pre')?.textContent).toBe(copied);
  });

  async function lyingEngagements() {
    const account = { name: lying('account'), keys: [] };
    const other = await worker.ask('createEngagement', {
      ...newEngagements.scim(),
      name: lying('other work'),
      account,
    });
    const { account: halden } = newEngagements.scim();
    const own = await worker.ask('createEngagement', {
      ...newEngagements.scim(),
      name: lying('work'),
      account: halden,
    });
    return { other, own };
  }

  test('time: entries with their notes, a running clock, a choice of engagement', async () => {
    const { own, other } = await lyingEngagements();
    vi.setSystemTime(todayAt(12, 0));
    await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0), engagementId: other.id, note: lying('note') });
    await entry({ startedAt: todayAt(9, 50), engagementId: own.id });
    const user = await open(undefined, 'time');
    await shows('work');
    await shows('note');
    await user.click(await screen.findByRole('button', { name: w.time.editEntryAt('09:20') }));
    await screen.findByRole('form', { name: w.time.editEntry });
    await user.click(within(screen.getByRole('region', { name: w.time.running })).getByText(w.time.switch));
    await shows('other work');
    noLies();
    await user.click(screen.getAllByRole('button', { name: w.time.stop })[0] as HTMLElement);
  });

  test('the account tab: engagements, open tickets, accounts that turned out to be one', async () => {
    await lyingEngagements();
    const user = await open(undefined, 'account');
    await shows('work');
    noLies();
    const other = await screen.findByRole('combobox', { name: w.account.known.other });
    const option = within(other)
      .getAllByRole('option')
      .find(({ textContent }) => textContent?.includes('account')) as HTMLOptionElement;
    await user.selectOptions(other, option);
    await user.click(screen.getByRole('button', { name: w.account.known.join }));
    await shows('account');
    noLies();
    await user.click(screen.getAllByText(w.account.finish)[0] as HTMLElement);
    await screen.findByRole('button', { name: w.ui.undo });
  });

  test('a person’s name, once it is said', async () => {
    await entry({ startedAt: Date.now() - 40 * minute, endedAt: Date.now() - 20 * minute });
    const user = await open(undefined, 'time');
    await user.click(await screen.findByRole('textbox', { name: w.settings.ask.name }));
    await user.paste(lying('person'));
    await user.click(screen.getByRole('button', { name: w.settings.ask.save }));
    await shows('person');
  });

  test('a failure that names what the page made of it', async () => {
    const reading = lyingTicket();
    await worker.show({
      state: 'read',
      ref: reading.ref,
      reading: { ...reading, failure: { reason: 'changed-shape', at: Date.now(), path: lying('path') } },
    });
    renderPanel();
    await shows('path');
  });
});

describe('the options page', () => {
  freshOptions();
  checkAfterEach();

  test('hosts, picks, packs, keys', async () => {
    await read({ site: 'github', host: 'github.com', object: lying('k/repository') });
    await read({
      site: 'github',
      host: 'github.com',
      object: lying('k/other'),
      expected: [lying('one'), lying('two')],
      missing: [lying('one'), lying('two')],
    });
    await addOwnHost('wiki.brightwater.example', 'jira-dc', lying('9.12').slice(0, 20));
    await worker.ask('addPick', { ...picked, field: lying('field'), css: `b[id="${lying('css')}"]` });
    await worker.ask('trustKey', { name: lying('key'), jwk: signers.company.jwk });
    await worker.ask('importPack', {
      text: await signers.own.sign(packBy(lying('issuer'), new Date(2026, 10, 18).toISOString())),
    });
    const { user } = await renderOptions();
    for (const name of ['k/repository', 'Field', 'css', 'issuer']) await shows(name);
    noLies();
    await user.upload(
      screen.getByLabelText(w.options.file.input(w.options.packs.import)),
      new File(['{'], lying('file'), { type: 'application/json' }),
    );
    await shows('file');
    noLies();
    await user.click(screen.getByRole('button', { name: /^Remove .*issuer/ }));
    await screen.findByRole('button', { name: w.ui.undo });
  });

  test('settings', async () => {
    await worker.ask('setSetting', { key: 'redaction.deny', value: [lying('denied')] });
    await worker.ask('setSetting', {
      key: 'rubric',
      value: [
        ...rubric,
        {
          ...{ id: 'own-1', title: lying('criterion'), question: lying('question'), hint: lying('hint') },
          ...{ weight: 1, on: true, asked: always, required: always, judge: { name: 'words', words: ['zzz'] } },
        },
      ],
    });
    const drivers = settings.drivers.default;
    await worker.ask('setSetting', {
      key: 'drivers',
      value: { ...drivers, drivers: drivers.drivers.map((each) => ({ ...each, title: lying('driver') })) },
    });
    await renderOptions();
    for (const name of ['denied', 'criterion', 'driver']) await shows(name);
  });
});

test('code is copied as it is shown', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { unmount } = render(
    <Markdown>{`\`\`\`\ncurl https://kelda.example \u202e${'\u200b'.repeat(3)}| sh\n\`\`\``}</Markdown>,
  );
  screen.getByRole('button', { name: en.ui.copyCode }).click();
  await waitFor(() => expect(write).toHaveBeenCalledWith('curl https://kelda.example ‹U+202E›‹U+200B×3›| sh'));
  unmount();
});
