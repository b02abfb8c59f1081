import { isWithinEdits, toleratedEdits } from './near-words';
import type { Runbook } from './runbook';

type Operator = 'area' | 'tag' | 'owner' | 'stale';

/** One operator as it was typed: `area:identity`, `tag:"single sign-on"`. */
export interface Filter {
  operator: Operator;
  /** Lower-cased; empty while only the operator is typed. */
  value: string;
}

/** Parts what is typed into a search into words to look for and operators. */
export function parseSearch(text: string): { words: string; filters: Filter[] } {
  const filters: Filter[] = [];
  const words = text.replace(
    /(?<=^|\s)(area|tag|owner|stale):(?:"([^"]*)"?|(\S*))/giu,
    (_, operator: string, quoted: string | undefined, plain: string | undefined) => {
      filters.push({
        operator: operator.toLowerCase() as Operator,
        value: (quoted ?? plain ?? '').trim().toLowerCase(),
      });
      return ' ';
    },
  );
  return { words: words.replace(/\s+/g, ' ').trim(), filters };
}

/** What an operator comes to in a library. */
export interface OperatorMeaning extends Filter {
  /** The library's values that are meant; none for a value that it does not have. */
  means: string[];
  /** What there is instead, the most frequent first. */
  options: string[];
}

/** What operators look at. */
type Of = Pick<Runbook, 'area' | 'tags' | 'owner'>;
/** Values by their lower-cased form, with how many runbooks have each. */
type Values = Map<string, { shown: string; count: number }>;

/** More of them would be read by nobody. */
const mostOptions = 12;
const answers = { yes: ['yes', 'ja', 'true'], no: ['no', 'nein', 'false'] };

/**
 * What each operator means: values that begin as it was typed, else those that are spelt alike. A runbook that is meant
 * has one of them; of several operators it meets each.
 */
export function meaningsOf(filters: readonly Filter[], library: readonly Of[]): OperatorMeaning[] {
  return filters.map((filter) => {
    const values = valuesOf[filter.operator](library);
    const means = filter.value === '' ? [] : matching(filter.value, values);
    const options = means.length > 0 ? [] : mostFrequent(values);
    return { ...filter, means, options };
  });
}

/** Whether a runbook has what all of these operators ask for. One that means nothing yet asks for nothing. */
export function isMeantBy<R extends Of>(meanings: readonly OperatorMeaning[], isStale: (runbook: R) => boolean) {
  const asked = meanings.filter(({ value }) => value !== '').map((one) => ({ ...one, means: new Set(one.means) }));
  return (runbook: R): boolean =>
    asked.every(({ operator, means }) => {
      if (operator === 'stale') return means.has(isStale(runbook) ? 'yes' : 'no');
      return partsOf[operator](runbook).some((part) => means.has(part.toLowerCase()));
    });
}

/** What a runbook has of each. */
const partsOf = {
  area: ({ area }: Of) => [area.trim(), ...area.split(/[·/>,]/).map((part) => part.trim())].filter(Boolean),
  tag: ({ tags }: Of) => tags,
  owner: ({ owner }: Of) => (owner === '' ? [] : [owner]),
};

const valuesOf: Record<Operator, (library: readonly Of[]) => Values> = {
  area: (library) => counted(library.flatMap((runbook) => [...new Set(partsOf.area(runbook))])),
  tag: (library) => counted(library.flatMap(partsOf.tag)),
  owner: (library) => counted(library.flatMap(partsOf.owner)),
  stale: () => counted(['yes', 'no']),
};

function counted(all: readonly string[]): Values {
  const values: Values = new Map();
  for (const shown of all) {
    const known = values.get(shown.toLowerCase());
    if (known) known.count += 1;
    else values.set(shown.toLowerCase(), { shown, count: 1 });
  }
  return values;
}

function matching(typed: string, values: Values): string[] {
  const answer = answers.yes.includes(typed) ? 'yes' : answers.no.includes(typed) ? 'no' : typed;
  if (values.has(answer)) return [answer];
  const all = [...values.keys()];
  const begun = all.filter((value) => value.startsWith(typed));
  if (begun.length > 0) return begun;
  const most = toleratedEdits(typed);
  return most === 0 ? [] : all.filter((value) => isWithinEdits(typed, value, most));
}

/** Those of one word go before those that are put together of them: whoever reads `Identity` needs no `Identity · SSO`. */
function mostFrequent(values: Values): string[] {
  return [...values.values()]
    .filter(({ shown }) => !shown.includes(' · '))
    .sort((a, b) => b.count - a.count || (a.shown < b.shown ? -1 : 1))
    .slice(0, mostOptions)
    .map(({ shown }) => shown);
}
