import type { OperatorMeaning } from '@/lib/runbooks/operators';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';

const anyOperator = /(?:^|\s)(?:area|tag|owner|stale):/i;
/** The last one that is typed, with its value. */
const lastOperator = (operator: string) => new RegExp(`(^|\\s)${operator}:(?:"[^"]*"?|\\S*)(?!.*\\s${operator}:)`, 'i');

interface OperatorsProps {
  text: string;
  onText: (text: string) => void;
}

/** What may stand behind an operator where its value is not there yet, or is none that the library has. */
export function Operators({ text: typed, onText }: OperatorsProps) {
  const w = useWords();
  const isAsked = anyOperator.test(typed);
  const { data } = useQuery('searchOperators', isAsked ? { text: typed } : undefined);
  if (!isAsked) return <p className={text.meta}>{w.runbooks.operators.hint}</p>;
  const open = (data ?? []).filter(({ options }) => options.length > 0);
  return open.map(({ operator, value, options }) => (
    <div key={`${operator} ${value}`} className={`${text.wrap} ${text.tight}`}>
      <span className={text.support}>{sayOf({ operator, value })}</span>
      {options.map((option) => (
        <Button
          key={option}
          small
          onClick={() => onText(typed.replace(lastOperator(operator), `$1${operator}:${quoted(option)} `))}
        >
          <Foreign>{option}</Foreign>
        </Button>
      ))}
    </div>
  ));

  function sayOf({ operator, value }: Pick<OperatorMeaning, 'operator' | 'value'>): string {
    const words = w.runbooks.operators;
    return value === '' ? words.choose(operator) : words.none({ operator, value });
  }
}

const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value);
