import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { EntryChange } from '@/lib/contract/time';
import { isolated } from '@/lib/text/foreign';
import type { EntryClass } from '@/lib/time/entry';
import type { Words } from '@/locales/words';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { findEngagement } from '../engagement/names';

/** What stood in an entry before each change, newest first: corrections, nothing is written over. */
export function EntryPast({ id, engagements }: { id: string; engagements: NamedEngagement[] }) {
  const w = useWords();
  const query = useQuery('entryPast', { id });
  return (
    <QueryState query={query}>
      {({ changes }) => (
        <ul className={text.small}>
          {changes.map((change) => (
            <li key={`${change.at} ${JSON.stringify(change.before)}`}>
              <span className={text.meta}>{w.format.instant(change.at)}</span>{' '}
              {change.before === undefined ? w.entries.made : stoodThere(w, change.before, engagements)}
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  );
}

function stoodThere(w: Words, before: NonNullable<EntryChange['before']>, engagements: NamedEngagement[]): string {
  const { fields } = w.entries;
  const said: Record<string, (value: unknown) => string> = {
    startedAt: (at) => fields.startedAt(w.format.instant(at as number)),
    endedAt: (at) => (at === null ? fields.ran : fields.endedAt(w.format.instant(at as number))),
    engagementId: (known) => {
      const name = findEngagement(engagements, known as string)?.name;
      return known === null ? w.entries.open : fields.engagement(isolated(name ?? w.time.noSuchEngagement));
    },
    class: (of) => fields.class(w.time.classesInLine[of as EntryClass]),
    billable: (is) => (is === true ? fields.billable : fields.notBillable),
    note: (note) => (note === '' ? fields.noNote : fields.note(isolated(note as string))),
    tags: (tags) => (tags === null ? fields.noTags : fields.tags(isolated((tags as string[]).join(', ')))),
    keptBeside: () => fields.keptBeside,
    deletedAt: (at) => (at === null ? fields.there : fields.deleted),
  };
  const words = Object.entries(before).flatMap(([field, value]) => said[field]?.(value) ?? []);
  return w.entries.before(words.join(', '));
}
