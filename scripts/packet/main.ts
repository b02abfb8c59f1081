import { parseArgs } from 'node:util';
import { askLanguages } from '@/lib/packet/ask';
import type { Rubric } from '@/lib/packet/rubric';
import type { Definition } from '@/lib/settings/define';
import { readValue } from '@/lib/settings/read-value';
import { chosenKinds } from '@/lib/settings/redaction-setting';
import { settings } from '@/lib/settings/settings';
import { filesAt, placeOf, valuesIn } from '../read/files';
import type { Io } from '../read/main';
import { ticketIn } from '../read/ticket';
import { judged } from './judged';

const usage = `Usage: npm run -s packet -- --context FILE_OR_FOLDER [--context …] [--rubric FILE] [--language ${askLanguages.join('|')}]

Judges saved contexts of tickets (scripts/packet/README.md; also what "npm run -s read" prints) without a browser.
Prints one JSON object for each: evidence, verdicts with their sentences, the three numbers, triage, the message to the
customer, and the packet with all kinds of personal data masked.
  --rubric    a rubric as the options page exports it
  --language  of the message to the customer; otherwise the ticket's, where there is a template in it
`;

/** Runs the command and gives its exit code: 0, 1 where a context is none, or 2 for arguments that cannot be used. */
export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if ('problem' in wanted) {
    io.err(`${wanted.problem}\n\n${usage}`);
    return 2;
  }
  let files: string[];
  let rubric: Rubric;
  try {
    files = wanted.contexts.flatMap((path) => filesAt(placeOf(path, io)));
    rubric = wanted.rubric === undefined ? settings.rubric.default : rubricIn(placeOf(wanted.rubric, io));
  } catch (error) {
    io.err(`Cannot read ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  let code = 0;
  for (const file of files) {
    for (const value of valuesIn(file)) {
      const context = ticketIn(value);
      if (typeof context === 'string') {
        io.err(`${file}: ${context}\n`);
        code = 1;
        continue;
      }
      const result = judged(context, rubric, { masked: chosenKinds, language: wanted.language });
      io.out(`${JSON.stringify({ file, ...result }, null, 2)}\n`);
    }
  }
  return code;
}

function rubricIn(path: string): Rubric {
  const [file] = valuesIn(path);
  const held = typeof file === 'object' && file !== null && 'value' in file ? file : { value: file };
  const version = 'version' in held && typeof held.version === 'number' ? { version: held.version } : {};
  const read = readValue(settings.rubric as Definition, { value: held.value, ...version });
  if (!read.ok)
    throw new Error(
      `${path}: no rubric (${read.bad.map(({ path: at, reason }) => `${at.join('.')}: ${reason}`).join('; ')})`,
    );
  return read.value as Rubric;
}

interface Wanted {
  contexts: string[];
  rubric: string | undefined;
  language: (typeof askLanguages)[number] | undefined;
}

function wantedBy(args: string[]): Wanted | { problem: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        context: { type: 'string', multiple: true },
        rubric: { type: 'string' },
        language: { type: 'string' },
      },
    });
    if (!values.context?.length) return { problem: 'Which context? --context FILE is missing.' };
    const language = askLanguages.find((each) => each === values.language);
    if (values.language !== undefined && !language) return { problem: `No template in ${values.language}.` };
    return { contexts: values.context, rubric: values.rubric, language };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
