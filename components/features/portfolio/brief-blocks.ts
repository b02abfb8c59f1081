import type { PortfolioRow } from '@/lib/accounts/portfolio/row';
import type { VoiceView } from '@/lib/contract/portfolio';
import { type Block, type Piece, us } from '@/lib/packet/blocks';
import { say } from '@/locales/domain/say';
import type { Words } from '@/locales/words';

type Blocks = Block<Piece[]>[];
const value = (text: string): Piece => ({ from: 'value', text });
const account = (text: string): Piece => ({ from: 'value', text, is: 'account' });
const heading = (level: 1 | 2, line: Piece[]): Blocks[number] => ({ kind: 'heading', level, line });

/** This week's accounts as they are copied: no person is named. */
export function weekBlocks(w: Words, agenda: readonly PortfolioRow[], now: number): Blocks {
  const words = w.portfolio.week;
  return [
    heading(1, [us(w.portfolio.markdown.week(w.format.dateOf(now)))]),
    {
      kind: 'list',
      items: agenda.map(({ name, attention, worst, openTickets, next }) => ({
        line: [
          name === '' ? us(words.noName) : account(name),
          us(`: ${attention.parts.map((part) => say(w.portfolio.attention.parts, part)).join(', ')}`),
        ],
        items: [
          ...(worst ? [[value(words.tickets({ label: worst.label, count: openTickets }))]] : []),
          [us(words.next[next])],
        ],
      })),
    },
  ];
}

/** What customers say, as it is copied for whoever makes the product. */
export function voiceBlocks(w: Words, voice: VoiceView, of: string | undefined, now: number): Blocks {
  const { markdown, voice: words } = w.portfolio;
  return [
    heading(1, of ? [account(markdown.voiceOf(of))] : [us(markdown.voice(w.format.dateOf(now)))]),
    ...(voice.themes.length === 0 ? [{ kind: 'paragraph' as const, line: [us(words.none)] }] : []),
    ...voice.themes.flatMap((theme) => themeBlocks(w, voice, theme)),
    heading(2, [us(markdown.feedback)]),
    ...(voice.feedback.length === 0 ? [{ kind: 'paragraph' as const, line: [us(words.noFeedback)] }] : []),
    {
      kind: 'list',
      items: voice.feedback.map(({ label, area, target, outcome, sentAt }) => ({
        line: [
          value(target?.label ?? label),
          ...(area === undefined ? [] : [us(', '), value(area)]),
          us(`: ${w.outcomes.states[outcome.state]}, ${words.sent(w.format.dateOf(sentAt))}`),
          ...(outcome.fixVersion === undefined ? [] : [us(', '), value(words.fixedIn(outcome.fixVersion))]),
        ],
      })),
    },
  ];
}

function themeBlocks(w: Words, { names }: VoiceView, theme: VoiceView['themes'][number]): Blocks {
  const { markdown, voice: words } = w.portfolio;
  const { area, count, open, accountIds, severity, workaround, escalated, fixedIn, evidence } = theme;
  const customers = accountIds.flatMap((id) => names[id] || []);
  const facts: Piece[][] = [
    [us(`${words.columns.tickets}: ${words.tickets({ count, open })}`)],
    [
      us(markdown.accounts(accountIds.length)),
      ...customers.flatMap((name, index) => [us(index === 0 ? ': ' : ', '), account(name)]),
    ],
    [us(`${words.columns.severity}: ${severity === undefined ? words.noSeverity : words.severity(severity)}`)],
    [us(`${words.columns.workaround}: `), workaround ? value(words.helped(workaround)) : us(words.noWorkaround)],
    ...(escalated > 0 ? [[us(words.escalated(escalated))]] : []),
    ...(fixedIn.length > 0 ? [[value(words.fixedIn(w.format.list(fixedIn)))]] : []),
  ];
  return [
    heading(2, [value(area)]),
    {
      kind: 'list',
      items: [
        ...facts.map((line) => ({ line })),
        {
          line: [us(markdown.evidence)],
          items: evidence.map(({ label, subject, url }) => [
            value(label),
            us(' '),
            value(subject),
            ...(url === undefined ? [] : [us(' '), value(url)]),
          ]),
        },
      ],
    },
  ];
}
