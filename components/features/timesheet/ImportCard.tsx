import { useRef } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Card } from './Card';
import { ImportPreview } from './ImportPreview';
import { useImport } from './use-import';

/** Time that was logged elsewhere, from a file. */
export function ImportCard({ engagements }: { engagements: NamedEngagement[] }) {
  const w = useWords();
  const words = w.timesheet.import;
  const { importing, read, say, drop } = useImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Card
      title={words.title}
      about={words.about}
      isScreenOnly
      aside={
        <>
          <input
            ref={input}
            hidden
            type="file"
            accept=".csv,text/csv"
            aria-label={words.file}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void read(file);
              currentTarget.value = ''; // the same file may be chosen again
            }}
          />
          <Button icon="upload" onClick={() => input.current?.click()}>
            {importing?.state === 'read' ? words.drop : words.choose}
          </Button>
        </>
      }
    >
      {(importing?.state === 'notKnown' || importing?.state === 'notRead') && (
        <Note icon="alert" tone="bad">
          {importing.state === 'notKnown' ? words.notKnown : words.notRead}
        </Note>
      )}
      {importing?.state === 'read' && (
        <ImportPreview
          key={importing.file}
          read={importing}
          engagements={engagements}
          onOrder={(order) => say(importing, order)}
          onDone={drop}
        />
      )}
      {!importing && engagements.length === 0 && <p className={text.support}>{w.time.noEngagementText}</p>}
    </Card>
  );
}
