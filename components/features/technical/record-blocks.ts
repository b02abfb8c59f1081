import type { Mitigation } from '@/lib/accounts/doing/mitigation';
import type { RecordSection } from '@/lib/accounts/record/sections';
import type { SaidItem, TechnicalView } from '@/lib/contract/technical';
import { type Block, type Item, type Piece, us } from '@/lib/packet/blocks';
import type { Words } from '@/locales/words';
import { isOurs, subjectName } from './names';

type Blocks = Block<Piece[]>[];
const typed = (text: string): Piece => ({ from: 'value', text });
const heading = (level: 1 | 2, line: Piece[]): Blocks[number] => ({ kind: 'heading', level, line });
const list = (lines: Piece[][]): Blocks =>
  lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((line): Item<Piece[]> => ({ line })) }];

/** An account's technical record as it is copied, what is missing first. */
export function recordBlocks(w: Words, { name, record }: TechnicalView, now: number): Blocks {
  const words = w.records.markdown;
  const { age, missing, sections } = record;
  const gaps = [
    ...missing.integrations.map((one) => gap(w, 'integration', one, words.nothing)),
    ...missing.roles.map((one) => gap(w, 'person', one, words.nobody)),
  ];
  return [
    heading(1, [{ from: 'value', text: words.of(name), is: 'account' }]),
    {
      kind: 'paragraph',
      line: [
        us(words.asOf(w.format.dateOf(now))),
        ...(age.state === 'due' ? [us(` ${words.old({ days: age.days, due: age.dueAfterDays })}`)] : []),
      ],
    },
    ...(gaps.length > 0 ? [heading(2, [us(words.missing)]), ...list(gaps)] : []),
    ...sections.flatMap(({ section, lines }): Blocks => {
      const known = lines.flatMap(({ subject, item }) => (item ? [itemLine(w, subject, item)] : []));
      return known.length === 0 ? [] : [heading(2, [us(w.records.sections[section])]), ...list(known)];
    }),
  ];
}

const gap = (w: Words, section: RecordSection, subject: string, words: (name: string) => string): Piece[] => [
  isOurs(section, subject) ? us(words(subjectName(w, section, subject))) : typed(words(subject)),
];

function itemLine(w: Words, subject: string, item: SaidItem): Piece[] {
  const name = subjectName(w, item.section, subject);
  const parts: Piece[][] = [];
  const text: Piece = item.section === 'person' ? { from: 'value', text: item.text, is: 'name' } : typed(item.text);
  if (item.state) parts.push([us(w.records.states[item.state])]);
  if (item.version) parts.push([typed(item.version)]);
  if (item.text) parts.push([text]);
  if (item.fromOn)
    parts.push([
      us(
        item.section === 'decision'
          ? w.format.dayOfDate(item.fromOn)
          : w.records.since(w.format.dayOfDate(item.fromOn)),
      ),
    ]);
  if (item.untilOn) parts.push([us(w.records.until(w.format.dayOfDate(item.untilOn)))]);
  if (item.by) parts.push([{ from: 'value', text: item.by, is: 'name' }]);
  if (item.url) parts.push([typed(item.url)]);
  const by = item.saidByName === '' ? '' : item.saidByName;
  const said = w.format.dateOf(item.saidAt);
  return [
    ...(name === '' ? [] : [isOurs(item.section, subject) ? us(name) : typed(name), us(': ')]),
    ...parts.flatMap((part, index) => (index === 0 ? part : [us(', '), ...part])),
    us(' ('),
    ...(by === '' ? [] : [{ from: 'value', text: by, is: 'name' } as const, us(', ')]),
    us(said),
    us(')'),
  ];
}

/** What is done about an account's risk as it is copied. */
export function doingBlocks(w: Words, name: string, mitigations: readonly Mitigation[], now: number): Blocks {
  const words = w.records.doing;
  return [
    heading(1, [{ from: 'value', text: w.records.markdown.doing(name), is: 'account' }]),
    { kind: 'paragraph', line: [us(w.records.markdown.asOf(w.format.dateOf(now)))] },
    ...list(
      mitigations.map(({ title, owner, dueOn, state, takesOff }) => [
        typed(title),
        us(` (${words.states[state]}; `),
        owner === '' ? us(words.nobody) : { from: 'value', text: owner, is: 'name' },
        us(`; ${dueOn ? w.format.dayOfDate(dueOn) : words.noDate}`),
        ...(takesOff === undefined ? [] : [us(`; ${words.takesOff(takesOff)}`)]),
        us(')'),
      ]),
    ),
  ];
}

/** Whom a copy of this must not name where names are masked. */
export function knownOf({ name, record, mitigations }: TechnicalView) {
  const items = record.sections.flatMap(({ lines }) => lines.flatMap(({ item }) => item ?? []));
  const people = items.flatMap(({ section, text, by, saidByName }) => [
    ...(section === 'person' ? [text] : []),
    by ?? '',
    saidByName,
  ]);
  const owners = mitigations.map(({ owner }) => owner);
  return {
    names: [...new Set([...people, ...owners])].filter((one) => one !== ''),
    accounts: name === '' ? [] : [name],
  };
}
