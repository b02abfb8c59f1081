import { useState } from 'react';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Note } from '../../ui/Note';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { ImportFromAddress } from './ImportFromAddress';
import { ImportFromSite } from './ImportFromSite';
import { ImportRow } from './ImportRow';
import { ImportWays } from './ImportWays';
import { useFileImport } from './use-file-import';

/** Where runbooks are imported from: what is under way, what was found, and how another import is begun. */
export function Imports() {
  const w = useWords();
  const words = w.imports;
  const [asks, setAsks] = useState<'site' | 'address'>();
  const close = () => setAsks(undefined);
  const importing = useFileImport();
  const query = useQuery('imports', {});
  return (
    <Section
      title={words.title}
      aside={<ImportWays disabled={importing.busy} onFiles={importing.start} onAsk={setAsks} />}
    >
      <p className={text.support}>{words.about}</p>
      {asks === 'site' && <ImportFromSite onDone={close} />}
      {asks === 'address' && <ImportFromAddress onDone={close} />}
      {importing.busy && <Note icon="clock">{words.reading}</Note>}
      {importing.problem && (
        <Note icon="alert" tone="bad" role="alert">
          {importing.problem}
        </Note>
      )}
      <QueryState query={query}>
        {(imports) =>
          imports.length === 0 ? (
            <p className={text.meta}>{words.none}</p>
          ) : (
            <ul>
              {imports.map((view) => (
                <li key={view.id}>
                  <ImportRow view={view} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Section>
  );
}
