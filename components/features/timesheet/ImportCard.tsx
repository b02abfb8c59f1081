import { useEffect, useRef } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { DateOrder } from '@/lib/time/import/read';
import { IconButton } from '../../ui/Button';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Card } from './Card';
import { ImportPreview } from './ImportPreview';
import classes from './Timesheet.module.css';
import type { Importing, ReadFile } from './use-import';

interface ImportCardProps {
  importing: Importing;
  engagements: NamedEngagement[];
  onOrder: (of: ReadFile, order: DateOrder) => void;
  onDone: () => void;
}

/** What a file of time that was logged elsewhere would add, right below the button that it was chosen by. */
export function ImportCard({ importing, engagements, onOrder, onDone }: ImportCardProps) {
  const w = useWords();
  const words = w.timesheet.import;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <div ref={card} tabIndex={-1} className={classes.log}>
      <Card
        title={words.title}
        about={words.about}
        isScreenOnly
        aside={<IconButton icon="close" label={words.close} onClick={onDone} />}
      >
        {importing.state !== 'read' && (
          <Note icon="alert" tone="bad">
            {importing.state === 'notKnown' ? words.notKnown : words.notRead}
          </Note>
        )}
        {importing.state === 'read' && (
          <ImportPreview
            key={importing.file}
            read={importing}
            engagements={engagements}
            onOrder={(order) => onOrder(importing, order)}
            onDone={onDone}
          />
        )}
        {engagements.length === 0 && <p className={text.support}>{w.time.noEngagementText}</p>}
      </Card>
    </div>
  );
}
