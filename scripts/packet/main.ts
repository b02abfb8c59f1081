import { parseArgs } from 'node:util';
import { askLanguages } from '@/lib/packet/ask';
import { type PacketFormat, packetFormats } from '@/lib/packet/formats';
import { type ReceiverId, receiverIds } from '@/lib/packet/receiver-ids';
import type { Rubric } from '@/lib/packet/rubric';
import type { Definition } from '@/lib/settings/define';
import { readValue } from '@/lib/settings/read-value';
import { chosenKinds } from '@/lib/settings/redaction-setting';
import { settings } from '@/lib/settings/settings';
import { placeOf, valuesIn } from '../read/files';
import type { Io } from '../read/main';
import { filesOf, printEach, unreadable } from '../read/saved-contexts';
import { judged } from './judged';

const usage = `Usage: npm run -s packet -- --context FILE_OR_FOLDER [--context …] [--rubric FILE] [--language ${askLanguages.join('|')}] [--receiver ${receiverIds.join('|')}|all] [--format ${packetFormats.join('|')}|all]

Judges saved contexts of tickets (scripts/packet/README.md; also what "npm run -s read" prints) without a browser.
Prints one JSON object for each: evidence, verdicts with their sentences, the three numbers, triage, the message to the
customer, and the packet with all kinds of personal data masked.
  --rubric    a rubric as the options page exports it
  --language  of the message to the customer; otherwise the ticket's, where there is a template in it
  --receiver  whom the packet is for; Engineering when it is not given, every one of them with "all"
  --format    what it is written as; Markdown when it is not given, every one of them with "all"
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
    files = filesOf(wanted.contexts, io);
    rubric = wanted.rubric === undefined ? settings.rubric.default : rubricIn(placeOf(wanted.rubric, io));
  } catch (error) {
    io.err(unreadable(error));
    return 2;
  }
  return printEach(files, io, (context) => judged(context, rubric, { ...wanted, masked: chosenKinds }));
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
  receivers: readonly ReceiverId[];
  formats: readonly PacketFormat[];
}

function wantedBy(args: string[]): Wanted | { problem: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        context: { type: 'string', multiple: true },
        rubric: { type: 'string' },
        language: { type: 'string' },
        receiver: { type: 'string', default: 'engineering' },
        format: { type: 'string', default: 'markdown' },
      },
    });
    if (!values.context?.length) return { problem: 'Which context? --context FILE is missing.' };
    const language = askLanguages.find((each) => each === values.language);
    if (values.language !== undefined && !language) return { problem: `No template in ${values.language}.` };
    const receivers = oneOrAll(receiverIds, values.receiver);
    if (receivers.length === 0) return { problem: `No receiver is called ${values.receiver}.` };
    const formats = oneOrAll(packetFormats, values.format);
    if (formats.length === 0) return { problem: `No format is called ${values.format}.` };
    return { contexts: values.context, rubric: values.rubric, language, receivers, formats };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The one that is called so, all of them for `all`, none for another word. */
function oneOrAll<T extends string>(known: readonly T[], wanted: string): readonly T[] {
  return wanted === 'all' ? known : known.filter((each) => each === wanted);
}
