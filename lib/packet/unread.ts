import type { Span } from '@/lib/evidence/evidence';
import { languageOfText } from './language';
import type { Statement } from './statements';

/** A message in a language that is not read. */
export interface UnreadEntry {
  entry: string;
  /** As BCP 47 names it. */
  language: string;
  /** Its first sentence. */
  span: Span;
  text: string;
}

/** Languages whose words every judge knows. What a form tells, such as an error code, they know in all. */
const read = new Set(['en', 'de']);

/** Messages of people that are in a language whose words not every judge knows. */
export function unreadIn(statements: Statement[]): UnreadEntry[] {
  const byEntry = Map.groupBy(
    statements.filter(({ form }) => form !== 'machine'),
    ({ entry }) => entry,
  );
  return [...byEntry].flatMap(([entry, said]): UnreadEntry[] => {
    const [first] = said;
    const language = languageOfText(said.map(({ text }) => text).join('\n'))?.language;
    if (!first || language === undefined || read.has(language)) return [];
    const { start, end, text } = first;
    return [{ entry, language, span: { entry, start, end }, text }];
  });
}

/** Whether a text is for certain in a language that is read. */
export function isReadLanguage(text: string): boolean {
  return read.has(languageOfText(text)?.language ?? '');
}
