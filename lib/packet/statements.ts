import type { TicketContext } from '@/lib/context/context';
import { subjectEntry } from '@/lib/evidence/entries';
import type { Span } from '@/lib/evidence/evidence';
import { type Line, linesOf, listMark } from '@/lib/evidence/lines';
import { lookedAt } from '@/lib/evidence/looked-at';
import { messageParts } from '@/lib/evidence/message-parts';
import { headingOf, isMarkedHeading } from './headings';
import { type Sentence, sentencesOf } from './sentences';
import { commentsIn, isTemplates } from './templates';
import { type Section, says } from './words';

/** A sentence with what the conversation around it tells about it. */
export interface Statement extends Sentence, Span {
  /** The part of a template that it stands in: under a heading, or after one in its own line. */
  section?: Section;
  /** The text without a list's mark or a heading before it; empty for a heading alone. */
  content: string;
  /** Asks the other side for something: says what is wanted, not what is. */
  isAsked: boolean;
}

/**
 * What people said in a ticket, as far as it is looked at: the conversation's sentences, oldest first, then the subject.
 * Quoted replies, signatures, what the system wrote and what a template says itself are left out.
 */
export function statementsOf(context: TicketContext): Statement[] {
  const { fields, conversation } = context;
  const pieces = Map.groupBy(lookedAt(context), ({ id }) => id);
  const statements = conversation
    .filter(({ author }) => author.role !== 'system')
    .flatMap(({ id, author, public: isPublic }) =>
      (pieces.get(id) ?? []).flatMap(({ start, text }) => {
        const { own } = messageParts(linesOf(text), { goesOn: isHeading });
        const lines = withoutComments(text, own);
        const said = inContext(id, sentencesOf(text, lines), author.role === 'agent' && isPublic !== false);
        return said.map((statement) => ({ ...statement, start: start + statement.start, end: start + statement.end }));
      }),
    );
  const subject = fields.subject && pieces.get(subjectEntry)?.[0]?.text;
  if (!subject) return statements;
  const said = inContext(subjectEntry, sentencesOf(subject, linesOf(subject)), false);
  // `Which addresses do your webhooks come from?` asks, and is the summary all the same; somebody wrote it, whatever it looks like.
  return [...statements, ...said.map((statement): Statement => ({ ...statement, form: 'prose', isAsked: false }))];
}

/** Lines that begin or end in what Markdown does not show are a template's; so are those between. */
function withoutComments(text: string, lines: Line[]): Line[] {
  const ranges = commentsIn(text);
  if (ranges.length === 0) return lines;
  let at = 0;
  return lines.filter((line) => {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at += 1;
    const range = ranges[at];
    return !range || range.start >= line.end || line.text.trim() === '';
  });
}

/** A template filled in below a polite word. */
const isHeading = (line: string) => headingOf(line) !== undefined;

function inContext(entry: string, sentences: Sentence[], isReply: boolean): Statement[] {
  let section: Section | undefined;
  let lastParagraph = 0;
  let hasAsked = false;
  return sentences.flatMap((sentence): Statement[] => {
    const heading = sentence.opensLine && sentence.form !== 'machine' ? headingOf(sentence.text) : undefined;
    const content = heading ? heading.content : sentence.text.replace(listMark, '').trimStart();
    if (heading) section = heading.section;
    else if (endsSection(sentence, lastParagraph)) section = undefined;
    // Under a heading alone, a blank line may follow; then the section is the paragraph below, or the list.
    if (section) lastParagraph = content === '' ? sentence.paragraph + 1 : sentence.paragraph;
    const isOwn = sentence.form !== 'machine' || listMark.test(sentence.text.slice(0, 40));
    if (isOwn && isTemplates(heading && content !== '' ? content : sentence.text)) return [];
    const isAsked = asks(sentence, isReply) || (isReply && hasAsked && sentence.form === 'item');
    hasAsked ||= isAsked;
    return [{ ...sentence, entry, content, isAsked, ...(section && { section }) }];
  });
}

/** `Operating System: Fedora`: a field of a form that says nothing about the section above it. */
const otherField = /^\p{Lu}[\p{L}\p{N} /()-]{1,40}: /u;

/** A list goes on over blank lines; prose does not. */
function endsSection({ text, paragraph, form, opensLine }: Sentence, lastParagraph: number): boolean {
  if (opensLine && form !== 'machine' && isMarkedHeading(text)) return true;
  return form === 'prose' && (paragraph > lastParagraph || (opensLine && otherField.test(text)));
}

function asks({ text, form }: Sentence, isReply: boolean): boolean {
  if (form === 'machine') return false;
  const isQuestion = /\?["'”’»)]{0,2}$/.test(text);
  return isReply ? isQuestion || says.request.test(text) : isQuestion && says.question.test(text);
}
