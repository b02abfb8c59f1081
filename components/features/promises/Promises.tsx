import { useMemo } from 'react';
import type { PromiseRules } from '@/lib/packet/promise-rules';
import { promisesIn } from '@/lib/packet/promises';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Promises.module.css';

/** What a draft promises on behalf of others, each with who must agree. */
export function Promises({ draft, rules }: { draft: string; rules: PromiseRules }) {
  const words = useWords().packet.promises;
  const found = useMemo(() => promisesIn(draft, rules), [draft, rules]);
  return (
    <div role="status">
      {found.length > 0 && (
        <Note icon="alert" tone="warn">
          <p className={text.strong}>{words.title(found.length)}</p>
          <ul className={classes.promises}>
            {found.map(({ kind, start, text: said, approval }) => (
              <li key={`${kind} ${start}`}>
                <Foreign>{words.quote(said)}</Foreign>{' '}
                {words.needs({ what: words.kinds[kind], who: approval ?? words.approvals[kind] })}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
